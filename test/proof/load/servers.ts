/** A PostgreSQL and a Redis of a run's own, which can be stopped, frozen and started again without harm to anybody. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { parentOf } from "../../../bench/machine.ts";
import { type Embedded, openEmbedded } from "../../../src/store/embedded.ts";
import { migrate } from "../../../src/store/migrate.ts";
import { readPostmaster } from "../../../src/store/postmaster.ts";
import { freePort } from "../../support/free-port.ts";

export interface OwnPostgres extends AsyncDisposable {
  readonly url: string;
  /** One query, on a connection of its own. */
  ask<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Gone at once, as after a power failure of its machine; `start` recovers from its log. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Its processes stand still: connections stay open and nothing answers. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
}

/** Starts one in the folder, with flushes on as in production. */
export async function openOwnPostgres(folder: string, migrated: boolean): Promise<OwnPostgres> {
  const port = await freePort();
  const launch = (): Promise<Embedded> =>
    openEmbedded({ dataDir: folder, log: () => undefined, port });
  const state = { server: await launch() };
  const { url } = state.server;
  if (migrated) await migrate(url, () => undefined);
  const postmaster = async (): Promise<number> =>
    (await readPostmaster(join(folder, "postgres")))?.pid ?? Number.NaN;
  const signalAll = async (signal: NodeJS.Signals): Promise<void> => {
    const main = await postmaster();
    for (const pid of [main, ...childrenOf(main)]) tell(pid, signal);
  };
  return {
    url,
    async ask<Row extends object>(text: string, values: readonly unknown[] = []) {
      const client = new pg.Client({ connectionString: url, application_name: "proof" });
      client.on("error", () => undefined);
      await client.connect();
      try {
        return (await client.query<Row>(text, [...values])).rows;
      } finally {
        await client.end();
      }
    },
    async stop() {
      const pid = await postmaster();
      tell(pid, "SIGQUIT");
      while (isThere(pid)) await pause(20);
    },
    async start() {
      state.server = await launch();
    },
    freeze: () => signalAll("SIGSTOP"),
    thaw: () => signalAll("SIGCONT"),
    [Symbol.asyncDispose]: () => state.server[Symbol.asyncDispose](),
  };
}

export interface OwnRedis extends AsyncDisposable {
  readonly url: string;
  /** Gone with everything in it. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Starts one in memory alone; nothing where there is no `redis-server` to start. */
export async function openOwnRedis(): Promise<OwnRedis | undefined> {
  const port = await freePort();
  const launch = async (): Promise<ChildProcess | undefined> => {
    const child = spawn(
      "redis-server",
      ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
      { stdio: ["ignore", "pipe", "ignore"] },
    );
    const ready = new Promise<boolean>((known) => {
      child.once("error", () => known(false));
      child.stdout.on("data", (bytes: Buffer) => {
        if (bytes.includes("Ready to accept connections")) known(true);
      });
    });
    return (await ready) ? child : undefined;
  };
  const state = { child: await launch() };
  if (state.child === undefined) return undefined;
  const stop = async (): Promise<void> => {
    const { child } = state;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    stop,
    async start() {
      state.child = await launch();
    },
    [Symbol.asyncDispose]: stop,
  };
}

function childrenOf(parent: number): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

const isThere = (pid: number): boolean => parentOf(pid) > 0;

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself meanwhile.
  }
}
