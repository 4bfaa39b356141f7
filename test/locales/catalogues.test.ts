import { expect, test } from "vitest";
import { en } from "../../locales/en.ts";
import { zhCN } from "../../locales/zh-CN.ts";
import { commonReasons } from "../../src/dialogs/reasons.ts";

const holes = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ""))].toSorted();

test("both catalogues have the same keys", () => {
  expect(Object.keys(zhCN).toSorted()).toEqual(Object.keys(en).toSorted());
});

test("every sentence has the same holes in both languages", () => {
  const chinese: Readonly<Record<string, string>> = zhCN;
  for (const [key, text] of Object.entries(en))
    expect([key, holes(chinese[key] ?? "")]).toEqual([key, holes(text)]);
});

test("no hole is misspelt with blanks or single braces", () => {
  for (const text of [...Object.values(en), ...Object.values(zhCN)])
    expect(text.replace(/\{\{\w+\}\}/g, "")).not.toMatch(/[{}]|\$t\(/);
});

test("no sentence is longer than a screen line or two: at most 220 characters", () => {
  for (const text of [...Object.values(en), ...Object.values(zhCN)])
    expect(text.length, text).toBeLessThanOrEqual(220);
});

test("Chinese sentences use Chinese marks", () => {
  for (const text of Object.values(zhCN))
    expect(text.replace(/\{\{\w+\}\}/g, ""), text).not.toMatch(/[\u4e00-\u9fff][,!?;:]/);
});

test("common reasons are stored in the very words of their buttons", () => {
  const [chinese, english]: readonly Readonly<Record<string, string>>[] = [zhCN, en];
  for (const [key, words] of Object.entries(commonReasons))
    expect(words).toEqual({ "zh-CN": chinese?.[key], en: english?.[key] });
});

test("nobody is told to tap or click, and nobody is blamed", () => {
  for (const text of [...Object.values(en), ...Object.values(zhCN)])
    expect(text, text).not.toMatch(
      /\b(?:tap|click|invalid|illegal|wrong input)\b|点击|输入错误|格式错误|非法|无效/i,
    );
});
