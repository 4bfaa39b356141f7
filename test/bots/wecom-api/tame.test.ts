import { expect, test } from "vitest";
import { hashId, linkText, tame } from "../../../bots/wecom-api/tame.ts";

test("S6: what a database cannot hold is made harmless, and a text ends", () => {
  expect(tame("a\u0000b\ud800c🧺")).toBe("a\u2400b\ufffdc🧺");
  expect(tame("🧺".repeat(6_000)).length).toBe(10_000);
  expect(tame(`${"a".repeat(9_999)}🧺`).isWellFormed()).toBe(true);
});

test("the same bytes have the same id", () => {
  expect(hashId(Buffer.from("a"))).toBe(hashId(Buffer.from("a")));
  expect(hashId(Buffer.from("a"))).not.toBe(hashId(Buffer.from("b")));
  expect(hashId(Buffer.from("a"))).toMatch(/^sha256\.[0-9a-f]{64}$/);
});

test("a link reads as somebody would have typed it", () => {
  expect(linkText("说明书", "https://example.com")).toBe("说明书\nhttps://example.com");
  expect(linkText("", "https://example.com")).toBe("https://example.com");
});
