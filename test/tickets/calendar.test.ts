import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BrokenPromise } from "../../src/kernel/errors.ts";
import {
  addWorkingTime,
  always,
  explainDue,
  isOpen,
  nextOpening,
  type Period,
  type WeeklyCalendar,
} from "../../src/tickets/calendar.ts";

const hour = 3_600_000;
const minute = 60_000;
const twoShifts: readonly Period[] = [
  { from: "09:00", to: "12:00" },
  { from: "13:30", to: "18:00" },
];

function weekly(zone: string, weekday: readonly Period[], weekend: readonly Period[] = []) {
  const week = {
    mon: weekday,
    tue: weekday,
    wed: weekday,
    thu: weekday,
    fri: weekday,
    sat: weekend,
    sun: weekend,
  };
  return { kind: "weekly", zone, week, holidays: [], extraDays: [] } as const satisfies object;
}

const shanghai: WeeklyCalendar = {
  ...weekly("Asia/Shanghai", twoShifts),
  holidays: [
    { date: "2026-10-01", name: "国庆节" },
    { date: "2026-10-02", name: "国庆节" },
  ],
  extraDays: [{ date: "2026-10-10", name: "调休", periods: [{ from: "10:00", to: "16:00" }] }],
};
const berlin: WeeklyCalendar = weekly(
  "Europe/Berlin",
  [{ from: "00:00", to: "24:00" }],
  [{ from: "01:00", to: "05:00" }],
);

const at = (text: string): number => Date.parse(text);
const written = (instant: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: "never", smallestUnit: "minute" });

describe("office hours in Shanghai", () => {
  test.each([
    ["within the morning", "2026-11-23T09:30+08:00", 60, "2026-11-23T10:30+08:00"],
    ["over the lunch break", "2026-11-23T11:30+08:00", 60, "2026-11-23T14:00+08:00"],
    ["up to the very end of a period", "2026-11-23T11:00+08:00", 60, "2026-11-23T12:00+08:00"],
    ["begun in the lunch break", "2026-11-23T12:30+08:00", 30, "2026-11-23T14:00+08:00"],
    ["begun before the opening", "2026-11-23T03:00+08:00", 60, "2026-11-23T10:00+08:00"],
    ["begun at the closing", "2026-11-23T18:00+08:00", 60, "2026-11-24T10:00+08:00"],
    ["over the weekend", "2026-11-20T17:30+08:00", 60, "2026-11-23T09:30+08:00"],
    ["over the national holiday", "2026-09-30T17:00+08:00", 120, "2026-10-05T10:00+08:00"],
    ["into an extra working Saturday", "2026-10-09T17:00+08:00", 120, "2026-10-10T11:00+08:00"],
    ["two whole days", "2026-11-23T09:00+08:00", 900, "2026-11-24T18:00+08:00"],
  ])("a limit %s is due when as much open time has passed", (_case, from, minutes, due) => {
    expect(written(addWorkingTime(at(from), minutes * minute, shanghai), "Asia/Shanghai")).toBe(
      due,
    );
  });

  test.each([
    ["2026-11-23T08:59+08:00", false, "2026-11-23T09:00+08:00"],
    ["2026-11-23T09:00+08:00", true, "2026-11-23T09:00+08:00"],
    ["2026-11-23T12:00+08:00", false, "2026-11-23T13:30+08:00"],
    ["2026-11-23T18:00+08:00", false, "2026-11-24T09:00+08:00"],
    ["2026-10-01T10:00+08:00", false, "2026-10-05T09:00+08:00"],
    ["2026-10-10T15:00+08:00", true, "2026-10-10T15:00+08:00"],
    ["2026-10-10T09:30+08:00", false, "2026-10-10T10:00+08:00"],
  ])("at %s the door is open: %s, next at %s", (now, open, next) => {
    expect(isOpen(at(now), shanghai)).toBe(open);
    expect(written(nextOpening(at(now), shanghai), "Asia/Shanghai")).toBe(next);
  });
});

