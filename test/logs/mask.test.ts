import { expect, test } from "vitest";
import { maskField, maskSentence } from "../../src/logs/mask.ts";

test.each([
  ["138 0013 8000", "[number ..00]"],
  ["+49 (0)30 901820-41", "[number ..41]"],
  ["token=abc", "token=[secret]"],
  ["https://api.telegram.org/bot7123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawQ/send", "[secret]"],
  ["redis://:pass@cache:6379/0", "redis://[secret]@cache:6379/0"],
])("%s is not logged as it stands", (text, masked) => {
  expect(maskField("reason", text)).toContain(masked);
});

test("a customer's sentence is told by its length alone", () => {
  const sentence = "my washing machine leaks since monday and nobody came to look at it";
  expect(maskField("reason", sentence)).toBe(`[text ${sentence.length}]`);
  expect(maskField("reason", "漏水了")).toBe("[text 3]");
});

test("a number that could be a phone is masked unless its key says what it measures", () => {
  expect(maskField("id", 13800138000)).toBe("[number ..00]");
  expect(maskField("dueAt", 1795300000000)).toBe(1795300000000);
  expect(maskField("port", 3000)).toBe(3000);
});

test("the reference a customer reads is found in the log, even when it is all digits", () => {
  for (const reference of ["14B92BAC", "14792344", "cec71859", "00000000"]) {
    expect(maskField("reference", reference)).toBe(reference);
    expect(maskField("reason", "14792344")).toBe("[number ..44]");
  }
  expect(maskField("reference", "13800138000")).toBe("[number ..00]");
});

test("an endless sentence is cut, and masking it takes no time to speak of", () => {
  const started = performance.now();
  const masked = maskSentence(`${"1 (".repeat(20_000)} ${"token".repeat(20_000)}`);
  expect(masked.length).toBeLessThan(320);
  expect(performance.now() - started).toBeLessThan(500);
});

test("a place in our own code stays readable", () => {
  const stack = "at turn (file:///srv/deskbell/src/desk/a-rather-long-name-of-a-file.ts:12:7)";
  expect(maskField("stack", stack)).toBe(stack);
});
