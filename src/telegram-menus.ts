/** The commands Telegram's app offers beside the keyboard, in each language of the desk. */
import type { Key } from "../locales/key.ts";
import type { LocaleCode } from "./engine/conversation.ts";
import { line } from "./engine/line.ts";
import type { Words } from "./ports/words.ts";

/** Each is a word that works at every point of a talk. */
const commands = ["progress", "person", "language", "help"] as const;

export interface TelegramMenu {
  readonly language?: "zh" | "ja" | "th";
  readonly commands: readonly { readonly command: string; readonly description: string }[];
}

/** English for everybody, another for apps set to it. Telegram takes two letters: both kinds of Chinese read one list. */
export function telegramMenus(words: Words): readonly TelegramMenu[] {
  const inLanguage = (locale: LocaleCode): TelegramMenu["commands"] =>
    commands.map((command) => {
      const key = `command.${command}` as const satisfies Key;
      return { command, description: words.line(line(key), locale, "UTC") };
    });
  return [
    { commands: inLanguage("en") },
    { language: "zh", commands: inLanguage("zh-CN") },
    { language: "ja", commands: inLanguage("ja") },
    { language: "th", commands: inLanguage("th") },
  ];
}
