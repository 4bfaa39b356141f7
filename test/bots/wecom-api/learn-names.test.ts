import { expect, test } from "vitest";
import { learnNames, rememberIn } from "../../../bots/wecom-api/learn-names.ts";

function asked(answer: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>) {
  const state = { at: 0 };
  const calls: (readonly string[])[] = [];
  const names = learnNames(
    (ids) => {
      calls.push(ids);
      return answer(ids);
    },
    { now: () => state.at, shiftMs: () => 0 },
  );
  return { state, calls, names };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

test("somebody unknown is asked about once, however often they write meanwhile", async () => {
  const { calls, names } = asked(async () => new Map([["a", "小王"]]));
  names.learn(["a", "a"]);
  names.learn(["a"]);
  await settle();
  names.learn(["a"]);
  expect([names.of("a"), names.of("b")]).toEqual(["小王", undefined]);
  expect(calls).toEqual([["a"]]);
});

test("a name is asked for again after a day, and a failure harms nobody", async () => {
  const { state, calls, names } = asked(() => Promise.reject(new Error("away")));
  names.learn(["a"]);
  await settle();
  names.learn(["a"]);
  state.at += 24 * 3_600_000;
  names.learn(["a"]);
  await settle();
  expect(names.of("a")).toBeUndefined();
  expect(calls).toHaveLength(2);
});

test("at most a hundred people are asked about in one call", async () => {
  const { calls, names } = asked(async () => new Map());
  names.learn(Array.from({ length: 250 }, (_, n) => `p${n}`));
  await settle();
  expect(calls.map((ids) => ids.length)).toEqual([100]);
});

test("a memory keeps the newest", () => {
  const map = new Map<string, number>();
  for (const [n, key] of ["a", "b", "a", "c"].entries()) rememberIn(map, key, n, 2);
  expect([...map]).toEqual([
    ["a", 2],
    ["c", 3],
  ]);
});
