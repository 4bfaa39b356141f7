import { expect, test } from "vitest";
import { median, newTally, quantile, together } from "../../bench/tally.ts";

test("of a hundred durations one is longer than the 99th percentile", () => {
  const values = Array.from({ length: 100 }, (_, nth) => 100 - nth);
  expect(quantile(values, 0.99)).toBe(100);
  expect(quantile(values, 0.5)).toBe(51);
  expect(median([3, 1, 2])).toBe(2);
  expect(quantile([], 0.5)).toBeNaN();
});

test("slices add up to one tally", () => {
  const one = { ...newTally(), dialogs: 2, messages: 18, seconds: 1, taken: [1], replied: [3] };
  const other = { ...newTally(), dialogs: 1, messages: 9, seconds: 2, surplus: 1, taken: [2] };
  expect(together([one, other])).toEqual({
    ...newTally(),
    dialogs: 3,
    messages: 27,
    seconds: 3,
    surplus: 1,
    taken: [1, 2],
    replied: [3],
  });
});
