/** Visit times to offer: whole half hours by day, near the customer's wish (S0-26). */
import type { Instant } from "../../kernel/clock.ts";
import type { VisitWish } from "../../tickets/ticket.ts";

const halfHourMs = 30 * 60_000;
/** Nobody is ready for a visit sooner than this. */
const leadMs = 60 * 60_000;
const dayFrom = 8;
const dayTo = 20;
const slotsOffered = 3;
/** Times of day offered where no wish is known. */
const usualHours = [9, 14, 16] as const;

/** At most three starts, in order, at most `toleranceMs` off the wish. */
export function visitSlots(
  wish: VisitWish | undefined,
  at: Instant,
  zone: string,
  toleranceMs: number,
): readonly Instant[] {
  const { from, to } = wish ?? {};
  const near =
    from === undefined || to === undefined ? [] : nearWish(from, to, at, zone, toleranceMs);
  return near.length > 0 ? near : usual(at, zone);
}

function nearWish(
  from: Instant,
  to: Instant,
  at: Instant,
  zone: string,
  toleranceMs: number,
): readonly Instant[] {
  const last = Math.max(from, to - 2 * halfHourMs);
  const inside = steps(from, last).filter((slot) => fits(slot, at, zone));
  const around = steps(from - toleranceMs, to + toleranceMs).filter((slot) => fits(slot, at, zone));
  return spread(
    inside.length >= slotsOffered
      ? inside
      : around
          .toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from))
          .slice(0, slotsOffered)
          .toSorted((a, b) => a - b),
  );
}

/** The first, the middle and the last of many. */
function spread(slots: readonly Instant[]): readonly Instant[] {
  if (slots.length <= slotsOffered) return slots;
  return [0, Math.floor((slots.length - 1) / 2), slots.length - 1].flatMap(
    (index) => slots[index] ?? [],
  );
}

function steps(from: Instant, to: Instant): readonly Instant[] {
  const first = Math.ceil(from / halfHourMs);
  const count = Math.min(96, Math.floor(to / halfHourMs) - first + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * halfHourMs);
}

function fits(slot: Instant, at: Instant, zone: string): boolean {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(slot).toZonedDateTimeISO(zone);
  return (
    slot >= at + leadMs && hour >= dayFrom && (hour < dayTo || (hour === dayTo && minute === 0))
  );
}

function usual(at: Instant, zone: string): readonly Instant[] {
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  const days = [today, today.add({ days: 1 })];
  return days
    .flatMap((day) =>
      usualHours.map(
        (hour) =>
          day.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(hour) })
            .epochMilliseconds,
      ),
    )
    .filter((slot) => slot >= at + leadMs)
    .slice(0, slotsOffered);
}
