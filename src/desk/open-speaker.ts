/** Sends what is committed: a chat's messages strictly in order, many chats at once, no faster than a platform takes them. */
import type { OutboundId } from "../kernel/ids.ts";
import type { Platform } from "../kernel/platform.ts";
import type { Channel, Outcome } from "../ports/channel.ts";
import type { Gallery } from "../ports/gallery.ts";
import type { Log, Meter } from "../ports/log.ts";
import { type ChatKey, chatName } from "../ports/shelf.ts";
import type { Timers } from "../ports/timers.ts";
import type { Mark } from "../ports/unit.ts";
import { attempt, openDelivery } from "./deliver.ts";
import { everywhere, openDoubts } from "./doubts.ts";
import { markFor, putBack } from "./mark-for.ts";
import type { Order } from "./order.ts";

export interface Speaker {
  /**
   * Takes a message that is marked as being sent by us. Resolves when what became of it is kept.
   * @param askedAt when the mark was asked for, in monotonic ms: its lease begins there
   */
  say(order: Order, askedAt?: number): Promise<void>;
  /** The same for the head of a chat's messages, claimed for its next try. @param claimedAt when the claim was asked for, in monotonic ms */
  sayNext(order: Order, claimedAt?: number): Promise<void>;
  /** Claims heads and says them; what is said meanwhile waits for them (R8). Gives how many, and when all are kept. */
  sayClaimed(
    ask: () => Promise<readonly Order[]>,
  ): Promise<{ readonly count: number; readonly kept: Promise<unknown> }>;
  /** Something of this chat may be marked as ours that nobody sends: what is said next must not overtake it (R8). */
  hold(chat: ChatKey, messages: readonly OutboundId[]): void;
  /** Whether this message was written in doubt and is surely spoken by nobody. */
  neverLeft(id: OutboundId): boolean;
  /** All that nobody sends was found by a look that began then, in monotonic ms. */
  looked(at: number): void;
  /** Whether this message is with us now. */
  holds(id: OutboundId): boolean;
  /** Resolves when no message is with us. */
  drained(): Promise<void>;
}

export interface SpeakerParts {
  readonly channels: ReadonlyMap<Platform, Channel>;
  readonly gallery: Gallery;
  readonly timers: Timers;
  readonly now: () => number;
  readonly chance: () => number;
  readonly log: Log;
  readonly meter: Meter;
  /** Resolves when it is written. */
  readonly mark: (mark: Mark) => Promise<void>;
  /** It did not arrive and never will this way. */
  readonly undelivered: (order: Order, why: string) => void;
  /** It has to be sent again at that time. */
  readonly again: (at: number) => void;
  /** Since when nobody takes this process for dead, in monotonic ms: what it had in hand before may be somebody else's. */
  readonly aliveSince: () => number;
  /** Resolves when an answer may leave; nothing when it may at once. Without it all may. */
  readonly turn?: () => Promise<void> | null;
}

interface Taken {
  readonly order: Order;
  /** The head of its chat's rows, claimed. */
  readonly next: boolean;
  /** Said in doubt: it goes back to the rows, though the doubt may be over by its turn. */
  readonly back: boolean;
  /** Monotonic ms. */
  readonly takenAt: number;
  readonly settled: (kept: Promise<void>) => void;
}

interface Mouth {
  readonly taken: Taken[];
  speaking: boolean;
  /** The head waits for its next try: whatever comes after it goes back behind it. */
  held: boolean;
  /** Resolves when it is written that they wait. */
  written: Promise<unknown>;
  /** Until when trays that do not know it yet may still bring messages, in monotonic ms. */
  heldUntil: number;
}

/**
 * A tray that was under way when the head's wait was written still brings messages as if nothing waited;
 * none is under way for longer than this, in ms.
 */
