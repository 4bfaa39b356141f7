import { expect, test } from "vitest";
import { readQuery } from "../../src/http/read-query.ts";

test("a query is read once and flat", () => {
  expect({ ...readQuery("a=1&b=%E4%BD%A0&c") }).toEqual({ a: "1", b: "你", c: "" });
  expect({ ...readQuery("") }).toEqual({});
});

test("a name that comes twice, or three times, is nobody's", () => {
  expect({ ...readQuery("a=1&a=2&b=3&a=4") }).toEqual({ b: "3" });
});

test("S5: names of the language's own do no harm", () => {
  const query = readQuery("__proto__=1&constructor=2");
  expect(query["__proto__"]).toBe("1");
  expect(Object.getPrototypeOf(query)).toBeNull();
  expect(Object.hasOwn(Object.prototype, "1")).toBe(false);
});
