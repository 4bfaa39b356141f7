import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openClock } from "../../src/kernel/clock.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openPrisma } from "../../src/store/open-prisma.ts";
import { openSeal } from "../../src/store/seal.ts";
import { emptyDatabase, type TestDatabase } from "../support/database.ts";
import { openTestOffice } from "../support/office.ts";
import { openTestHouse } from "../support/open-test-house.ts";
import { colleague, personAt, reaches, reports } from "../support/people.ts";

const password = randomBytes(12).toString("hex");
const key = Buffer.from(Array.from({ length: 32 }, (_, at) => at + 3));
const quiet = (): void => undefined;
let database: TestDatabase;

const urlOf = (role: string): string => {
  const url = new URL(database.url);
  url.username = role;
  url.password = password;
  return url.href;
};

/** What the database says to one statement: nothing when it is done. */
async function refusal(role: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: urlOf(role) });
  await client.connect();
  try {
    await client.query(sql);
    return "";
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  } finally {
    await client.end();
  }
}

async function giveRoles(url: string): Promise<void> {
  await using prisma = openPrisma(url);
  await using office = openTestOffice({
    url,
    clock: openClock(),
    prisma,
    store: { parts: { seal: openSeal(key) } },
  });
  await office.type("db", "roles");
}

beforeAll(async () => {
  database = await emptyDatabase();
  await migrate(database.url, quiet);
  await giveRoles(database.url);
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  for (const role of ["deskbell_migrate", "deskbell_app", "deskbell_read"])
    await admin.query(`ALTER ROLE ${role} LOGIN PASSWORD '${password}'`);
  await admin.end();
});
afterAll(async () => {
  const cluster = new URL(database.url);
  cluster.pathname = "/postgres";
  await database[Symbol.asyncDispose]();
  // Roles belong to the whole server: nobody shall find them open.
  const admin = new pg.Client({ connectionString: cluster.href });
  await admin.connect();
  for (const role of ["deskbell_migrate", "deskbell_app", "deskbell_read"])
    await admin.query(`DROP ROLE IF EXISTS ${role}`);
  await admin.end();
});

test("a desk whose role works with rows alone opens, serves a case and deletes what is old (S34)", async () => {
  await using desk = await openTestHouse({
    DATABASE_URL: urlOf("deskbell_app"),
    DATABASE_MIGRATE_URL: urlOf("deskbell_migrate"),
    DESKBELL_ENCRYPTION_KEY: key.toString("base64"),
    DESKBELL_DEFAULT_LOCALE: "zh-CN",
    DESKBELL_CLOCK: "2026-11-17T02:00:00Z",
  });
  const supervisor = await colleague(desk, "supervisor", "wecom", "lihua", "李华");
  const engineer = await colleague(desk, "engineer", "telegram", "900001", "张伟");
  const wang = personAt(desk, "line", `U${"2".repeat(32)}`, "王芳");
  const number = await reports(desk, wang);
  await supervisor.press(/^t:approve:/);
  await supervisor.press(/^t:dispatch:[^:]+:/);
  await engineer.press(/^t:accept:/);
  await reaches(desk, number, "accepted");
  desk.house.clock.forward(24 * 3_600_000);
  const night = "SELECT 1 FROM counter WHERE name = 'retention-day'";
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  await expect.poll(async () => (await admin.query(night)).rowCount, { timeout: 40_000 }).toBe(1);
  await admin.end();
}, 90_000);

test("once migrated, the desk needs no other role than its own (S34)", async () => {
  expect(await migrate(urlOf("deskbell_app"), quiet)).toEqual([]);
});

test.each([
  "ALTER TABLE person ADD COLUMN x int",
  "DROP TABLE ticket",
  "TRUNCATE inbound_event",
  "CREATE TABLE mine (x int)",
  "CREATE OR REPLACE FUNCTION desk_audit_hash(bytea, timestamptz, text, text, text, bytea) RETURNS bytea LANGUAGE sql AS 'SELECT $1'",
  "DROP FUNCTION desk_expire_audit(timestamptz, timestamptz, text)",
  "ALTER TABLE inbound_event DISABLE TRIGGER ALL",
  "UPDATE audit_log SET actor = 'nobody'",
  "DELETE FROM audit_log",
  "UPDATE _prisma_migrations SET checksum = ''",
  "SET ROLE deskbell_migrate",
])("the desk's role may not: %s (S34)", async (sql) => {
  expect(await refusal("deskbell_app", sql)).toMatch(/permission denied|must be owner/);
});

test("the desk's role writes into the record and reads it; the looking role looks and no more (S34)", async () => {
  expect(await refusal("deskbell_app", "SELECT desk_audit(now(), 'x', 'y', 'z', NULL)")).toBe("");
  expect(await refusal("deskbell_app", "SELECT * FROM audit_log")).toBe("");
  await refusal("deskbell_app", "GRANT ALL ON audit_log TO deskbell_app");
  expect(await refusal("deskbell_app", "UPDATE audit_log SET actor = 'x'")).toMatch(
    /permission denied/,
  );
  expect(await refusal("deskbell_read", "SELECT count(*) FROM ticket")).toBe("");
  for (const sql of [
    "INSERT INTO counter VALUES ('x', 1)",
    "UPDATE ticket SET version = 1",
    "DELETE FROM person",
    "SELECT * FROM shared_token",
    "SELECT * FROM staff_code",
  ])
    expect(await refusal("deskbell_read", sql), sql).toMatch(/permission denied/);
});

test("the other role changes shapes, and giving the rights again is harmless (S34)", async () => {
  expect(await refusal("deskbell_migrate", "ALTER TABLE person ADD COLUMN x int")).toBe("");
  expect(await refusal("deskbell_migrate", "ALTER TABLE person DROP COLUMN x")).toBe("");
  await giveRoles(urlOf("deskbell_migrate"));
  expect(await refusal("deskbell_app", "SELECT count(*) FROM ticket")).toBe("");
});
