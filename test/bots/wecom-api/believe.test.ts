import { createCipheriv } from "node:crypto";
import { encrypt, getSignature } from "@wecom/crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { believe, type CallbackKeys } from "../../../bots/wecom-api/believe.ts";
import type { RawRequest } from "../../../src/ports/channel.ts";

const keys: CallbackKeys = {
  token: "testtoken",
  encodingAesKey: "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
  corpId: "ww0123456789abcdef",
};
const at = 1_767_225_600_000;
const seconds = String(at / 1000);

function post(sealed: string, change: Partial<Record<string, string>> = {}): RawRequest {
  const timestamp = change["timestamp"] ?? seconds;
  const nonce = "nonce0001";
  const msg_signature = getSignature(keys.token, timestamp, nonce, sealed);
  const body = Buffer.from(
    `<xml><ToUserName><![CDATA[x]]></ToUserName><Encrypt><![CDATA[${sealed}]]></Encrypt></xml>`,
  );
  const query = { msg_signature, timestamp, nonce, ...change };
  return { method: "POST", query, headers: {}, body, at };
}

function get(echostr: string, query: Record<string, string> = {}): RawRequest {
  const nonce = "n1";
  const msg_signature = getSignature(keys.token, seconds, nonce, echostr);
  const asked = { msg_signature, timestamp: seconds, nonce, echostr, ...query };
  return { method: "GET", query: asked, headers: {}, body: Buffer.alloc(0), at };
}

const seal = (text: string, id = keys.corpId): string => encrypt(keys.encodingAesKey, text, id);
const genuine = post(seal("<xml><A>1</A></xml>"));

test("a genuine message is believed, word for word", () => {
  const text = "你好，售后 🧺";
  expect(believe(post(seal(text)), keys)).toEqual({ kind: "message", xml: Buffer.from(text) });
});

test.each([
  {
    name: "V1",
    token: "QDG6eK",
    encodingAesKey: "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C",
    corpId: "wx5823bf96d3bd56c7",
    timestamp: "1409659589",
    nonce: "263014780",
    echostr:
      "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==",
    msg_signature: "5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3",
    text: "1616140317555161061",
  },
  {
    name: "V3",
    token: "kjr2TKI8umCBfVF3wAHk8JiPwma5VBme",
    encodingAesKey: "4Ma3YBrSBbX2aez8MJpXGBne5LSDwgGqHbhM9WPYIws",
    corpId: "ww6a112864f8022910",
    timestamp: "1583940690",
    nonce: "VHh7ymSeb0jc4lSb",
    echostr:
      "6KmUQuPVu7UhjyVqRdbo5SfcRqaHvbUlKSHFvBV2ZuR6TIlKsygcfeSd1GDplg1C5KSKr6UPHCaC/nIX3ZNt9w==",
    msg_signature: "1ba3cb09c0d2c2b3ed6900d37f91a6efae6cb011",
    text: "94966531020182955848408",
  },
  {
    name: "V4",
    token: "123456",
    encodingAesKey: "kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR",
    corpId: "wx49f0ab532d5d035a",
    timestamp: "1411443780",
    nonce: "437374425",
    echostr:
      "4ByGGj+sVCYcvGeQYhaKIk1o0pQRNbRjxybjTGblXrBaXlTXeOo1+bXFXDQQb1o6co6Yh9Bv41n7hOchLF6p+Q==",
    msg_signature: "dd6b9c95b495b3f7e2901bfbc76c664930ffdb96",
    text: "5927782489442352469",
  },
])("$name: the published echo is answered", (vector) => {
  const { token, encodingAesKey, corpId, timestamp, text } = vector;
  const { nonce, echostr, msg_signature } = vector;
  const query = { timestamp, nonce, echostr, msg_signature };
  const request = {
    method: "GET",
    query,
    headers: {},
    body: Buffer.alloc(0),
    at: Number(timestamp) * 1000,
  } as const;
  expect(believe(request, { token, encodingAesKey, corpId })).toEqual({ kind: "greeting", text });
});

test("an echo whose plus signs became blanks on the way is still answered", () => {
  const echo = Array.from({ length: 50 }, (_, i) => seal(`${i}`)).find((one) => one.includes("+"));
  const query = { echostr: (echo ?? "").replaceAll("+", " ") };
  expect(believe(get(echo ?? "", query), keys)?.kind).toBe("greeting");
});

/** Seals plain bytes as they are, whatever they hold. */
function sealRaw(plain: Buffer): string {
  const key = Buffer.from(`${keys.encodingAesKey}=`, "base64");
  const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.final()]).toString("base64");
}

function plain(
  text: string,
  change: { length?: number; pad?: number; fill?: number } = {},
): Buffer {
  const message = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(change.length ?? message.length);
  const whole = Buffer.concat([Buffer.alloc(16, 7), length, message, Buffer.from(keys.corpId)]);
  const pad = change.pad ?? 32 - (whole.length % 32);
  const size = Math.ceil((whole.length + pad) / 16) * 16 - whole.length;
  return Buffer.concat([whole, Buffer.alloc(size, change.fill ?? pad)]);
}

test("S3: the bytes sealed by hand are what the platform seals, so the faults below are the only ones", () => {
  expect(believe(post(sealRaw(plain("hello"))), keys)?.kind).toBe("message");
});

