import { expect, test } from "vitest";
import { inColumns, utc } from "../../src/ops/table.ts";

test("columns stand under each other, also under Chinese names", () => {
  expect(
    inColumns([
      ["李**", "a"],
      ["J***", "b"],
      ["x", "c"],
    ]),
  ).toEqual(["李**  a", "J***  b", "x     c"]);
});

test("a line has no blanks at its end", () => {
  expect(
    inColumns([
      ["long", "words"],
      ["a", ""],
    ]),
  ).toEqual(["long  words", "a"]);
});

test("instants are told to the second, in UTC", () => {
  expect(utc(new Date(Date.UTC(2026, 10, 22, 2, 0, 5, 999)))).toBe("2026-11-22 02:00:05");
});
