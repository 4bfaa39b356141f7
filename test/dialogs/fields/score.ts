/** How many sentences of the tables a reader reads right, asks again, or gets wrong. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Language, type ReaderName, readers } from "./read-as.ts";

/** `known`: readers were made with them in sight; `held-out`: written before they were read once; their first run is the figure to believe. */
export type Part = "known" | "held-out";

export interface Sentence {
  readonly text: string;
  /** What has to be kept; nothing where the desk has to ask. */
  readonly expected: string | undefined;
}

export interface Score {
  readonly sentences: number;
  readonly right: number;
  /** Nothing taken where something was said: asked again. */
  readonly again: readonly string[];
  /** Something else taken than was said. */
  readonly wrong: readonly string[];
  /** The same, where nobody had asked. */
  readonly wrongUnasked: readonly string[];
}

const folder: Readonly<Record<Part, string>> = { known: "sentences", "held-out": "held-out" };

/** The sentences of a table: one a line, an arrow, what has to be kept; `\n` is a new line. */
export function sentencesOf(
  reader: ReaderName,
  language: Language,
  part: Part,
): readonly Sentence[] {
  const file = join(import.meta.dirname, folder[part], reader, `${language}.txt`);
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const at = line.lastIndexOf(" → ");
      const expected = line.slice(at + 3);
      return {
        text: line.slice(0, at).replaceAll("\\n", "\n"),
        expected: expected === "" ? undefined : expected,
      };
    });
}

/** What a reader makes of a table. */
export function scoreOf(reader: ReaderName, language: Language, part: Part): Score {
  const { asked, unasked } = { unasked: undefined, ...readers[reader] };
  const again: string[] = [];
  const wrong: string[] = [];
  const wrongUnasked: string[] = [];
  const sentences = sentencesOf(reader, language, part);
  for (const { text, expected } of sentences) {
    const got = asked(text, language);
    const told = `${text} → ${expected ?? ""} ≠ ${got ?? ""}`;
    if (got !== expected) (isWrong(got, expected) ? wrong : again).push(told);
    const spotted = unasked?.(text, language);
    if (isWrong(spotted, expected))
      wrongUnasked.push(`${text} → ${expected ?? ""} ≠ ${spotted ?? ""}`);
  }
  const right = sentences.length - again.length - wrong.length;
  return { sentences: sentences.length, right, again, wrong, wrongUnasked };
}

/** A part of what was said, or only the words of a time, is not wrong: the rest is asked. */
function isWrong(got: string | undefined, expected: string | undefined): boolean {
  if (got === undefined || got === expected) return false;
  if (expected === undefined) return true;
  if (got === "-") return false;
  const parts = expected.split(" ");
  return (
    !/:\D|^[a-z]+(?:-[a-z]+)* [A-Z]|^[a-z]+(?:-[a-z]+)*$/.test(expected) ||
    got.split(" ").some((part) => !parts.includes(part))
  );
}
