/** Time as the world has it, and as each machine believes it is. */
import type { Chance } from "./chance.ts";
import type { Scheduler } from "./scheduler.ts";
import type { Swarm } from "./swarm.ts";

export interface SimClock {
  /** True time, also the database's, ms since 1970. */
  readonly now: () => number;
  /** Of a clock that only goes forward. */
  readonly monotonicMs: () => number;
  /** Everything stands still for so long: machines, people and platforms. */
  readonly leap: (ms: number) => void;
  readonly zone: string | undefined;
}

/** An ordinary morning of the company. */
const morning = Date.UTC(2026, 10, 23, 1);
/** Evenings before clocks change in Europe. */
const summerEves = [Date.UTC(2026, 9, 24, 22), Date.UTC(2027, 2, 27, 22)] as const;

export function openSimClock(scheduler: Scheduler, swarm: Swarm, chance: Chance): SimClock {
  const summer = swarm.exists("clock.summer") && swarm.strikes("clock.summer");
  const begin = summer ? (chance.pick(summerEves) ?? morning) : morning + chance.int(9 * 3_600_000);
  const state = { leapt: 0 };
  return {
    now: () => begin + scheduler.now() + state.leapt,
    monotonicMs: () => scheduler.now() + state.leapt,
    leap: (ms) => {
      state.leapt += ms;
    },
    zone: summer ? "Europe/Berlin" : undefined,
  };
}

/** How far one machine's clock is off, ms: by birth, and sometimes for a while by an hour. */
export function openSkew(scheduler: Scheduler, swarm: Swarm): () => number {
  const own = swarm.chance("clock.skew");
  const skew = swarm.exists("clock.skew") ? own.between(-3_000, 3_000) : 0;
  const state = { jump: 0, until: 0 };
  return () => {
    if (swarm.isCalm()) return 0;
    if (swarm.exists("clock.jump") && scheduler.now() > state.until) {
      const jumps = swarm.chance("clock.jump").yes(0.01) && swarm.strikes("clock.jump");
      state.jump = jumps ? (own.yes(0.5) ? 1 : -1) * own.between(60_000, 3_600_000) : 0;
      state.until = scheduler.now() + (jumps ? own.between(2_000, 60_000) : 500);
    }
    return skew + state.jump;
  };
}