const sealed = seal("hello");
const forgeries: Readonly<Record<string, RawRequest>> = {
  "another token's signature": post(sealed, {
    msg_signature: getSignature("other", seconds, "nonce0001", sealed),
  }),
  "no signature": post(sealed, { msg_signature: "" }),
  "half a signature": post(sealed, {
    msg_signature: getSignature(keys.token, seconds, "nonce0001", sealed).slice(0, 20),
  }),
  "a longer signature": post(sealed, {
    msg_signature: `${getSignature(keys.token, seconds, "nonce0001", sealed)}0`,
  }),
  "a signature in capitals": post(sealed, {
    msg_signature: getSignature(keys.token, seconds, "nonce0001", sealed).toUpperCase(),
  }),
  "a signature over another nonce": post(sealed, { nonce: "nonce0002" }),
  "a time of yesterday": post(sealed, { timestamp: String(at / 1000 - 86_401) }),
  "a time of tomorrow": post(sealed, { timestamp: String(at / 1000 + 86_401) }),
  "a time that is none": post(sealed, { timestamp: "now" }),
  "a negative time": post(sealed, { timestamp: "-1767225600" }),
  "another receiver": post(seal("hello", "ww9999999999999999")),
  "no receiver": post(seal("hello", "")),
  "a receiver with more behind it": post(seal("hello", `${keys.corpId}x`)),
  "another key": post(encrypt("GFEDCBA9876543210zyxwvutsrqponmlkjihgfedcba", "hello", keys.corpId)),
  "a length beyond the text": post(sealRaw(plain("hello", { length: 5_000 }))),
  "a length of four gigabytes": post(sealRaw(plain("hello", { length: 0xffffffff }))),
  "a length that eats the receiver": post(sealRaw(plain("hello", { length: 9 }))),
  "a padding of 0": post(sealRaw(plain("hello", { fill: 0 }))),
  "a padding of 33": post(sealRaw(plain("hello", { fill: 33 }))),
  "a padding whose bytes differ": post(
    sealRaw(
      Buffer.concat([
        plain("hello").subarray(0, -2),
        Buffer.from([9]),
        plain("hello").subarray(-1),
      ]),
    ),
  ),
  "a text that is no UTF-8": post(
    sealRaw(Buffer.from(plain("hello").map((byte, place) => (place === 21 ? 0xff : byte)))),
  ),
  "one block": post(sealRaw(Buffer.alloc(16, 16))),
  "half a block": post(Buffer.alloc(24).toString("base64")),
  "no base64": post("%%%%"),
  "base64 with a line break": post(`${sealed.slice(0, 4)}\n${sealed.slice(4)}`),
  "nothing sealed": post(""),
  "no envelope": { ...genuine, body: Buffer.from("hello") },
  "an envelope with a doctype": {
    ...genuine,
    body: Buffer.concat([Buffer.from("<!DOCTYPE xml>"), Buffer.from(genuine.body)]),
  },
  "two sealed texts": {
    ...genuine,
    body: Buffer.from(
      String(Buffer.from(genuine.body)).replace("</xml>", `<Encrypt>${sealed}</Encrypt></xml>`),
    ),
  },
  "a body over 64 KiB": {
    ...genuine,
    body: Buffer.concat([Buffer.from(genuine.body), Buffer.alloc(65_536, " ")]),
  },
  "an echo without a signature": get(seal("1"), { msg_signature: "" }),
  "an echo for another receiver": get(seal("1", "ww9999999999999999")),
  "no echo": get("", {}),
};

test.each(Object.entries(forgeries))("S2 S3: %s is believed by nobody", (_name, request) => {
  expect(believe(request, keys)).toBeUndefined();
});

test("S3: a message is fresh for a day on either side", () => {
  for (const shift of [-86_400, 86_400]) {
    expect(believe(post(sealed, { timestamp: String(at / 1000 + shift) }), keys)?.kind).toBe(
      "message",
    );
  }
});

test.each(["", "short", "abcdefghijklmnopqrstuvwxyz0123456789ABCDE+", `${keys.encodingAesKey}=`])(
  "a key like %j believes nothing",
  (encodingAesKey) => {
    expect(believe(genuine, { ...keys, encodingAesKey })).toBeUndefined();
  },
);

test("an empty token of ours believes nothing, even what is signed with it", () => {
  const msg_signature = getSignature("", seconds, "nonce0001", sealed);
  expect(believe(post(sealed, { msg_signature }), { ...keys, token: "" })).toBeUndefined();
});

test("one changed letter of the sealed text is never believed", () => {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const change = fc.tuple(fc.nat(sealed.length - 3), fc.constantFrom(...letters.split("")));
  fc.assert(
    fc.property(change, ([place, letter]) => {
      fc.pre(sealed[place] !== letter);
      const other = sealed.slice(0, place) + letter + sealed.slice(place + 1);
      const unsigned = { ...post(other), query: post(sealed).query };
      expect(believe(unsigned, keys)).toBeUndefined();
    }),
    { seed: 3, numRuns: 500 },
  );
});

test("any text sealed by Tencent's package is believed as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      expect(believe(post(seal(text)), keys)).toEqual({ kind: "message", xml: Buffer.from(text) });
    }),
    { seed: 5, numRuns: 300 },
  );
});
