import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitText } from "../../../bots/line/split-text.ts";

test("a short text stays whole", () => {
  expect(splitText("hello", 5)).toEqual(["hello"]);
});

test.each([
  ["a paragraph", "Aaaa bbbb.\n\nCccc dddd eeee.", 20, "Aaaa bbbb.\n\n"],
  ["a line", "Aaaa bbbb\nCccc dddd eeee", 16, "Aaaa bbbb\n"],
  ["a sentence", "机器坏了。请尽快派人来修理好吗", 8, "机器坏了。"],
  ["a word", "Aaaa bbbb cccc dddd", 12, "Aaaa bbbb "],
] as const)("the cut comes after %s", (_, text, max, first) => {
  expect(splitText(text, max)[0]).toBe(first);
});

test("pieces join to the original, fit, and no sign of a reader is cut", () => {
  const sign = fc.constantFrom("a", "界", "👨‍👩‍👧‍👦", "é", "🇨🇳", " ", "\n", "。");
  fc.assert(
    fc.property(
      fc.array(sign, { maxLength: 200 }),
      fc.integer({ min: 16, max: 60 }),
      (signs, max) => {
        const text = signs.join("");
        const pieces = splitText(text, max);
        const borders = new Set(
          [...new Intl.Segmenter("und").segment(text)].map((one) => one.index),
        );
        expect(pieces.join("")).toBe(text);
        expect(pieces.every((piece) => piece.length <= max)).toBe(true);
        const starts = pieces.slice(0, -1).map((_, at) => pieces.slice(0, at + 1).join("").length);
        expect(starts.every((start) => borders.has(start) || start === text.length)).toBe(true);
      },
    ),
  );
});

test("a sign longer than a piece is cut between its characters, never inside one", () => {
  const tower = `a${"\u0301".repeat(50)}${"😀".repeat(3)}`;
  const pieces = splitText(tower, 9);
  expect(pieces.join("")).toBe(tower);
  expect(pieces.every((piece) => piece.isWellFormed() && piece.length <= 9)).toBe(true);
});
