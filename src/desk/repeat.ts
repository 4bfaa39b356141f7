/** Work that looks after something again and again, and may fail without harm: the next look comes anyway. */
import { faultFields } from "../ports/fault-fields.ts";
import type { Log } from "../ports/log.ts";
import type { Timers } from "../ports/timers.ts";

/** Begins at once; one look at a time, each `everyMs` after the last ended. Disposing ends it. */
export function repeat(
  work: () => Promise<unknown>,
  everyMs: number,
  { timers, log }: { readonly timers: Timers; readonly log: Log },
): Disposable {
  const state = { over: false, cancel: () => {} };
  const look = (): void => {
    work()
      .catch((fault: unknown) => log.warn(faultFields(fault), "a look failed; the next one comes"))
      .finally(() => {
        if (!state.over) state.cancel = timers.after(everyMs, look);
      });
  };
  look();
  return {
    [Symbol.dispose]() {
      state.over = true;
      state.cancel();
    },
  };
}
