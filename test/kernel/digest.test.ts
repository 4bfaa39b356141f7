import { expect, test } from "vitest";
import { chainStart, digest } from "../../src/kernel/digest.ts";

test("a digest is SHA-256 over its closed parts", () => {
  // printf 'a\0b\0' | sha256sum
  expect(digest("a", "b")).toBe("8fb20ef63ced4145fc2e983ffe597d1dcff39154c3bf21f0fa9dde6a0c50fdc9");
  expect(chainStart).toHaveLength(64);
});

test("no two splits of the same text look alike", () => {
  const splits = [digest("ab"), digest("a", "b"), digest("ab", ""), digest("", "ab")];

  expect(new Set(splits).size).toBe(splits.length);
});
