/** What stands below the chat of the staff app, in the desk's own language: WeCom knows no menus by member. */
import type { LocaleCode } from "./engine/conversation.ts";
import { line } from "./engine/line.ts";
import type { Words } from "./ports/words.ts";

/** Each is a word that works at every point of a talk. */
const items = ["jobs", "help", "language"] as const;

export interface WecomMenuItem {
  readonly key: string;
  readonly label: string;
}

/** Three lines: the list of jobs, help, the language. */
export function wecomMenu(words: Words, locale: LocaleCode): readonly WecomMenuItem[] {
  return items.map((item) => ({
    key: `g:${item}`,
    label: words.line(line(`app-menu.${item}`), locale, "UTC"),
  }));
}
