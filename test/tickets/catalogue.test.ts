import { expect, test } from "vitest";
import { calledIn } from "../../src/tickets/catalogue.ts";

test("a thing is called by its first name in each language", () => {
  const names = {
    "zh-CN": ["空调", "挂机"],
    "zh-TW": ["冷氣"],
    en: ["air conditioner"],
    ja: ["エアコン", "クーラー"],
    th: ["แอร์"],
  };
  expect(calledIn(names, "ac")).toEqual({
    "zh-CN": "空调",
    "zh-TW": "冷氣",
    en: "air conditioner",
    ja: "エアコン",
    th: "แอร์",
  });
});

test("where a company has no name in a language, Taiwan reads its Chinese one and others the English one", () => {
  expect(calledIn({ "zh-CN": ["空调"], en: ["aircon"] }, "ac")).toEqual({
    "zh-CN": "空调",
    "zh-TW": "空调",
    en: "aircon",
    ja: "aircon",
    th: "aircon",
  });
});
