/** One call to a platform, at a time that suits the chat and the platform; or back into the database when that is far off. */
import type { Platform } from "../kernel/platform.ts";
import type { Channel, Outcome, ReplyHandle } from "../ports/channel.ts";
import { faultFields } from "../ports/fault-fields.ts";
import type { SendBody } from "../ports/unit.ts";
import { type ChatPace, openChatPace } from "./chat-pace.ts";
import { type Gate, openGate } from "./gate.ts";
import { lockedOutMs, putBack, showsOnceForMs } from "./mark-for.ts";
import type { SpeakerParts } from "./open-speaker.ts";
import type { Order } from "./order.ts";
import { shownNow } from "./show-now.ts";

/** @param takenAt when the order came to us, in monotonic ms */
export type Deliver = (order: Order, takenAt: number) => Promise<Outcome>;

/** A channel closed for longer lets its messages wait in the database, where every process finds them. */
const closedMaxMs = 5_000;
/** The lease is 60 s and a call takes at most 10: an order that waited longer may be somebody else's by now. */
const heldMaxMs = 45_000;

/** An upload may take half a minute: it has to begin that much sooner. */
const uploadHeldMaxMs = 25_000;

/** What its pictures are could not be looked up: nothing was called. */
const unread = {
  kind: "not-accepted",
  retryAfterMs: 2_000,
  scope: "chat",
  code: "pictures-unread",
} as const satisfies Outcome;

const hasMedia = ({ bubbles }: SendBody): boolean => bubbles.some(({ kind }) => kind === "media");

interface Way {
  readonly gate: Gate;
  readonly pace: ChatPace;
}

export function openDelivery(parts: SpeakerParts): Deliver {
  const { timers } = parts;
  const ways = new Map<Platform, Way>();
  const wayOf = ({ platform, pace }: Channel): Way => {
    const way = ways.get(platform) ?? {
      gate: openGate(pace, timers),
      pace: openChatPace(pace, timers),
    };
    ways.set(platform, way);
    return way;
  };
  return async (order, takenAt) => {
    const channel = parts.channels.get(order.channel);
    if (channel === undefined) return { kind: "refused", why: "invalid", code: "channel-off" };
    const { gate, pace } = wayOf(channel);
    const closedMs = gate.closedForMs();
    if (closedMs > closedMaxMs) return putBack("channel-waits", closedMs);
    await pace.turn(order.chat);
    await gate.pass();
    const started = timers.monotonicMs();
    try {
      if (started - takenAt > heldMaxMs) return putBack("channel-waits", gate.closedForMs());
      if (isTooOld(order))
        return { kind: "unsure", code: "too-old-to-repeat", safeToRepeat: false };
      const outcome = await call(parts, channel, order, takenAt);
      if (outcome.kind === "not-accepted" && outcome.scope === "channel")
        gate.closeFor(outcome.retryAfterMs);
      if (outcome.kind === "locked-out") gate.closeFor(lockedOutMs);
      return outcome;
    } finally {
      gate.leave();
      parts.meter.time("deskbell_send_seconds", (timers.monotonicMs() - started) / 1000, {
        platform: order.channel,
      });
    }
  };
}

/** What may have arrived is repeated only while the platform shows it once: later it would be a second copy (R7). */
function isTooOld({ channel, body, doubt, ageMs = 0, maybeTwice }: Order): boolean {
  // WeCom tells copies apart by what they hold, and each upload has another name.
  const shownOnceMs = channel === "wecom" && hasMedia(body) ? 0 : showsOnceForMs[channel];
  return doubt !== undefined && !maybeTwice && ageMs + heldMaxMs > shownOnceMs;
}

/**
 * A handle that another machine received, by our clock: whoever tries again must come to the same judgement whether
 * it still works, for a reply and a push of one message would be two bubbles (R7).
 */
function onOurClock(
  reply: ReplyHandle | undefined,
  now: number,
  ageMs: number,
): ReplyHandle | undefined {
  return reply?.leftMs === undefined ? reply : { ...reply, expiresAt: now + reply.leftMs - ageMs };
}

async function call(
  { now, log, timers, gallery, aliveSince }: SpeakerParts,
  channel: Channel,
  { id, chat, attempt, body, doubt, ageMs = 0 }: Order,
  takenAt: number,
): Promise<Outcome> {
  const shown = await shownNow(gallery, body.bubbles).catch(() => null);
  if (shown === null) return unread;
  const heldMs = (): number => timers.monotonicMs() - takenAt;
  const reply = onOurClock(body.reply, now(), ageMs + heldMs());
  const known = {
    ...(reply === undefined ? {} : { reply }),
    ...(doubt === undefined ? {} : { doubt }),
    ...(body.session === undefined ? {} : { session: body.session }),
  };
  const outcome = await channel.send({
    id,
    chat,
    attempt,
    ...shown,
    at: now(),
    stillOurs: () =>
      takenAt >= aliveSince() && heldMs() <= (hasMedia(body) ? uploadHeldMaxMs : heldMaxMs),
    ...known,
  });
  if (outcome.kind === "locked-out") {
    log.error(
      { platform: channel.platform, code: outcome.code },
      "this platform does not accept our credentials: check them with npm run config:check",
    );
  }
  return outcome;
}

/** One try. Whatever goes wrong in our own code, the chat's next message must get its turn. */
export async function attempt(
  { log }: Pick<SpeakerParts, "log">,
  deliver: Deliver,
  { order, takenAt }: { readonly order: Order; readonly takenAt: number },
): Promise<Outcome> {
  try {
    return await deliver(order, takenAt);
  } catch (error) {
    // A channel promises not to throw: what happened to the message is not known.
    log.error(
      { platform: order.channel, outbound: order.id, ...faultFields(error) },
      "a channel threw while sending",
    );
    return { kind: "unsure", code: "channel-threw", safeToRepeat: false };
  }
}
