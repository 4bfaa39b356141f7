/** Whether an answer is a yes or a no, in every way people say it. */
import { consentPhrases } from "./consent-phrases.ts";
import { changing, correcting, postponing, reasons } from "./consent-reasons.ts";
import { consentWords, type Weight } from "./consent-words.ts";
import { shadow } from "./shadow.ts";

export type Consent = "yes" | "no";

/** What an answer is, and whether it calls off the whole matter ("cancel it all"), which is no answer to other questions. */
export interface Answer {
  readonly consent: Consent;
  readonly drops: boolean;
}

/** UTF-16 units of the longest answer that is nothing but a yes or a no. */
const longest = 100;

/** Somebody thinks aloud. */
const hesitant =
  /^(?:อืม+|อือ+|เอ่อ+|[嗯呃唔]+|うー*ん|えっと|hmm+|u[hm]+)\s*(?:\.{2,}|…+|。{2,}|~+)$/iu;

/** Yes or no where every word of the answer is known and they agree; nothing where there is a doubt. A no may tell its reason. */
export function consentOf(text: string): Consent | undefined {
  return answerIn(text)?.consent;
}

/** The same, with what else a no says. */
export function answerIn(text: string): Answer | undefined {
  if (text.length > longest || hesitant.test(text.trim())) return undefined;
  const seen = shadow(text)
    .toLowerCase()
    .replace(drawnOut, "$1")
    .replace(numbered, "")
    .replace(aside, (words) => (changing.test(words) ? words : " "));
  const weights = weighed(seen);
  if (weights !== undefined) return judged(weights);
  const clauses = seen.split(clauseEnd).filter((clause) => clause.trim() !== "");
  const known = clauses.flatMap((clause) => weighed(clause) ?? []);
  const others = clauses.filter((clause) => weighed(clause) === undefined);
  if (!others.every(isReason)) return undefined;
  const answer = judged(known);
  return answer?.consent === "no" ? answer : undefined;
}

/** Whether a clause tells why not, or why not yet, and corrects nothing. */
const isReason = (clause: string): boolean =>
  (reasons.test(clause) && !changing.test(clause)) ||
  (postponing.test(clause) && !correcting.test(clause));

function judged(all: readonly Weight[]): Answer | undefined {
  const weights = all.filter(
    (weight, at) => weight !== "unchanged" && !(weight === "no" && all[at + 1] === "unchanged"),
  );
  if (weights.includes("question")) return undefined;
  const yes: Answer = { consent: "yes", drops: false };
  if (weights.length > 0 && weights.every((weight) => weight === "polite")) return yes;
  const said = weights.filter((weight) => weight !== "filler");
  const firm = said.filter((weight) => weight !== "nod" && weight !== "polite");
  if (firm.length === 0) return said.includes("nod") ? yes : undefined;
  if (firm.every((weight) => weight === "yes")) return yes;
  const refused = firm.every((weight) => weight === "no" || weight === "drop");
  const first = said.findIndex((weight) => weight === "no" || weight === "drop");
  return refused && said.lastIndexOf("nod") < first
    ? { consent: "no", drops: firm.includes("drop") }
    : undefined;
}

/** "Yesss" is a yes. */
const drawnOut = /([a-z])\1{2,}/g;
/** The number of the button, before what stands on it. */
const numbered = /^\s*1[.、)\s]\s*/;
/** What is said beside the answer. */
const aside = /\([^()]{1,12}\)/g;
const clauseEnd = /[,.;!、。\n]|(?<=ので|から)|(?<=[\p{Script=Thai}\p{Script=Han}]) +/u;
/** What says nothing: blanks, marks but those of a question, faces and hearts, skin tones. */
const silent =
  /[\s.,;:!~…'"()\-_*/、。・「」“”^⇒→\u200b-\u200f]|\ufe0f|\p{Emoji_Modifier}|(?![👍👌✅☑✔💯🆗🙆⭕👎❌✖🙅🚫⛔✋])\p{Extended_Pictographic}/u;

const weightOf: ReadonlyMap<string, Weight> = new Map(
  weights().flatMap((weight) =>
    consentWords[weight]
      .flatMap((words) => words.split("|"))
      .map((word) => [shadow(word), weight] as const),
  ),
);

function weights(): readonly (keyof typeof consentWords)[] {
  return ["filler", "polite", "nod", "yes", "no", "question"];
}

/** The longest word first, so that "no problem" is no "no"; Latin words end where their letters end. */
const word = new RegExp(
  `(${[...weightOf.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((one) => (/[a-z]$/.test(one) ? `${one}(?![a-z'])` : one))
    .join("|")})|(?:${silent.source})+`,
  "uy",
);
const phrases = consentPhrases.map(
  ([weight, source]) =>
    [weight, new RegExp(`(?:${shadow(source)})(?:(?<![a-z])|(?![a-z']))`, "uy")] as const,
);

/** What the words of an answer count for, in order; nothing when one of them is not known. */
function weighed(text: string): readonly Weight[] | undefined {
  const found: Weight[] = [];
  for (let at = 0; at < text.length; ) {
    word.lastIndex = at;
    const match = word.exec(text);
    const built = phraseAt(text, at);
    const length = match?.[0].length ?? 0;
    if (built !== undefined && built.length > length) {
      found.push(built.weight);
      at += built.length;
      continue;
    }
    if (match === null) return undefined;
    const weight = weightOf.get(match[1] ?? "");
    if (weight !== undefined) found.push(weight);
    at += length;
  }
  return found;
}

/** The longest phrase that begins there. */
function phraseAt(
  text: string,
  at: number,
): { readonly weight: Weight; readonly length: number } | undefined {
  let best: { readonly weight: Weight; readonly length: number } | undefined;
  for (const [weight, pattern] of phrases) {
    pattern.lastIndex = at;
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > (best?.length ?? 0)) best = { weight, length };
  }
  return best;
}
