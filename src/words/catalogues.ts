/** Sentences with their holes, looked up through i18next and taken apart once. */
import { createInstance } from "i18next";
import { en } from "../../locales/en.ts";
import { ja } from "../../locales/ja.ts";
import { th } from "../../locales/th.ts";
import { zhCN } from "../../locales/zh-CN.ts";
import { zhTW } from "../../locales/zh-TW.ts";
import type { LocaleCode } from "../engine/conversation.ts";

/** A sentence in pieces: text, hole, text, hole, … text. */
export type Pieces = readonly string[];

export interface Catalogues {
  /** @param count for sentences with a singular and a plural */
  readonly pieces: (key: string, locale: LocaleCode, count: number | undefined) => Pieces;
}

/**
 * i18next finds the sentence and its plural form; holes are filled by us in one pass, so that
 * what a person typed is never read as a template again.
 */
export function openCatalogues(): Catalogues {
  const i18n = createInstance();
  void i18n.init({
    initAsync: false,
    lng: "en",
    fallbackLng: "en",
    keySeparator: false,
    nsSeparator: false,
    resources: {
      "zh-CN": { translation: zhCN },
      "zh-TW": { translation: zhTW },
      en: { translation: en },
      ja: { translation: ja },
      th: { translation: th },
    } satisfies Record<LocaleCode, unknown>,
  });
  const translators: Readonly<Record<LocaleCode, ReturnType<typeof i18n.getFixedT>>> = {
    "zh-CN": i18n.getFixedT("zh-CN"),
    "zh-TW": i18n.getFixedT("zh-TW"),
    en: i18n.getFixedT("en"),
    ja: i18n.getFixedT("ja"),
    th: i18n.getFixedT("th"),
  };
  const taken = new Map<string, Pieces>();
  return {
    pieces(key, locale, count) {
      const form = count === undefined ? "" : count === 1 ? " one" : " other";
      const name = `${locale} ${key}${form}`;
      const known = taken.get(name);
      if (known !== undefined) return known;
      const sentence = translators[locale](key, {
        skipInterpolation: true,
        ...(count === undefined ? {} : { count }),
      });
      const pieces = sentence.split(/\{\{(\w+)\}\}/);
      taken.set(name, pieces);
      return pieces;
    },
  };
}
