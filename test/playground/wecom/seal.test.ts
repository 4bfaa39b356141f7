import { decrypt, getSignature, encrypt as theirEncrypt } from "@wecom/crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { seal, sign, unseal } from "../../../src/playground/wecom/seal.ts";

const ours = {
  token: "testtoken",
  encodingAesKey: "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
  receiveId: "ww0123456789abcdef",
};
const random = Buffer.from("0123456789abcdef");

test("V1: the official sample's echo opens to its number and its enterprise", () => {
  const keys = {
    token: "QDG6eK",
    encodingAesKey: "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C",
    receiveId: "wx5823bf96d3bd56c7",
  };
  const echo =
    "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==";
  expect(sign(keys.token, "1409659589", "263014780", echo)).toBe(
    "5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3",
  );
  expect(unseal(keys, echo)).toEqual({ text: "1616140317555161061", receiveId: keys.receiveId });
  const at = { timestamp: "1409659589", nonce: "263014780" };
  const again = seal(keys, "1616140317555161061", at, Buffer.from("c41b64491c2468d0"));
  expect(again.encrypt).toBe(echo);
});

test.each([
  {
    name: "V3",
    token: "kjr2TKI8umCBfVF3wAHk8JiPwma5VBme",
    key: "4Ma3YBrSBbX2aez8MJpXGBne5LSDwgGqHbhM9WPYIws",
    timestamp: "1583940690",
    nonce: "VHh7ymSeb0jc4lSb",
    echo: "6KmUQuPVu7UhjyVqRdbo5SfcRqaHvbUlKSHFvBV2ZuR6TIlKsygcfeSd1GDplg1C5KSKr6UPHCaC/nIX3ZNt9w==",
    signature: "1ba3cb09c0d2c2b3ed6900d37f91a6efae6cb011",
    text: "94966531020182955848408",
    receiveId: "ww6a112864f8022910",
  },
  {
    name: "V4",
    token: "123456",
    key: "kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR",
    timestamp: "1411443780",
    nonce: "437374425",
    echo: "4ByGGj+sVCYcvGeQYhaKIk1o0pQRNbRjxybjTGblXrBaXlTXeOo1+bXFXDQQb1o6co6Yh9Bv41n7hOchLF6p+Q==",
    signature: "dd6b9c95b495b3f7e2901bfbc76c664930ffdb96",
    text: "5927782489442352469",
    receiveId: "wx49f0ab532d5d035a",
  },
])(
  "$name: the published echo opens",
  ({ token, key, timestamp, nonce, echo, signature, ...plain }) => {
    const { text, receiveId } = plain;
    expect(sign(token, timestamp, nonce, echo)).toBe(signature);
    expect(unseal({ token, encodingAesKey: key, receiveId }, echo)).toEqual({ text, receiveId });
  },
);

test("V5: Chinese text is sealed to the published bytes", () => {
  const at = { timestamp: "1767225601", nonce: "nonce0002" };
  expect(seal(ours, "你好，售后", at, random)).toEqual({
    ...at,
    encrypt:
      "Q3stYC6hdFzMh9T8HCvyDNeOrLAr2Xd9xZU4TAPs1a7hCIZig52cHWJaSTT3cm1SUGYKnfajqcAf5EObTxY9AQ==",
    signature: "757b62370eee9d60344a62863d48e1ac6161e650",
  });
});

test("V6: a doorbell is sealed to the published signature and length", () => {
  const doorbell =
    "<xml><ToUserName><![CDATA[ww0123456789abcdef]]></ToUserName><CreateTime>1767225600</CreateTime>" +
    "<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[kf_msg_or_event]]></Event>" +
    "<Token><![CDATA[TOKEN_FOR_SYNC_1]]></Token><OpenKfId><![CDATA[wkTESTKF00000001]]></OpenKfId></xml>";
  const sealed = seal(ours, doorbell, { timestamp: "1767225600", nonce: "nonce0001" }, random);
  expect(sealed.signature).toBe("59b23951cef0e54048632eb912121781fc1d816e");
  expect(sealed.encrypt).toHaveLength(428);
});

test("any text sealed here is what Tencent's own package seals and opens", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 300 });
  fc.assert(
    fc.property(text, (plain) => {
      const at = { timestamp: "1767225600", nonce: "n1" };
      const { encrypt, signature } = seal(ours, plain, at, random);
      expect(encrypt).toBe(theirEncrypt(ours.encodingAesKey, plain, ours.receiveId, random));
      expect(signature).toBe(getSignature(ours.token, at.timestamp, at.nonce, encrypt));
      expect(decrypt(ours.encodingAesKey, encrypt)).toMatchObject({
        message: plain,
        id: ours.receiveId,
      });
    }),
    { seed: 20261121, numRuns: 400 },
  );
});
