import type { Clock, Instant } from "../../src/kernel/clock.ts";
import type { Outcome, SendOrder } from "../../src/ports/channel.ts";
import type { Log } from "../../src/ports/log.ts";
import type { MediaBubble } from "../../src/ports/outgoing.ts";
import type { SaidBefore } from "../../src/ports/said-before.ts";
import { sentShape } from "../wecom-api/answer-shapes.ts";
import type { WindowLimit } from "../wecom-api/limit-window.ts";
import { noteLockOut } from "../wecom-api/note-lock-out.ts";
import type { WecomClient } from "../wecom-api/open-client.ts";
import { outcomeOf } from "../wecom-api/outcome.ts";
import { unlike } from "../wecom-api/unlike.ts";
import { isDisliked, uploadMaterial } from "../wecom-api/upload-material.ts";
import { noteLabels } from "./card-press.ts";
import { render } from "./render.ts";
import { duplicateSeconds, memberPerMinuteMax, minuteMs, type WecomMessage } from "./wire.ts";

/** What a send needs of its channel. */
export interface Speaking {
  readonly agentId: number;
  readonly client: WecomClient;
  readonly clock: Clock;
  readonly log: Log;
  readonly limit: WindowLimit;
  /** Labels of the buttons of cards lately sent, by task and key. */
  readonly labels: Map<string, string>;
  /** What other processes have sent; a simulation may leave it out. */
  readonly said?: SaidBefore;
}

/** Says one group to one member, as one message/send. */
export async function speak(app: Speaking, order: SendOrder): Promise<Outcome> {
  const { chat, attempt } = order;
  const now = app.clock.now();
  const wait = Math.max(app.limit.wait(chat, now), await elsewhere(app, order, now));
  if (wait > 0) {
    // Beyond thirty a minute the platform drops messages without an error.
    return { kind: "not-accepted", retryAfterMs: wait, scope: "chat", code: "wecom.member-limit" };
  }
  const [bubble] = order.bubbles;
  if (bubble?.kind === "media") return sendMedia(app, order, bubble, now);
  const taskId = order.id.replaceAll("-", "");
  const message = unmistakable(render(order.bubbles, taskId), taskId);
  const reply = await post(app, order, message, now);
  if (reply.kind === "done") {
    noteLabels(app, message);
    return sentOutcome(chat, reply.value);
  }
  // The task of a card that was tried before: the platform has the earlier copy.
  const isCopy = reply.kind === "refused" && reply.errcode === 42014 && attempt > 1;
  if (isCopy) return { kind: "accepted", messageIds: [] };
  noteLockOut(app.log, "wecom", reply);
  return outcomeOf(reply, true);
}

function post(app: Speaking, { chat, stillOurs }: SendOrder, message: WecomMessage, now: Instant) {
  app.limit.note(chat, now);
  const check = {
    enable_duplicate_check: 1,
    duplicate_check_interval: duplicateSeconds,
  };
  const body = { touser: chat, agentid: app.agentId, ...message, ...check };
  return app.client.post("message/send", body, sentShape, stillOurs);
}

/** A picture by the id of its upload; what the app would not show so goes once more as a file, for nothing arrived. */
async function sendMedia(
  app: Speaking,
  order: SendOrder,
  { items }: MediaBubble,
  now: Instant,
): Promise<Outcome> {
  const [item] = items;
  if (item === undefined) return { kind: "accepted", messageIds: [] };
  const once = async (asFile: boolean) => {
    const material = await uploadMaterial(app.client, order, item, asFile);
    return "outcome" in material
      ? material
      : { reply: await post(app, order, material.message, now) };
  };
  const first = await once(false);
  const sent = "reply" in first && isDisliked(first.reply) ? await once(true) : first;
  if ("outcome" in sent) return sent.outcome;
  if (sent.reply.kind === "done") return sentOutcome(order.chat, sent.reply.value);
  noteLockOut(app.log, "wecom", sent.reply);
  // Each upload has an id of its own, so the platform would not know a second copy (R7).
  return outcomeOf(sent.reply, false);
}

/** Milliseconds to wait for what other processes, or those before us, have sent to this member. */
async function elsewhere({ said }: Speaking, { id }: SendOrder, now: Instant): Promise<number> {
  const at = await said?.at(id, memberPerMinuteMax);
  return at === undefined ? 0 : Math.max(0, at + minuteMs - now);
}

/** Cards have a task of their own and never look alike; a text gets the mark of its order. */
function unmistakable(message: WecomMessage, taskId: string): WecomMessage {
  if (message.msgtype !== "text") return message;
  return { msgtype: "text", text: { content: unlike(message.text.content, taskId) } };
}

/** errcode 0 is not "delivered": the one receiver may be among the invalid ones. */
function sentOutcome(
  chat: string,
  { msgid, invaliduser = "" }: { readonly msgid?: string; readonly invaliduser?: string },
): Outcome {
  const missed = invaliduser.toLowerCase().split("|").includes(chat.toLowerCase());
  if (missed) return { kind: "refused", why: "blocked", code: "wecom.invaliduser" };
  return { kind: "accepted", messageIds: msgid === undefined ? [] : [msgid] };
}
