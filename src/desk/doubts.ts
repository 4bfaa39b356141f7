/** What a lost answer of the database leaves behind: rows that may be marked as ours and that we know nothing of. */
import type { OutboundId } from "../kernel/ids.ts";
import type { Timers } from "../ports/timers.ts";

/** What nobody sends is found once its lease of a minute is over, in ms. */
const forsakenMs = 61_000;

/** Chats of which something may be marked as ours that we know nothing of, until whoever looks for such has looked. */
export function openDoubts(timers: Timers) {
  /** When it began, in monotonic ms. */
  const since = new Map<string, number>();
  /** Messages that were marked as ours then, if anything was: nobody has spoken them. */
  const unspoken = new Map<OutboundId, string>();
  return {
    about: (name: string): boolean => since.has(name) || since.has(everywhere),
    raise(name: string, messages: readonly OutboundId[] = []): void {
      since.set(name, timers.monotonicMs());
      for (const id of messages) unspoken.set(id, name);
    },
    neverLeft: (id: OutboundId): boolean => unspoken.has(id),
    /** It is being spoken after all. */
    leaves: (id: OutboundId): void => void unspoken.delete(id),
    looked(at: number): void {
      for (const [name, from] of since) if (from < at - forsakenMs) since.delete(name);
      for (const [id, name] of unspoken) if (!since.has(name)) unspoken.delete(id);
    },
  };
}

/** No chat has this name: the doubt is about all of them. */
export const everywhere = "";
