/** Sends what is committed: a chat's messages strictly in order, many chats at once, no faster than a platform takes them. */
import type { OutboundId } from "../kernel/ids.ts";
import type { Platform } from "../kernel/platform.ts";
import type { Channel, Outcome } from "../ports/channel.ts";
import { faultFields } from "../ports/fault-fields.ts";
import type { Log, Meter } from "../ports/log.ts";
import { type ChatKey, chatName } from "../ports/shelf.ts";
import type { Timers } from "../ports/timers.ts";
import type { Mark, SendBody } from "../ports/unit.ts";
import { type Gate, openGate } from "./gate.ts";
import { markFor } from "./mark-for.ts";

export interface Speaker {
  /** Takes a message that is marked as being sent by us. */
  say(order: Order): void;
  /** Messages taken and not yet marked. */
  readonly waiting: () => number;
}

export interface Order extends ChatKey {
  readonly id: OutboundId;
  readonly body: SendBody;
  /** 1 for the first try. */
  readonly attempt: number;
  readonly fence: number;
  readonly mustArrive: boolean;
  readonly maybeTwice: boolean;
}

export interface SpeakerParts {
  readonly channels: ReadonlyMap<Platform, Channel>;
  readonly timers: Timers;
  readonly now: () => number;
  readonly chance: () => number;
  readonly log: Log;
  readonly meter: Meter;
  readonly mark: (mark: Mark) => void;
  /** It did not arrive and never will this way. */
  readonly undelivered: (order: Order, why: string) => void;
  /** It has to be sent again at that time. */
  readonly again: (at: number) => void;
}

interface Mouth {
  readonly orders: Order[];
  /** The head has to wait: whatever comes after it waits, too. */
  held: boolean;
}

export function openSpeaker(parts: SpeakerParts): Speaker {
  const mouths = new Map<string, Mouth>();
  const gates = new Map<Platform, Gate>();
  const count = { waiting: 0 };
  const gateOf = (channel: Channel): Gate => {
    const known = gates.get(channel.platform) ?? openGate(channel.pace, parts.timers);
    gates.set(channel.platform, known);
    return known;
  };
  const speak = async (name: string, mouth: Mouth): Promise<void> => {
    for (let order = mouth.orders[0]; order !== undefined; order = mouth.orders[0]) {
      const outcome = mouth.held ? putBack : await send(parts, gateOf, order);
      settle(parts, mouth, order, outcome);
      mouth.orders.shift();
      count.waiting -= 1;
    }
    mouths.delete(name);
  };
  return {
    say(order) {
      const name = chatName(order);
      const known = mouths.get(name);
      count.waiting += 1;
      if (known !== undefined) {
        known.orders.push(order);
        return;
      }
      const mouth: Mouth = { orders: [order], held: false };
      mouths.set(name, mouth);
      void speak(name, mouth);
    },
    waiting: () => count.waiting,
  };
}

const putBack: Outcome = {
  kind: "not-accepted",
  retryAfterMs: 0,
  scope: "chat",
  code: "behind-another",
};

async function send(
  parts: SpeakerParts,
  gateOf: (channel: Channel) => Gate,
  order: Order,
): Promise<Outcome> {
  const channel = parts.channels.get(order.channel);
  if (channel === undefined) return { kind: "refused", why: "invalid", code: "channel-off" };
  const gate = gateOf(channel);
  await gate.pass();
  const started = parts.timers.monotonicMs();
  const { id, chat, attempt, body } = order;
  try {
    const reply = body.reply === undefined ? {} : { reply: body.reply };
    const outcome = await channel.send({
      id,
      chat,
      attempt,
      bubbles: body.bubbles,
      at: parts.now(),
      ...reply,
    });
    if (outcome.kind === "not-accepted" && outcome.scope === "channel")
      gate.closeFor(outcome.retryAfterMs);
    return outcome;
  } catch (error) {
    // A channel promises not to throw: what happened to the message is not known.
    parts.log.error(
      { platform: order.channel, outbound: id, ...faultFields(error) },
      "a channel threw while sending",
    );
    return { kind: "unsure", code: "channel-threw", safeToRepeat: false };
  } finally {
    gate.leave();
    parts.meter.time("deskbell_send_seconds", (parts.timers.monotonicMs() - started) / 1000, {
      platform: order.channel,
    });
  }
}

function settle(parts: SpeakerParts, mouth: Mouth, order: Order, outcome: Outcome): void {
  const { mark, undelivered } = markFor(order, outcome, parts.now(), parts.chance());
  parts.mark(mark);
  parts.meter.count("deskbell_sends_total", { platform: order.channel, outcome: mark.status });
  if (mark.status === "queued") {
    mouth.held = true;
    parts.again(mark.nextAt ?? parts.now());
  }
  if (undelivered !== null) parts.undelivered(order, undelivered);
  if (outcome.kind === "locked-out") {
    parts.log.error(
      { platform: order.channel, code: outcome.code },
      "this platform does not accept our credentials: check them with npm run config:check",
    );
  }
}
