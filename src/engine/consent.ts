/** Whether an answer is a yes or a no, in every way people say it. */
import { en } from "./consent-en.ts";
import { ja } from "./consent-ja.ts";
import {
  asking,
  changing,
  correcting,
  mending,
  postponing,
  reasons,
  refusing,
} from "./consent-reasons.ts";
import { type Consenting, signs, type Weight } from "./consent-signs.ts";
import { th } from "./consent-th.ts";
import { zh } from "./consent-zh.ts";
import { shadow } from "./shadow.ts";

export type Consent = "yes" | "no";

/**
 * What an answer is. `drops`: it calls off the whole matter ("cancel it all"), which is no answer to other questions.
 * `unchanged`: nothing is to be changed, which is a yes to what was read back and no answer to anything else.
 */
export interface Answer {
  readonly consent: Consent | "unchanged";
  readonly drops: boolean;
}

/** UTF-16 units of the longest answer that is nothing but a yes or a no. */
const longest = 100;

/** Somebody thinks aloud. */
const hesitant =
  /^(?:อืม+|อือ+|เอ่อ+|[嗯呃唔]+|うー*ん|えっと|hmm+|u[hm]+)\s*(?:\.{2,}|…+|。{2,}|~+)$/iu;

/** Yes or no where every word of the answer is known and they agree; nothing where there is a doubt. A no may tell its reason. */
export function consentOf(text: string): Consent | undefined {
  const consent = answerIn(text)?.consent;
  return consent === "unchanged" ? undefined : consent;
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
  const clauses = seen
    .split(clauseEnd)
    .filter((clause) => clause.trim() !== "")
    .map((clause) => ({ clause, weights: weighed(clause) }));
  const answer = judged(clauses.flatMap(({ weights: own = [] }) => own));
  const answering = clauses.filter(({ weights: own }) => own !== undefined);
  const is = isFinal(answering.map(({ clause }) => clause)) ? isStory : isReason;
  const explained = clauses.every((one) => answering.includes(one) || is(one.clause));
  return answer?.consent === "no" && explained ? answer : undefined;
}

/** Whether sending itself was refused, and not for now. */
const isFinal = (known: readonly string[]): boolean =>
  known.some((clause) => refusing.test(clause)) &&
  !known.some((clause) => mending.test(clause.replace(refusals, "")));
const refusals = new RegExp(refusing.source, "g");
/** Whether a clause tells anything but what is to be mended first. */
const isStory = (clause: string): boolean =>
  isReason(clause) ||
  ![changing, mending, asking].some((one) => one.test(clause.replace(rather, "")));
const rather = /\binstead\b/;

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
  if (firm.length === 0 && said.includes("nod")) return yes;
  if (firm.length === 0)
    return all.includes("unchanged") ? { consent: "unchanged", drops: false } : undefined;
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

/** Where two languages share a word, the weight that stands later here is believed. */
const weights = ["filler", "polite", "nod", "yes", "unchanged", "no", "drop", "question"] as const;
const ways = weights.flatMap((weight) =>
  [zh, en, ja, th, signs].map((language: Consenting) => ({ weight, ...language[weight] })),
);

const weightOf: ReadonlyMap<string, Weight> = new Map(
  ways.flatMap(({ weight, words = [] }) =>
    words.flatMap((line) => line.split("|")).map((one) => [shadow(one), weight] as const),
  ),
);

/** The longest word first, so that "no problem" is no "no"; Latin words end where their letters end. */
const word = new RegExp(
  `(${[...weightOf.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((one) => (/[a-z]$/.test(one) ? `${one}(?![a-z'])` : one))
    .join("|")})|(?:${silent.source})+`,
  "uy",
);
const phrases = ways.flatMap(({ weight, phrases: sources = [] }) =>
  sources.map(
    (source) =>
      [weight, new RegExp(`(?:${shadow(source)})(?:(?<![a-z])|(?![a-z']))`, "uy")] as const,
  ),
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
