import { expect, test } from "vitest";
import { draw } from "../../../src/playground/line/shown.ts";

const button = { type: "postback", label: "OK", data: "t=1" };

test("a flex bubble is a card: its first words are the title, pairs are rows, buttons stay", () => {
  const { shown, inline } = draw({
    type: "flex",
    altText: "Ticket",
    contents: {
      type: "bubble",
      body: {
        type: "box",
        layout: "vertical",
        contents: [
          { type: "text", text: "Ticket S1" },
          {
            type: "box",
            layout: "baseline",
            contents: [
              { type: "text", text: "Product" },
              { type: "text", text: "Washer" },
            ],
          },
          { type: "text", text: "Anything else?" },
        ],
      },
      footer: { type: "box", layout: "vertical", contents: [{ type: "button", action: button }] },
    },
  });
  expect(shown).toEqual({
    kind: "card",
    title: "Ticket S1",
    text: "Anything else?",
    rows: [{ label: "Product", value: "Washer" }],
  });
  expect(inline.flat().map(({ label, data, live }) => [label, data, live])).toEqual([
    ["OK", "t=1", true],
  ]);
});

test("a template card shows its title, its words and one button a line", () => {
  const template = { type: "buttons", title: "Visit", text: "Monday?", actions: [button, button] };
  const { shown, inline } = draw({ type: "template", altText: "Visit on Monday", template });
  expect(shown).toEqual({ kind: "card", title: "Visit", text: "Monday?", rows: [] });
  expect(inline).toHaveLength(2);
});

test("a carousel shows every column", () => {
  const columns = [
    { title: "A", text: "one", actions: [button] },
    { title: "B", text: "two", actions: [button] },
  ];
  const { shown, inline } = draw({
    type: "template",
    altText: "Two",
    template: { type: "carousel", columns },
  });
  expect(shown).toEqual({ kind: "card", title: "Two", text: "A\none\n\nB\ntwo", rows: [] });
  expect(inline).toHaveLength(2);
});

test("chips know what they ask for", () => {
  const items = [
    { type: "action", action: { type: "location", label: "Here" } },
    { type: "action", action: { type: "uri", label: "Site", uri: "https://a.example" } },
    { type: "action", action: { type: "datetimepicker", label: "When", data: "d", mode: "date" } },
  ];
  const { quick } = draw({ type: "text", text: "x", quickReply: { items } });
  expect(quick.map(({ asks, url }) => asks ?? url)).toEqual([
    "location",
    "https://a.example",
    "date",
  ]);
});

test.each([
  ["sticker", { kind: "other", what: "sticker" }],
  ["video", { kind: "other", what: "video" }],
] as const)("a %s is shown by its name", (type, shown) => {
  expect(draw({ type }).shown).toEqual(shown);
});
