/** Words that work at every point of every dialog, in every language, as whole utterances only. */
import type { GlobalWord } from "./dialog.ts";
import { bare, blunt } from "./plain.ts";
import { utterances } from "./utterances.ts";

const globalWords = [
  "help",
  "back",
  "edit",
  "progress",
  "cancel",
  "human",
  "stop",
  "start",
  "language",
  "chinese",
  "simplified",
  "traditional",
  "english",
  "japanese",
  "thai",
  "jobs",
] as const satisfies readonly GlobalWord[];

const byUtterance: ReadonlyMap<string, GlobalWord> = new Map(
  globalWords.flatMap((word) =>
    utterances[word]
      .flatMap((list) => list.split(" / "))
      .map((utterance) => [bare(utterance), word] as const),
  ),
);

/** Longest utterance with its courtesies, in UTF-16 units: anything longer is no global word. */
const utteranceMax = 40;

/** The global word a text is, if it is nothing else than that, politely or not. */
export function globalWord(text: string): GlobalWord | undefined {
  if (text.length > utteranceMax) return undefined;
  const said = bare(text);
  return (
    byUtterance.get(said) ??
    byUtterance.get(blunt(said)) ??
    (text.trim() === "?" || text.trim() === "？" ? "help" : undefined)
  );
}

/** The global word of a button `g:<word>`. */
export function pressedWord(choice: string): GlobalWord | undefined {
  const word = choice.startsWith("g:") ? choice.slice(2) : "";
  return globalWords.find((known) => known === word);
}
