import { expect, test } from "vitest";
import { globalWord, pressedWord } from "../../src/engine/global-words.ts";

test("global words are whole utterances in every language, in any width, case and politeness", () => {
  for (const [text, word] of [
    ["帮助", "help"],
    ["HELP!", "help"],
    ["？", "help"],
    ["转人工。", "human"],
    ["ｓｔｏｐ", "stop"],
    ["English", "english"],
    ["我的任务", "jobs"],
    [" 返回 ", "back"],
    ["請轉真人客服！", "human"],
    ["進度", "progress"],
    ["繁體中文", "traditional"],
    ["简体中文", "simplified"],
    ["中文", "chinese"],
    ["オペレーターをお願いします。", "human"],
    ["キャンセルしたいです", "cancel"],
    ["戻る", "back"],
    ["日本語でお願いします", "japanese"],
    ["状況", "progress"],
    ["停止する", "stop"],
    ["ＥＮＧＬＩＳＨ", "english"],
    ["ภาษาไทยครับ", "thai"],
    ["ขอคุยกับเจ้าหน้าที่หน่อยค่ะ", "human"],
    ["ยกเลิกค่ะ", "cancel"],
    ["งาน", "jobs"],
    ["เปิดแจ้งเตือนค่ะ", "start"],
    ["help, please", "help"],
    ["I'd like to talk to a person", "human"],
  ] as const)
    expect(globalWord(text)).toBe(word);
});

test("a sentence that holds such a word is not one", () => {
  for (const text of [
    "取消键坏了",
    "the stop button does not work",
    "帮助手册丢了",
    "修改密码不行",
    "キャンセルボタンが効きません",
    "ยกเลิกไม่ได้",
    "...",
  ])
    expect(globalWord(text)).toBeUndefined();
});

test("only our own words come back from buttons", () => {
  expect(pressedWord("g:help")).toBe("help");
  for (const choice of ["g:__proto__", "help", "g:", "t:help"])
    expect(pressedWord(choice)).toBeUndefined();
});

test("a Japanese wish to speak to somebody is heard, however politely it is put", () => {
  for (const text of [
    "オペレーターと話したいです",
    "担当者と話したい",
    "オペレーターにつないでください",
    "人と話したいです",
  ])
    expect([text, globalWord(text)]).toEqual([text, "human"]);
});
