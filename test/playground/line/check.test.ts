import { expect, test } from "vitest";
import {
  byType,
  closed,
  flag,
  graphemes,
  httpsUrl,
  list,
  number,
  object,
  oneOf,
  text,
} from "../../../src/playground/line/check.ts";

test("an absent field and a null one are the same: empty", () => {
  const check = object({ a: text(5) });
  const empty = [{ kind: "broken", property: "x.a", message: "May not be empty" }];
  expect(check({}, "x")).toEqual(empty);
  expect(check({ a: null }, "x")).toEqual(empty);
});

test("a closed object names the stranger, an open one lets it pass", () => {
  expect(object({})({ b: 1 }, "x")).toEqual([]);
  expect(closed({})({ b: 1 }, "x")).toEqual([
    { kind: "broken", property: "x.b", message: "unknown field" },
  ]);
});

test("a list counts its items and looks into each", () => {
  const found = list(oneOf(["a", "b"]), 1, 2)(["a", "c", "b"], "x");
  expect(found.map((one) => one.property)).toEqual(["x", "x[1]"]);
});

test("an unknown type is answered with the types there are, inherited names included", () => {
  const check = byType({ cat: flag });
  const message = "Must be one of the following values: [cat]";
  for (const type of ["dog", "toString", "__proto__"]) {
    expect(check({ type }, "x")).toEqual([{ kind: "broken", property: "x.type", message }]);
  }
});

test.each([
  ["text", text(5), 7],
  ["a word", oneOf(["a"]), 7],
  ["a flag", flag, "true"],
  ["a number", number(0, 1), "1"],
  ["a whole number", number(0, 9, true), 1.5],
  ["an address", httpsUrl, {}],
  ["a list", list(flag, 0, 1), {}],
  ["an object", object({}), []],
] as const)("the wrong JSON type for %s is a fault of shape", (_, check, value) => {
  expect(check(value, "x")).toEqual([{ kind: "shape", property: "x" }]);
});

test("a family is one sign to a reader", () => {
  expect(graphemes("👨‍👩‍👧‍👦é")).toBe(2);
});
