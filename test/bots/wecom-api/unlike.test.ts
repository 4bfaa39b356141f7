import { expect, test } from "vitest";
import { markBytes, unlike } from "../../../bots/wecom-api/unlike.ts";

test("the same words under two ids differ, under one id they do not, and nobody sees it", () => {
  const first = unlike("请回复", "order-1");
  expect(unlike("请回复", "order-1")).toBe(first);
  expect(unlike("请回复", "order-2")).not.toBe(first);
  expect(first.replace(/[\u200b\u200c]+$/u, "")).toBe("请回复");
  expect(Buffer.byteLength(first)).toBe(Buffer.byteLength("请回复") + markBytes);
});

test("a colleague who asks for the same thing over and over hears every answer: two thousand marks, none twice", () => {
  const marked = Array.from({ length: 2_000 }, (_, nth) => unlike("", `order-${nth}`));
  expect(new Set(marked).size).toBe(marked.length);
});
