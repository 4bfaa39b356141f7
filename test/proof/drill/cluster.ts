/** PostgreSQL as an operator has it, from the system's own programs: started, copied while it works, killed, brought back. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, chown, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { freePort } from "../../support/free-port.ts";

const run = promisify(execFile);
const programsRoot = "/usr/lib/postgresql";
const upWithinMs = 120_000;

/** Who PostgreSQL's programs run as: not root. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

export interface Programs {
  readonly account: Account;
  /** Runs one of them to its end. */
  run(program: string, args: readonly string[]): Promise<void>;
  start(program: string, args: readonly string[]): ChildProcess;
  /** A folder that belongs to them. */
  folder(path: string): Promise<string>;
}

/** The newest PostgreSQL of this machine that can copy itself while it works; nothing where there is none. */
export async function findPrograms(): Promise<Programs | undefined> {
  const versions = await namesIn(programsRoot);
  const newest = versions
    .map(Number)
    .filter(Number.isFinite)
    .toSorted((a, b) => b - a)[0];
  if (newest === undefined) return undefined;
  const bin = join(programsRoot, String(newest), "bin");
  const there = await namesIn(bin);
  const needed = ["initdb", "postgres", "pg_basebackup", "pg_receivewal"];
  if (!needed.every((name) => there.includes(name))) return undefined;
  const account = await accountOf();
  const env = { PATH: process.env["PATH"], LC_ALL: "C" };
  return {
    account,
    async run(program, args) {
      await run(program.startsWith("/") ? program : join(bin, program), args, { ...account, env });
    },
    start: (program, args) => spawn(join(bin, program), args, { ...account, env, stdio: "ignore" }),
    async folder(path) {
      await mkdir(path, { recursive: true, mode: 0o700 });
      if (account.uid !== undefined && account.gid !== undefined)
        await chown(path, account.uid, account.gid);
      return path;
    },
  };
}

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

async function accountOf(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const lines = (await readFile("/etc/passwd", "utf8")).split("\n");
  const [, , uid, gid] = lines.find((line) => line.startsWith("postgres:"))?.split(":") ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

export interface Cluster extends AsyncDisposable {
  readonly port: number;
  readonly url: string;
  /** Resolves when it takes queries and is no longer recovering. */
  up(): Promise<void>;
  /** As when the power goes. */
  kill(): Promise<void>;
}

/** A fresh cluster in the folder. */
export async function initCluster(programs: Programs, folder: string): Promise<void> {
  await programs.run("initdb", [
    "-D",
    folder,
    "-U",
    "postgres",
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--locale=C",
  ]);
}

/** Starts what lies in the folder. */
export async function startCluster(programs: Programs, folder: string): Promise<Cluster> {
  const port = await freePort();
  const settings = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    `unix_socket_directories=${folder}`,
  ];
  const child = programs.start("postgres", [
    "-D",
    folder,
    ...settings.flatMap((one) => ["-c", one]),
  ]);
  const gone = once(child, "exit");
  const end = async (signal: "SIGQUIT" | "SIGINT"): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await gone;
  };
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  return {
    port,
    url,
    up: () => isUp(url),
    kill: () => end("SIGQUIT"),
    [Symbol.asyncDispose]: () => end("SIGINT"),
  };
}

async function isUp(url: string): Promise<void> {
  const until = performance.now() + upWithinMs;
  for (;;) {
    const ready = await ask<{ recovering: boolean }>(
      url,
      "SELECT pg_is_in_recovery() AS recovering",
    ).catch(() => undefined);
    if (ready?.[0]?.recovering === false) return;
    if (performance.now() > until) throw new Error("PostgreSQL did not come up");
    await pause(50);
  }
}

/** One query on a connection of its own. */
export async function ask<Row extends object>(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** Makes a copied cluster replay what was archived, as far as it goes. The segment cut off last counts as it is. */
export async function readyToReplay(
  programs: Programs,
  folder: string,
  archive: string,
): Promise<void> {
  for (const name of await readdir(archive))
    if (name.endsWith(".partial"))
      await programs.run("/bin/cp", [
        join(archive, name),
        join(archive, name.replace(".partial", "")),
      ]);
  await appendFile(
    join(folder, "postgresql.auto.conf"),
    `restore_command = 'cp ${archive}/%f %p'\n`,
  );
  const signal = join(folder, "recovery.signal");
  await writeFile(signal, "");
  const { uid, gid } = programs.account;
  if (uid !== undefined && gid !== undefined) await chown(signal, uid, gid);
}
