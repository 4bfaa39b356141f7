import * as fc from "fast-check";
import { expect, test } from "vitest";
import { pack, plain, render } from "../../../bots/telegram/render.ts";
import type { Bubble } from "../../../src/ports/outgoing.ts";

const choices = [
  { id: "v1:yes", label: "Yes" },
  { id: "v1:no", label: "No" },
];

test("a text with choices has its buttons under it", () => {
  expect(render({ kind: "text", text: "Is it urgent?", choices })).toEqual({
    text: "Is it urgent?",
    link_preview_options: { is_disabled: true },
    reply_markup: {
      inline_keyboard: [
        [
          { text: "Yes", callback_data: "v1:yes" },
          { text: "No", callback_data: "v1:no" },
        ],
      ],
    },
  });
});

test("a card is a bold title, its rows and its words", () => {
  const card: Bubble = {
    kind: "card",
    title: "Ticket S20260300101",
    rows: [
      { label: "Device", value: "Pump P2" },
      { label: "Fault", value: "<b>leaks</b>" },
    ],
    text: "We call you.",
  };

  expect(render(card)).toMatchObject({
    text: "Ticket S20260300101\n\nDevice: Pump P2\nFault: <b>leaks</b>\n\nWe call you.",
    entities: [{ type: "bold", offset: 0, length: 19 }],
    reply_markup: { remove_keyboard: true },
  });
  expect(plain(render(card))).not.toHaveProperty("entities");
});

test.for([
  ["contact", { request_contact: true }],
  ["location", { request_location: true }],
] as const)("asking for a %s shows the app's own button", ([wanted, flag]) => {
  const ask = { for: wanted, label: "Share" };

  expect(render({ kind: "text", text: "Where?", ask }).reply_markup).toEqual({
    keyboard: [[{ text: "Share", ...flag }]],
    resize_keyboard: true,
    one_time_keyboard: true,
  });
});

test("asking for a photo needs no button, and plain words take old ones down", () => {
  const ask = { for: "photo", label: "Photo" } as const;

  expect(render({ kind: "text", text: "A photo, please", ask }).reply_markup).toEqual({
    remove_keyboard: true,
  });
});

test("a question with choices and the app's own button becomes two messages", () => {
  const ask = { for: "contact", label: "Share my phone" } as const;

  expect(pack([{ kind: "text", text: "Your number?", choices, ask }])).toEqual([
    [{ kind: "text", text: "Your number?", choices }],
    [{ kind: "text", text: "Share my phone", ask }],
  ]);
});

test("every bubble is a call of its own, in order; empty ones are none", () => {
  const bubbles: Bubble[] = [
    { kind: "text", text: "one" },
    { kind: "text", text: " \n" },
    { kind: "text", text: "two", choices },
  ];

  expect(pack(bubbles)).toEqual([[bubbles[0]], [bubbles[2]]]);
});

test("a long text is cut, and the buttons hang on the last part", () => {
  const text = `${"a".repeat(4000)}\n\n${"b".repeat(200)}`;

  expect(pack([{ kind: "text", text, choices }])).toEqual([
    [{ kind: "text", text: `${"a".repeat(4000)}\n\n` }],
    [{ kind: "text", text: "b".repeat(200), choices }],
  ]);
});

test("long labels get a row of their own, short ones share it", () => {
  const labels = ["1", "2", "3", "4", "明天上午十点到十二点", "Tomorrow between two and four"];
  const bubble = {
    kind: "text",
    text: "When?",
    choices: labels.map((label) => ({ id: label.slice(0, 3), label })),
  } as const;
  const { reply_markup } = render(bubble);
  const rows =
    "inline_keyboard" in (reply_markup ?? {})
      ? (reply_markup as { inline_keyboard: { text: string }[][] }).inline_keyboard
      : [];

  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    ["1", "2", "3"],
    ["4", "明天上午十点到十二点"],
    ["Tomorrow between two and four"],
  ]);
});

test.for(["", "好".repeat(22)])("a button's id %j is our own mistake", (id) => {
  const bubble = { kind: "text", text: "?", choices: [{ id, label: "Yes" }] } as const;

  expect(() => render(bubble)).toThrow("1 to 64 bytes");
});

test("whatever is said fits into Telegram's messages and none of it is lost", () => {
  const unit = fc.constantFrom("a", " ", "\n", "。", "好", "😀", "👩‍👩‍👧‍👦", "<", "_");
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 6000, size: "max" }), (text) => {
      const texts = pack([{ kind: "text", text }]).map(([bubble]) =>
        bubble === undefined || bubble.kind === "media" ? "" : render(bubble).text,
      );

      expect(texts.every((part) => part.length <= 4096 && part.trim() !== "")).toBe(true);
      expect(texts.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
    { numRuns: 60 },
  );
});

const rendered = (bubble: Bubble) =>
  render(bubble.kind === "media" ? { kind: "text", text: bubble.text } : bubble);

test("a few words and thousands of blanks are one message that fits", () => {
  const groups = pack([{ kind: "text", text: `Hello${" ".repeat(4_200)}` }]);
  const calls = groups.flatMap((group) => group.map(rendered));
  expect(calls.map(({ text }) => text.trim())).toEqual(["Hello"]);
  expect(calls.every(({ text }) => text.length <= 4_096)).toBe(true);
});
