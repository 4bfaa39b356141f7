/** A PostgreSQL of our own, with flushes on, that can be stopped at once as by a power cut and started again. */
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type Embedded, openEmbedded } from "../../../src/store/embedded.ts";
import { readPostmaster } from "../../../src/store/postmaster.ts";
import { freePort } from "../../support/free-port.ts";

export interface PostgresServer extends AsyncDisposable {
  readonly port: number;
  /** A new, empty database; its URL by the server's own port. */
  database(name: string): Promise<string>;
  drop(name: string): Promise<void>;
  /** As `pg_ctl stop -m immediate`: no flush, no goodbye; what was committed is recovered by the next start. */
  crash(): Promise<void>;
  start(): Promise<void>;
}

const goneWithinMs = 10_000;

/** @param folder the server's own */
export async function openPostgres(folder: string): Promise<PostgresServer> {
  const port = await freePort();
  const open = (): Promise<Embedded> =>
    openEmbedded({ dataDir: folder, log: () => undefined, port });
  const state = { server: await open() };
  const { url } = state.server;
  const ask = async (text: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => undefined);
    await client.connect();
    try {
      await client.query(text);
    } finally {
      await client.end();
    }
  };
  return {
    port,
    async database(name) {
      await ask(`CREATE DATABASE ${name}`);
      const own = new URL(url);
      own.pathname = `/${name}`;
      return own.href;
    },
    drop: (name) => ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    async crash() {
      const running = await readPostmaster(join(folder, "postgres"));
      if (running === undefined) return;
      process.kill(running.pid, "SIGQUIT");
      for (let waited = 0; isAlive(running.pid) && waited < goneWithinMs; waited += 10)
        await pause(10);
    },
    async start() {
      state.server = await open();
    },
    [Symbol.asyncDispose]: () => state.server[Symbol.asyncDispose](),
  };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
