/** Which product and model (S0-12, S0-13): from the catalogue, slips of the finger included. */
import type { LocaleCode } from "../../engine/conversation.ts";
import type { TalkRules } from "../../tickets/talk-rules.ts";
import type { Span } from "./span.ts";

type Product = TalkRules["products"][number];

/** What a product is called in the reader's language. */
export function productName(product: Product, locale: LocaleCode): string {
  if (product.called !== undefined) return product.called[locale];
  const chinese = product.names.find((name) => /\p{Script=Han}/u.test(name));
  const latin = product.names.find((name) => !/\p{Script=Han}/u.test(name));
  return (locale === "zh-CN" ? chinese : latin) ?? product.names[0] ?? product.id;
}

/** A product named in a sentence: whole Chinese names, Latin words with at most one slip. */
export function findProduct(text: string, products: readonly Product[]): Product | undefined {
  const lower = text.toLowerCase();
  const named = namesOf(products);
  const whole = named.find(({ name, han }) => (han ? lower.includes(name) : hasWord(lower, name)));
  if (whole !== undefined) return whole.product;
  const words = lower.match(/[a-z]+/g) ?? [];
  return named.find(({ name, long }) => long && hasSlip(words, name))?.product;
}

interface Named {
  readonly product: Product;
  readonly name: string;
  readonly han: boolean;
  /** Long enough for a slip of the finger to be told from another word. */
  readonly long: boolean;
}

const catalogues = new WeakMap<readonly Product[], readonly Named[]>();

/** The names of a catalogue, longest first: put in order once, for every message is compared with them. */
function namesOf(products: readonly Product[]): readonly Named[] {
  const known = catalogues.get(products);
  if (known !== undefined) return known;
  const named = products
    .flatMap((product) => product.names.map((name) => ({ product, name: name.toLowerCase() })))
    .toSorted((a, b) => b.name.length - a.name.length)
    .map(({ product, name }) => ({
      product,
      name,
      han: /\p{Script=Han}/u.test(name),
      long: /^[a-z ]{5,}$/.test(name),
    }));
  catalogues.set(products, named);
  return named;
}

function hasWord(lower: string, name: string): boolean {
  const at = lower.indexOf(name);
  if (at < 0) return false;
  const before = lower[at - 1] ?? " ";
  const after = lower.slice(at + name.length).replace(/^(?:e?s)(?![a-z])/, "")[0] ?? " ";
  return !/[a-z]/.test(before) && !/[a-z]/.test(after);
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
  /(?:型号|model(?: no\.?| number)?)(?:是| is)?\s*[:：#]?\s*([A-Za-z0-9][A-Za-z0-9\-/.]{2,29})/i;
const likely =
  /(?<![A-Za-z0-9])(?:[A-Za-z]{1,6}-\d[A-Za-z0-9]*|[A-Za-z]{2,6}\d{2,}[A-Za-z0-9]*)(?:[-/][A-Za-z0-9]+)*(?![A-Za-z0-9])/;

/** A model named in a sentence, as the catalogue writes it where it is known there. */
export function findModel(
  text: string,
  products: readonly Product[],
): (Span<string> & { readonly product?: Product }) | undefined {
  const words = [...text.matchAll(/[A-Za-z0-9][A-Za-z0-9\-_/.]*/g)];
  for (const [index, first] of words.entries()) {
    const hit = catalogued(text, words.slice(index, index + wordsMax), products);
    if (hit !== undefined) return { ...hit, start: first.index };
  }
  const match = labelled.exec(text) ?? likely.exec(text);
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
