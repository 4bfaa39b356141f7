import { expect, test } from "vitest";
import { visitSlots } from "../../../src/dialogs/fields/visit-slots.ts";
import { saturdayAt } from "../talk.ts";

const zone = "Asia/Shanghai";
const hourMs = 3_600_000;
const tomorrow13 = saturdayAt + 27 * hourMs;

test("three half hours inside the wish are offered", () => {
  expect(
    visitSlots(
      { text: "", from: tomorrow13, to: tomorrow13 + 5 * hourMs },
      saturdayAt,
      zone,
      2 * hourMs,
    ),
  ).toEqual([tomorrow13, tomorrow13 + 2 * hourMs, tomorrow13 + 4 * hourMs]);
});

test("a wish of one hour is met on the hour and near it, never more than two hours off (S0-26)", () => {
  const slots = visitSlots(
    { text: "", from: tomorrow13, to: tomorrow13 + hourMs },
    saturdayAt,
    zone,
    2 * hourMs,
  );
  expect(slots).toContain(tomorrow13);
  for (const slot of slots) expect(Math.abs(slot - tomorrow13)).toBeLessThanOrEqual(2 * hourMs);
});

test("without a wish the next usual times are offered, none within the hour", () => {
  const slots = visitSlots(undefined, saturdayAt, zone, 2 * hourMs);
  expect(slots).toHaveLength(3);
  for (const slot of slots) expect(slot).toBeGreaterThanOrEqual(saturdayAt + hourMs);
});
