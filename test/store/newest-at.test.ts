import { expect, test } from "vitest";
import { newestAt } from "../../src/store/newest-at.ts";
import { openPools } from "../../src/store/open-pools.ts";
import { testDatabase } from "../support/database.ts";

test("a database in which nothing ever happened names no moment, later the newest one", async () => {
  await using database = await testDatabase();
  await using pools = openPools(database.url, () => undefined);
  expect(await newestAt({ pools })).toBeNull();

  await pools.rest.query(
    `INSERT INTO timer (id, subject, kind, cycle, due_at, zone, status, fired_at)
     VALUES (gen_random_uuid(), 'ticket:S1', 'review', 1, now(), 'UTC', 'fired', '2030-01-02T03:04:05Z')`,
  );
  expect(await newestAt({ pools })).toBe(Date.parse("2030-01-02T03:04:05Z"));
});
