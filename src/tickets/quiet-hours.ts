/** When the desk does not speak first. */
import type { Instant } from "../kernel/clock.ts";
import { type Calendar, nextOpening, type Period } from "./calendar.ts";
import type { Policy } from "./policy.ts";

/**
 * The instant from which a reminder or a survey may be sent: now, or the end of the quiet hours.
 * What the customer has just asked for and a visit about to happen do not wait for it.
 */
export function afterQuietHours(at: Instant, policy: Policy): Instant {
  return nextOpening(at, speakingHours(policy));
}

/** The rest of the day as a calendar: one period, or two when the quiet hours end before midnight. */
function speakingHours({ quietHours, company }: Policy): Calendar {
  const { from, to } = quietHours;
  const day: readonly Period[] =
    to < from
      ? [{ from: to, to: from }]
      : [
          { from: "00:00", to: from },
          { from: to, to: "24:00" },
        ];
  const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
  return { kind: "weekly", zone: company.zone, week, holidays: [], extraDays: [] };
}
