import { expect, test } from "vitest";
import { commonEvent, spokenEvent, userId } from "../../../bots/line/wire.ts";

const event = {
  type: "follow",
  mode: "active",
  timestamp: 1,
  webhookEventId: "01J9Z8Q4T0X5E6R7Y8V9P0A101",
  deliveryContext: { isRedelivery: false },
  source: { type: "user", userId: `U${"1".repeat(32)}` },
};

test("fields LINE may add tomorrow change nothing", () => {
  const more = { ...event, mood: "sunny", source: { ...event.source, nickname: "x" } };
  expect(spokenEvent.parse(more)).toEqual(spokenEvent.parse(event));
});

test.each([
  ["a person of another shape", { ...event, source: { type: "user", userId: "U1" } }],
  ["an unsend without a message", { ...event, type: "unsend" }],
  ["a press without data", { ...event, type: "postback", postback: { data: "" } }],
  [
    "a press with a novel in it",
    { ...event, type: "postback", postback: { data: "x".repeat(301) } },
  ],
])("%s is not read", (_, value) => {
  expect(spokenEvent.safeParse(value).success).toBe(false);
});

test("an event without time or id is no event", () => {
  expect(commonEvent.safeParse({ ...event, timestamp: "now" }).success).toBe(false);
  expect(commonEvent.safeParse({ ...event, webhookEventId: "../../x" }).success).toBe(false);
});

test("a user id is a U and thirty-two hex digits", () => {
  expect(userId.safeParse(`U${"a".repeat(32)}`).success).toBe(true);
  expect(userId.safeParse(`C${"a".repeat(32)}`).success).toBe(false);
});
