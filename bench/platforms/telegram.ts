/** Telegram, thin: updates under the webhook's secret, and the Bot API calls that a reply needs. */

import { serve } from "../wire/serve.ts";
import type { Heard, OpenSink, Stage } from "./stage.ts";

export const telegramToken = "700000001:bench-AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
export const telegramSecret = "bench_4b1f0c9a7e2d4853";

/** Ids of Telegram's people are spread over this range; a step that shares no factor with it visits each once. */
const idRange = 5_000_000_029;
const idStep = 2_654_435_761;

const idOf = (customer: number): number => ((customer * idStep) % idRange) + 1_000;

export async function openTelegramStage(heard: Heard, open: OpenSink = serve): Promise<Stage> {
  const customers = new Map<number, number>();
  const counter = { update: 900_000_000, message: 1 };
  const sink = await open((path, body) => {
    if (!path.endsWith("/sendMessage")) return JSON.stringify({ ok: true, result: true });
    const call = JSON.parse(body.toString("utf8"));
    const chatId = Number(call.chat_id);
    const customer = customers.get(chatId);
    if (customer !== undefined) heard(customer, () => String(call.text));
    const date = Math.floor(Date.now() / 1000);
    const chat = { id: chatId, first_name: "Ana", type: "private" };
    const from = { id: 700_000_001, is_bot: true, first_name: "Bench" };
    const result = { message_id: ++counter.message, from, chat, date, text: call.text };
    return JSON.stringify({ ok: true, result });
  });
  return {
    platform: "telegram",
    root: sink.root,
    letter(customer, text) {
      const id = idOf(customer);
      customers.set(id, customer);
      const from = {
        id,
        is_bot: false,
        first_name: "Ana",
        last_name: "Lee",
        language_code: "en",
      };
      const chat = { id, first_name: "Ana", last_name: "Lee", type: "private" };
      const date = Math.floor(Date.now() / 1000);
      const message = { message_id: ++counter.message, from, chat, date, text };
      const body = Buffer.from(JSON.stringify({ update_id: ++counter.update, message }));
      const headers = {
        "content-type": "application/json",
        "x-telegram-bot-api-secret-token": telegramSecret,
      };
      return { path: "/webhooks/telegram", headers, body };
    },
    chatOf: (customer) => String(idOf(customer)),
    [Symbol.asyncDispose]: () => sink[Symbol.asyncDispose](),
  };
}
