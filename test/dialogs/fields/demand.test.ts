import { expect, test } from "vitest";
import { classOf, hasSymptom } from "../../../src/dialogs/fields/demand.ts";

test.each(["洗衣機壞了", "冰箱沒反應", "螢幕沒畫面", "一開就跳電"])(
  "%s tells of a fault",
  (words) => {
    expect(hasSymptom(words)).toBe(true);
  },
);

test.each(["保固卡不見了", "目前沒問題"])("%s tells of none", (words) => {
  expect(hasSymptom(words)).toBe(false);
});

test("traditional characters ask for the same service", () => {
  expect([classOf("報修冷氣"), classOf("預約安裝"), classOf("想保養冷氣")]).toEqual([
    "repair",
    "installation",
    "maintenance",
  ]);
});
