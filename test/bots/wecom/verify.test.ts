import { encrypt, getSignature } from "@wecom/crypto";
import { expect, test } from "vitest";
import { verify } from "../../../bots/wecom/verify.ts";
import type { RawRequest } from "../../../src/ports/channel.ts";

const corpId = "ww0123456789abcdef";
const older = {
  token: "oldtoken",
  encodingAesKey: "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
  corpId,
};
const newer = {
  token: "newtoken",
  encodingAesKey: "GFEDCBA9876543210zyxwvutsrqponmlkjihgfedcba",
  corpId,
};

function request(token: string, key: string): RawRequest {
  const sealed = encrypt(key, "<xml></xml>", corpId);
  const msg_signature = getSignature(token, "1767225600", "n", sealed);
  const body = Buffer.from(`<xml><Encrypt>${sealed}</Encrypt></xml>`);
  const query = { msg_signature, timestamp: "1767225600", nonce: "n" };
  return { method: "POST", query, headers: {}, body, at: 1_767_225_600_000 };
}

test("S2: during a rotation both the new and the old keys are believed, mixed ones are not", () => {
  const keys = [newer, older];
  expect(verify(request(newer.token, newer.encodingAesKey), keys)?.kind).toBe("message");
  expect(verify(request(older.token, older.encodingAesKey), keys)?.kind).toBe("message");
  expect(verify(request(newer.token, older.encodingAesKey), keys)).toBeUndefined();
  expect(verify(request(older.token, newer.encodingAesKey), keys)).toBeUndefined();
});

test("without keys nobody is believed", () => {
  expect(verify(request(newer.token, newer.encodingAesKey), [])).toBeUndefined();
});
