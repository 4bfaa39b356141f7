import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { schemaDiff } from "../../src/store/schema-diff.ts";
import { emptyDatabase, type TestDatabase } from "../support/database.ts";

let folder = "";
let database: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskbell-schema-"));
  database = await emptyDatabase();
  await mkdir(join(folder, "20260101000000_first"));
  await writeFile(
    join(folder, "20260101000000_first", "migration.sql"),
    `CREATE TABLE "bell" ("id" INTEGER NOT NULL, CONSTRAINT "bell_pkey" PRIMARY KEY ("id"));`,
  );
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

async function diffOf(fields: string): Promise<string> {
  const schema = join(folder, "schema.prisma");
  await writeFile(
    schema,
    `datasource db {\n  provider = "postgresql"\n}\nmodel bell {\n${fields}\n}\n`,
  );
  return schemaDiff(database.url, schema, folder);
}

test("a schema that says what the migrations made gives an empty difference", async () => {
  expect(await diffOf("  id Int @id")).toBe("");
});

test("a column that no migration makes is named with the SQL that is missing", async () => {
  expect(await diffOf("  id Int @id\n  tone String")).toContain(
    'ALTER TABLE "bell" ADD COLUMN     "tone" TEXT NOT NULL',
  );
});
