import { expect, test } from "vitest";
import { typedIn } from "../../src/engine/locale.ts";

test.each([
  ["空调坏了", "zh-CN"],
  ["my fridge is broken", "en"],
  ["progress", "en"],
  ["p6n5 xjdb", undefined],
  ["kfr-35gw", undefined],
  ["AC-100", undefined],
  ["冷蔵庫が冷えません", "ja"],
  ["ตู้เย็นไม่เย็น", "th"],
  ["🔥🔥", undefined],
])("%s shows the language %s", (text, locale) => {
  expect(typedIn(text)).toBe(locale);
});
