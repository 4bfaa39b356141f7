import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { CannotStart } from "../../src/kernel/errors.ts";
import { migrate } from "../../src/store/migrate.ts";
import { migrationList, noFilters } from "../../src/store/schema-diff.ts";
import { withSchemaEngine } from "../../src/store/schema-engine.ts";
import { emptyDatabase, type TestDatabase } from "../support/database.ts";

const quiet = () => undefined;
let folder = "";
let database: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskbell-migrations-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
  database = await emptyDatabase();
  await migration("20260101000000_first", "create table bell (id int primary key);");
  await migration("20260102000000_second", "alter table bell add column tone text;");
  return () => database[Symbol.asyncDispose]();
});

async function migration(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, "migration.sql"), sql);
}

async function rowsOf(sql: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

test("an empty database gets every migration in the order of the names, once", async () => {
  const told: string[] = [];

  const applied = await migrate(database.url, (sentence) => told.push(sentence), folder);
  const again = await migrate(database.url, quiet, folder);

  expect(applied).toEqual(["20260101000000_first", "20260102000000_second"]);
  expect(told).toHaveLength(2);
  expect(again).toEqual([]);
  expect(await rowsOf("select id, tone from bell")).toEqual([]);
});

test("a start with nothing to apply costs less than 150 ms", async () => {
  await migrate(database.url, quiet, folder);
  const startedAt = performance.now();
  await migrate(database.url, quiet, folder);

  expect(performance.now() - startedAt).toBeLessThan(150);
});

test("two desks that start together apply each migration once", async () => {
  const both = await Promise.all([
    migrate(database.url, quiet, folder),
    migrate(database.url, quiet, folder),
  ]);

  expect(both.flat().toSorted((a, b) => a.localeCompare(b))).toEqual([
    "20260101000000_first",
    "20260102000000_second",
  ]);
  expect(await rowsOf("select 1 from _prisma_migrations")).toHaveLength(2);
});

test("a migration that fails leaves nothing of itself behind and is told by name", async () => {
  await migration("20260103000000_third", "create table half (id int); select no_such_thing();");

  const failing = migrate(database.url, quiet, folder);

  await expect(failing).rejects.toThrow(CannotStart);
  await expect(failing).rejects.toThrow(/20260103000000_third failed and was undone/);
  expect(await rowsOf("select to_regclass('half') as half")).toEqual([{ half: null }]);
  expect(await rowsOf("select 1 from _prisma_migrations")).toHaveLength(2);
});

test("a migration changed after it was applied stops the start", async () => {
  await migrate(database.url, quiet, folder);
  await migration("20260101000000_first", "create table bell (id bigint primary key);");

  await expect(migrate(database.url, quiet, folder)).rejects.toThrow(
    /20260101000000_first differs from what was applied/,
  );
});

test("a database from a newer version is left alone", async () => {
  await migrate(database.url, quiet, folder);
  await rm(join(folder, "20260102000000_second"), { recursive: true });

  await expect(migrate(database.url, quiet, folder)).rejects.toThrow(
    /20260102000000_second, which this version does not know/,
  );
});

test("Prisma's own engine finds the history whole: nothing edited, failed or missing", async () => {
  await migrate(database.url, quiet, folder);

  const migrationsList = await migrationList(folder);
  const diagnosis = await withSchemaEngine(database.url, (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: noFilters,
    }),
  );

  expect(diagnosis).toMatchObject({
    editedMigrationNames: [],
    failedMigrationNames: [],
    hasMigrationsTable: true,
    history: null,
  });
});

test("R15: a database line that takes the connection and says nothing is reported, not waited for", async () => {
  await using stack = new AsyncDisposableStack();
  const silent = createServer(() => undefined);
  silent.listen(0, "127.0.0.1");
  await once(silent, "listening");
  stack.defer(() => void silent.close());
  const address = silent.address();
  const port = typeof address === "object" ? address?.port : undefined;

  const started = migrate(`postgres://desk@127.0.0.1:${port}/desk`, quiet, folder);

  await expect(started).rejects.toThrow(CannotStart);
}, 60_000);

const goneAway = expect.objectContaining({
  code: "DESK_CANNOT_START",
  message: expect.stringMatching(
    /^The database could not be brought up to date \([^\n]+\): [^\n]*$/,
  ),
});

test("R15: a database that goes away while a start waits for another desk's is reported in one sentence", async () => {
  await using holder = new AsyncDisposableStack();
  const other = new Client({ connectionString: database.url });
  await other.connect();
  holder.defer(() => other.end());
  await other.query("select pg_advisory_lock(72707369)");
  const started = migrate(database.url, quiet, folder).catch((fault: unknown) => fault);
  const waiting = `select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'deskbell migrate' and wait_event = 'advisory' and datname = current_database()`;

  await expect.poll(async () => (await other.query(waiting)).rowCount, { timeout: 10_000 }).toBe(1);
  expect(await started).toEqual(goneAway);
});

test("R15: a database that goes away in the middle of a migration is reported in one sentence", async () => {
  await migration("20260103000000_third", "select pg_terminate_backend(pg_backend_pid());");
  await expect(migrate(database.url, quiet, folder)).rejects.toThrow(goneAway);
});
