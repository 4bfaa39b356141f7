import { expect, test } from "vitest";
import { nameCall } from "../../src/playground/name-call.ts";

const out = { direction: "desk-to-platform", method: "POST" } as const;

test.each([
  ["telegram", { ...out, path: "/bot***/sendMessage" }, "sendMessage"],
  ["telegram", { ...out, method: "GET", path: "/file/bot***/photos/file_1.jpg" }, "file"],
  ["line", { ...out, path: "/v2/bot/message/push" }, "push"],
  ["line", { ...out, method: "GET", path: "/v2/bot/message/17/content" }, "content"],
  ["line", { ...out, path: "/v9/tomorrow" }, "unknown"],
  ["kf", { ...out, path: "/cgi-bin/kf/send_msg?access_token=***" }, "kf/send_msg"],
  ["wecom", { ...out, direction: "platform-to-desk", path: "/webhooks/wecom" }, "webhook"],
] as const)("on %s the page knows what %o is called", (platform, record, name) => {
  expect(nameCall(platform, record)).toBe(name);
});
