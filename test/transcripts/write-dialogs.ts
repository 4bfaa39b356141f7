import type { LocaleCode } from "../../src/engine/conversation.ts";
import { titleOf } from "../walks/titles.ts";
import { isWalkId, walkList, walkWords } from "../walks/walks.ts";
import { lines } from "./lines.ts";
import { passages } from "./passages.ts";
import { openStage } from "./stage.ts";

/** Where the walks through every dialog lie in a language. */
export const dialogsFile = (locale: LocaleCode): URL =>
  new URL(`../../docs/transcripts/${locale}-dialogs.md`, import.meta.url);

/** Every dialog walked once in one language as a page of Markdown; what had to happen before is not told again. */
export async function writeDialogs(locale: LocaleCode): Promise<string> {
  const words = walkWords[locale];
  const { second, ...three } = words.names;
  const set = { customer: locale, supervisor: locale, engineer: locale, second: locale };
  const pages: string[] = [];
  for (const [id, walk] of walkList) {
    const names = walk.second === true ? { ...three, second } : three;
    const stage = await openStage(names, set, { company: locale });
    await walk.before?.(stage, words);
    const from = stage.heard.length;
    await walk.play(stage, words);
    const title = isWalkId(id) ? titleOf(id, locale) : id;
    const told = passages(stage.heard.slice(from), words.names, lines[locale]);
    pages.push(`## ${title}\n\n${told}\n`);
  }
  return `# ${lines[locale].dialogs}\n\n<!-- npm run transcripts -->\n\n${pages.join("\n")}`;
}
