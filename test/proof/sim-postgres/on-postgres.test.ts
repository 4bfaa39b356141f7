import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import type { Runner } from "../sim/runner.ts";
import { openPostgresRunner } from "./open-runner.ts";

let database: TestDatabase;
let runner: Runner;

beforeAll(async () => {
  database = await testDatabase();
  // The seeds' own database stands beside it, on the same server.
  const server = process.env["DATABASE_URL"];
  process.env["DATABASE_URL"] = database.url;
  runner = await openPostgresRunner();
  if (server === undefined) delete process.env["DATABASE_URL"];
  else process.env["DATABASE_URL"] = server;
});
afterAll(async () => {
  await runner[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

test("a seed on PostgreSQL breaks no promise and takes the same steps the second time (R2, R12)", async () => {
  const [first, second] = [await runner.run(4), await runner.run(4)];

  expect(first.violation).toBeUndefined();
  expect(first.steps).toBeGreaterThan(100);
  expect(second.digest).toBe(first.digest);
});

test("what people were shown stands in the rows of PostgreSQL, and statements fail both ways (R1, R5)", async () => {
  const reached = new Set<string>();
  for (const seed of [1, 6, 12])
    for (const what of (await runner.run(seed)).reached) reached.add(what);

  expect([...reached]).toEqual(
    expect.arrayContaining(["a message became accepted", "a stale tray was decided again"]),
  );
});
