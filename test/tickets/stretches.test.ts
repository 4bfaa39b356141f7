import { expect, test } from "vitest";
import { stretches } from "../../src/tickets/stretches.ts";

const shift = [
  { from: "09:00", to: "12:00" },
  { from: "13:00", to: "17:00" },
];
const week = { mon: shift, tue: shift, wed: shift, thu: shift, fri: shift, sat: [], sun: [] };

test("a working day is closed, open, a break, open and closed again", () => {
  const calendar = {
    kind: "weekly",
    zone: "Asia/Shanghai",
    week,
    holidays: [],
    extraDays: [],
  } as const;
  const monday = Date.parse("2026-11-23T00:00+08:00");
  const found = stretches(monday, calendar).take(5).toArray();
  expect(found.map(({ to, note }) => [(to - monday) / 3_600_000, note])).toEqual([
    [9, "closed"],
    [12, "open"],
    [13, "break"],
    [17, "open"],
    [24, "closed"],
  ]);
});

test("round the clock there is one stretch without an end", () => {
  expect([...stretches(7, { kind: "always" })]).toEqual([
    { from: 7, to: Number.POSITIVE_INFINITY, open: true, note: "always" },
  ]);
});

test("an extra working day beats a holiday of the same date", () => {
  const calendar = {
    kind: "weekly",
    zone: "Asia/Shanghai",
    week,
    holidays: [{ date: "2026-11-23", name: "festival" }],
    extraDays: [
      { date: "2026-11-23", name: "stocktaking", periods: [{ from: "08:00", to: "09:00" }] },
    ],
  } as const;
  const [, second] = stretches(Date.parse("2026-11-23T00:00+08:00"), calendar);
  expect(second).toMatchObject({ open: true, note: "extra day: stocktaking" });
});
