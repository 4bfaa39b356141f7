/** What a seed may suffer: each fault exists in half of the seeds, at a rate of its own; each blow has a name. */
import type { Chance } from "./chance.ts";

/** Every fault there is. */
export const faultNames = [
  "store.before-commit",
  "store.after-commit",
  "store.deadlock",
  "store.lock-wait",
  "store.pool-wait",
  "store.read-only",
  "store.away",
  "store.number-lost",
  "queue.early",
  "queue.twice",
  "queue.never",
  "queue.forgets",
  "platform.slow",
  "platform.429",
  "platform.5xx",
  "platform.5xx-done",
  "platform.answer-lost",
  "platform.html",
  "platform.unreachable",
  "platform.token-expired",
  "platform.locked-out",
  "platform.window-closed",
  "platform.quota",
  "post.again",
  "post.shuffled",
  "post.lost",
  "post.together",
  "post.spoiled",
  "process.crash",
  "process.pause",
  "process.stop",
  "process.throws",
  "clock.jump",
  "clock.skew",
  "clock.leap",
  "clock.summer",
] as const;

export type FaultName = (typeof faultNames)[number];

export interface Swarm {
  /** Whether this fault strikes now; every stroke is counted and has a name, e.g. `store.away#3`. */
  readonly strikes: (fault: FaultName) => boolean;
  /** Whether it exists in this seed at all. */
  readonly exists: (fault: FaultName) => boolean;
  /** Draws for how hard it strikes. */
  readonly chance: (fault: FaultName) => Chance;
  /** No more faults from now on. */
  readonly calm: () => void;
  readonly isCalm: () => boolean;
  /** Names of the strokes that fell. */
  readonly struck: () => readonly string[];
}

interface Fault {
  readonly exists: boolean;
  readonly rate: number;
  readonly own: Chance;
  asked: number;
}

/**
 * Draws the faults of a seed.
 * @param spared faults (`store.away`) or strokes (`store.away#3`) that shall not fall
 * @param mildness what their rates are multiplied by
 */
export function openSwarm(chance: Chance, spared: ReadonlySet<string>, mildness = 1): Swarm {
  const faults = new Map(
    faultNames.map((name) => {
      const own = chance.fork(name);
      const exists = own.yes(0.5);
      const fault: Fault = {
        exists,
        rate: rateOf(name, own) * (name === "clock.leap" ? 1 : mildness),
        own,
        asked: 0,
      };
      return [name, fault] as const;
    }),
  );
  const struck: string[] = [];
  const state = { calm: false };
  const of = (name: FaultName) => {
    const fault = faults.get(name);
    if (fault === undefined) throw new Error(`There is no fault ${name}.`);
    return fault;
  };
  return {
    exists: (name) => of(name).exists && !spared.has(name),
    strikes(name) {
      const fault = of(name);
      fault.asked += 1;
      const falls = fault.own.yes(fault.rate);
      if (!falls || state.calm || !fault.exists || spared.has(name)) return false;
      const stroke = `${name}#${fault.asked}`;
      if (spared.has(stroke)) return false;
      struck.push(stroke);
      return true;
    },
    chance: (name) => of(name).own,
    calm: () => {
      state.calm = true;
    },
    isCalm: () => state.calm,
    struck: () => struck,
  };
}

/** How often it strikes when it is asked: rare strokes find other things than a hail does. */
function rateOf(name: FaultName, own: Chance): number {
  // Jobs are lost more often than anything else: only a queue that lost all of them shows what goes on without it.
  const losesJobs = name === "queue.never" || name === "queue.forgets";
  const outside = name.startsWith("platform.") || name.startsWith("post.");
  const most = losesJobs ? 0.6 : outside ? 0.25 : 0.12;
  return own.yes(0.5) ? own.between(0.002, 0.03) : own.between(0.03, most);
}
