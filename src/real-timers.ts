import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate } from "node:timers";
import type { Timers } from "./ports/timers.ts";

/** Real time for the shell. */
export const realTimers: Timers = {
  after(ms, then) {
    const timer = setTimeout(then, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
  monotonicMs: () => performance.now(),
  soon: (then) => void setImmediate(then),
};

/** How late the event loop turns. */
export interface LoopDelay extends Disposable {
  /** Mean of the last whole second, in ms. */
  ms(): number;
}

/** The loop is looked at this often, in ms; finer costs an idle process CPU. */
const sampleMs = 50;
const windowMs = 1_000;

/** Watches it from outside JavaScript; one long turn within a second is no reason to worry, so the mean counts. */
export function openLoopDelay(): LoopDelay {
  const histogram = monitorEventLoopDelay({ resolution: sampleMs });
  histogram.enable();
  const seen = { at: performance.now(), ms: 0 };
  return {
    ms() {
      const now = performance.now();
      if (now - seen.at < windowMs) return seen.ms;
      seen.at = now;
      // A sample holds the whole pause between two looks, in ns.
      seen.ms = histogram.count === 0 ? 0 : Math.max(0, histogram.mean / 1e6 - sampleMs);
      histogram.reset();
      return seen.ms;
    },
    [Symbol.dispose]: () => histogram.disable(),
  };
}
