import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bubbleBytesMax, flex } from "../../../src/playground/line/check-flex.ts";

const words = { type: "text", text: "x" };
const body = (...contents: readonly unknown[]): unknown => ({
  type: "bubble",
  body: { type: "box", layout: "vertical", contents },
});
const button = { type: "button", action: { type: "postback", label: "OK", data: "t=1" } };

const rows = [
  ["a bubble with words and a button", body(words, button), []],
  ["an empty bubble", { type: "bubble" }, ["contents"]],
  ["a field nobody knows", body({ ...words, colour: "red" }), ["contents.body.contents[0].colour"]],
  ["a colour by name", body({ ...words, color: "red" }), ["contents.body.contents[0].color"]],
  ["a text without words", body({ type: "text" }), ["contents.body.contents[0].text"]],
  ["an empty text", body({ type: "text", text: "" }), ["contents.body.contents[0].text"]],
  [
    "a button in a baseline box",
    body({ type: "box", layout: "baseline", contents: [words, button] }),
    ["contents.body.contents[0].contents[1].type"],
  ],
  [
    "a picture over http",
    body({ type: "image", url: "http://a.example" }),
    ["contents.body.contents[0].url"],
  ],
  ["a component of tomorrow", body({ type: "table" }), ["contents.body.contents[0].type"]],
  [
    "a size LINE has not",
    { type: "bubble", size: "huge", body: { type: "box", layout: "vertical", contents: [words] } },
    ["contents.size"],
  ],
  [
    "bubbles of two sizes",
    { type: "carousel", contents: [body(words), { ...(body(words) as object), size: "kilo" }] },
    ["contents.contents"],
  ],
  [
    "thirteen bubbles",
    { type: "carousel", contents: Array.from({ length: 13 }, () => body(words)) },
    ["contents.contents"],
  ],
] as const;

test.each(rows)("LINE judges %s", (_, value, properties) => {
  expect(flex(value, "contents").map((one) => one.property)).toEqual(properties);
});

test("a bubble passes up to 30 KB of JSON, to the byte", () => {
  fc.assert(
    fc.property(fc.integer({ min: -20, max: 20 }), (off) => {
      const frame = Buffer.byteLength(JSON.stringify(body(...fill(0))));
      const value = body(...fill(bubbleBytesMax - frame + off));
      expect(flex(value, "contents").length === 0).toBe(off <= 0);
    }),
    { numRuns: 30 },
  );
});

/** Sixteen texts that together hold so many letters more than sixteen. */
function fill(letters: number): readonly unknown[] {
  const each = Math.floor(letters / 16);
  return Array.from({ length: 16 }, (_, at) => ({
    type: "text",
    text: "x".repeat(1 + each + (at === 0 ? letters - each * 16 : 0)),
  }));
}
