import { expect, test } from "vitest";
import { globalWord, pressedWord } from "../../src/engine/global-words.ts";

test("global words are whole utterances in both languages, in any width and case", () => {
  for (const [text, word] of [
    ["帮助", "help"],
    ["HELP!", "help"],
    ["？", "help"],
    ["转人工。", "human"],
    ["ｓｔｏｐ", "stop"],
    ["English", "english"],
    ["我的任务", "jobs"],
    [" 返回 ", "back"],
  ] as const)
    expect(globalWord(text)).toBe(word);
});

test("a sentence that holds such a word is not one", () => {
  for (const text of [
    "取消键坏了",
    "the stop button does not work",
    "帮助手册丢了",
    "修改密码不行",
  ])
    expect(globalWord(text)).toBeUndefined();
});

test("only our own words come back from buttons", () => {
  expect(pressedWord("g:help")).toBe("help");
  for (const choice of ["g:__proto__", "help", "g:", "t:help"])
    expect(pressedWord(choice)).toBeUndefined();
});
