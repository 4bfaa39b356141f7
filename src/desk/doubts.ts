/** What a lost answer of the database leaves behind: rows that may be marked as ours and that we know nothing of. */
import type { Timers } from "../ports/timers.ts";

/** What nobody sends is found once its lease of a minute is over, in ms. */
const forsakenMs = 61_000;

/** Chats of which something may be marked as ours that we know nothing of, until whoever looks for such has looked. */
export function openDoubts(timers: Timers) {
  /** When it began, in monotonic ms. */
  const since = new Map<string, number>();
  return {
    about: (name: string): boolean => since.has(name) || since.has(everywhere),
    raise: (name: string): void => void since.set(name, timers.monotonicMs()),
    looked(at: number): void {
      for (const [name, from] of since) if (from < at - forsakenMs) since.delete(name);
    },
  };
}

/** No chat has this name: the doubt is about all of them. */
export const everywhere = "";
