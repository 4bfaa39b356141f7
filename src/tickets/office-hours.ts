/** Whether somebody is at the desk, and how long that answer holds. */
import type { Instant } from "../kernel/clock.ts";
import { type Calendar, nextOpening } from "./calendar.ts";
import { stretches } from "./stretches.ts";

export interface OfficeHours {
  readonly open: boolean;
  /** Nothing while open. */
  readonly nextOpenAt: Instant | null;
  /** Until then, not included, the answer stays the same: keep it instead of asking for every message. */
  readonly until: Instant;
}

/** @throws {BrokenPromise} when the calendar never opens */
export function officeHours(at: Instant, calendar: Calendar): OfficeHours {
  const [now] = stretches(at, calendar);
  const open = now?.open === true;
  const nextOpenAt = open ? null : nextOpening(at, calendar);
  return { open, nextOpenAt, until: nextOpenAt ?? now?.to ?? at };
}
