import { expect, test } from "vitest";
import { answerIn, consentOf } from "../../src/engine/consent.ts";

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

test("a yes with a change beside it is none, nor is a yes to something else", () => {
  for (const said of [
    "yes but the time is 4",
    "好的，电话改成13900139000",
    "可以，但是时间改到后天",
    "はい、でも時間を変えてください",
    "ใช่ แต่เบอร์ผิด",
    "please don't cancel",
    "no, it's 12B not 12A",
  ])
    expect(consentOf(said), said).toBeUndefined();
});

test("a no may tell its reason, and calling it all off is told from any other no", () => {
  expect(answerIn("算了，我自己弄好了")).toEqual({ consent: "no", drops: false });
  expect(answerIn("取消吧")).toEqual({ consent: "no", drops: true });
  expect(answerIn("cancel the whole thing")).toEqual({ consent: "no", drops: true });
  expect(answerIn("キャンセルでお願いします")).toEqual({ consent: "no", drops: true });
});
