/** The words of danger as one pattern: a company's own beside those of every language. */
import type { TalkRules } from "../../tickets/talk-rules.ts";
import { seen } from "./seen.ts";
import { signsOf } from "./urgency-signs.ts";
import { doubtful, type Weight } from "./urgency-words.ts";

export interface Vocabulary {
  /** At every place the longest word that begins there, overlapping ones too. */
  readonly pattern: RegExp;
  readonly weightOf: ReadonlyMap<string, Weight>;
}

const vocabularies = new WeakMap<TalkRules, Vocabulary>();

/** The words of a company and ours, put in order once. */
export function vocabularyOf(rules: TalkRules): Vocabulary {
  const known = vocabularies.get(rules);
  if (known !== undefined) return known;
  const { urgentWords, extraUrgentWords } = rules;
  const weightOf = new Map<string, Weight>([
    ...urgentWords.map((word) => [seen(word).toLowerCase(), "urgent"] as const),
    ...extraUrgentWords.map((word) => [seen(word).toLowerCase(), "extra-urgent"] as const),
  ]);
  const words = [...weightOf.keys()].toSorted((a, b) => b.length - a.length);
  const ours = (weight: Weight): string => `(${signsOf(weight)})`;
  const all = [...words, ...doubtful];
  const theirs = words.map((word) => written(word, all)).join("|") || "(?!)";
  const hints = doubtful
    .toSorted((a, b) => b.length - a.length)
    .map((word) => written(word, all))
    .join("|");
  const pattern = new RegExp(
    `(?=${ours("extra-urgent")}|(${theirs})|${ours("urgent")}|${ours("ill")}|${ours("grave")}|${ours("doubt")}|(${hints}))`,
    "g",
  );
  const vocabulary = { pattern, weightOf };
  vocabularies.set(rules, vocabulary);
  return vocabulary;
}

/** A word as a pattern: Latin ones begin where letters begin, and "no power" is not read out of "no power failure". */
function written(word: string, words: readonly string[]): string {
  const literal = (part: string): string => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const own = /^[a-z]/.test(word)
    ? `(?<![a-z])${literal(word)}${word.length < 4 ? "(?![a-z])" : ""}`
    : literal(word);
  if (!/^(?:no |没|ไม่)/.test(word)) return own;
  const longer = words.flatMap((other) =>
    Array.from(word).flatMap((_, at) =>
      at > 0 && other.length > word.length - at && other.startsWith(word.slice(at))
        ? [literal(other.slice(word.length - at))]
        : [],
    ),
  );
  return longer.length === 0 ? own : `${own}(?!${longer.join("|")})`;
}
