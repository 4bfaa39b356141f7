import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestStore, type TestStore } from "../support/store.ts";

let desk: TestStore;
beforeAll(async () => {
  desk = await openTestStore();
});
afterAll(() => desk[Symbol.asyncDispose]());

test("running numbers of a series are drawn in rows that never overlap, whoever draws", async () => {
  const other = await desk.another();

  const firsts = await Promise.all(
    Array.from({ length: 40 }, (_, nth) =>
      (nth % 2 === 0 ? desk.store : other).shelf.reserve("C202611", 5),
    ),
  );

  expect(firsts.toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 40 }, (_, nth) => nth * 5 + 1),
  );
});

test("each series begins with 1", async () => {
  expect(await desk.store.shelf.reserve("C202612", 3)).toBe(1);
  expect(await desk.store.shelf.reserve("C202612", 1)).toBe(4);
});

test("the store says whether it takes writes", async () => {
  expect(await desk.store.writable()).toBe(true);
});

test("R13: a read-only database is not writable, and says so instead of failing", async () => {
  await using own = await openTestStore();
  const [row] = await own.rows<{ name: string }>("SELECT current_database() AS name");
  await own.rows(`ALTER DATABASE ${row?.name} SET default_transaction_read_only = on`);
  const reopened = await own.another();

  expect(await reopened.writable()).toBe(false);
});
