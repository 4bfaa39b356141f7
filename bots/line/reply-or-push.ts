import { setTimeout as sleep } from "node:timers/promises";
import type { messagingApi } from "@line/bot-sdk";
import type { Clock } from "../../src/kernel/clock.ts";
import type { OutboundId } from "../../src/kernel/ids.ts";
import {
  type Outcome,
  type ReplyHandle,
  type SendOrder,
  withheld,
} from "../../src/ports/channel.ts";
import type { AddressOf } from "../../src/ports/gallery.ts";
import { type CallEnd, endOf } from "./outcome.ts";
import { render } from "./render.ts";
import type { SdkHttp } from "./sdk-http.ts";

/** Wait before a reply whose answer was lost is tried again, ms. */
export const secondTryMs = 500;

/** A real pause of so many ms. */
export const pause = (ms: number): Promise<unknown> => sleep(ms);

/** What sending needs, and what this process remembers of it. */
export interface Speaker {
  readonly clock: Clock;
  readonly client: messagingApi.MessagingApiClient;
  readonly http: SdkHttp;
  /** Wait before the one more try of a reply, ms. */
  readonly secondTryMs: number;
  readonly pause: (ms: number) => Promise<unknown>;
  /** Where LINE fetches a picture from us. */
  readonly addressOf?: AddressOf;
  /** Replies tried by this process and not accepted: whether LINE may have taken them. */
  readonly replies: Map<OutboundId, "lost" | "clean">;
}

/** How the code of a push begins whose fate is not known: unlike a reply it may be sent again. */
const pushPrefix = "line.push-";

/** Replies remembered; an order is tried again long before so many others. */
const repliesMax = 5_000;

/** One call: by the reply token while it lives, else by push under the order's id as retry key. */
export async function replyOrPush(line: Speaker, order: SendOrder): Promise<Outcome> {
  if (!order.stillOurs()) return withheld;
  const { reply } = order;
  const earlier = line.replies.get(order.id);
  if (reply !== undefined && line.clock.now() < reply.expiresAt) {
    return await sendReply(line, order, reply);
  }
  // A copy by push of a reply that may have arrived would be a second bubble; of a push, LINE knows the key again.
  const replied = order.doubt !== undefined && !order.doubt.startsWith(pushPrefix);
  if (earlier === "lost" || (reply !== undefined && replied))
    return { kind: "unsure", code: "line.reply-lost", safeToRepeat: false };
  return await sendPush(line, order);
}

/** A reply has no retry key, but its token works only once: that makes one more try safe. */
async function sendReply(line: Speaker, order: SendOrder, reply: ReplyHandle): Promise<Outcome> {
  const mayBeThere = order.doubt !== undefined || line.replies.get(order.id) === "lost";
  const first = await callReply(line, order, reply);
  if (first.kind === "token-gone") {
    return mayBeThere ? { kind: "accepted", messageIds: [] } : await sendPush(line, order);
  }
  if (first.kind !== "unsure") {
    if (first.kind === "not-accepted") remember(line, order.id, mayBeThere ? "lost" : "clean");
    return first;
  }
  await line.pause(line.secondTryMs);
  const second = order.stillOurs() ? await callReply(line, order, reply) : first;
  if (second.kind === "accepted") return second;
  if (second.kind === "token-gone") return { kind: "accepted", messageIds: [] };
  remember(line, order.id, "lost");
  const young = line.clock.now() < reply.expiresAt;
  return { kind: "unsure", code: first.code, safeToRepeat: young };
}

function callReply(
  line: Speaker,
  { bubbles, attempt }: SendOrder,
  { token }: ReplyHandle,
): Promise<CallEnd> {
  const messages = [...render(bubbles, line.addressOf)];
  return call(line, attempt, false, () =>
    line.client.replyMessage({ replyToken: token, messages }),
  );
}

async function sendPush(
  line: Speaker,
  { id, chat, bubbles, attempt, stillOurs }: SendOrder,
): Promise<Outcome> {
  if (!stillOurs()) return withheld;
  const messages = [...render(bubbles, line.addressOf)];
  const end = await call(line, attempt, true, () =>
    line.client.pushMessage({ to: chat, messages }, id),
  );
  if (end.kind === "token-gone") return { kind: "refused", why: "invalid", code: "line.400" };
  return end.kind === "unsure" ? { ...end, code: end.code.replace("line.", pushPrefix) } : end;
}

async function call(
  { http }: Speaker,
  attempt: number,
  repeatable: boolean,
  work: () => Promise<{ readonly sentMessages?: readonly { readonly id: string }[] } | null>,
): Promise<CallEnd> {
  try {
    const answer = await http.run(work);
    return { kind: "accepted", messageIds: (answer?.sentMessages ?? []).map(({ id }) => id) };
  } catch (fault) {
    return endOf(fault, attempt, repeatable);
  }
}

function remember({ replies }: Speaker, id: OutboundId, how: "lost" | "clean"): void {
  replies.set(id, how);
  const [oldest] = replies.keys();
  if (replies.size > repliesMax && oldest !== undefined) replies.delete(oldest);
}
