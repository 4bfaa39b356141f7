import type { Timers } from "../ports/timers.ts";

/** Waits for the work, but no longer than so many ms; true when it is done. The work goes on. */
export async function within(
  timers: Timers,
  ms: number,
  work: () => Promise<unknown>,
): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const cancel = timers.after(ms, () => late.resolve(false));
  try {
    return await Promise.race([work().then(() => true), late.promise]);
  } finally {
    cancel();
  }
}
