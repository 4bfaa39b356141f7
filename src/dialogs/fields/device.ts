/** Which product and model (S0-12, S0-13): from the catalogue, slips of the finger included. */
import type { LocaleCode } from "../../engine/conversation.ts";
import { shadow } from "../../engine/shadow.ts";
import type { TalkRules } from "../../tickets/talk-rules.ts";
import { blanked, type Span } from "./span.ts";

type Product = TalkRules["products"][number];

/** What a product is called in the reader's language. */
export function productName(product: Product, locale: LocaleCode): string {
  if (product.called !== undefined) return product.called[locale];
  const chinese = product.names.find((name) => /\p{Script=Han}/u.test(name));
  const latin = product.names.find((name) => !/\p{Script=Han}/u.test(name));
  return (locale === "zh-CN" ? chinese : latin) ?? product.names[0] ?? product.id;
}

/** A product named in a sentence: whole names of any script, Latin words with at most one slip; nothing where two different ones are named. */
export function findProduct(text: string, products: readonly Product[]): Product | undefined {
  const named = productsIn(text, products);
  return named.length === 1 ? named[0] : undefined;
}

/** The different products a sentence names. */
export function productsIn(text: string, products: readonly Product[]): readonly Product[] {
  let rest = shadow(text).toLowerCase();
  const named = namesOf(products);
  const whole = named.filter(({ name, latin }) => {
    const at = latin ? wordAt(rest, name) : rest.indexOf(name);
    // A longer name keeps a shorter one inside it from being read: a washer dryer is no washer.
    if (at >= 0) rest = blanked(rest, { start: at, end: at + name.length });
    return at >= 0;
  });
  if (whole.length > 0) return [...new Set(whole.map(({ product }) => product))];
  const words = rest.match(/[a-z]+/g) ?? [];
  const slip = named.find(({ name, long }) => long && hasSlip(words, name));
  return slip === undefined ? [] : [slip.product];
}

interface Named {
  readonly product: Product;
  readonly name: string;
  /** A word of a language that writes blanks between words. */
  readonly latin: boolean;
  /** Long enough for a slip of the finger to be told from another word. */
  readonly long: boolean;
}

const catalogues = new WeakMap<readonly Product[], readonly Named[]>();

/** The names of a catalogue, longest first: put in order once, for every message is compared with them. */
function namesOf(products: readonly Product[]): readonly Named[] {
  const known = catalogues.get(products);
  if (known !== undefined) return known;
  const named = products
    .flatMap((product) =>
      product.names.map((name) => ({ product, name: shadow(name).toLowerCase() })),
    )
    .toSorted((a, b) => b.name.length - a.name.length)
    .map(({ product, name }) => ({
      product,
      name,
      latin: /^[a-z]/.test(name),
      long: /^[a-z ]{5,}$/.test(name),
    }));
  catalogues.set(products, named);
  return named;
}

/** Where a whole word stands, its plural included; -1 where it does not. */
function wordAt(lower: string, name: string): number {
  const at = lower.indexOf(name);
  if (at < 0) return -1;
  const before = lower[at - 1] ?? " ";
  const after = lower.slice(at + name.length).replace(/^(?:e?s)(?![a-z])/, "")[0] ?? " ";
  return /[a-z]/.test(before) || /[a-z]/.test(after) ? -1 : at;
}

function hasSlip(words: readonly string[], name: string): boolean {
  const size = name.split(" ").length;
  return words.some((_, index) => oneSlip(words.slice(index, index + size).join(" "), name));
}

/** Equal but for one letter more, less, other, or two exchanged. */
export function oneSlip(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const [x, y] = [a.slice(i), b.slice(i)];
  if (x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)) return true;
  return x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
}

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
