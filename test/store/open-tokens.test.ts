import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { TokenShelf } from "../../src/ports/tokens.ts";
import { openTestStore, type TestStore } from "../support/store.ts";

let desk: TestStore;
let tokens: TokenShelf;
let others: TokenShelf;

beforeAll(async () => {
  desk = await openTestStore();
  tokens = desk.store.tokens;
  others = (await desk.another()).tokens;
});
afterAll(() => desk[Symbol.asyncDispose]());
beforeEach(async () => {
  await desk.rows("TRUNCATE shared_token");
});

test("there is no token before the first", async () => {
  expect(await tokens.read("wecom")).toBeUndefined();
});

test("a token is found by every process, and lies sealed", async () => {
  await tokens.replace("wecom", 0, "secret-token", 1_000);

  expect(await others.read("wecom")).toEqual({
    token: "secret-token",
    expiresAt: 1_000,
    generation: 1,
  });
  const [row] = await desk.rows<{ token_enc: Buffer }>("SELECT token_enc FROM shared_token");
  expect(row?.token_enc.includes("secret-token")).toBe(false);
});

test("whoever replaces an older generation gets the token that is valid now", async () => {
  await tokens.replace("wecom", 0, "first", 1_000);
  await tokens.replace("wecom", 1, "second", 2_000);

  expect(await others.replace("wecom", 1, "late", 9_000)).toEqual({
    token: "second",
    expiresAt: 2_000,
    generation: 2,
  });
});

test("of two first tokens one stays, and both processes know which", async () => {
  const [one, two] = await Promise.all([
    tokens.replace("wecom", 0, "a", 1),
    others.replace("wecom", 0, "b", 1),
  ]);

  expect(one).toEqual(two);
  expect(one.generation).toBe(1);
});

test("one renews at a time over all processes", async () => {
  const log: string[] = [];
  const work = (name: string) => async () => {
    log.push(`${name} in`);
    await pause(50);
    log.push(`${name} out`);
  };
  await Promise.all([
    tokens.alone("wecom", 5_000, work("a")),
    others.alone("wecom", 5_000, work("b")),
    tokens.alone("wecom", 5_000, work("c")),
  ]);

  for (let nth = 0; nth < log.length; nth += 2)
    expect(log[nth + 1]).toBe(log[nth]?.replace("in", "out"));
  expect(log).toHaveLength(6);
});

test("two keys do not wait for each other", async () => {
  const both = await tokens.alone("wecom", 5_000, () =>
    others.alone("kf", 5_000, async () => "done"),
  );

  expect(both).toBe("done");
});

test("many who wait leave the one who works room to work", async () => {
  const work = async () => {
    const now = await tokens.read("wecom");
    return (await tokens.replace("wecom", now?.generation ?? 0, "t", 1)).generation;
  };
  const done = await Promise.all(
    Array.from({ length: 8 }, () => tokens.alone("wecom", 5_000, work)),
  );

  expect(done.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("who waits does so as long as the other may need, also longer than any other question", async () => {
  const slow = tokens.alone("wecom", 10_000, () => pause(5_500));
  await pause(50);

  expect(await others.alone("wecom", 10_000, async () => "after")).toBe("after");
  await slow;
});

test("work that fails lets the next one in, and its failure comes out", async () => {
  const failing = tokens.alone("wecom", 5_000, () => Promise.reject(new TypeError("no answer")));
  await expect(failing).rejects.toThrow("no answer");

  expect(await others.alone("wecom", 5_000, async () => "next")).toBe("next");
});
