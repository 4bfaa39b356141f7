import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { decode, verify } from "../../../bots/line/verify.ts";
import type { RawRequest } from "../../../src/ports/channel.ts";

const secret = "5f0c2d7e9b1a4c3d8e6f00112233aabb";
const older = "00112233445566778899aabbccddeeff";
const body = Buffer.from('{"destination":"U1","events":[{"text":"\\uD83E\\uDD28 坏了"}]}');
const sign = (bytes: Uint8Array, key: string): string =>
  createHmac("sha256", key).update(bytes).digest("base64");

function request(signature: string | undefined, bytes: Uint8Array = body): RawRequest {
  const headers = { "x-line-signature": signature };
  return { method: "POST", query: {}, headers, body: bytes, at: 0 };
}

test("a body signed with the channel secret is believed, to the byte", () => {
  expect(verify(request(sign(body, secret)), [secret])).toBe(body);
});

test("during a rotation both secrets are good, and afterwards only the new one (S2)", () => {
  expect(verify(request(sign(body, older)), [secret, older])).toBe(body);
  expect(verify(request(sign(body, older)), [secret])).toBeUndefined();
});

test.each([
  ["no signature", undefined],
  ["an empty one", ""],
  ["no base64", "%%%%"],
  ["half of it", sign(body, secret).slice(0, 20)],
  ["a longer one", `${sign(body, secret)}AAAA`],
  ["blanks around it", ` ${sign(body, secret)} `],
  ["base64url", sign(body, secret).replaceAll("+", "-").replaceAll("/", "_").replace("=", "")],
  ["the digest in hex", createHmac("sha256", secret).update(body).digest("hex")],
  ["another secret's", sign(body, older)],
  ["that of SHA-1", createHmac("sha1", secret).update(body).digest("base64")],
  ["that of an empty body", sign(Buffer.alloc(0), secret)],
  ["that of an empty secret", sign(body, "")],
  ["thirty-two zeros", Buffer.alloc(32).toString("base64")],
  ["two of them", `${sign(body, secret)},${sign(body, secret)}`],
] as const)("nobody is believed with %s as signature", (_, signature) => {
  expect(verify(request(signature), [secret, ""])).toBeUndefined();
});

test("one changed byte, or JSON written anew, is not what was signed", () => {
  const signature = sign(body, secret);
  const changed = Buffer.from(body);
  changed[20] = 0x21;
  const anew = Buffer.from(JSON.stringify(JSON.parse(body.toString())));
  expect(anew.equals(body)).toBe(false);
  expect(verify(request(signature, changed), [secret])).toBeUndefined();
  expect(verify(request(signature, anew), [secret])).toBeUndefined();
});

test.each([
  ["no JSON", Buffer.from("{")],
  [
    "GBK instead of UTF-8",
    Buffer.concat([Buffer.from('{"events":["'), Buffer.from([0xbb, 0xb5]), Buffer.from('"]}')]),
  ],
  ["UTF-16", Buffer.from('{"events":[]}', "utf16le")],
  ["a list", Buffer.from("[]")],
  ["no events", Buffer.from("{}")],
  ["brackets without end", Buffer.from("[".repeat(100_000))],
  ["seventy levels", Buffer.from(`{"events":[${"[".repeat(70)}${"]".repeat(70)}]}`)],
] as const)("%s is no delivery of LINE", (_, bytes) => {
  expect(decode(bytes)).toBeUndefined();
});

test("brackets inside a text are only text", () => {
  const text = `${"[".repeat(100)}\\"${"{".repeat(100)}`;
  expect(decode(Buffer.from(`{"events":[{"text":"${text}"}]}`))).toHaveLength(1);
});
