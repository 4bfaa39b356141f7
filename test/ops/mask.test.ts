import { expect, test } from "vitest";
import { maskName, maskPhone, maskText } from "../../src/ops/mask.ts";

test("a name keeps its first letter", () => {
  expect(maskName("王小明")).toBe("王**");
  expect(maskName("Bartholomew")).toBe("B***");
  expect(maskName("👨‍👩‍👧 family")).toBe("👨‍👩‍👧***");
  expect(maskName("")).toBe("");
});

test("a phone can be recognised, not dialled", () => {
  expect(maskPhone("+8613800138000")).toBe("138****8000");
  expect(maskPhone("+4915112345678")).toBe("+49****5678");
  expect(maskPhone("110")).toBe("****");
});

test("of a text only its length is told", () => {
  expect(maskText("空调坏了")).toBe("(4 characters, hidden; --show reveals them)");
});
