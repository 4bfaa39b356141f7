import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitText } from "../../src/kernel/split-text.ts";

test.for([
  ["a blank line", "aaaaaa\n\nbbb\nccc dd", ["aaaaaa\n\n", "bbb\nccc dd"]],
  ["a line's end", "aaaaaa\nbb. ccc dd", ["aaaaaa\n", "bb. ccc dd"]],
  ["a sentence's end", "aaaaa. bb ccc dd", ["aaaaa.", " bb ccc dd"]],
  [
    "a Chinese sentence's end",
    "一二三四五。六七八九十一二三",
    ["一二三四五。", "六七八九十一二三"],
  ],
  ["a space", "aaaaa bbb cccccc", ["aaaaa bbb ", "cccccc"]],
  ["the limit", "aaaaaaaaaaaaa", ["aaaaaaaaaa", "aaa"]],
] as const)("a text is cut at %s", ([, text, pieces]) => {
  expect(splitText(text, 10)).toEqual(pieces);
});

test("a family stays together", () => {
  const family = "👩‍👩‍👧‍👦";

  expect(splitText(`aaaaa${family}`, 12)).toEqual(["aaaaa", family]);
});

test("a cluster longer than the limit is cut between whole characters", () => {
  const pieces = splitText(`😀${"\u0301".repeat(30)}😀`, 10);

  expect(pieces.every((piece) => piece.isWellFormed() && piece.length <= 10)).toBe(true);
});

test("pieces join to the original, fit, and cut no character (S21)", () => {
  const clusters = new Intl.Segmenter(undefined, { granularity: "grapheme" });
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom("a", " ", "\n", ". ", "。", "好", "😀", "e\u0301", "👩‍👩‍👧‍👦", "\r\n", "🇩🇪"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    ),
    maxLength: 300,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 40, max: 80 }), (words, max) => {
      const pieces = splitText(words, max);
      const starts = new Set(Array.from(clusters.segment(words), ({ index }) => index));
      const cuts = pieces
        .slice(0, -1)
        .reduce<number[]>((all, { length }) => [...all, (all.at(-1) ?? 0) + length], []);

      expect(pieces.join("")).toBe(words);
      expect(pieces.every((piece) => piece.length <= max)).toBe(true);
      expect(cuts.every((cut) => starts.has(cut))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("fifty thousand characters are cut in a blink", () => {
  const startedAt = performance.now();
  const pieces = ["a", " ", "好", "a. "].map((unit) => splitText(unit.repeat(50_000), 4096).length);

  expect(pieces).toEqual([13, 13, 13, 37]);
  expect(performance.now() - startedAt).toBeLessThan(500);
});
