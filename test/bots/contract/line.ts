import { createHash, createHmac } from "node:crypto";
import { openLineChannel } from "../../../bots/line/channel.ts";
import type { RawRequest } from "../../../src/ports/channel.ts";
import { contractAt, firstDoor, readingOf, type Subject, silent, withHeaders } from "./subject.ts";

const secret = "5f0c2d7e9b1a4c3d8e6f00112233aabb";
const { doors } = openLineChannel({
  ...silent,
  channelSecrets: [secret],
  accessToken: "contract",
  apiRoot: "http://127.0.0.1:1",
  dataApiRoot: "http://127.0.0.1:1",
});
const door = firstDoor(doors);

const sign = (bytes: Uint8Array, key: string): string =>
  createHmac("sha256", key).update(bytes).digest("base64");

function around(body: Uint8Array): RawRequest {
  const headers = { "x-line-signature": sign(body, secret), "content-type": "application/json" };
  return { method: "POST", query: {}, headers, body, at: contractAt };
}

const deliver = (events: readonly unknown[]): RawRequest =>
  around(Buffer.from(JSON.stringify({ destination: `U${"0".repeat(32)}`, events })));

function event(n: number, type: string, rest: object, who = 1): object {
  return {
    type,
    mode: "active",
    timestamp: contractAt + n,
    source: { type: "user", userId: `U${String(who).repeat(32).slice(0, 32)}` },
    webhookEventId: `01J9Z8Q4T0X5E6R7Y8V9P0${String(n).padStart(4, "0")}`,
    deliveryContext: { isRedelivery: false },
    replyToken: `token${n}`,
    ...rest,
  };
}

const message = (n: number, inner: object, who?: number): object =>
  event(n, "message", { message: { id: String(5000 + n), ...inner } }, who);

/** LINE: an HMAC over the raw body in a header; batches over several people. */
export const lineSubject: Subject = {
  platform: "line",
  door,
  batches: true,
  signed: ({ body }) => [0, body.byteLength],
  around,
  genuine: (n) => deliver([message(n, { type: "text", text: "hello" })]),
  read: (events) => readingOf(door.receive(deliver(events))),
  text: (n, words, who) => message(n, { type: "text", text: words }, who),
  unknown: [
    message(901, { type: "hologram" }),
    event(902, "greetingFromTomorrow", {}),
    event(903, "beacon", { beacon: { hwid: "d4", type: "enter" } }),
    event(904, "message", { mode: "standby", message: { id: "1", type: "text", text: "x" } }),
    event(905, "join", { source: { type: "group", groupId: `C${"1".repeat(32)}` } }),
  ],
  bad: (n, mark) => message(n, { type: "text", words: mark }),
  forgeries(genuine) {
    const signature = genuine.headers["x-line-signature"] ?? "";
    const signed = (value: string | undefined): RawRequest =>
      withHeaders(genuine, { "x-line-signature": value });
    return {
      "no signature": signed(undefined),
      "an empty signature": signed(""),
      "half a signature": signed(signature.slice(0, 22)),
      "a signature of zeros": signed(Buffer.alloc(32).toString("base64")),
      "a signature in hex": signed(Buffer.from(signature, "base64").toString("hex")),
      "another secret's signature": signed(sign(genuine.body, "00112233445566778899aabbccddeeff")),
      "the signature of another body": signed(sign(Buffer.from("{}"), secret)),
      "two signatures": signed(`${signature},${signature}`),
      "a signature of SHA-1": signed(
        createHmac("sha1", secret).update(genuine.body).digest("base64"),
      ),
      "a signature by an empty secret": signed(sign(genuine.body, "")),
      "a signature in the URL's alphabet": signed(
        Buffer.from(signature, "base64").toString("base64url"),
      ),
      "a signature and more": signed(`${signature}AAAA`),
      "a bare hash of the body": signed(createHash("sha256").update(genuine.body).digest("base64")),
      "the signature under another name": withHeaders(genuine, {
        "x-line-signature": undefined,
        "x-hub-signature-256": signature,
      }),
      "a body with one blank more": {
        ...genuine,
        body: Buffer.concat([genuine.body, Buffer.from(" ")]),
      },
      "no body": { ...genuine, body: Buffer.alloc(0) },
    };
  },
};
