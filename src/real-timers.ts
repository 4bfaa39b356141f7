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
