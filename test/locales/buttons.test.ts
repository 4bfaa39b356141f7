import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { labelBytesMax } from "../../bots/kf/wire.ts";
import { quickLabelMax } from "../../bots/line/wire.ts";
import { buttonWidthMax, rowNameWidthMax } from "../../bots/wecom/wire.ts";
import { widthOf } from "../../bots/wecom-api/split-text.ts";
import { en } from "../../locales/en.ts";
import { ja } from "../../locales/ja.ts";
import type { Key } from "../../locales/key.ts";
import { th } from "../../locales/th.ts";
import { zhCN } from "../../locales/zh-CN.ts";
import { zhTW } from "../../locales/zh-TW.ts";
import { type LocaleCode, localeCodes } from "../../src/engine/conversation.ts";
import { openWords } from "../../src/words/open-words.ts";
import { everyButton } from "./every-button.ts";

const words = openWords();
const catalogue: Readonly<Record<LocaleCode, Readonly<Record<string, string>>>> = {
  "zh-CN": zhCN,
  "zh-TW": zhTW,
  en,
  ja,
  th,
};

test("every button that dialogs and cards show is found in the sources", () => {
  const keys = everyButton();
  expect(keys).toEqual(
    expect.arrayContaining<Key>([
      "choice.skip",
      "move.approve",
      "grade.average",
      "visit.slot",
      "reason.too-far",
      "language.thai",
      "field.serial",
      "ticket.cancel",
    ]),
  );
  expect(keys.length).toBeGreaterThan(95);
});

/** A weekday with a long name, a month with a long name, two digits each. */
const at = Date.UTC(2026, 8, 24, 14, 0);

test.each(localeCodes)(
  "every button of %s fits the narrowest platform: 20 signs on LINE, 20 columns on WeCom, 128 bytes in 微信客服",
  (locale) => {
    for (const key of everyButton()) {
      const params = {
        number: "S20261100101",
        name: "王伟",
        count: 3,
        at: { kind: "instant", at, as: "button" } as const,
      };
      const label = words.line({ key, params }, locale, "Asia/Shanghai");
      const signs = [...new Intl.Segmenter(locale).segment(label)].length;
      const size = { key, label, signs: signs <= quickLabelMax, columns: columnsOf(label, key) };
      expect(size).toEqual({ key, label, signs: true, columns: true });
      expect(Buffer.byteLength(label)).toBeLessThanOrEqual(labelBytesMax);
    }
  },
);

test.each(localeCodes)(
  "the rows of a staff card in %s stand on WeCom's cards, not beside them",
  (locale) => {
    const labels = catalogue[locale];
    expect(staffRowKeys().length).toBeGreaterThanOrEqual(17);
    for (const key of staffRowKeys())
      expect([key, labels[key], widthOf(labels[key] ?? "") <= rowNameWidthMax]).toEqual([
        key,
        labels[key],
        true,
      ]);
  },
);

/** The rows as they stand in the source of the card. */
function staffRowKeys(): readonly string[] {
  const source = readFileSync(new URL("../../src/dialogs/ticket-card.ts", import.meta.url), "utf8");
  return [...source.matchAll(/\["(field\.[\w-]+)"|^ *"(field\.[\w-]+)",$/gm)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
}

/** Customers' buttons that never stand on a card of WeCom, which only staff read. */
const forCustomers =
  /^(?:word\.human$|ask\.|ticket\.(?:cancel|rebook)$|field\.(?!cause|done|parts|advice))/;
const columnsOf = (label: string, key: string): boolean =>
  forCustomers.test(key) || widthOf(label) <= buttonWidthMax;
