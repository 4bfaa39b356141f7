/** What happened, in order: as one number to compare runs by, and as the last lines to read. */
import { hash } from "./chance.ts";

export interface Trace {
  /** One step: when, in virtual ms, and what. */
  step(at: number, what: string): void;
  readonly steps: () => number;
  /** Two runs with the same digest took the same steps. */
  readonly digest: () => string;
  /** The newest lines, oldest first. */
  readonly last: () => readonly string[];
}

/** Lines kept for reading. */
const keptMax = 50;

/** @param heard told of every line: for a look at a whole run */
export function openTrace(heard?: (line: string) => void): Trace {
  const kept: (readonly [at: number, what: string])[] = [];
  const state = { count: 0, low: 17, high: 43 };
  return {
    step(at, what) {
      state.count += 1;
      state.low = hash(what, state.low ^ Math.round(at));
      state.high = Math.imul(state.high ^ state.low, 0x9e3779b1) + state.count;
      kept.push([at, what]);
      if (kept.length > 20 * keptMax) kept.splice(0, kept.length - keptMax);
      heard?.(lineOf(at, what));
    },
    steps: () => state.count,
    digest: () =>
      [state.low, state.high].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join(""),
    last: () => kept.slice(-keptMax).map(([at, what]) => lineOf(at, what)),
  };
}

const lineOf = (at: number, what: string): string =>
  `${(at / 1000).toFixed(3).padStart(10)} ${what}`;
