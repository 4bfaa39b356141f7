import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { en } from "../../locales/en.ts";
import { ja } from "../../locales/ja.ts";
import { th } from "../../locales/th.ts";
import { zhCN } from "../../locales/zh-CN.ts";
import { zhTW } from "../../locales/zh-TW.ts";
import { type LocaleCode, localeCodes } from "../../src/engine/conversation.ts";
import { globalWord } from "../../src/engine/global-words.ts";
import { named } from "../../src/engine/option-words.ts";
import { bare } from "../../src/engine/plain.ts";
import { everyButton } from "../locales/every-button.ts";

/** No buttons of an open question: moves, reasons and pictures have tables of their own, others are made anew each time. */
const elsewhere =
  /^(?:move|reason|relay\.take|dispatch|visit\.slot|propose|ticket\.(?:cancel|rebook)|staff|pictures|ask|returned\.add|survey\.title|field\.urgency|belongs\.to)\b/;

const root = new URL("../../", import.meta.url);
/** Every word that stands in the dialogs themselves. */
const listed: ReadonlySet<string> = new Set(
  globSync("src/{dialogs,engine}/*.ts", { cwd: root })
    .filter((file) => !file.endsWith("-words.ts"))
    .flatMap((file) => [...readFileSync(new URL(file, root), "utf8").matchAll(/"([^"\n]+)"/g)])
    .map((match) => bare(match[1] ?? "")),
);

const catalogues: Readonly<Record<LocaleCode, Readonly<Record<string, string>>>> = {
  "zh-CN": zhCN,
  "zh-TW": zhTW,
  en,
  ja,
  th,
};

test.each(localeCodes)(
  "what stands on a button of %s can be typed instead of pressing it",
  (locale) => {
    const labels = catalogues[locale];
    const silent = everyButton()
      .filter((key) => !elsewhere.test(key))
      .map((key) => ({ key, label: labels[key] ?? "" }))
      .filter(({ key, label }) => {
        const said = bare(label);
        return !named(key, said) && !listed.has(said) && globalWord(label) === undefined;
      });
    expect(silent).toEqual([]);
  },
);

test("a politer or a wider way to say it is the same, another button's words are not", () => {
  expect(named("grade.satisfied", bare("満足"))).toBe(true);
  expect(named("grade.satisfied", bare("不満"))).toBe(false);
});
