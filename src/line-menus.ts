/** The menus below LINE's chats, drawn in every language of the desk. */
import {
  barMax,
  installMenus,
  type LanguageMenu,
  menuColumns,
  menuSize,
  removeMenus,
  tileMax,
} from "../bots/line/rich-menu.ts";
import type { Key } from "../locales/key.ts";
import type { Config } from "./config/read-config.ts";
import type { LocaleCode } from "./engine/conversation.ts";
import { line } from "./engine/line.ts";
import { drawTiles } from "./media/draw-tiles.ts";
import type { MenuBoard } from "./ops/office.ts";
import type { Words } from "./ports/words.ts";

/** Words that work at every point of a talk, as buttons carry them. */
const tiles = ["help", "progress", "human", "language"] as const;

/** Every language there is: a new one does not compile before it stands here. */
const languages = Object.keys({
  "zh-CN": true,
  en: true,
} satisfies Record<LocaleCode, true>).filter((one): one is LocaleCode => one !== "");

/** The board of the configured account, or nothing without LINE. */
export function lineMenuBoard(config: Config, words: Words): MenuBoard | undefined {
  const { line: roots, secrets, defaultLocale } = config;
  if (roots === undefined || secrets.line === undefined) return undefined;
  const account = { ...roots, accessToken: secrets.line.channelAccessToken };
  return {
    async install(peopleOf) {
      const menus = await Promise.all(languages.map((one) => menuIn(one, words)));
      return await installMenus(account, menus, defaultLocale, peopleOf);
    },
    remove: () => removeMenus(account),
  };
}

async function menuIn(language: LocaleCode, words: Words): Promise<LanguageMenu> {
  const say = (one: Parameters<Words["line"]>[0]): string => words.line(one, language, "UTC");
  const labelled = tiles.map((word) => {
    const key = `word.${word}` as const satisfies Key;
    return { label: cut(say(line(key)), tileMax), data: `g:${word}` };
  });
  const labels = labelled.map(({ label }) => label);
  const image = await drawTiles({ ...menuSize, columns: menuColumns, labels });
  return { language, bar: cut(say(line("menu.title")), barMax), tiles: labelled, image };
}

/** Whole characters as a reader counts them. */
const cut = (text: string, max: number): string =>
  Array.from(new Intl.Segmenter("und", { granularity: "grapheme" }).segment(text))
    .slice(0, max)
    .map(({ segment }) => segment)
    .join("");
