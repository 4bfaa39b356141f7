import { expect, test } from "vitest";
import { isFlat, type Point, trendOf } from "./trend.ts";

const series = (value: (nth: number) => number, length = 120): readonly Point[] =>
  Array.from({ length }, (_, nth) => ({ at: nth * 5, value: value(nth) }));
/** From -1 to 1, the same each time. */
const noise = (nth: number): number => Math.sin(nth * 12.9898) * Math.cos(nth * 78.233);
const tolerance = { by: 6, share: 0.05 };

test("a memory that only breathes is flat, and so is one that was high for a moment", () => {
  expect(isFlat(trendOf(series((nth) => 80 + 8 * noise(nth))), tolerance)).toBe(true);
  expect(isFlat(trendOf(series((nth) => 80 + (nth % 10))), tolerance)).toBe(true);
  expect(isFlat(trendOf(series((nth) => (nth % 30 === 29 ? 300 : 80))), tolerance)).toBe(true);
  expect(isFlat(trendOf(series((nth) => 200 - nth)), tolerance)).toBe(true);
});

test("a memory that leaks is not flat, however it breathes: a tenth of a MiB a sample is found", () => {
  expect(isFlat(trendOf(series((nth) => 80 + 0.1 * nth + 8 * noise(nth))), tolerance)).toBe(false);
  expect(isFlat(trendOf(series((nth) => 80 + 10 * Math.floor(nth / 40))), tolerance)).toBe(false);
});

test("the line tells where it began and how far it rose", () => {
  const { start, growth } = trendOf(series((nth) => 10 + nth, 11));
  expect(start).toBeCloseTo(10);
  expect(growth).toBeCloseTo(10);
});

test("nothing measured is not flat", () => {
  expect(isFlat(trendOf([]), tolerance)).toBe(false);
});
