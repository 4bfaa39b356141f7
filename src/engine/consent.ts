/** Whether an answer is a yes or a no, in every way people say it. */
import { consentWords, type Weight } from "./consent-words.ts";
import { shadow } from "./shadow.ts";

export type Consent = "yes" | "no";

/** UTF-16 units of the longest answer that is nothing but a yes or a no. */
const longest = 60;

/** Yes or no where every word of the answer is known and they agree; nothing where there is a doubt. */
export function consentOf(text: string): Consent | undefined {
  if (text.length > longest) return undefined;
  const weights = weighed(shadow(text).toLowerCase().replace(drawnOut, "$1"));
  if (weights === undefined || weights.includes("question")) return undefined;
  if (weights.length > 0 && weights.every((weight) => weight === "polite")) return "yes";
  const said = weights.filter((weight) => weight !== "filler");
  const firm = said.filter((weight) => weight === "yes" || weight === "no");
  if (firm.length === 0) return said.includes("nod") ? "yes" : undefined;
  if (firm.every((weight) => weight === "yes")) return "yes";
  const refused = firm.every((weight) => weight === "no");
  return refused && said.lastIndexOf("nod") < said.indexOf("no") ? "no" : undefined;
}

/** "Yesss" is a yes. */
const drawnOut = /([a-z])\1{2,}/g;
/** What says nothing: blanks, marks but those of a question, faces and hearts, skin tones. */
const silent =
  /[\s.,;:!~…'"()\-_*/、。・「」“”^\u200b-\u200f]|\ufe0f|\p{Emoji_Modifier}|(?![👍👌✅☑✔💯🆗🙆⭕👎❌✖🙅🚫⛔✋])\p{Extended_Pictographic}/u;

const weightOf: ReadonlyMap<string, Weight> = new Map(
  weights().flatMap((weight) =>
    consentWords[weight]
      .flatMap((words) => words.split("|"))
      .map((word) => [shadow(word), weight] as const),
  ),
);

function weights(): readonly Weight[] {
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

/** What the words of an answer count for, in order; nothing when one of them is not known. */
function weighed(text: string): readonly Weight[] | undefined {
  const found: Weight[] = [];
  for (let at = 0; at < text.length; at = word.lastIndex) {
    word.lastIndex = at;
    const match = word.exec(text);
    if (match === null) return undefined;
    const weight = weightOf.get(match[1] ?? "");
    if (weight !== undefined) found.push(weight);
  }
  return found;
}
