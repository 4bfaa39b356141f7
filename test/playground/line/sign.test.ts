import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { sign } from "../../../src/playground/line/sign.ts";

test("the signature is over the bytes as they leave, escapes and all", () => {
  const { bytes, headers } = sign({ text: "洗 🤨" }, "secret", true);
  expect(bytes.toString()).toBe('{"text":"洗 \\uD83E\\uDD28"}');
  expect(headers["x-line-signature"]).toBe(
    createHmac("sha256", "secret").update(bytes).digest("base64"),
  );
  expect(JSON.parse(bytes.toString())).toEqual({ text: "洗 🤨" });
});

test("without escapes emoji leave as UTF-8", () => {
  expect(sign({ text: "🤨" }, "secret", false).bytes.toString()).toBe('{"text":"🤨"}');
});
