import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  bytesOf,
  cutBytes,
  cutWidth,
  splitBytes,
  widthOf,
} from "../../../bots/wecom-api/split-text.ts";

const graphemes = (text: string): string[] =>
  [...new Intl.Segmenter("und", { granularity: "grapheme" }).segment(text)].map(
    (one) => one.segment,
  );

test("a text that fits stays whole", () => {
  expect(splitBytes("客".repeat(682), 2048)).toEqual(["客".repeat(682)]);
});

test("683 Chinese characters are two messages, not one that is cut", () => {
  expect(splitBytes("客".repeat(683), 2048)).toEqual(["客".repeat(682), "客"]);
});

test("lines stay together while they fit", () => {
  expect(splitBytes("aaaa\nbbbb\ncccc", 10)).toEqual(["aaaa\nbbbb", "cccc"]);
});

test("a family and a flag are never torn apart", () => {
  const family = "👨‍👩‍👧‍👦";
  expect(splitBytes(`${family}${family}`, bytesOf(family) + 3)).toEqual([family, family]);
  expect(cutBytes("🇩🇪🇩🇪", 10)).toBe("🇩🇪");
});

test("S21: pieces fit, join to the text and cut no visible character, whatever the text", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "客", "🧺", "👨‍👩‍👧‍👦", "é", "e\u0301", "🇩🇪", " "),
    maxLength: 200,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 30, max: 120 }), (whole, max) => {
      const pieces = splitBytes(whole, max);
      expect(pieces.join("")).toBe(whole);
      expect(Math.max(0, ...pieces.map(bytesOf))).toBeLessThanOrEqual(max);
      expect(pieces.flatMap(graphemes)).toEqual(graphemes(whole));
    }),
    { seed: 21, numRuns: 500 },
  );
});

test("any text at all comes in pieces that fit, blanks at cut lines aside (S21)", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.integer({ min: 4, max: 60 }),
      (odd, max) => {
        const whole = odd.toWellFormed();
        const pieces = splitBytes(whole, max);
        expect(Math.max(0, ...pieces.map(bytesOf))).toBeLessThanOrEqual(max);
        expect(pieces.join("").replaceAll("\n", "")).toBe(whole.replaceAll("\n", ""));
      },
    ),
    { seed: 22, numRuns: 500 },
  );
});

test("width counts Chinese characters twice and cuts with an ellipsis", () => {
  expect([widthOf("abc"), widthOf("客户"), widthOf("Ünï")]).toEqual([3, 4, 3]);
  expect(cutWidth("新工单 T-1042 空调不制冷", 12)).toBe("新工单 T-1…");
  expect(cutWidth("短", 12)).toBe("短");
});

test.each([
  ["line ends", "\n"],
  ["short lines", "a\n"],
  ["letters", "a"],
  ["families", "👨‍👩‍👧"],
])("fifty thousand units of %s are cut within fifty milliseconds (S29)", (_, piece) => {
  const text = `a${piece.repeat(50_000 / piece.length)}b`;
  const took = Array.from({ length: 3 }, () => {
    const from = process.threadCpuUsage().user;
    splitBytes(text, 2_048);
    return (process.threadCpuUsage().user - from) / 1_000;
  });
  expect(Math.min(...took)).toBeLessThan(50);
});
