import { expect, test } from "vitest";
import { en } from "../../locales/en.ts";
import { zhCN } from "../../locales/zh-CN.ts";

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
