import type { Instant } from "../../src/kernel/clock.ts";
import { rememberIn } from "./learn-names.ts";
import { hashId } from "./tame.ts";

/** Texts remembered, of all chats. */
const textsMax = 5_000;

/**
 * The platform's duplicate check swallows the same words to the same member, also when they are meant twice.
 * It may be asked for only when no other message of ours said them lately.
 */
export interface SaidLately {
  /** Notes the words, and tells whether no other message said them to this chat within the window. */
  isNew(chat: string, words: string, id: string, at: Instant): boolean;
}

/** An empty memory of `windowMs`, as far as this process knows. Words are kept as hashes. */
export function saidLately(windowMs: number): SaidLately {
  const said = new Map<string, { readonly id: string; readonly at: Instant }>();
  return {
    isNew(chat, words, id, at) {
      const key = hashId(Buffer.from(`${chat}\n${words}`));
      const last = said.get(key);
      rememberIn(said, key, { id, at }, textsMax);
      return last === undefined || last.id === id || at - last.at >= windowMs;
    },
  };
}
