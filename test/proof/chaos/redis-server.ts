/** A Redis of our own with an append-only file, which can be flushed, killed and robbed of half its file. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, stat, truncate } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Redis } from "ioredis";
import { freePort } from "../../support/free-port.ts";

export interface RedisServer extends AsyncDisposable {
  readonly port: number;
  flush(): Promise<void>;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Cuts the file of a killed server at this share of its length, from 0 to 1; gives the bytes that are left. */
  cutFile(share: number): Promise<number>;
}

const upWithinMs = 10_000;

/** @param folder the server's own */
export async function openRedis(folder: string): Promise<RedisServer> {
  const port = await freePort();
  await mkdir(folder, { recursive: true });
  const state: { child: ChildProcess | null } = { child: null };
  const client = (): Redis => {
    const made = new Redis({
      port,
      host: "127.0.0.1",
      lazyConnect: true,
      retryStrategy: () => null,
    });
    made.on("error", () => undefined);
    return made;
  };
  const start = async (): Promise<void> => {
    state.child = spawn("redis-server", settings(port, folder), { stdio: "ignore" });
    for (let waited = 0; waited < upWithinMs; waited += 20) {
      const asking = client();
      const answer = await asking.connect().then(
        () => asking.ping(),
        () => null,
      );
      asking.disconnect();
      if (answer === "PONG") return;
      await pause(20);
    }
    throw new Error("redis-server did not start");
  };
  const kill = async (): Promise<void> => {
    const { child } = state;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
  await start();
  return {
    port,
    start,
    kill,
    async flush() {
      const asking = client();
      await asking.connect();
      await asking.flushall().finally(() => asking.disconnect());
    },
    async cutFile(share) {
      const parts = join(folder, "appendonlydir");
      const grown = (await readdir(parts)).find((name) => name.endsWith(".incr.aof"));
      if (grown === undefined) return 0;
      const file = join(parts, grown);
      const left = Math.floor((await stat(file)).size * share);
      await truncate(file, left);
      return left;
    },
    [Symbol.asyncDispose]: kill,
  };
}

const settings = (port: number, folder: string): readonly string[] => [
  "--port",
  String(port),
  "--bind",
  "127.0.0.1",
  "--dir",
  folder,
  "--save",
  "",
  "--appendonly",
  "yes",
  "--appendfsync",
  "everysec",
  "--maxmemory-policy",
  "noeviction",
  "--aof-load-truncated",
  "yes",
];
