import { expect, test } from "vitest";
import { readPolicy } from "../../src/config/read-policy.ts";
import { afterQuietHours } from "../../src/tickets/quiet-hours.ts";

const policy = readPolicy();
const at = (text: string): number => Date.parse(text);

test.each([
  ["2026-11-22T21:59+08:00", "2026-11-22T21:59+08:00"],
  ["2026-11-22T22:00+08:00", "2026-11-23T08:00+08:00"],
  ["2026-11-23T03:00+08:00", "2026-11-23T08:00+08:00"],
  ["2026-11-23T08:00+08:00", "2026-11-23T08:00+08:00"],
])("a reminder that falls on %s is sent at %s", (due, sent) => {
  expect(afterQuietHours(at(due), policy)).toBe(at(sent));
});

test("quiet hours may also lie within one day, or not be wanted", () => {
  const siesta = { ...policy, quietHours: { row: "own", from: "12:00", to: "14:00" } };
  expect(afterQuietHours(at("2026-11-22T13:00+08:00"), siesta)).toBe(at("2026-11-22T14:00+08:00"));
  expect(afterQuietHours(at("2026-11-22T23:00+08:00"), siesta)).toBe(at("2026-11-22T23:00+08:00"));
  const never = { ...policy, quietHours: { row: "own", from: "00:00", to: "00:00" } };
  expect(afterQuietHours(at("2026-11-22T00:00+08:00"), never)).toBe(at("2026-11-22T00:00+08:00"));
});
