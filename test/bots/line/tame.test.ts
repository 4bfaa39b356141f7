import { expect, test } from "vitest";
import { tame } from "../../../bots/line/tame.ts";

test("a text without end is cut, and stays whole characters", () => {
  const text = tame(`${"a".repeat(9_999)}😀`);

  expect(text).toHaveLength(10_000);
  expect(text.isWellFormed()).toBe(true);
});
