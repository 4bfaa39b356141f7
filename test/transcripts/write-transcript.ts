import type { LocaleCode } from "../../src/engine/conversation.ts";
import type { Bubble } from "../../src/ports/outgoing.ts";
import { type Lines, lines } from "./lines.ts";
import { type Act, playCase } from "./play-case.ts";
import { type Heard, openStage } from "./stage.ts";

/** Where the transcript of a language lies. */
export const transcriptFile = (locale: LocaleCode): URL =>
  new URL(`../../docs/transcripts/${locale}.md`, import.meta.url);

/** A whole case in one language as a page of Markdown: every bubble of all three chats, in the order they came. */
export async function writeTranscript(locale: LocaleCode): Promise<string> {
  const words = lines[locale];
  const stage = openStage(words.names, { customer: locale, supervisor: locale, engineer: locale });
  const acts: { readonly act: Act; readonly from: number }[] = [];
  await playCase(stage, words, (act) => void acts.push({ act, from: stage.heard.length }));
  const pages = acts.map(({ act, from }, index) => {
    const said = stage.heard.slice(from, acts[index + 1]?.from);
    return `## ${words.acts[act]}\n\n${said.map((one) => passage(one, words)).join("\n\n")}\n`;
  });
  return `# ${words.title}\n\n<!-- npm run transcripts -->\n\n${pages.join("\n")}`;
}

function passage({ in: part, by, said, pressed }: Heard, words: Lines): string {
  const chat = `${words.names[part]} (${words.roles[part]})`;
  const text = typeof said === "string" ? said : shown(said);
  if (by === "person") return `**${chat}:** ${pressed === true ? `\`${text}\`` : text}`;
  const quoted = text.split("\n").map((line) => `> ${line}`.trimEnd());
  return [`*${words.desk} → ${chat}*`, "", ...quoted].join("\n");
}

function shown(bubble: Bubble): string {
  const buttons = (bubble.choices ?? []).map(({ label }) => `\`${label}\``).join(" ");
  const body =
    bubble.kind === "text"
      ? [bubble.text]
      : [
          `**${bubble.title}**`,
          ...bubble.rows.map(({ label, value }) => `${label} · ${value}`),
          ...(bubble.text === undefined ? [] : [bubble.text]),
        ];
  const lined = body.join("\n").replaceAll("\n", "\\\n");
  return buttons === "" ? lined : `${lined}\n\n${buttons}`;
}
