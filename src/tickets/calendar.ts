/** Working time: which hours count, and the arithmetic of what is due when. */
import type { Instant } from "../kernel/clock.ts";
import { BrokenPromise } from "../kernel/errors.ts";
import { type Stretch, type StretchNote, stretches, type Weekday } from "./stretches.ts";

/** Local times `HH:MM`, the end not included; `24:00` is the end of the day. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A week that repeats, with days that differ. An extra working day beats a holiday of the same date. */
export interface WeeklyCalendar {
  readonly kind: "weekly";
  /** IANA zone, e.g. `Asia/Shanghai`. */
  readonly zone: string;
  /** In order, not overlapping; a gap between two periods is a break. */
  readonly week: Readonly<Record<Weekday, readonly Period[]>>;
  /** Dates as `YYYY-MM-DD`. */
  readonly holidays: readonly { readonly date: string; readonly name: string }[];
  readonly extraDays: readonly {
    readonly date: string;
    readonly name: string;
    readonly periods: readonly Period[];
  }[];
}

export type Calendar = { readonly kind: "always" } | WeeklyCalendar;

/** Every hour of every day (S0-05). */
export const always: Calendar = { kind: "always" };

/** One line of the answer to "why is it due then": between two instants, so much counted, and why. */
export interface ClockStep {
  readonly from: Instant;
  readonly to: Instant;
  readonly countedMs: number;
  readonly note: StretchNote;
}

/**
 * The instant at which so much open time has passed, in elapsed time also on days with a clock change.
 * A limit that ends with a period is due at its end.
 * @param durationMs ≥ 0
 * @throws {BrokenPromise} when the calendar does not open for that long
 */
export function addWorkingTime(at: Instant, durationMs: number, calendar: Calendar): Instant {
  let leftMs = durationMs;
  for (const { from, to, open } of stretches(at, calendar)) {
    if (!open) continue;
    if (leftMs <= to - from) return from + leftMs;
    leftMs -= to - from;
  }
  throw neverOpens();
}

/** The same sum with its arithmetic: steps without a gap from the start to the due instant. */
export function explainDue(
  at: Instant,
  durationMs: number,
  calendar: Calendar,
): readonly ClockStep[] {
  const steps: ClockStep[] = [];
  let leftMs = durationMs;
  for (const stretch of stretches(at, calendar)) {
    const countedMs = stretch.open ? Math.min(leftMs, stretch.to - stretch.from) : 0;
    const to = stretch.open ? stretch.from + countedMs : stretch.to;
    addStep(steps, { from: stretch.from, to, countedMs, note: stretch.note });
    leftMs -= countedMs;
    if (stretch.open && leftMs === 0) return steps;
  }
  throw neverOpens();
}

/** Whether somebody is there at that instant. */
export function isOpen(at: Instant, calendar: Calendar): boolean {
  return first(at, calendar, () => true)?.open === true;
}

/** That very instant when open, else the next opening. @throws {BrokenPromise} when there is none */
export function nextOpening(at: Instant, calendar: Calendar): Instant {
  const opening = first(at, calendar, ({ open }) => open);
  if (opening === undefined) throw neverOpens();
  return opening.from;
}

/** Evening and the next morning are one closed stretch, so that nobody reads about midnight. */
function addStep(steps: ClockStep[], step: ClockStep): void {
  const last = steps.at(-1);
  if (last?.note === step.note && last.to === step.from) {
    steps[steps.length - 1] = {
      ...step,
      from: last.from,
      countedMs: last.countedMs + step.countedMs,
    };
  } else {
    steps.push(step);
  }
}

function first(
  at: Instant,
  calendar: Calendar,
  fits: (stretch: Stretch) => boolean,
): Stretch | undefined {
  for (const stretch of stretches(at, calendar)) if (fits(stretch)) return stretch;
  return undefined;
}

function neverOpens(): BrokenPromise {
  return new BrokenPromise("the calendar does not open for that long");
}
