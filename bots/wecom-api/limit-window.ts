import type { Instant } from "../../src/kernel/clock.ts";
import { rememberIn } from "./learn-names.ts";

/** Chats whose calls are counted at once. */
const chatsMax = 10_000;

/** Counts calls per chat in a moving window. */
export interface WindowLimit {
  /** Milliseconds until one more call is allowed; 0 is now. */
  wait(chat: string, at: Instant): number;
  note(chat: string, at: Instant): void;
}

/** At most `max` calls to one chat within `windowMs`, as far as this process knows. */
export function limitWindow(max: number, windowMs: number): WindowLimit {
  const calls = new Map<string, readonly Instant[]>();
  const recent = (chat: string, at: Instant): readonly Instant[] =>
    (calls.get(chat) ?? []).filter((one) => one > at - windowMs);
  return {
    wait(chat, at) {
      const inside = recent(chat, at);
      const oldest = inside.at(-max);
      return oldest === undefined ? 0 : oldest + windowMs - at;
    },
    note(chat, at) {
      rememberIn(calls, chat, [...recent(chat, at), at], chatsMax);
    },
  };
}
