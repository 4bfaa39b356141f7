import type { Instant } from "../kernel/clock.ts";
import type { PlannedWake } from "./planned.ts";

/** Wake-ups the queue has. */
export interface HandedOver {
  /** Whether the queue has this one and it is still well ahead: then it needs no second job. */
  isAhead(wake: PlannedWake, now: Instant): boolean;
  note(wakes: readonly PlannedWake[]): void;
}

/** One that is due within this may be ringing now: it is handed over again, in ms. */
const closeMs = 1_000;

/**
 * Remembers what was handed over, at most `max` of it. Hundreds of talks share the seconds of their clocks, and
 * handing each of those over again cost PostgreSQL more than a quarter of its time for all messages.
 */
export function openHandedOver(max: number): HandedOver {
  const known = new Map<string, Instant>();
  return {
    isAhead({ key, at }, now) {
      return at - now > closeMs && known.has(key);
    },
    note(wakes) {
      for (const { key, at } of wakes) known.set(key, at);
      for (const key of known.keys()) {
        if (known.size <= max) return;
        known.delete(key);
      }
    },
  };
}
