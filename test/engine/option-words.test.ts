import { expect, test } from "vitest";
import { ja } from "../../locales/ja.ts";
import type { Key } from "../../locales/key.ts";
import { th } from "../../locales/th.ts";
import { zhTW } from "../../locales/zh-TW.ts";
import { globalWord } from "../../src/engine/global-words.ts";
import { named } from "../../src/engine/option-words.ts";
import { bare } from "../../src/engine/plain.ts";
import { everyButton } from "../locales/every-button.ts";

/** Their words lie elsewhere: moves and reasons in tables of their own, ids and slots hold what differs each time. */
const elsewhere =
  /^(?:move|reason|relay\.take|dispatch|visit\.slot|propose|ticket\.cancel|staff|ask|returned\.add|urgency|status|card)\b/;

const unsaid = (label: string, key: Key): boolean =>
  !named(key, bare(label)) && globalWord(label) === undefined;

test.each([
  ["zh-TW", zhTW],
  ["ja", ja],
  ["th", th],
])("what stands on a button of %s can be typed instead of pressing it", (_, sentences) => {
  const labels: Readonly<Record<string, string>> = sentences;
  // Where a button of Taiwan says what one of the mainland says, the mainland's word lists know it.
  const known = everyButton().filter((key) => !elsewhere.test(key) && labels[key] !== undefined);
  const unknown = known.filter((key) => unsaid(labels[key] ?? "", key));
  expect(unknown.map((key) => `${key} ${labels[key]}`)).toEqual([]);
});

test("a politer or a wider way to say it is the same, another button's words are not", () => {
  expect(named("grade.satisfied", bare("満足"))).toBe(true);
  expect(named("grade.satisfied", bare("不満"))).toBe(false);
});
