import { expect, test } from "vitest";
import { en } from "../../locales/en.ts";
import { ja } from "../../locales/ja.ts";
import { th } from "../../locales/th.ts";
import { zhCN } from "../../locales/zh-CN.ts";
import { zhTW } from "../../locales/zh-TW.ts";
import { reasonTable } from "../../src/dialogs/reason-table.ts";
import { type LocaleCode, localeCodes } from "../../src/engine/conversation.ts";
import { hanOf } from "../../src/engine/han.ts";

type Sentences = Readonly<Record<string, string>>;

const catalogues: Readonly<Record<LocaleCode, Sentences>> = {
  "zh-CN": zhCN,
  "zh-TW": zhTW,
  en,
  ja,
  th,
};
const all = Object.values(catalogues).flatMap((sentences) => Object.values(sentences));

const holes = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ""))].toSorted();
/** What is said, without what is filled in. */
const words = (text: string): string => text.replace(/\{\{\w+\}\}/g, "");
/** Each language's own name is written in its own letters, wherever it is offered. */
const said = (locale: LocaleCode): readonly (readonly [string, string])[] =>
  Object.entries(catalogues[locale]).filter(
    ([key]) =>
      !/^language\.(?!ask|set|title)|^(?:word|command)\.language$|^hello\.tongues$/.test(key),
  );

test.each(localeCodes)(
  "%s has a form of every sentence for every number it tells apart",
  (locale) => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const expected = Object.keys(en).filter(
      (key) => !key.endsWith("_one") || forms.includes("one"),
    );
    expect(Object.keys(catalogues[locale]).toSorted()).toEqual(expected.toSorted());
  },
);

test.each(localeCodes)("every sentence of %s has the holes it has in English", (locale) => {
  const english: Sentences = en;
  for (const [key, text] of Object.entries(catalogues[locale]))
    expect([key, holes(text)]).toEqual([key, holes(english[key] ?? "")]);
});

test("no hole is misspelt with blanks or single braces", () => {
  for (const text of all) expect(words(text)).not.toMatch(/[{}]|\$t\(/);
});

test("no sentence is longer than a screen line or two: at most 220 characters", () => {
  for (const text of all) expect(text.length, text).toBeLessThanOrEqual(220);
});

test("Chinese and Japanese sentences use their own marks", () => {
  for (const locale of ["zh-CN", "zh-TW", "ja"] as const)
    for (const [, text] of said(locale))
      expect(words(text), text).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff][,!?;:]/);
});

test("quotation marks are those of the country", () => {
  for (const locale of ["zh-TW", "ja"] as const)
    for (const [, text] of said(locale)) expect(text, text).not.toMatch(/[“”"]/);
  for (const locale of ["zh-CN", "en", "th"] as const)
    for (const [, text] of said(locale)) expect(text, text).not.toMatch(/[「」"]/);
});

test("no character of one script slips into the other", () => {
  for (const [, text] of said("zh-CN"))
    expect(["mainland", "shared"], text).toContain(hanOf(words(text)));
  for (const [, text] of said("zh-TW"))
    expect(["taiwan", "old", "shared"], text).toContain(hanOf(words(text)));
  for (const [, text] of said("zh-TW")) expect(text, text).not.toMatch(/[师这们说话请时问还进为]/);
  for (const [, text] of said("ja")) expect(["old", "shared"], text).toContain(hanOf(words(text)));
});

test("the desk speaks Taiwan's words to Taiwan, not those of the mainland", () => {
  for (const [, text] of said("zh-TW"))
    expect(text, text).not.toMatch(
      /師傅|信息|上門|質量|短信|軟件|默認|視頻|屏幕|手機號(?!碼)|配件/,
    );
});

test("Thai is polite in one way: a sentence to a customer ends in ค่ะ, a question in คะ", () => {
  for (const [, text] of said("th")) {
    expect(text, text).not.toMatch(/ครับ|(?<!เ)จ้า|ไหมค่ะ|นะค่ะ|(?:อะไร|ไหน|ใด|เมื่อไร)ค่ะ/);
    expect(text.replace("/ Which language would you like?", ""), text).not.toMatch(/[?!]/);
  }
});

test("Japanese speaks to customers in polite sentences", () => {
  for (const [, text] of said("ja"))
    expect(words(text), text).not.toMatch(/(?:だ|である|(?<=[^ま])ない|(?<![まで])した)。/);
});

test("common reasons are stored in the very words of their buttons", () => {
  for (const [key, table] of Object.entries(reasonTable))
    for (const locale of localeCodes) expect(table[locale]).toBe(catalogues[locale][key]);
});

test("nobody is told to tap or click, and nobody is blamed", () => {
  for (const text of all)
    expect(text, text).not.toMatch(
      /\b(?:tap|click|invalid|illegal|wrong input)\b|点击|點擊|點選|输入错误|輸入錯誤|格式错误|格式錯誤|非法|无效|無效|クリック|タップ|入力ミス|無効|不正な|คลิก|แตะ(?!สวิตช์)|ไม่ถูกต้อง|ผิดรูปแบบ/i,
    );
});
