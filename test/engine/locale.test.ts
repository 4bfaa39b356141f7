import { expect, test } from "vitest";
import type { LocaleCode } from "../../src/engine/conversation.ts";
import { type Conversation, newConversation } from "../../src/engine/conversation.ts";
import type { Facts } from "../../src/engine/facts.ts";
import { localeNamed, localeOf, type Typist, typedIn } from "../../src/engine/locale.ts";
import { facts } from "../dialogs/talk.ts";

test.each([
  ["空调坏了", "zh-CN"],
  ["空調壞了", "zh-TW"],
  ["洗衣機漏水", "zh-TW"],
  ["冰箱漏水", "zh-CN"],
  ["my fridge is broken", "en"],
  ["progress", "en"],
  ["p6n5 xjdb", undefined],
  ["kfr-35gw", undefined],
  ["AC-100", undefined],
  ["冷蔵庫が冷えません", "ja"],
  ["エアコン", "ja"],
  ["ตู้เย็นไม่เย็น", "th"],
  ["我の冰箱壞了", "zh-TW"],
  ["(ノ＞ω＜)ノ", undefined],
  ["🔥🔥", undefined],
])("%s shows the language %s of somebody unknown", (text, locale) => {
  expect(typedIn(text)).toBe(locale);
});

const asked = { idle: false } as const;

test.each<readonly [string, Typist, LocaleCode | undefined]>([
  ["ok", { known: "th", ...asked }, undefined],
  ["thank you", { known: "ja", ...asked }, undefined],
  ["王伟", { known: "en", ...asked }, undefined],
  ["陳大文", { known: "zh-CN", ...asked }, undefined],
  ["ครับ", { known: "en", ...asked }, undefined],
  ["ドア", { known: "zh-TW", ...asked }, undefined],
  ["東京都港区芝公園4-2-8", { known: "ja", ...asked }, "ja"],
  ["洗濯機故障", { known: "ja" }, "ja"],
  ["故障", { company: "ja" }, "ja"],
  ["冰箱漏水", { known: "en", company: "zh-TW" }, "zh-TW"],
  ["冰箱漏水了快點來", { known: "zh-CN", ...asked }, "zh-TW"],
  ["My fridge is broken", { known: "th", ...asked }, "en"],
])("typed by somebody of whom something is known, %s with %j shows %s", (text, person, locale) => {
  expect(typedIn(text, person)).toBe(locale);
});

const of = (
  language: string | undefined,
  text: string,
  before: Partial<Conversation> = {},
): LocaleCode => {
  const me: Facts["me"] = {
    role: "customer",
    ...(language === undefined ? {} : { profile: { language } }),
  };
  const input = { kind: "said", text, at: 0 } as const;
  return localeOf({ ...newConversation, ...before }, input, { ...facts, me }, "menu").locale;
};

test.each([
  ["zh-Hant", "zh-TW"],
  ["zh-TW", "zh-TW"],
  ["zh_HK", "zh-TW"],
  ["zh-hant-mo", "zh-TW"],
  ["zh", "zh-CN"],
  ["zh-Hans-SG", "zh-CN"],
  ["ja", "ja"],
  ["ja-JP", "ja"],
  ["th", "th"],
  ["de", "en"],
  ["", "zh-CN"],
])("an app set to %s is spoken to in %s", (language, locale) => {
  expect(of(language, "123")).toBe(locale);
});

test("what is typed overrules the profile, and a choice overrules what is typed", () => {
  expect(of("en", "エアコンが冷えません")).toBe("ja");
  expect(of("en", "エアコンが冷えません", { locale: "th", localeFrom: "chosen" })).toBe("th");
});

test("中文 alone keeps the script a chat has", () => {
  expect(localeNamed("chinese", "zh-TW")).toBe("zh-TW");
  expect(localeNamed("chinese", "ja")).toBe("zh-CN");
  expect(localeNamed("simplified", "zh-TW")).toBe("zh-CN");
});
