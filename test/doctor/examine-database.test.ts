import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Config, readConfig } from "../../src/config/read-config.ts";
import { examineDatabase } from "../../src/doctor/examine-database.ts";
import { openSeal } from "../../src/store/seal.ts";
import { emptyDatabase, testDatabase } from "../support/database.ts";
import { illnesses, lineIn } from "./patient.ts";

const key = randomBytes(32).toString("base64");
let dataDir = "";

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "deskbell-doctor-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const configOf = (env: Readonly<Record<string, string>>): Config =>
  readConfig({ DESKBELL_DATA_DIR: dataDir, DESKBELL_ENCRYPTION_KEY: key, ...env });

async function ask(url: string, sql: string, values: unknown[] = []): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query(sql, values);
  await client.end();
  return rowCount ?? 0;
}

test("a migrated database that opens with our key is well, and the look leaves nothing behind", async () => {
  await using database = await testDatabase();

  const findings = await examineDatabase(configOf({ DATABASE_URL: database.url }));

  expect(illnesses(findings)).toEqual([]);
  expect(lineIn(findings, "reach")).toMatch(/^ok {4}database {2}PostgreSQL \d+.* answers\.$/);
  expect(lineIn(findings, "migrations")).toBe(
    "ok    database  The tables are as this version needs them.",
  );
  expect(lineIn(findings, "key")).toBe(
    "ok    database  What is stored opens with the key of this desk.",
  );
  expect(await ask(database.url, "SELECT FROM encryption_key")).toBe(0);
});

test("an empty database is told as one that the next start fills, and stays empty", async () => {
  await using database = await emptyDatabase();

  const findings = await examineDatabase(configOf({ DATABASE_URL: database.url }));

  expect(lineIn(findings, "migrations")).toMatch(
    /^ok {4}database {2}\d+ change\(s\) of the tables are still to be made\. → nothing to do: the next start makes them$/,
  );
  expect(await ask(database.url, "SELECT FROM pg_tables WHERE schemaname = 'public'")).toBe(0);
});

test("a database newer than this version is a failure", async () => {
  await using database = await testDatabase();
  await ask(
    database.url,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
     VALUES ('x', 'x', '29990101000000_tomorrow', now())`,
  );

  expect(
    lineIn(await examineDatabase(configOf({ DATABASE_URL: database.url })), "migrations"),
  ).toBe(
    "FAIL  database  The database has the migration 29990101000000_tomorrow, which this version does not know. → start the version that made it, or a newer one",
  );
});

test("a database that was sealed with another key is a failure before anything is lost", async () => {
  await using database = await testDatabase();
  const sealed = openSeal(randomBytes(32)).seal("x", "person.name:1");
  await ask(
    database.url,
    `INSERT INTO inbound_event (channel_id, dedupe_key, conversation_key, platform_ts, raw_enc, status)
     VALUES ('line', '01', 'line:x', now(), $1, 'new')`,
    [sealed],
  );

  expect(lineIn(await examineDatabase(configOf({ DATABASE_URL: database.url })), "key")).toBe(
    "FAIL  database  What is stored was encrypted with another key. → set DESKBELL_ENCRYPTION_KEY to that key, or put the backup of the file encryption.key back",
  );
});

test("a database that cannot be reached is told with its variable", async () => {
  const url = "postgres://desk:invented@127.0.0.1:9/deskbell";

  expect(lineIn(await examineDatabase(configOf({ DATABASE_URL: url })), "reach")).toBe(
    "FAIL  database  The database cannot be worked with: nobody listens there. → check DATABASE_URL (host, port, name, password) and that the server lets this machine in",
  );
});

test("an embedded database that rests is left to rest", async () => {
  expect(lineIn(await examineDatabase(configOf({})), "reach")).toBe(
    "ok    database  There is no database yet; the first start makes one.",
  );
  await writeFile(join(dataDir, "postgres"), "");
  expect(lineIn(await examineDatabase(configOf({})), "reach")).toBe(
    "ok    database  The embedded PostgreSQL rests; it starts with the desk.",
  );
});
