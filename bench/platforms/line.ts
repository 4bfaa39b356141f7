/** LINE, thin: signed deliveries of one event each, and the calls that a reply needs. */
import { createHash, createHmac } from "node:crypto";
import { serve } from "../wire/serve.ts";
import type { Heard, OpenSink, Stage } from "./stage.ts";

export const lineSecret = "0f5c1e7a93b24d6688aa17c2b9e4d350";
export const lineToken = "bench-line-access-token-0001";

export async function openLineStage(heard: Heard, open: OpenSink = serve): Promise<Stage> {
  const customers = new Map<string, number>();
  const counter = { event: 0, message: 500_000_000_000_000 };
  const sink = await open((path, body) => {
    if (path.startsWith("/v2/bot/profile/")) {
      return JSON.stringify({ userId: path.slice(16), displayName: "Ana Lee", language: "en" });
    }
    if (!path.startsWith("/v2/bot/message/")) return "{}";
    const call = JSON.parse(body.toString("utf8"));
    const customer =
      path === "/v2/bot/message/reply"
        ? Number(String(call.replyToken).slice(0, 12))
        : customers.get(call.to);
    if (customer !== undefined) heard(customer, () => JSON.stringify(call.messages));
    const sent = call.messages.map(() => ({ id: String(++counter.message), quoteToken: "q" }));
    return JSON.stringify({ sentMessages: sent });
  });
  return {
    platform: "line",
    root: sink.root,
    letter(customer, text) {
      const userId = userOf(customer);
      customers.set(userId, customer);
      const body = Buffer.from(JSON.stringify(delivery(customer, userId, text, counter)));
      const signature = createHmac("sha256", lineSecret).update(body).digest("base64");
      const headers = {
        "content-type": "application/json; charset=utf-8",
        "user-agent": "LineBotWebhook/2.0",
        "x-line-signature": signature,
      };
      return { path: "/webhooks/line", headers, body };
    },
    chatOf: userOf,
    [Symbol.asyncDispose]: () => sink[Symbol.asyncDispose](),
  };
}

const userOf = (customer: number): string =>
  `U${createHash("md5").update(`line ${customer}`).digest("hex")}`;

/** developers.line.biz/en/reference/messaging-api/#message-event */
function delivery(
  customer: number,
  userId: string,
  text: string,
  counter: { event: number; message: number },
): object {
  const nth = ++counter.event;
  const id = String(++counter.message);
  const message = { type: "text", id, quoteToken: `q${"x".repeat(60)}${nth}`, text };
  return {
    destination: "U0123456789abcdef0123456789abcdef",
    events: [
      {
        type: "message",
        message,
        webhookEventId: `01K${nth.toString(36).toUpperCase().padStart(23, "0")}`,
        deliveryContext: { isRedelivery: false },
        timestamp: Date.now(),
        source: { type: "user", userId },
        replyToken: `${String(customer).padStart(12, "0")}${nth.toString(16).padStart(20, "0")}`,
        mode: "active",
      },
    ],
  };
}
