/** A PostgreSQL to measure on, with fsync: the embedded one in a folder of its own, or databases of our own on a given server. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { openEmbedded } from "../src/store/embedded.ts";
import { migrate } from "../src/store/migrate.ts";
import { parentOf } from "./machine.ts";

export interface Place extends AsyncDisposable {
  /** e.g. `18.4, fsync on, shared_buffers 128MB` */
  readonly about: string;
  /** Process id of the server; NaN when it is on another machine. */
  readonly postmaster: number;
  /** A fresh database with the desk's tables. */
  database(name: string): Promise<string>;
}

export async function openPlace(env: Readonly<Record<string, string | undefined>>): Promise<Place> {
  await using stack = new AsyncDisposableStack();
  const given = env["DATABASE_URL"] ?? "";
  const url = given === "" ? await embedded(stack, env["DESKBELL_DATA_DIR"] ?? ".deskbell") : given;
  const admin = new pg.Client({ connectionString: url, application_name: "deskbell bench" });
  await admin.connect();
  stack.defer(() => admin.end());
  const ask = async (text: string): Promise<string> => {
    const { rows } = await admin.query<{ value: string }>(text);
    return rows[0]?.value ?? "";
  };
  const backend = Number(await ask("SELECT pg_backend_pid() AS value"));
  const isHere =
    (await ask("SELECT coalesce(host(inet_server_addr()), '127.0.0.1') AS value")) === "127.0.0.1";
  const settings = ["server_version", "fsync", "synchronous_commit", "shared_buffers"];
  const about: string[] = [];
  for (const name of settings)
    about.push(`${name} ${await ask(`SELECT current_setting('${name}') AS value`)}`);
  const open = stack.move();
  return {
    about: about.join(", "),
    postmaster: isHere ? parentOf(backend) : Number.NaN,
    async database(name) {
      const full = `deskbell_bench_${process.pid}_${name}`;
      await admin.query(`CREATE DATABASE ${full}`);
      open.defer(
        async () => void (await admin.query(`DROP DATABASE IF EXISTS ${full} WITH (FORCE)`)),
      );
      const own = new URL(url);
      own.pathname = `/${full}`;
      await migrate(own.href, () => undefined);
      return own.href;
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

async function embedded(stack: AsyncDisposableStack, dataDir: string): Promise<string> {
  const folder = join(dataDir, `bench-${process.pid}`);
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const server = await openEmbedded({ dataDir: folder, log: () => undefined });
  stack.use(server);
  return server.url;
}
