import * as fc from "fast-check";
import { expect, test } from "vitest";
import { pack, render } from "../../../bots/line/render.ts";
import { bodies, faultOf } from "../../../src/playground/line/check-messages.ts";
import { draw } from "../../../src/playground/line/shown.ts";
import type { Bubble, OutgoingChoice } from "../../../src/ports/outgoing.ts";

const choices = (...labels: readonly string[]): readonly OutgoingChoice[] =>
  labels.map((label, at) => ({ id: `choice.${at}`, label }));
const many = (count: number): readonly OutgoingChoice[] =>
  choices(...Array.from({ length: count }, (_, at) => `Option ${at + 1}`));
const card: Bubble = {
  kind: "card",
  title: "Ticket S1",
  rows: [
    { label: "Product", value: "Washer" },
    { label: "Fault", value: "" },
  ],
  text: "Is this right?",
  choices: choices("Yes", "Change something"),
};

/** What LINE says to every call of the packed bubbles; empty when it takes them all. */
function verdicts(bubbles: readonly Bubble[]): readonly unknown[] {
  return pack(bubbles)
    .map((group) =>
      faultOf(bodies.validate, JSON.parse(JSON.stringify({ messages: render(group) }))),
    )
    .filter((fault) => fault !== undefined);
}

test("a text is one message without markup, its choices quick replies", () => {
  const [message] = render([{ kind: "text", text: "*Which* <one>?", choices: choices("A", "B") }]);
  expect(message).toEqual({
    type: "text",
    text: "*Which* <one>?",
    quickReply: {
      items: [
        {
          type: "action",
          action: { type: "postback", label: "A", data: "choice.0", displayText: "A" },
        },
        {
          type: "action",
          action: { type: "postback", label: "B", data: "choice.1", displayText: "B" },
        },
      ],
    },
  });
});

test("a card is a bubble whose buttons stay, and its notice says what it is about", () => {
  const [message] = render([card]);
  const { shown, inline } = draw(JSON.parse(JSON.stringify(message)));
  expect(shown).toEqual({
    kind: "card",
    title: "Ticket S1",
    text: "Is this right?",
    rows: [
      { label: "Product", value: "Washer" },
      { label: "Fault", value: "…" },
    ],
  });
  expect(inline.flat().map(({ data }) => data)).toEqual(["choice.0", "choice.1"]);
  expect(message).toMatchObject({ altText: expect.stringContaining("Ticket S1\nProduct: Washer") });
  expect(verdicts([card])).toEqual([]);
});

test("thirteen choices are thirteen buttons; with more, all stand in the text by number", () => {
  const thirteen = render([{ kind: "text", text: "Which?", choices: many(13) }])[0];
  expect(thirteen).toMatchObject({ text: "Which?" });
  const fourteen = render([{ kind: "text", text: "Which?", choices: many(14) }])[0];
  expect(fourteen).toMatchObject({ text: expect.stringContaining("\n14. Option 14") });
  expect(draw(JSON.parse(JSON.stringify(fourteen))).quick).toHaveLength(13);
  expect(verdicts([{ kind: "text", text: "Which?", choices: many(20) }])).toEqual([]);
});

test("a label too long for its button is shortened there and whole in the text", () => {
  const label = "The one with the very long name";
  const [message] = render([{ kind: "text", text: "Which?", choices: choices(label, "B") }]);
  expect(message).toMatchObject({
    text: `Which?\n\n1. ${label}\n2. B`,
    quickReply: { items: [{ action: { label: "The one with the ve…", displayText: label } }, {}] },
  });
});

test("LINE asks for a place and a photo with its own buttons, for a telephone with none", () => {
  const asking = (what: "contact" | "location" | "photo"): unknown =>
    render([{ kind: "text", text: "?", ask: { for: what, label: "Send it" } }])[0];
  const cameraLabel = "Take it";
  expect(asking("location")).toMatchObject({
    quickReply: { items: [{ action: { type: "location" } }] },
  });
  expect(asking("photo")).toMatchObject({
    quickReply: { items: [{ action: { type: "cameraRoll" } }] },
  });
  expect(asking("contact")).toEqual({ type: "text", text: "?" });
  const ask = { for: "photo", label: "Choose it", cameraLabel } as const;
  expect(render([{ kind: "text", text: "?", ask }])[0]).toMatchObject({
    quickReply: {
      items: [
        { action: { type: "camera", label: "Take it" } },
        { action: { type: "cameraRoll", label: "Choose it" } },
      ],
    },
  });
});

test("a time is picked on LINE's own wheel, and nothing before now can be picked", () => {
  const ask = { for: "time", label: "Pick a time", earliest: "2026-07-01T10:30" } as const;
  const bubble: Bubble = { kind: "text", text: "When?", choices: many(13), ask };
  const [message] = render([bubble]);
  const { quick } = draw(JSON.parse(JSON.stringify(message)));
  expect(quick).toHaveLength(13);
  expect(quick.at(-1)).toMatchObject({ label: "Pick a time", asks: "date" });
  expect(message).toMatchObject({ text: expect.stringContaining("13. Option 13") });
  expect(verdicts([bubble])).toEqual([]);
  const { earliest: _, ...open } = ask;
  expect(verdicts([{ kind: "text", text: "When?", ask: open }])).toEqual([]);
});

