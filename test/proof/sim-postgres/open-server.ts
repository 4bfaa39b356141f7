/** A database of one's own for simulated seeds: on the server `DATABASE_URL` names, else on one that is started for it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openEmbedded } from "../../../src/store/embedded.ts";
import { migrate } from "../../../src/store/migrate.ts";

export interface SeedServer extends AsyncDisposable {
  readonly url: string;
}

/** Migrated, with triggers that tell of every row and a clock that says what the session was told. */
export async function openServer(): Promise<SeedServer> {
  await using stack = new AsyncDisposableStack();
  const server = process.env["DATABASE_URL"] ?? stack.use(await openOwnServer()).url;
  const name = `deskbell_sim_${process.pid}`;
  await run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await run(server, `CREATE DATABASE ${name}`);
  stack.defer(() => run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  await migrate(url.href, () => undefined);
  await run(url.href, listening(name));
  const opened = stack.move();
  return { url: url.href, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

/** A server in a folder that goes with it. */
export async function openOwnServer(): Promise<SeedServer> {
  await using stack = new AsyncDisposableStack();
  const dataDir = await mkdtemp(join(tmpdir(), `deskbell-sim-${process.pid}-`));
  stack.defer(() => rm(dataDir, { recursive: true, force: true }));
  const log = (): void => undefined;
  const { url } = stack.use(await openEmbedded({ dataDir, log, durable: false }));
  const opened = stack.move();
  return { url, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Tables whose rows are told of. */
export const tables = [
  "person",
  "conversation",
  "inbound_event",
  "ticket",
  "ticket_event",
  "survey",
  "outbound_message",
  "timer",
  "attachment",
  "staff_code",
  "bookmark",
  "shared_token",
  "counter",
  "audit_log",
] as const;

export type TableName = (typeof tables)[number];

/** What every notice of a row begins with. */
export const noticeHead = "row:";

/** `clock_timestamp()` is found in our schema before PostgreSQL's own; each changed row is a notice of its statement. */
const listening = (name: string): string => `
  CREATE SCHEMA stopped;
  CREATE FUNCTION stopped.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS
    $$ SELECT to_timestamp(current_setting('stopped.at')::float8 / 1000.0) $$;
  CREATE FUNCTION stopped.tell() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE NOTICE USING MESSAGE = '${noticeHead}' || json_build_object('table', TG_TABLE_NAME,
      'before', CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_json(OLD) END, 'after', CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_json(NEW) END);
    RETURN NULL;
  END $$;
  ${tables
    .map(
      (table) =>
        `CREATE TRIGGER told AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION stopped.tell();`,
    )
    .join("\n")}
  ALTER DATABASE ${name} SET search_path = stopped, public, pg_catalog;
  ALTER DATABASE ${name} SET synchronous_commit = off;
  ALTER DATABASE ${name} SET timezone = 'UTC'`;
