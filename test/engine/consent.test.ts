import { expect, test } from "vitest";
import { consentOf } from "../../src/engine/consent.ts";

test("a nod before a no is a no, a question and a doubt are neither", () => {
  expect(consentOf("好的，不用了谢谢")).toBe("no");
  expect(consentOf("ok, no thanks")).toBe("no");
  expect(consentOf("可以吗？")).toBeUndefined();
  expect(consentOf("yes and no")).toBeUndefined();
});

test("politeness alone is a yes in Thai, thanks alone is none", () => {
  expect(consentOf("ค่ะ")).toBe("yes");
  expect(consentOf("ขอบคุณค่ะ")).toBeUndefined();
});
