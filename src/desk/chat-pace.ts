/** One chat takes a burst, then one message after a gap; no chat waits for another. */
import type { Pace } from "../ports/channel.ts";
import type { Timers } from "../ports/timers.ts";

export interface ChatPace {
  /** Resolves when the next call to this chat is fitting. */
  turn(chat: string): Promise<void>;
}

/** Chats remembered before those that have rested are forgotten. */
const rememberedMax = 10_000;

/** Paces by the burst and the gap of a channel. */
export function openChatPace({ chatGapMs, chatBurst }: Pace, timers: Timers): ChatPace {
  /** When each chat's burst is whole again, in monotonic ms. */
  const wholeAt = new Map<string, number>();
  const burst = Math.max(1, chatBurst);
  const forgetRested = (now: number): void => {
    if (wholeAt.size < rememberedMax) return;
    for (const [chat, at] of wholeAt) if (at <= now) wholeAt.delete(chat);
  };
  return {
    turn(chat) {
      if (chatGapMs <= 0) return Promise.resolve();
      const now = timers.monotonicMs();
      forgetRested(now);
      const before = Math.max(now, wholeAt.get(chat) ?? 0);
      wholeAt.set(chat, before + chatGapMs);
      const wait = before - (burst - 1) * chatGapMs - now;
      return wait <= 0 ? Promise.resolve() : new Promise((due) => void timers.after(wait, due));
    },
  };
}
