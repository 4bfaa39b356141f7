/** Which model (S0-13): from the catalogue, slips of the finger included, or as it is named. */
import { shadow } from "../../engine/shadow.ts";
import type { TalkRules } from "../../tickets/talk-rules.ts";
import { oneSlip } from "./slip.ts";
import type { Span } from "./span.ts";

type Product = TalkRules["products"][number];

const joined = (model: string): string => model.toUpperCase().replace(/[\s\-_/.]/g, "");
const labelled =
  /(?:型号|型番|机型|รุ่น|model(?: no\.?| number)?)(?:是|は|คือ| is)?\s*[:#]?\s*([A-Za-z0-9][A-Za-z0-9\-/.]{2,29})/i;
const likely =
  /(?<![A-Za-z0-9])(?:[A-Za-z]{1,6}-\d[A-Za-z0-9]*|[A-Za-z]{2,6}\d{2,}[A-Za-z0-9]*)(?:[-/][A-Za-z0-9]+)*(?![A-Za-z0-9])/;

/** A model named in a sentence, as the catalogue writes it where it is known there. */
export function findModel(
  text: string,
  products: readonly Product[],
): (Span<string> & { readonly product?: Product }) | undefined {
  const seen = shadow(text);
  const words = [...seen.matchAll(/[A-Za-z0-9][A-Za-z0-9\-_/.]*/g)];
  for (const [index, first] of words.entries()) {
    const hit = catalogued(seen, words.slice(index, index + wordsMax), products);
    if (hit !== undefined) return { ...hit, start: first.index };
  }
  const match = labelled.exec(seen) ?? likely.exec(seen);
  const value = match?.[1] ?? match?.[0];
  return match === null || value === undefined || !/\d/.test(value)
    ? undefined
    : { value, start: match.index, end: match.index + match[0].length };
}

/** Shortest model in which one slip is forgiven. */
const slipMin = 6;
/** A model may be typed with blanks in it. */
const wordsMax = 3;

/** The catalogue's model that these words begin with, the longest reading first. */
function catalogued(
  text: string,
  words: readonly RegExpExecArray[],
  products: readonly Product[],
): { readonly value: string; readonly product: Product; readonly end: number } | undefined {
  const from = words[0]?.index ?? 0;
  for (const last of words.toReversed()) {
    const end = last.index + last[0].length;
    const said = joined(text.slice(from, end));
    if (said.length < 3 || said.length > 24 || !/^[A-Z0-9]*\d[A-Z0-9]*$/.test(said)) continue;
    for (const product of products)
      for (const model of product.models)
        if (said === joined(model) || (said.length >= slipMin && oneSlip(said, joined(model))))
          return { value: model, product, end };
  }
  return undefined;
}
