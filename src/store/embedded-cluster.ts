import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { CannotStart } from "../kernel/errors.ts";
import { type PostgresOwner, type PostgresPrograms, spawnAccount } from "./postgres-programs.ts";

/** The role and database of the embedded server. */
export const embeddedRole = "deskbell";

const run = promisify(execFile);
const passwordBytes = 24;

/**
 * Makes the data folder if needed: private, but as root enterable, so that PostgreSQL's account reaches its cluster.
 * @throws {CannotStart} when the folder cannot be made or written.
 */
export async function ensureFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const probe = join(dataDir, `.probe-${process.pid}`);
    await writeFile(probe, "");
    await rm(probe, { force: true });
  } catch (cause) {
    throw folderFault(dataDir, cause);
  }
}

/** The role's password, made once with a good random source; readable by the desk's account only. */
export async function embeddedPassword(dataDir: string): Promise<string> {
  const file = join(dataDir, "postgres.password");
  const fresh = randomBytes(passwordBytes).toString("base64url");
  await writeFile(file, fresh, { flag: "wx", mode: 0o600 }).catch(() => undefined);
  return (await readFile(file, "utf8")).trim();
}

/**
 * Creates the cluster unless it is there. It is made aside and moved into place whole, so an interrupted start leaves none half done.
 * @throws {CannotStart} when PostgreSQL cannot create it.
 */
export async function ensureCluster(
  dataDir: string,
  owner: PostgresOwner,
  programs: PostgresPrograms,
  log: (sentence: string) => void,
): Promise<void> {
  const cluster = join(dataDir, "postgres");
  if (await exists(join(cluster, "PG_VERSION"))) return;
  log("Creating the database folder (first start only) …");
  await sweepLeftovers(dataDir);
  const staging = join(dataDir, `postgres.new-${process.pid}`);
  try {
    const password = await embeddedPassword(dataDir);
    await mkdir(staging, { mode: 0o700 });
    const passwordFile = join(staging, "password");
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (owner.uid !== undefined && owner.gid !== undefined) {
      await chown(passwordFile, owner.uid, owner.gid);
      await chown(staging, owner.uid, owner.gid);
    }
    await initdb(join(staging, "cluster"), passwordFile, owner, programs);
    await rename(join(staging, "cluster"), cluster);
  } catch (cause) {
    // Another desk may have been quicker with the same folder; then its cluster is as good as ours.
    if (!(await exists(join(cluster, "PG_VERSION")))) throw folderFault(dataDir, cause);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function initdb(
  cluster: string,
  passwordFile: string,
  owner: PostgresOwner,
  programs: PostgresPrograms,
): Promise<void> {
  const [file, ...args] = [
    ...owner.prefix,
    programs.initdb,
    `--pgdata=${cluster}`,
    `--username=${embeddedRole}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--no-instructions",
  ];
  await run(file, args, {
    ...spawnAccount(owner),
    cwd: "/",
    env: { LC_ALL: "C", TZ: "UTC", PATH: "/usr/bin:/bin" },
  });
}

async function sweepLeftovers(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const pid = /^postgres\.new-(\d+)$/.exec(name)?.[1];
    if (pid === undefined || (await exists(`/proc/${pid}`))) continue;
    await rm(join(dataDir, name), { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

function folderFault(dataDir: string, cause: unknown): CannotStart {
  const said = cause instanceof Error ? cause.message : String(cause);
  if (/ENOSPC|No space left/.test(said)) {
    return new CannotStart(`The disk is full: make room for ${dataDir} and start again.`, {
      cause,
    });
  }
  if (/EACCES|EPERM|EROFS|ENOTDIR|EEXIST|Permission denied/.test(said)) {
    return new CannotStart(
      `The folder ${dataDir} is not writable: change its owner, or set DESKBELL_DATA_DIR to another folder.`,
      { cause },
    );
  }
  const last = said.trim().split("\n").at(-1) ?? said;
  return new CannotStart(`The database folder in ${dataDir} cannot be created: ${last}`, { cause });
}
