import type { Platform } from "../../../src/kernel/platform.ts";
import type { Channel, Outcome, Pace, SendOrder } from "../../../src/ports/channel.ts";
import type { Bubble } from "../../../src/ports/outgoing.ts";

export const wide: Pace = { parallelMax: 100, perSecondMax: 1_000, chatGapMs: 0, chatBurst: 1 };

export interface TestChannel extends Channel {
  /** Every call, in the order they were made. */
  readonly sent: SendOrder[];
  readonly acknowledged: string[];
}

/** A platform that answers as it is told. */
export function openTestChannel(
  platform: Platform,
  answer: (order: SendOrder) => Outcome | Promise<Outcome> = accepts,
  pace: Pace = wide,
): TestChannel {
  const sent: SendOrder[] = [];
  const acknowledged: string[] = [];
  return {
    platform,
    doors: [],
    pace,
    sent,
    acknowledged,
    pack: (bubbles) => bubbles.map((bubble) => [bubble]),
    async send(order) {
      sent.push(order);
      return await answer(order);
    },
    acknowledge: ({ eventId }) => void acknowledged.push(eventId),
    fetchPhoto: () => Promise.reject(new Error("no photos here")),
    open: () => Promise.resolve(),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

export const accepts = ({ id }: SendOrder): Outcome => ({ kind: "accepted", messageIds: [id] });

/** What a call said, in words. */
export const wordsOf = ({ bubbles }: SendOrder): string => bubbles.map(textOf).join("\n");

const textOf = (bubble: Bubble): string => (bubble.kind === "card" ? bubble.title : bubble.text);