describe("when the clocks change", () => {
  test("R19 the night that loses an hour counts the time that really passes", () => {
    // Sunday 2026-03-29, 02:00 → 03:00: from 01:00 to 05:00 are three hours.
    const opening = at("2026-03-29T01:00+01:00");
    expect(written(addWorkingTime(opening, 3 * hour, berlin), "Europe/Berlin")).toBe(
      "2026-03-29T05:00+02:00",
    );
  });

  test("R19 the night that has an hour twice counts both", () => {
    const opening = at("2026-10-25T01:00+02:00");
    expect(written(addWorkingTime(opening, 5 * hour, berlin), "Europe/Berlin")).toBe(
      "2026-10-25T05:00+01:00",
    );
  });

  test("R19 a period inside the hour that is skipped does not open", () => {
    const gap = weekly("Europe/Berlin", [], [{ from: "02:15", to: "02:45" }]);
    const night = at("2026-03-29T00:00+01:00");
    expect(written(nextOpening(night, gap), "Europe/Berlin")).toBe("2026-04-04T02:15+02:00");
  });

  test("R19 a period that ends in the hour that comes twice ends the first time", () => {
    const early = weekly("Europe/Berlin", [], [{ from: "00:00", to: "02:30" }]);
    expect(isOpen(at("2026-10-25T02:15+02:00"), early)).toBe(true);
    expect(isOpen(at("2026-10-25T02:45+02:00"), early)).toBe(false);
    expect(isOpen(at("2026-10-25T02:15+01:00"), early)).toBe(false);
  });

  test("R19 a date that a zone leaves out has no working time", () => {
    // Samoa went over the date line: there was no 2011-12-30, a Friday.
    const apia = weekly("Pacific/Apia", [{ from: "09:00", to: "10:00" }]);
    const thursday = at("2011-12-29T09:30-10:00");
    expect(written(addWorkingTime(thursday, hour, apia), "Pacific/Apia")).toBe(
      "2012-01-02T09:30+14:00",
    );
  });

  test("R19 a day that begins at one o'clock opens when it begins", () => {
    // Clocks in Santiago go forward at midnight, on 2026-09-06.
    const day = [{ from: "00:00", to: "24:00" }];
    const santiago = weekly("America/Santiago", day, day);
    const saturday = at("2026-09-05T23:30-04:00");
    expect(written(addWorkingTime(saturday, hour, santiago), "America/Santiago")).toBe(
      "2026-09-06T01:30-03:00",
    );
  });
});

describe("why it is due then", () => {
  test("each stretch says what it counted, and evening and morning are one", () => {
    const due = explainDue(at("2026-09-30T17:00+08:00"), 2 * hour, shanghai);
    expect(due.map(({ countedMs, note }) => [countedMs / minute, note])).toEqual([
      [60, "open"],
      [0, "closed"],
      [0, "holiday: 国庆节"],
      [0, "day-off"],
      [0, "closed"],
      [60, "open"],
    ]);
  });

  test("an extra working day is named", () => {
    const due = explainDue(at("2026-10-10T15:30+08:00"), 30 * minute, shanghai);
    expect(due).toEqual([
      {
        from: at("2026-10-10T15:30+08:00"),
        to: at("2026-10-10T16:00+08:00"),
        countedMs: 30 * minute,
        note: "extra day: 调休",
      },
    ]);
  });
});

test("round the clock means elapsed time", () => {
  expect(addWorkingTime(5, hour, always)).toBe(5 + hour);
  expect(isOpen(5, always)).toBe(true);
  expect(nextOpening(5, always)).toBe(5);
  expect(explainDue(5, hour, always)).toEqual([
    { from: 5, to: 5 + hour, countedMs: hour, note: "always" },
  ]);
});

test("a calendar that never opens is a fault of ours, not an endless search", () => {
  const shut = weekly("Asia/Shanghai", []);
  expect(() => addWorkingTime(0, 1, shut)).toThrow(BrokenPromise);
  expect(() => explainDue(0, 1, shut)).toThrow(BrokenPromise);
  expect(() => nextOpening(0, shut)).toThrow(BrokenPromise);
});

