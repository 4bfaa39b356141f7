import { expect, test } from "vitest";
import { localeCodes } from "../../src/engine/conversation.ts";
import { chat, choiceIds, keys, press, say, spoken } from "./talk.ts";

test("five languages are offered, each by its own name, whatever is spoken", () => {
  for (const locale of localeCodes) {
    const talk = chat({ me: { role: "customer", locale } });
    say(talk, "language");
    expect(spoken(talk).at(-1)).toBe(
      "[1 简体中文] [2 繁體中文] [3 English] [4 日本語] [5 ภาษาไทย]",
    );
  }
});

test.each([
  ["chinese", "zh-CN"],
  ["traditional", "zh-TW"],
  ["english", "en"],
  ["japanese", "ja"],
  ["thai", "th"],
] as const)("the button %s makes the chat go on in %s", (value, locale) => {
  const talk = chat();
  say(talk, "language");
  expect(choiceIds(talk)).toContain(`a:language:choose:${value}`);
  press(talk, `a:language:choose:${value}`);
  expect(talk.conversation).toMatchObject({ locale, localeFrom: "chosen" });
});

test.each([
  ["english", "en"],
  ["中文", "zh-CN"],
  ["繁體中文", "zh-TW"],
  ["日本語", "ja"],
  ["ภาษาไทย", "th"],
  ["日本語でお願いします", "ja"],
] as const)(
  "%s changes the language in the midst of a form, and the question comes again",
  (words, locale) => {
    const talk = chat();
    say(talk, "空调不制冷");
    const asked = talk.conversation.talk?.step;
    say(talk, words);
    expect(talk.conversation).toMatchObject({ locale, localeFrom: "chosen" });
    expect(talk.conversation.talk?.step).toBe(asked);
    expect(keys(talk)).toContain("language.set");
  },
);

test("a language that was chosen is kept, whatever is typed later", () => {
  const talk = chat();
  say(talk, "ภาษาไทย");
  say(talk, "my fridge does not cool any more");
  expect(talk.conversation.locale).toBe("th");
});
