import type { Timers } from "../../../src/ports/timers.ts";

/** Time that passes only when it is told to. */
export interface TestTimers extends Timers {
  /** Lets so many ms go by, with everything that happens meanwhile. */
  readonly pass: (ms: number) => Promise<void>;
  /** Lets what is under way come to rest; no time goes by. */
  readonly settle: () => Promise<void>;
}

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

export function openTestTimers(): TestTimers {
  const state = { now: 0 };
  const alarms = new Set<Alarm>();
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 24; turn += 1) await new Promise((next) => setImmediate(next));
  };
  const nextBefore = (end: number): Alarm | undefined =>
    [...alarms].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
  return {
    after(ms, then) {
      const alarm: Alarm = { at: state.now + ms, ring: then };
      alarms.add(alarm);
      return () => alarms.delete(alarm);
    },
    monotonicMs: () => state.now,
    soon: (then) => void setImmediate(then),
    settle,
    async pass(ms) {
      const end = state.now + ms;
      await settle();
      for (let next = nextBefore(end); next !== undefined; next = nextBefore(end)) {
        alarms.delete(next);
        state.now = Math.max(state.now, next.at);
        next.ring();
        await settle();
      }
      state.now = end;
    },
  };
}
