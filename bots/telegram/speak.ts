import type { Api } from "grammy";
import type { Clock } from "../../src/kernel/clock.ts";
import { type Outcome, type SendOrder, withheld } from "../../src/ports/channel.ts";
import { sendMedia } from "./media.ts";
import { dislikesEntities, outcomeOf, type Throttles } from "./outcome.ts";
import { type Call, plain, render } from "./render.ts";

/** The clients that send. */
export interface SpeakingLine {
  readonly api: Api;
  /** A client whose calls may take as long as an upload. */
  readonly uploadApi: Api;
}

/** One message as one call; twice only where Telegram refused what was asked for and would take it plainer. */
export async function speak(
  { api, uploadApi }: SpeakingLine,
  order: SendOrder,
  clock: Clock,
  throttles: Throttles,
): Promise<Outcome> {
  const [bubble] = order.bubbles;
  if (bubble === undefined) return { kind: "accepted", messageIds: [] };
  const failed = (fault: unknown) => outcomeOf(fault, order.chat, clock.now(), throttles);
  if (bubble.kind === "media") return sendMedia(uploadApi, order, bubble).catch(failed);
  const call = render(bubble);
  const post = async ({ text, ...rest }: Call): Promise<Outcome> => {
    const { message_id } = await api.sendMessage(order.chat, text, rest);
    return { kind: "accepted", messageIds: [String(message_id)] };
  };
  if (!order.stillOurs()) return withheld;
  try {
    return await post(call);
  } catch (fault) {
    if (!dislikesEntities(fault)) return failed(fault);
  }
  if (!order.stillOurs()) return withheld;
  return post(plain(call)).catch(failed);
}
