/** A calendar unrolled: time cut into open and closed pieces. */
import type { Instant } from "../kernel/clock.ts";
import type { Calendar, Period, WeeklyCalendar } from "./calendar.ts";

/** Why a stretch counts or not; a holiday or an extra working day carries its name. */
export type StretchNote =
  | "always"
  | "open"
  | "break"
  | "closed"
  | "day-off"
  | `holiday: ${string}`
  | `extra day: ${string}`;

/** From an instant up to another, which is not included. */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly open: boolean;
  readonly note: StretchNote;
}

/** How far we look ahead, in days: a calendar shut for longer is a fault of the policy. */
const horizonDays = 3_660;

/** Days of the week as a calendar names them, Monday first (ISO 8601). */
export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

export type Weekday = (typeof weekdays)[number];

/** Every piece of time from the instant on, without a gap, up to `horizonDays`. */
export function* stretches(at: Instant, calendar: Calendar): Generator<Stretch, void, undefined> {
  if (calendar.kind === "always") {
    yield { from: at, to: Number.POSITIVE_INFINITY, open: true, note: "always" };
    return;
  }
  const today = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(calendar.zone)
    .toPlainDate();
  let cursor = at;
  // When clocks go back over midnight, today is entered twice: begin a day early.
  for (let day = -1; day < horizonDays; day++) {
    for (const stretch of stretchesOfDay(today.add({ days: day }), calendar)) {
      if (stretch.to <= cursor) continue;
      yield { ...stretch, from: cursor };
      cursor = stretch.to;
    }
  }
}

/** The pieces of one local date. A period inside the hour that summer time skips is empty. */
function stretchesOfDay(date: Temporal.PlainDate, calendar: WeeklyCalendar): readonly Stretch[] {
  const { zone } = calendar;
  const { periods, opened, shut } = planOf(date, calendar);
  const cuts: Stretch[] = [];
  let from = instantOf(date, "00:00", zone);
  for (const [index, period] of periods.entries()) {
    const opensAt = instantOf(date, period.from, zone);
    const closesAt = instantOf(date, period.to, zone);
    cuts.push({ from, to: opensAt, open: false, note: index === 0 ? shut : "break" });
    cuts.push({ from: opensAt, to: closesAt, open: true, note: opened });
    from = closesAt;
  }
  cuts.push({ from, to: instantOf(date, "24:00", zone), open: false, note: shut });
  return cuts;
}

interface DayPlan {
  readonly periods: readonly Period[];
  readonly opened: StretchNote;
  readonly shut: StretchNote;
}

function planOf(date: Temporal.PlainDate, calendar: WeeklyCalendar): DayPlan {
  const named = date.toString();
  const extra = calendar.extraDays.find((day) => day.date === named);
  if (extra !== undefined) {
    return { periods: extra.periods, opened: `extra day: ${extra.name}`, shut: "closed" };
  }
  const holiday = calendar.holidays.find((day) => day.date === named);
  if (holiday !== undefined) {
    return { periods: [], opened: "open", shut: `holiday: ${holiday.name}` };
  }
  const weekday = weekdays[date.dayOfWeek - 1];
  const periods = weekday === undefined ? [] : calendar.week[weekday];
  return { periods, opened: "open", shut: periods.length === 0 ? "day-off" : "closed" };
}

/**
 * The instant of a local time. Twice there when clocks go back: the first; skipped when they go
 * forward: the instant of the jump. So a later local time is never an earlier instant.
 */
function instantOf(date: Temporal.PlainDate, time: string, zone: string): Instant {
  const local =
    time === "24:00"
      ? date.add({ days: 1 }).toPlainDateTime()
      : date.toPlainDateTime(Temporal.PlainTime.from(time));
  const zoned = local.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (zoned.toPlainDateTime().equals(local)) return zoned.epochMilliseconds;
  return (zoned.getTimeZoneTransition("next") ?? zoned).epochMilliseconds;
}
