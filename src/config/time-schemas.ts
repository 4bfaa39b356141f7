/** How times are written in the company's files. */
import { z } from "zod";
import type { Period, WeeklyCalendar } from "../tickets/calendar.ts";

/** The longest limit a file may ask for, in ms: a year, so that a slip of the pen is found. */
const durationMaxMs = 366 * 24 * 3_600_000;

/** An ISO 8601 duration of hours, minutes and seconds, e.g. `PT2H30M`; read as milliseconds. */
export const duration = z
  .string()
  .regex(/^PT(?=\d)(\d{1,5}H)?(\d{1,5}M)?(\d{1,5}S)?$/, "an ISO duration such as PT30M or PT2H30M")
  .transform((text) => Temporal.Duration.from(text).total("milliseconds"))
  .refine((ms) => ms <= durationMaxMs, "at most a year");

/** An IANA zone that this machine knows, e.g. `Asia/Shanghai`. */
export const zone = z.string().refine(isZone, "an IANA time zone, e.g. Asia/Shanghai");

/** `HH:MM` from 00:00 to 23:59. */
export const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time such as 08:30");

const endTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "a time up to 24:00");

const period = z
  .tuple([localTime, endTime])
  .transform(([from, to]): Period => ({ from, to }))
  .refine(({ from, to }) => from < to, "must end after it begins");

const periods = z
  .array(period)
  .max(12)
  .superRefine((list, context) => {
    for (const [index, { from }] of list.entries()) {
      const before = list[index - 1];
      if (before !== undefined && from < before.to) {
        context.addIssue({ code: "custom", path: [index], message: `begins before ${before.to}` });
      }
    }
  });

const date = z.string().refine(isDate, "a date such as 2026-10-01");
const name = z.string().trim().min(1).max(60);

/** A weekly calendar that opens at least once a week; no date is a holiday or an extra day twice. */
export const calendarSchema = z
  .strictObject({
    zone,
    week: z
      .strictObject({
        mon: periods,
        tue: periods,
        wed: periods,
        thu: periods,
        fri: periods,
        sat: periods,
        sun: periods,
      })
      .refine((week) => Object.values(week).some((day) => day.length > 0), "must open on some day"),
    holidays: z.array(z.strictObject({ date, name })).max(1_000).superRefine(eachDateOnce),
    extraDays: z
      .array(z.strictObject({ date, name, periods: periods.min(1) }))
      .max(1_000)
      .superRefine(eachDateOnce),
  })
  .transform((calendar): WeeklyCalendar => ({ kind: "weekly", ...calendar }));

function eachDateOnce(days: readonly { readonly date: string }[], context: z.RefinementCtx): void {
  const seen = new Set<string>();
  for (const [index, day] of days.entries()) {
    if (seen.has(day.date)) {
      context.addIssue({ code: "custom", path: [index, "date"], message: "is there twice" });
    }
    seen.add(day.date);
  }
}

function isZone(text: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return /^[A-Za-z]/.test(text);
  } catch {
    return false;
  }
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
