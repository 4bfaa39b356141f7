/** The names of a catalogue, and slips of the finger in them. */
import { shadow } from "../../engine/shadow.ts";
import type { TalkRules } from "../../tickets/talk-rules.ts";
import { oneSlip } from "./slip.ts";

type Product = TalkRules["products"][number];

/** A name of a product, as `shadow` shows it, in small letters. */
export interface Named {
  readonly product: Product;
  readonly name: string;
  /** A word of a language that writes blanks between words. */
  readonly latin: boolean;
  /** Long enough for a slip of the finger to be told from another word. */
  readonly long: boolean;
}

const catalogues = new WeakMap<readonly Product[], readonly Named[]>();

/** The names of a catalogue, longest first: put in order once, for every message is compared with them. */
export function namesOf(products: readonly Product[]): readonly Named[] {
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

/** Thai as it sounds: without tone marks, short and long vowels alike. */
const sounded = (word: string): string =>
  word.replace(/[็-์]/g, "").replaceAll("เเ", "แ").replaceAll("ู", "ุ").replace(/[ีึื]/g, "ิ");

/** A Thai name spelled as it sounds: ตุ้เย้น. */
export function thaiSlip(seen: string, named: readonly Named[]): Named | undefined {
  if (!/\p{Script=Thai}/u.test(seen)) return undefined;
  const heard = sounded(seen);
  const hits = named.filter(
    ({ name }) => /^\p{Script=Thai}{6,}$/u.test(name) && heard.includes(sounded(name)),
  );
  const [first] = hits;
  return hits.every(({ product }) => product === first?.product) ? first : undefined;
}

/** Words one letter away from a product that are spelled as they are meant. */
export const spelled =
  /^(?:bridge|fringe|washed|washes|wisher|masher|waster|dasher|freezes|freezed|breezer|broiler|boiled|bailer|toiler|coiler|geezer)$/;

/** Whether a name stands among Latin words with one slip. */
export function hasSlip(words: readonly string[], name: string): boolean {
  const parts = name.split(" ");
  const size = parts.length;
  return words.some((_, index) => {
    const said = words.slice(index, index + size);
    const each =
      size > 1 && parts.every((part, at) => part.length > 4 && oneSlip(said[at] ?? "", part));
    return each || oneSlip(said.join(" "), name);
  });
}
