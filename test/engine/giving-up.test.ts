import { expect, test } from "vitest";
import { givesUp } from "../../src/engine/giving-up.ts";

test.each([
  "算了不修了",
  "算了，不投诉了",
  "不修了",
  "那算了，我自己修吧",
  "算了，下次再说",
  "我还是不报修了",
  "撤销投诉",
  "不想投訴了",
  "I changed my mind",
  "forget it, I don't want to complain any more",
  "Actually, never mind, I'll fix it myself",
  "I don't need a repair any more",
  "no, I don't want anyone to come after all",
  "やっぱり修理はいいです",
  "修理の依頼はやめます",
  "やっぱりやめておきます",
  "ไม่ซ่อมแล้วค่ะ",
  "ไม่ร้องเรียนแล้วครับ",
  "ช่างมันเถอะ",
  "เปลี่ยนใจแล้วค่ะ",
])("“%s” gives up what is under way", (said) => {
  expect(givesUp(said)).toBe(true);
});

test.each([
  "洗衣机不洗了",
  "空调不制冷了",
  "修了三次还是不行",
  "不用修，换新的",
  "师傅说不修了就走了",
  "不拍了",
  "算了，不留名字了",
  "I don't want it to leak any more",
  "it does not work any more",
  "I don't need it before Friday",
  "the fridge changed its noise",
  "修理が必要です",
  "やっぱり動きません",
  "แอร์ไม่เย็นแล้ว",
  "ไม่ติดแล้วค่ะ",
  "",
])("“%s” does not", (said) => {
  expect(givesUp(said)).toBe(false);
});
