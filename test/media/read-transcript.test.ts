import { expect, test } from "vitest";
import { readTranscript } from "../../src/media/read-transcript.ts";

test("the words are those of the answer, without blanks around, harmless and not endless", () => {
  expect(readTranscript('{"text":" 空调漏水了。 "}')).toBe("空调漏水了。");
  expect(readTranscript(JSON.stringify({ text: "a\0b\ud800" }))).toBe("a\u2400b\ufffd");
  expect(readTranscript(JSON.stringify({ text: "x".repeat(9_999) }))).toHaveLength(2_000);
});

test.each([
  "",
  "no json",
  "null",
  "[]",
  '{"text":7}',
  '{"text":""}',
  '{"text":" … !"}',
  '{"x":"y"}',
])("an answer without words has none: %j", (answer) => {
  expect(readTranscript(answer)).toBeUndefined();
});
