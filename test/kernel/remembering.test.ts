import { expect, test } from "vitest";
import { remembering } from "../../src/kernel/remembering.ts";

test("a value is made once for a key, also where it is nothing", () => {
  const asked: string[] = [];
  const known = remembering<string | undefined>(2);
  const ask = (key: string) =>
    known(key, () => {
      asked.push(key);
      return key === "none" ? undefined : `${key}!`;
    });
  expect([ask("a"), ask("none"), ask("a"), ask("none")]).toEqual([
    "a!",
    undefined,
    "a!",
    undefined,
  ]);
  expect(asked).toEqual(["a", "none"]);
});

test("of more keys than it holds the oldest is made anew", () => {
  let made = 0;
  const known = remembering<number>(2);
  const ask = (key: string) => known(key, () => (made += 1));
  for (const key of ["a", "b", "c", "b", "c"]) ask(key);
  expect(made).toBe(3);
  expect(ask("a")).toBe(4);
});

test("what could not be made is tried again", () => {
  const known = remembering<number>(2);
  expect(() =>
    known("a", () => {
      throw new Error("not now");
    }),
  ).toThrow("not now");
  expect(known("a", () => 7)).toBe(7);
});
