import { expect, test } from "vitest";
import { decode, verify } from "../../../bots/telegram/verify.ts";
import type { RawRequest } from "../../../src/ports/channel.ts";

const body = Buffer.from('{"update_id":1}');

function request(headers: RawRequest["headers"]): RawRequest {
  return { method: "POST", query: {}, headers, body, at: 0 };
}

const secrets = ["the-new-secret-0001", "the-old-secret-0001"];
const header = "x-telegram-bot-api-secret-token";

test.for(secrets)("during a rotation %s opens the door (S2)", (secret) => {
  expect(verify(request({ [header]: secret }), secrets)).toBe(body);
});

test.for([
  ["no header", {}],
  ["an empty header", { [header]: "" }],
  ["another secret", { [header]: "the-new-secret-0002" }],
  ["a part of it", { [header]: "the-new-secret-000" }],
  ["more than it", { [header]: "the-new-secret-00011" }],
  ["another case", { [header]: "THE-NEW-SECRET-0001" }],
  ["a blank behind it", { [header]: "the-new-secret-0001 " }],
  ["both at once", { [header]: "the-new-secret-0001, the-old-secret-0001" }],
  ["the secret elsewhere", { authorization: "the-new-secret-0001" }],
  ["a very long one", { [header]: "x".repeat(10_000) }],
  ["another script", { [header]: "ｔｈｅ-new-secret-0001" }],
] as const)("%s keeps the door shut", ([, headers]) => {
  expect(verify(request(headers), secrets)).toBeUndefined();
});

test("without a secret of our own nobody is believed", () => {
  expect(verify(request({ [header]: "" }), [""])).toBeUndefined();
  expect(verify(request({ [header]: "anything" }), [])).toBeUndefined();
});

test.for([
  ["half a character", Buffer.from([0x22, 0xc3, 0x28, 0x22])],
  ["UTF-16", Buffer.from('{"update_id":1}', "utf16le")],
  ["no JSON", Buffer.from("update_id=1")],
  ["nothing", Buffer.alloc(0)],
  ["a tower of brackets", Buffer.from("[".repeat(65) + "]".repeat(65))],
] as const)("a body of %s is not read", ([, bytes]) => {
  expect(decode(bytes)).toBeUndefined();
});

test("brackets inside of words are no levels", () => {
  const value = { text: '[{"\\'.repeat(100) };

  expect(decode(Buffer.from(JSON.stringify(value)))).toEqual({ value });
});
