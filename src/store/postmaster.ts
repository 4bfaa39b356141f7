import { spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { type PostgresOwner, spawnAccount } from "./postgres-programs.ts";

/** A PostgreSQL server process as its lock file describes it. */
export type Postmaster = { readonly pid: number; readonly port: number };

const stepMs = 20;

/** What `postmaster.pid` in the cluster says, if it is there and whole; https://www.postgresql.org/docs/18/storage-file-layout.html */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(`${cluster}/postmaster.pid`, "utf8").catch(() => "")).split("\n");
  const [pid, , , port] = lines.map(Number);
  return pid === undefined || port === undefined || !(pid > 1) ? undefined : { pid, port };
}

/** True while this process lives and is a PostgreSQL server of that cluster, not a newcomer with a used number. */
export async function isPostgres(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const words = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => undefined);
  // Where there is no /proc, PostgreSQL's own check of its lock file has to do.
  return words === undefined || words.split("\0").includes(cluster);
}

/** Starts the server apart from our terminal's signals; its words go to the log file. Resolves with its exit, once started. */
export async function spawnPostgres(
  command: readonly string[],
  owner: PostgresOwner,
  logFile: string,
): Promise<{ readonly pid: number; readonly exited: Promise<void> }> {
  await using log = await open(logFile, "a", 0o600);
  const [file = "", ...args] = [...owner.prefix, ...command];
  const child = spawn(file, args, {
    ...spawnAccount(owner),
    cwd: "/",
    env: { LC_ALL: "C", TZ: "UTC", PATH: "/usr/bin:/bin" },
    stdio: ["ignore", log.fd, log.fd],
    detached: true,
  });
  child.unref();
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  return { pid: child.pid ?? 0, exited };
}

/** Asks the server to stop now and waits; one that does not stop within the time is stopped hard, which costs a recovery. */
export async function stopPostgres(pid: number, withinMs: number): Promise<void> {
  signal(pid, "SIGINT");
  if (await isGone(pid, withinMs)) return;
  signal(pid, "SIGQUIT");
  await isGone(pid, withinMs);
}

async function isGone(pid: number, withinMs: number): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < withinMs; waitedMs += stepMs) {
    if (!isAlive(pid)) return true;
    await pause(stepMs);
  }
  return !isAlive(pid);
}

function isAlive(pid: number): boolean {
  return signal(pid, 0);
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  if (pid <= 1) return false;
  try {
    return process.kill(pid, name);
  } catch (refused) {
    return refused instanceof Error && "code" in refused && refused.code === "EPERM";
  }
}
