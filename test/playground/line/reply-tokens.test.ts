import { expect, test } from "vitest";
import { isUsable } from "../../../src/playground/line/reply-tokens.ts";

const minute = 60_000;
const token = { userId: "U1", eventAt: 0, deliveredAt: 0, used: false };

test.each([
  ["at once", token, 0, true],
  ["within its minute", token, minute, true],
  ["after its minute", token, minute + 1, false],
  ["after it was used", { ...token, used: true }, 1, false],
  [
    "in the minute after a redelivery",
    { ...token, deliveredAt: 10 * minute },
    10 * minute + 1,
    true,
  ],
  [
    "redelivered, twenty minutes after the event",
    { ...token, deliveredAt: 20 * minute },
    20 * minute,
    true,
  ],
  ["redelivered too late", { ...token, deliveredAt: 20 * minute }, 20 * minute + 1, false],
])("a reply token %s", (_, one, now, usable) => {
  expect(isUsable(one, now, minute)).toBe(usable);
});
