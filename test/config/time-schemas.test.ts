import { expect, test } from "vitest";
import { calendarSchema, duration, localTime, zone } from "../../src/config/time-schemas.ts";

test.each([
  ["PT0S", 0],
  ["PT10M", 600_000],
  ["PT2H30M", 9_000_000],
  ["PT24H", 86_400_000],
  ["PT1H1M1S", 3_661_000],
])("the duration %s is %i ms", (text, ms) => {
  expect(duration.parse(text)).toBe(ms);
});

test.each(["", "PT", "P1D", "PT1.5H", "10M", "-PT1H", "PT1M1H", "PT99999H"])(
  "%j is no duration for a promise: days have no fixed length",
  (text) => {
    expect(duration.safeParse(text).success).toBe(false);
  },
);

test.each(["Asia/Shanghai", "Europe/Berlin", "UTC"])("%s is a zone", (text) => {
  expect(zone.safeParse(text).success).toBe(true);
});

test.each(["", "Shanghai", "+08:00", "Asia/Atlantis"])("%j is no zone", (text) => {
  expect(zone.safeParse(text).success).toBe(false);
});

test.each([
  ["08:30", true],
  ["23:59", true],
  ["24:00", false],
  ["8:30", false],
])("%s as a local time: %s", (text, good) => {
  expect(localTime.safeParse(text).success).toBe(good);
});

test("a day may go on to midnight", () => {
  const day = [["08:00", "24:00"]];
  const week = { mon: day, tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const read = calendarSchema.parse({ zone: "UTC", week, holidays: [], extraDays: [] });
  expect(read.week.mon).toEqual([{ from: "08:00", to: "24:00" }]);
});
