import { expect, test } from "vitest";
import { fits, shorten, shortenUnits } from "../../../bots/line/shorten.ts";

const family = "👨‍👩‍👧";

test("a label is counted as a reader counts, and never empty", () => {
  expect(shorten("OK", 20)).toBe("OK");
  expect(shorten(family.repeat(20), 20)).toBe(family.repeat(20));
  expect(shorten(family.repeat(21), 20)).toBe(`${family.repeat(19)}…`);
  expect(shorten(" \n", 20)).toBe("…");
  expect(shorten("a\ud83d", 20)).toBe("a\ufffd");
  expect([fits(family.repeat(20), 20), fits(family.repeat(21), 20)]).toEqual([true, false]);
});

test("a text for a list of chats is cut by units, between characters", () => {
  expect(shortenUnits("short", 10)).toBe("short");
  expect(shortenUnits("x".repeat(20), 10)).toBe(`${"x".repeat(9)}…`);
  expect(shortenUnits(`${"x".repeat(8)}😀yy`, 10)).toBe(`${"x".repeat(8)}…`);
});
