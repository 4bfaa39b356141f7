import type { LocaleCode } from "../../src/engine/conversation.ts";
import { lines } from "./lines.ts";
import { passages } from "./passages.ts";
import { type Act, playCase } from "./play-case.ts";
import { openStage } from "./stage.ts";

/** Where the transcript of a language lies. */
export const transcriptFile = (locale: LocaleCode): URL =>
  new URL(`../../docs/transcripts/${locale}.md`, import.meta.url);

/** A whole case in one language as a page of Markdown: every bubble of all three chats, in the order they came. */
export async function writeTranscript(locale: LocaleCode): Promise<string> {
  const words = lines[locale];
  const stage = await openStage(words.names, {
    customer: locale,
    supervisor: locale,
    engineer: locale,
  });
  const acts: { readonly act: Act; readonly from: number }[] = [];
  await playCase(stage, words, (act) => void acts.push({ act, from: stage.heard.length }));
  const pages = acts.map(({ act, from }, index) => {
    const said = stage.heard.slice(from, acts[index + 1]?.from);
    return `## ${words.acts[act]}\n\n${passages(said, words.names, words)}\n`;
  });
  return `# ${words.title}\n\n<!-- npm run transcripts -->\n\n${pages.join("\n")}`;
}
