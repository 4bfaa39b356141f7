import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client, type ClientBase } from "pg";
import { CannotStart } from "../kernel/errors.ts";

/** Where the migrations lie, one folder each, in the order of their names. */
export const migrationsFolder = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

/** The key `prisma migrate` locks with, so that it and several desks take turns; https://www.prisma.io/docs/orm/prisma-migrate/workflows/development-and-production */
const migrateLock = 72_707_369;

/** A database that does not answer a connection within this is away, in ms. */
const connectWithinMs = 10_000;

/** The table as Prisma keeps it, so that `prisma migrate deploy` and we agree on what was applied. */
const ledger = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

/**
 * Applies the migrations that the database does not have yet, each in its own transaction; gives the names applied.
 * @throws {CannotStart} when one fails, was changed after it was applied, or the database is newer than the folder.
 */
export async function migrate(
  url: string,
  log: (sentence: string) => void,
  folder: string = migrationsFolder,
): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  const client = new Client({
    connectionString: url,
    application_name: "deskbell migrate",
    connectionTimeoutMillis: connectWithinMs,
    keepAlive: true,
  });
  client.on("error", () => undefined);
  await client.connect().catch((cause: unknown) => {
    throw new CannotStart("The database cannot be reached: check DATABASE_URL and its server.", {
      cause,
    });
  });
  try {
    await client.query("select pg_advisory_lock($1)", [migrateLock]);
    return await applyMissing(client, migrations, log);
  } catch (fault) {
    // Whatever has a sentence of its own has it by now; a broken line has many names.
    throw fault instanceof CannotStart ? fault : unfinished(fault);
  } finally {
    // The lock goes with the session.
    await client.end();
  }
}

function unfinished(cause: unknown): CannotStart {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new CannotStart(
    `The database could not be brought up to date (${reason}): each migration is in it as a whole or not at all, so start again when that is mended.`,
    { cause },
  );
}

/**
 * Names of the migrations the database does not have yet; changes nothing.
 * @throws {CannotStart} when one was not finished, was changed after it was applied, or the database is newer than the folder.
 */
export async function missingMigrations(
  client: ClientBase,
  folder: string = migrationsFolder,
): Promise<readonly string[]> {
  const ours = await readMigrations(folder);
  const known = (await hasLedger(client)) ? await readLedger(client) : new Map<string, string>();
  refuseUnknown(ours, known);
  return ours.filter(({ name }) => !known.has(name)).map(({ name }) => name);
}

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return await Promise.all(
    names.toSorted().map(async (name) => {
      const sql = await readFile(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function applyMissing(
  client: Client,
  migrations: readonly Migration[],
  log: (sentence: string) => void,
): Promise<readonly string[]> {
  const known = await appliedChecksums(client);
  refuseUnknown(migrations, known);
  const missing = migrations.filter(({ name }) => !known.has(name));
  for (const migration of missing) {
    log(`Applying the migration ${migration.name} …`);
    await apply(client, migration);
  }
  return missing.map(({ name }) => name);
}

async function appliedChecksums(client: Client): Promise<ReadonlyMap<string, string>> {
  await client.query("set client_min_messages = warning");
  // A role that works with rows alone may look at the ledger, not make it.
  if (!(await hasLedger(client))) await client.query(ledger);
  return await readLedger(client);
}

async function hasLedger(client: ClientBase): Promise<boolean> {
  const there = await client.query("select to_regclass('_prisma_migrations') is not null as there");
  return there.rows[0]?.there === true;
}

async function readLedger(client: ClientBase): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query({
    text: `select migration_name, checksum, finished_at is not null
           from _prisma_migrations where rolled_back_at is null`,
    rowMode: "array",
  });
  const failed = rows.find(([, , finished]) => finished !== true);
  if (failed !== undefined) {
    throw new CannotStart(
      `The migration ${failed[0]} was begun by another program and not finished: repair it with "prisma migrate resolve".`,
    );
  }
  return new Map(rows.map(([name, checksum]) => [String(name), String(checksum)]));
}

function refuseUnknown(migrations: readonly Migration[], known: ReadonlyMap<string, string>): void {
  const ours = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of known) {
    const own = ours.get(name);
    if (own === undefined) {
      throw new CannotStart(
        `The database has the migration ${name}, which this version does not know: start the version that made it, or a newer one.`,
      );
    }
    if (own !== checksum) {
      throw new CannotStart(
        `The migration ${name} differs from what was applied to the database: restore the file as it was.`,
      );
    }
  }
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback").catch(() => {
      throw unfinished(cause);
    });
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CannotStart(
      `The migration ${name} failed and was undone (${reason}): nothing of it is in the database.`,
      { cause },
    );
  }
}