const heldMs = 5_000;
export function openSpeaker(parts: SpeakerParts): Speaker {
  const { timers } = parts;
  const mouths = new Map<string, Mouth>();
  const held = new Map<OutboundId, Promise<void>>();
  const deliver = openDelivery(parts);
  const doubts = openDoubts(timers);
  const claims = new Set<Promise<unknown>>();
  const speak = async (name: string, mouth: Mouth): Promise<void> => {
    mouth.speaking = true;
    while (mouth.taken.length > 0) {
      // Under pressure what we say is left for later; it stands in its row meanwhile (R14).
      const turn = parts.turn?.() ?? null;
      if (turn !== null) await turn;
      // What is being claimed may have to leave before what waits here.
      while (claims.size > 0) await Promise.allSettled(claims);
      const head = mouth.taken.shift();
      if (head === undefined) break;
      // The head of a chat's rows has nothing before it; whatever else is said goes back to them, where more may wait.
      const outcome =
        head.back || (!head.next && (mouth.held || doubts.about(name)))
          ? putBack("behind-another", 0)
          : await attempt(parts, deliver, head);
      const { kept, isOut } = settle(parts, mouth, head.order, outcome);
      head.settled(kept);
      // Not written down, it would be tried again after what follows, by whoever takes over (R8).
      if (isOut) await kept;
    }
    mouth.speaking = false;
    if (!mouth.held) mouths.delete(name);
    else void forgetLater(name, mouth);
  };
  const forgetLater = async (name: string, mouth: Mouth): Promise<void> => {
    await mouth.written;
    mouth.heldUntil = timers.monotonicMs() + heldMs;
    timers.after(heldMs, () => {
      const over = mouth.held && !mouth.speaking && timers.monotonicMs() >= mouth.heldUntil;
      if (over && mouths.get(name) === mouth) mouths.delete(name);
    });
  };
  const mouthOf = (name: string): Mouth => {
    const known = mouths.get(name);
    if (known !== undefined) return known;
    const written = Promise.resolve();
    const mouth: Mouth = { taken: [], speaking: false, held: false, written, heldUntil: 0 };
    mouths.set(name, mouth);
    return mouth;
  };
  const take = (order: Order, next: boolean, takenAt: number): Promise<void> => {
    const mouth = mouthOf(chatName(order));
    const back = !next && doubts.about(chatName(order));
    doubts.leaves(order.id);
    const kept = new Promise<void>((settled) => {
      mouth.taken[next ? "unshift" : "push"]({ order, next, back, takenAt, settled });
    });
    const gone = kept.finally(() => held.get(order.id) === gone && held.delete(order.id));
    held.set(order.id, gone);
    if (!mouth.speaking) void speak(chatName(order), mouth);
    return gone;
  };
  return {
    say: (order, askedAt = timers.monotonicMs()) => take(order, false, askedAt),
    sayNext: (order, claimedAt = timers.monotonicMs()) => take(order, true, claimedAt),
    async sayClaimed(ask) {
      // The lease begins when we ask: whoever stood still until the answer came has used it up.
      const askedAt = timers.monotonicMs();
      const claim = ask().then((orders) => ({
        count: orders.length,
        kept: Promise.all(orders.map((order) => take(order, true, askedAt))),
      }));
      claims.add(claim);
      try {
        return await claim;
      } catch (error) {
        // Nobody knows what was claimed, and for whom.
        doubts.raise(everywhere);
        throw error;
      } finally {
        claims.delete(claim);
      }
    },
    hold: (chat, messages) => doubts.raise(chatName(chat), messages),
    neverLeft: doubts.neverLeft,
    looked: (at) => doubts.looked(at),
    holds: (id) => held.has(id),
    async drained() {
      while (held.size > 0) await Promise.all(held.values());
    },
  };
}

/** @returns when it is written, and whether the message is out of the queue without having arrived for sure */
function settle(
  parts: SpeakerParts,
  mouth: Mouth,
  order: Order,
  outcome: Outcome,
): { readonly kept: Promise<void>; readonly isOut: boolean } {
  const { mark, undelivered } = markFor(order, outcome, parts.now(), parts.chance());
  const kept = parts.mark(mark);
  parts.meter.count("deskbell_sends_total", { platform: order.channel, outcome: mark.status });
  if (mark.status === "queued") {
    mouth.held = true;
    mouth.written = Promise.allSettled([mouth.written, kept]);
    mouth.heldUntil = Number.POSITIVE_INFINITY;
    parts.again(mark.nextAt ?? parts.now());
  }
  if (undelivered !== null) parts.undelivered(order, undelivered);
  return { kept, isOut: mark.status !== "accepted" && mark.status !== "queued" };
}
