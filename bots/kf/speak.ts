import type { Clock } from "../../src/kernel/clock.ts";
import type { Outcome, SendOrder } from "../../src/ports/channel.ts";
import type { Log } from "../../src/ports/log.ts";
import type { MediaBubble } from "../../src/ports/outgoing.ts";
import { type KfSend, sendKf } from "../wecom-api/kf-calls.ts";
import { endSession, type HandOverTo, handOver } from "../wecom-api/kf-session.ts";
import type { WecomClient } from "../wecom-api/open-client.ts";
import { uploadMaterial } from "../wecom-api/upload-material.ts";
import { render } from "./render.ts";

/** What a send needs of its channel. */
export interface Speaking {
  readonly client: WecomClient;
  readonly clock: Clock;
  readonly log: Log;
  readonly handOver?: HandOverTo;
}

/** Says one group to one customer, and gives them to a person or takes them back where the order asks for it. */
export async function speak(desk: Speaking, order: SendOrder): Promise<Outcome> {
  const { client, clock, log, handOver: to } = desk;
  const { id, chat, reply, attempt, stillOurs, session } = order;
  const who = { account: accountOf(chat), customer: customerOf(chat), stillOurs };
  const token = reply !== undefined && clock.now() < reply.expiresAt ? reply.token : undefined;
  const code = session === "take-back" ? await endSession(client, who) : token;
  // Our own id: the platform refuses it the second time, so a repeated order cannot arrive twice.
  const message = {
    ...who,
    ...(code === undefined ? {} : { code }),
    msgid: id.replaceAll("-", ""),
    repeated: attempt > 1,
  };
  const [bubble] = order.bubbles;
  const outcome =
    bubble?.kind === "media"
      ? await sendMedia(desk, order, bubble, message)
      : await sendKf(client, log, { ...message, content: render(order.bubbles) });
  if (outcome.kind !== "accepted" || session !== "hand-over" || to === undefined) return outcome;
  // Said first: once a person has the customer, nothing of ours arrives.
  if (await handOver(client, log, who, to)) return outcome;
  return { kind: "refused", why: "nobody-there", code: "wecom.hand-over" };
}

/** A picture by the id of its upload; what WeChat would not show so goes once more as a file, for nothing arrived. */
async function sendMedia(
  { client, log }: Speaking,
  order: SendOrder,
  { items }: MediaBubble,
  message: Omit<KfSend, "content">,
): Promise<Outcome> {
  const [item] = items;
  if (item === undefined) return { kind: "accepted", messageIds: [] };
  const { code: _forWordsAlone, ...said } = message;
  const once = async (asFile: boolean): Promise<Outcome> => {
    const material = await uploadMaterial(client, order, item, asFile);
    return "outcome" in material
      ? material.outcome
      : sendKf(client, log, { ...said, content: material.message });
  };
  const first = await once(false);
  return first.kind === "refused" && first.why === "invalid" ? once(true) : first;
}

/** `<open_kfid>:<external_userid>`: the account. */
export function accountOf(chat: string): string {
  return chat.slice(0, chat.indexOf(":"));
}

/** The customer of a chat. */
export function customerOf(chat: string): string {
  return chat.slice(chat.indexOf(":") + 1);
}
