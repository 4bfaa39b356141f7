/** What is said in a group before the desk leaves it, in every language of the desk: nobody knows who reads there. */
import type { LocaleCode } from "./engine/conversation.ts";
import { line } from "./engine/line.ts";
import type { Words } from "./ports/words.ts";

const locales: readonly LocaleCode[] = ["zh-CN", "en"];

/** One line a language. */
export function groupWords(words: Words): string {
  return locales.map((locale) => words.line(line("group.private-only"), locale, "UTC")).join("\n");
}