test("the words of a card can be read: every colour stands out from white at least 4.5 to 1", () => {
  const channel = (part: number): number =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  const contrast = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
      channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
    );
    return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
  };
  const colors = JSON.stringify(render([card])).match(/#[0-9a-f]{6}/gi) ?? [];
  expect(colors.length).toBeGreaterThan(0);
  expect(colors.filter((color) => contrast(color) < 4.5)).toEqual([]);
});

test("six bubbles are two calls of five and one", () => {
  const six = Array.from({ length: 6 }, (_, at) => ({ kind: "text", text: `${at}` }) as const);
  expect(pack(six).map((group) => group.length)).toEqual([5, 1]);
});

test("choices that are not the last words of a turn move onto a card, where they stay", () => {
  const turn: readonly Bubble[] = [
    { kind: "text", text: "First?", choices: choices("A") },
    { kind: "text", text: "Last?", choices: choices("B") },
  ];
  const messages = pack(turn).flatMap((group) => render(group));
  expect(messages.map(({ type }) => type)).toEqual(["flex", "text"]);
  expect(verdicts(turn)).toEqual([]);
});

test("a long text becomes several that join to the original, and the choices stay under the last", () => {
  const text = "We looked at it. ".repeat(700);
  const groups = pack([{ kind: "text", text, choices: choices("OK") }]);
  const bubbles = groups.flat();
  expect(bubbles.map((one) => (one.kind === "text" ? one.text : "")).join("")).toBe(text);
  expect(bubbles.map((one) => one.choices?.length ?? 0)).toEqual([0, 0, 1]);
  expect(verdicts([{ kind: "text", text }])).toEqual([]);
});

test("a card too heavy for LINE is said as text with the same words and choices", () => {
  const rows = Array.from({ length: 12 }, (_, at) => ({
    label: `Step ${at}`,
    value: "做".repeat(1200),
  }));
  const groups = pack([{ kind: "card", title: "Work", rows, choices: choices("OK") }]);
  expect(groups.flat().every((one) => one.kind === "text")).toBe(true);
  expect(groups.flat().at(-1)?.choices).toHaveLength(1);
  expect(verdicts([{ kind: "card", title: "Work", rows }])).toEqual([]);
});

test("an empty text says nothing, unless it carries choices", () => {
  expect(pack([{ kind: "text", text: "" }])).toEqual([]);
  expect(verdicts([{ kind: "text", text: "", choices: choices("A") }])).toEqual([]);
});

test("whatever a turn says, LINE takes every call of it", () => {
  const words = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.lorem(),
  );
  const long = words.map((one) => one.repeat(2000).slice(0, 12_000));
  const choice: fc.Arbitrary<OutgoingChoice> = fc.record({ id: fc.constant("c.1"), label: words });
  const some = fc.array(choice, { maxLength: 16 });
  const what = fc.constantFrom<"location" | "photo">("location", "photo");
  const text: fc.Arbitrary<Bubble> = fc
    .record({
      text: fc.oneof(words, long),
      choices: some,
      ask: fc.option(fc.record({ for: what, label: words }), { nil: undefined }),
    })
    .map(({ text, choices, ask }) => ({
      kind: "text",
      text,
      choices,
      ...(ask === undefined ? {} : { ask }),
    }));
  const row = fc.record({ label: words, value: words });
  const cards: fc.Arbitrary<Bubble> = fc
    .record({ title: words, rows: fc.array(row), text: fc.oneof(words, long), choices: some })
    .map((parts) => ({ kind: "card", ...parts }));
  fc.assert(
    fc.property(fc.array(fc.oneof(text, cards), { maxLength: 7 }), (turn) => {
      expect(verdicts(turn)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("a chip without words is drawn as one that can be tapped", () => {
  const [message] = render([{ kind: "text", text: "Which?", choices: [{ id: "c", label: " " }] }]);
  expect(message).toMatchObject({ quickReply: { items: [{ action: { label: "…" } }] } });
});

test("a card too heavy for LINE keeps its buttons, though something follows it", () => {
  const rows = Array.from({ length: 40 }, (_, at) => ({ label: `${at}`, value: "售".repeat(600) }));
  const heavy: Bubble = { kind: "card", title: "Card", rows, choices: choices("Yes", "No") };
  const calls = pack([heavy, { kind: "text", text: "More?", choices: choices("A") }]);
  const messages = calls.flatMap((group) => render(group));
  const last = messages.at(-1);
  expect(messages.filter((one) => one.quickReply !== undefined)).toEqual([last]);
  expect(JSON.stringify(messages)).toContain('"label":"No"');
});

test("what a bubble asks for by a chip is not asked where the chip would vanish", () => {
  const ask = { for: "location", label: "Here" } as const;
  const [first] = pack([
    { kind: "text", text: "Where?", ask },
    { kind: "text", text: "Thanks" },
  ]).flatMap((group) => render(group));
  expect(first).toEqual({ type: "text", text: "Where?" });
});
