import fc from "fast-check";
import { expect, test } from "vitest";
import { derive } from "../../src/kernel/ids.ts";

test("the same name always gives the same uuid of version 5", () => {
  expect(derive("event", "telegram", 1)).toBe(derive("event", "telegram", 1));
  expect(derive("event", "telegram", 1)).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

test("names that differ anywhere give uuids that differ", () => {
  const part = fc.string({ maxLength: 8 }).filter((text) => !text.includes("\u0000"));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), fc.array(part, { minLength: 1 }), (one, two) => {
      expect(derive(...one) === derive(...two)).toBe(JSON.stringify(one) === JSON.stringify(two));
    }),
  );
});
