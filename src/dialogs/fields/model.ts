/** Which model (S0-13): from the catalogue, slips of the finger included, or as it is named. */
import { shadow } from "../../engine/shadow.ts";
import type { TalkRules } from "../../tickets/talk-rules.ts";
import { oneSlip } from "./slip.ts";
import type { Span } from "./span.ts";

type Product = TalkRules["products"][number];

const joined = (model: string): string => model.toUpperCase().replace(/[\s\-_/.]/g, "");
const labelled =
  /(?:型号|型番|机型|รุ่น|model(?: no\.?| number)?)(?:是|は|คือ| is| says| reads)?\s*[:#]?\s*([A-Za-z0-9][A-Za-z0-9\-/.]{2,29})/i;
const likely =
  /(?<![A-Za-z0-9])(?:[A-Za-z]{1,6}-\d[A-Za-z0-9]*|[A-Za-z]{2,5}-[A-Za-z]{1,4}\d[A-Za-z0-9]*|[A-Za-z]{2,6}\d{2,}[A-Za-z0-9]*)(?:[-/][A-Za-z0-9]+)*(?![A-Za-z0-9])/;

/** A model named in a sentence, as the catalogue writes it where it is known there. */
export function findModel(
  text: string,
  products: readonly Product[],
): (Span<string> & { readonly product?: Product }) | undefined {
  const seen = shadow(text);
  const known = catalogueModel(text, products);
  if (known !== undefined) return known;
  const match = labelled.exec(seen) ?? likely.exec(seen);
  const value = match?.[1] ?? match?.[0];
  if (match === null || value === undefined || !/\d/.test(value)) return undefined;
  const place = { start: match.index, end: match.index + match[0].length };
  const product = ofSeries(value, products);
  return product === undefined
    ? { value: /[A-Z]/.test(value) ? value : value.toUpperCase(), ...place }
    : { value: value.toUpperCase(), product, ...place };
}

/** Letters that a series begins with, fewest that tell it from another. */
const seriesMin = 3;
const seriesOf = (model: string): string => /^[A-Z]*/.exec(joined(model))?.[0] ?? "";

/** The product whose models begin with the same letters, where those are of no other: XQG80 is a washing machine. */
function ofSeries(model: string, products: readonly Product[]): Product | undefined {
  const series = seriesOf(model);
  const [only, other] = products.filter(({ models }) =>
    models.some((one) => seriesOf(one) === series),
  );
  return series.length >= seriesMin && other === undefined ? only : undefined;
}

/** A model of the catalogue, wherever it is named. */
export function catalogueModel(
  text: string,
  products: readonly Product[],
): (Span<string> & { readonly product: Product }) | undefined {
  const seen = shadow(text);
  const words = [...seen.matchAll(/[A-Za-z0-9][A-Za-z0-9\-_/.]*/g)];
  for (const [index, first] of words.entries()) {
    const hit = catalogued(seen, words.slice(index, index + wordsMax), products);
    if (hit !== undefined) return { ...hit, start: first.index };
  }
  return undefined;
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
