import type { Instant } from "../kernel/clock.ts";
import type { WakeKind } from "../ports/wakes.ts";

/** A wake-up as the queue carries it: nothing but what to look at (P5). */
export interface PlannedWake {
  readonly kind: WakeKind;
  readonly id: string;
  /** When it is wanted; never earlier than asked for. */
  readonly at: Instant;
  /** Same kind, id and second: the same key, hence the same job. */
  readonly key: string;
}

/** Wake-ups that are still to be handed to the queue. */
export interface Planned {
  /** False when it was dropped because too many wait. */
  add(wake: PlannedWake): boolean;
  /** Takes up to `max` out, leaving behind for good what is overdue. */
  take(max: number, now: Instant): readonly PlannedWake[];
  readonly size: number;
}

const secondMs = 1_000;
/** The reconciler looks every 10 s: what is later than this has been found without us, in ms. */
const overdueMs = 15_000;

/**
 * Names a wake-up. Those of one second are one, and all clocks of a second are one, since whoever is woken
 * looks at everything that is due. A future one comes at the end of its second: late by less than 1 s, never early.
 */
export function planWake(kind: WakeKind, id: string, at: Instant, now: Instant): PlannedWake {
  const second = at <= now ? Math.floor(now / secondMs) : Math.ceil(at / secondMs);
  const whole = at <= now ? now : second * secondMs;
  if (kind === "clocks") return { kind, id: "", at: whole, key: `${kind}.${second}` };
  // Job ids must not hold colons; the id itself travels unchanged in the job.
  return { kind, id, at: whole, key: `${kind}.${id.replaceAll(":", "-")}.${second}` };
}

/** Gathers wake-ups between two hand-overs, at most `max` of them. */
export function openPlanned(max: number): Planned {
  const waiting = new Map<string, PlannedWake>();
  return {
    add(wake) {
      if (!waiting.has(wake.key) && waiting.size >= max) return false;
      waiting.set(wake.key, wake);
      return true;
    },
    take(count, now) {
      const taken: PlannedWake[] = [];
      for (const wake of waiting.values()) {
        if (taken.length === count) break;
        waiting.delete(wake.key);
        if (wake.at >= now - overdueMs) taken.push(wake);
      }
      return taken;
    },
    get size() {
      return waiting.size;
    },
  };
}
