import { createHash } from "node:crypto";
import { openTelegramChannel } from "../../../bots/telegram/channel.ts";
import type { RawRequest } from "../../../src/ports/channel.ts";
import { contractAt, firstDoor, readingOf, type Subject, silent, withHeaders } from "./subject.ts";

const header = "x-telegram-bot-api-secret-token";
const secret = "contract_secret-0123456789";
const { doors } = openTelegramChannel({
  ...silent,
  token: "123456:contract",
  secrets: [secret],
  apiRoot: "http://127.0.0.1:1",
  publicUrl: "https://desk.example",
});
const door = firstDoor(doors);

function around(body: Uint8Array): RawRequest {
  const headers = { [header]: secret, "content-type": "application/json" };
  return { method: "POST", query: {}, headers, body, at: contractAt };
}

const deliver = (update: unknown): RawRequest => around(Buffer.from(JSON.stringify(update)));

const message = (n: number, inner: object, who = 1): object => ({
  update_id: 70_000 + n,
  message: {
    message_id: n,
    date: Math.floor(contractAt / 1000) + n,
    chat: { id: 800_000 + who, type: "private", first_name: "Mei" },
    from: { id: 800_000 + who, is_bot: false, first_name: "Mei", language_code: "en" },
    ...inner,
  },
});

/** Telegram: our own secret in a header; one update in a request. */
export const telegramSubject: Subject = {
  platform: "telegram",
  door,
  batches: false,
  around,
  genuine: (n) => deliver(message(n, { text: "hello" })),
  read: ([update]) => readingOf(door.receive(deliver(update))),
  text: (n, words, who) => message(n, { text: words }, who),
  unknown: [
    { update_id: 79_001, hologram: { from: { id: 1 } } },
    { update_id: 79_002, poll: { id: "1" } },
    { update_id: 79_003 },
    message(9004, { hologram: {} }),
    message(9005, { dice: { emoji: "🎲", value: 3 } }),
  ],
  bad: (n, mark) => ({ update_id: 70_000 + n, message: { message_id: mark } }),
  forgeries(genuine) {
    const given = (value: string | undefined): RawRequest =>
      withHeaders(genuine, { [header]: value });
    return {
      "no secret": given(undefined),
      "an empty secret": given(""),
      "half the secret": given(secret.slice(0, 10)),
      "a longer secret": given(`${secret}x`),
      "the secret in capitals": given(secret.toUpperCase()),
      "the secret with a blank": given(` ${secret}`),
      "the bot's token": given("123456:contract"),
      "the secret twice": given(`${secret}, ${secret}`),
      "the secret's last half": given(secret.slice(-10)),
      "the secret in base64": given(Buffer.from(secret).toString("base64")),
      "the secret's hash": given(createHash("sha256").update(secret).digest("hex")),
      "the secret in quotes": given(`"${secret}"`),
      "the secret as a bearer": withHeaders(given(undefined), {
        authorization: `Bearer ${secret}`,
      }),
      "the secret in the query": { ...given(undefined), query: { secret_token: secret } },
      "the secret in the body": { ...given(undefined), body: Buffer.from(secret) },
      "ten thousand letters": given("x".repeat(10_000)),
    };
  },
};
