import { expect, test } from "vitest";
import { pattern } from "../../src/engine/pattern.ts";

test("a pattern told over several lines is the pattern told in one", () => {
  const gas = "gas|lpg";
  expect(pattern`\b(?:${gas}|
    natural gas)\b[\u4e00-\u9fff]{1,2}|
    a b`).toBe("\\b(?:gas|lpg|natural gas)\\b[\\u4e00-\\u9fff]{1,2}|a b");
});

test("what is put in keeps its own line breaks and blanks", () => {
  expect(pattern`x${"\n  y"}z`).toBe("x\n  yz");
});
