import type { messagingApi } from "@line/bot-sdk";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "../../../src/playground/line/check.ts";
import { bodies, faultOf } from "../../../src/playground/line/check-messages.ts";

const text = (words: string): Json => ({ type: "text", text: words });
const faults = (...messages: readonly unknown[]): readonly string[] => {
  const fault = faultOf(bodies.validate, { messages });
  if (fault === undefined) return [];
  return fault.details?.map((one) => `${one.property}: ${one.message}`) ?? [fault.message];
};

const rows: readonly (readonly [string, readonly unknown[], readonly string[]])[] = [
  ["an ordinary text", [text("hello")], []],
  ["no message at all", [], ["messages: Size must be between 1 and 5"]],
  [
    "six messages",
    Array.from({ length: 6 }, () => text("x")),
    ["messages: Size must be between 1 and 5"],
  ],
  ["an empty text", [text("")], ["messages[0].text: May not be empty"]],
  ["a text that is missing", [{ type: "text" }], ["messages[0].text: May not be empty"]],
  [
    "two faults in two messages, both told",
    [text(""), text("x".repeat(5001))],
    ["messages[0].text: May not be empty", "messages[1].text: Length must be between 0 and 5000"],
  ],
  [
    "a text that is a number",
    [{ type: "text", text: 5 }],
    ["The property, messages[0].text, in the request body is invalid (line: -, column: -)"],
  ],
  [
    "a kind LINE has no outgoing form for",
    [{ type: "file" }],
    [
      "messages[0].type: Must be one of the following values: [text, textV2, sticker, image, video, audio, location, template, flex]",
    ],
  ],
  ["no kind", [{ text: "x" }], ["messages[0].type: May not be empty"]],
  [
    "an image over http",
    [
      {
        type: "image",
        originalContentUrl: "http://a.example/1.jpg",
        previewImageUrl: "https://a.example/1.jpg",
      },
    ],
    ["messages[0].originalContentUrl: invalid uri"],
  ],
  [
    "an address with letters that are not encoded",
    [
      {
        type: "image",
        originalContentUrl: "https://a.example/图.jpg",
        previewImageUrl: "https://a.example/%E5.jpg",
      },
    ],
    ["messages[0].originalContentUrl: invalid uri"],
  ],
  [
    "an emoji without its dollar",
    [{ ...text("hi $"), emojis: [{ index: 0, productId: "5ac1", emojiId: "001" }] }],
    ["messages[0].emojis[0].index: emoji placeholder $ is missing at the index"],
  ],
  [
    "an emoji on its dollar",
    [{ ...text("hi $"), emojis: [{ index: 3, productId: "5ac1", emojiId: "001" }] }],
    [],
  ],
  [
    "a sticker with letters",
    [{ type: "sticker", packageId: "x", stickerId: "1" }],
    ["messages[0].packageId: Must be a number"],
  ],
  [
    "a place off the globe",
    [{ type: "location", title: "t", address: "a", latitude: 91, longitude: 0 }],
    ["messages[0].latitude: Must be between -90 and 90"],
  ],
  [
    "a text with a hole nobody fills",
    [{ type: "textV2", text: "hi {name} {{x}}", substitution: {} }],
    ["messages[0].text: no substitution for name"],
  ],
];

test.each(rows)("LINE judges %s", (_, messages, expected) => {
  expect(faults(...messages)).toEqual(expected);
});

test("the answer counts the faults", () => {
  const fault = faultOf(bodies.push, { messages: [text("")] });
  expect(fault?.message).toBe("The request body has 2 error(s)");
  expect(fault?.details?.map((one) => one.property)).toEqual(["messages[0].text", "to"]);
});

test("what the SDK's types allow for a text passes", () => {
  const message: messagingApi.TextMessage = {
    type: "text",
    text: "ok",
    sender: { name: "Desk", iconUrl: "https://a.example/i.png" },
    quickReply: {
      items: [{ type: "action", action: { type: "message", label: "Yes", text: "yes" } }],
    },
  };
  expect(faults(message)).toEqual([]);
});

test("a text passes exactly up to 5000 UTF-16 units, whatever it is made of", () => {
  const unit = fc.constantFrom("a", "界", "\u{1f9fa}", "é", "\n");
  fc.assert(
    fc.property(
      fc.array(unit, { minLength: 1 }),
      fc.integer({ min: 4990, max: 5010 }),
      (units, length) => {
        const words = units.join("").repeat(5010).slice(0, length);
        expect(faults(text(words)).length === 0).toBe(words.length <= 5000);
      },
    ),
    { numRuns: 60 },
  );
});

test("the number of messages is judged for any count", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), (count) => {
      expect(faults(...Array.from({ length: count }, () => text("x"))).length === 0).toBe(
        count >= 1 && count <= 5,
      );
    }),
  );
});

test("whatever JSON comes, the judge answers and never throws", () => {
  fc.assert(
    fc.property(fc.array(fc.object()), (messages) => {
      expect(Array.isArray(faults(...messages))).toBe(true);
    }),
  );
});