describe("whatever the calendar", () => {
  const clock = fc.integer({ min: 0, max: 24 * 12 });
  const hhmm = (slot: number): string =>
    `${String(Math.floor(slot / 12)).padStart(2, "0")}:${String((slot % 12) * 5).padStart(2, "0")}`;
  const day = fc.uniqueArray(clock, { maxLength: 6 }).map((slots) => {
    const cuts = [...slots].sort((a, b) => a - b).map(hhmm);
    return cuts.flatMap((from, index): readonly Period[] => {
      const to = cuts[index + 1];
      return index % 2 === 0 && to !== undefined ? [{ from, to }] : [];
    });
  });
  const zones = fc.constantFrom(
    "Asia/Shanghai",
    "Europe/Berlin",
    "America/New_York",
    "America/Santiago",
    "Australia/Lord_Howe",
    "Africa/Cairo",
    "Asia/Kathmandu",
  );
  const calendars = fc
    .record({ zone: zones, mon: day, tue: day, wed: day, thu: day, fri: day, sat: day })
    .map(
      ({ zone, ...week }): WeeklyCalendar => ({
        kind: "weekly",
        zone,
        week: { ...week, sun: [{ from: "01:30", to: "03:15" }] },
        holidays: [{ date: "2026-11-01", name: "holiday" }],
        extraDays: [
          { date: "2026-04-01", name: "extra", periods: [{ from: "00:00", to: "24:00" }] },
        ],
      }),
    );
  const instants = fc.integer({
    min: at("2026-01-01T00:00Z") / minute,
    max: at("2027-01-01T00:00Z") / minute,
  });
  const durations = fc.integer({ min: 1, max: 30 * 60 });
  const runs = { numRuns: 150 };

  test("a later start or a longer limit is never due earlier", () => {
    fc.assert(
      fc.property(calendars, instants, durations, fc.nat(600), fc.nat(600), (cal, m, d, x, y) => {
        const due = addWorkingTime(m * minute, d * minute, cal);
        expect(addWorkingTime((m + x) * minute, d * minute, cal)).toBeGreaterThanOrEqual(due);
        expect(addWorkingTime(m * minute, (d + y) * minute, cal)).toBeGreaterThanOrEqual(due);
      }),
      runs,
    );
  });

  test("two limits one after the other are the sum of both", () => {
    fc.assert(
      fc.property(calendars, instants, durations, durations, (cal, m, a, b) => {
        const first = addWorkingTime(m * minute, a * minute, cal);
        expect(addWorkingTime(first, b * minute, cal)).toBe(
          addWorkingTime(m * minute, (a + b) * minute, cal),
        );
      }),
      runs,
    );
  });

  test("nothing is ever due inside a closed period", () => {
    fc.assert(
      fc.property(calendars, instants, durations, (cal, m, d) => {
        const due = addWorkingTime(m * minute, d * minute, cal);
        expect(isOpen(due - 1, cal)).toBe(true);
      }),
      runs,
    );
  });

  test("the arithmetic has no gaps, counts the whole limit and ends at the due instant", () => {
    fc.assert(
      fc.property(calendars, instants, durations, (cal, m, d) => {
        const steps = explainDue(m * minute, d * minute, cal);
        expect(steps.at(0)?.from).toBe(m * minute);
        expect(steps.at(-1)?.to).toBe(addWorkingTime(m * minute, d * minute, cal));
        expect(steps.reduce((sum, { countedMs }) => sum + countedMs, 0)).toBe(d * minute);
        expect(steps.slice(1).map(({ from }) => from)).toEqual(
          steps.slice(0, -1).map(({ to }) => to),
        );
        for (const { from, to, countedMs } of steps) expect([0, to - from]).toContain(countedMs);
      }),
      runs,
    );
  });

  test("the next opening is open, and everything before it is closed", () => {
    fc.assert(
      fc.property(calendars, instants, fc.double({ min: 0, max: 1, noNaN: true }), (cal, m, x) => {
        const from = m * minute;
        const next = nextOpening(from, cal);
        expect(isOpen(next, cal)).toBe(true);
        const between = from + Math.floor((next - from - 1) * x);
        expect(next === from || !isOpen(between, cal)).toBe(true);
      }),
      runs,
    );
  });
});
