/** Which product (S0-12): from the catalogue, slips of the finger included, or what the customer calls it. */
import type { LocaleCode } from "../../engine/conversation.ts";
import { shadow, small } from "../../engine/shadow.ts";
import type { TalkRules } from "../../tickets/talk-rules.ts";
import { aliasesIn, besideBefore, besideBehind, focusBefore } from "./device-alias.ts";
import { othersIn, withoutOthers } from "./other-device.ts";
import { hasSlip, type Named, namesOf, spelled, thaiSlip } from "./product-names.ts";
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
  const [first, ...more] = productsOf(placesIn(text, products));
  return more.length === 0 ? first : undefined;
}

const productsOf = (places: readonly Place[]): readonly Product[] => [
  ...new Set(places.map(({ product }) => product)),
];

/** The devices a sentence names: products of a catalogue, and what is none of it, as the sentence calls it. */
export interface Devices {
  readonly products: readonly Product[];
  readonly others: readonly Span<string>[];
  /** Several are meant: which one has to be asked. */
  readonly several: boolean;
}

/** What a sentence says about devices. */
export function devicesIn(text: string, products: readonly Product[]): Devices {
  const names = namesOf(products).map(({ name }) => name);
  const seen = shadow(text);
  const found = placesIn(text, products);
  const said = othersIn(text, names, found).filter((one) => !isDenied(seen.toLowerCase(), one));
  const meant = meantOf(seen, [...found, ...said]);
  const places = found.filter((one) => meant.includes(one));
  const others = said.filter((one) => meant.includes(one));
  const named = productsOf(places);
  const all = [...places, ...others].toSorted((a, b) => a.start - b.start);
  const joined = all.some(({ end }, at) => both.test(seen.slice(end, all[at + 1]?.start ?? end)));
  const several = named.length > 1 || (named.length === 0 && others.length > 1) || joined;
  return { products: named, others, several: several && !combined.test(seen) };
}

/** Those that are meant: not what they stand beside, and of several the one that is said to be it. */
function meantOf(seen: string, all: readonly Stretch[]): readonly Stretch[] {
  if (all.length < 2) return all;
  const sorted = all.toSorted((a, b) => a.start - b.start);
  const at = sorted.findLastIndex(({ start }, index) =>
    corrected.test(seen.slice(sorted[index - 1]?.end ?? start, start)),
  );
  if (at > 0) return meantOf(seen, sorted.slice(at));
  const beside = (one: Stretch): boolean =>
    besideBehind.test(seen.slice(one.end, one.end + 16)) ||
    besideBefore.test(seen.slice(Math.max(0, one.start - 20), one.start));
  const free = all.filter((one) => !beside(one));
  const left = free.length > 0 ? free : all;
  const focus = left.filter((one) =>
    focusBefore.test(seen.slice(Math.max(0, one.start - 16), one.start)),
  );
  return focus.length === 1 ? focus : left;
}

/** Said between a device and the one that takes its place. */
const corrected =
  /^[^\d\n]{0,10}(?:不对|不是|[说讲打写弄搞]错|错了|[啊哦噢]不|更正|いや|いえ|间违|ちが[うっ]|违[うっ]|じゃな|ではな|订正|เอ[๊้]?ย|เฮ้ย|ไม่ใช่|ผิด|โทษที|(?<![a-z])(?:sorry|wait|no|i mean|actually|oops|scratch that|correction)(?![a-z]))/i;
/** One device that is two. */
const combined = /[二2]合[一1]|一体机|\bcombo\b|\ball-in-one\b|一体型/i;
const both = /^\s*(?:和|跟|与|及|还有|、|and|&|\+|と|や|กับ|และ)\s*(?:my |the |our )?$/i;

interface Place {
  readonly product: Product;
  /** It is not said that this is the one which is not meant. */
  readonly meant: boolean;
  readonly start: number;
  readonly end: number;
}

/** Said of a product that is not meant. */
const notBefore =
  /(?:不是|并不是|不是说|\bnot (?:the|my|an?) |\bno, (?:the|my) |除了)\s*$|ไม่ใช่(?:ตัว)?$/;
const notBehind =
  /^[…\s、,.]{0,4}(?:ではな[くい]|じゃな[くい]|ではあり|ไม่ใช่)|^(?:还|倒|都|也)?是?(?:好的|好着|没问题|没事|正常)|^ (?:is|are|works?) (?:still |all )?(?:fine|ok|okay|good)|^(?:は|も)(?:大丈夫|问题な|正常)|^ ?ปกติ/;
/** Cold air that is missing, and calls that end, are no air conditioner. */
const idle = /没(?:有)?冷气|[刚先就再已]挂机|挂机[了,。]/g;

/** Where a sentence names products that are meant. */
function placesIn(text: string, products: readonly Product[]): readonly Place[] {
  return namedIn(text, products).filter(({ meant }) => meant);
}

function namedIn(text: string, products: readonly Product[]): readonly Place[] {
  const named = namesOf(products);
  const seen = withoutOthers(
    small(text),
    named.map(({ name }) => name),
  );
  const plain = seen.replace(idle, (words) => " ".repeat(words.length));
  const whole = wholeIn(plain, named);
  const called = aliasesIn(plain, named)
    .filter((one) => whole.every(({ start, end }) => one.end <= start || one.start >= end))
    .map((one) => ({ ...one, meant: !isDenied(plain, one) }));
  if (whole.length + called.length > 0) return [...whole, ...called];
  const joint = seen.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
  const apart = joint === seen ? [] : wholeIn(joint, named);
  if (apart.length > 0) return apart;
  const cold = /没(?:有)?冷气/.test(seen) ? wholeIn(seen, named) : [];
  if (cold.length > 0) return cold;
  const thai = thaiSlip(plain, named);
  if (thai !== undefined)
    return [{ product: thai.product, meant: true, start: 0, end: text.length }];
  const words = (plain.match(/[a-z]+/g) ?? []).filter((word) => !spelled.test(word));
  const slip = named.find(({ name, long }) => long && hasSlip(words, name));
  return slip === undefined
    ? []
    : [{ product: slip.product, meant: true, start: 0, end: text.length }];
}

/** Whole names, longest first: a longer one keeps a shorter one inside it from being read, so that a washer dryer is no washer. */
function wholeIn(seen: string, named: readonly Named[]): readonly Place[] {
  let rest = seen;
  return named.flatMap(({ product, name, latin }) => {
    const found: Place[] = [];
    for (let at = 0; at < timesMax; at += 1) {
      const start = latin ? wordAt(rest, name) : rest.indexOf(name);
      if (start < 0) break;
      const end = start + name.length;
      rest = blanked(rest, { start, end });
      found.push({ product, start, end, meant: !isDenied(seen, { start, end }) });
    }
    return found;
  });
}

/** How often one name of a product is looked for. */
const timesMax = 6;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function isDenied(seen: string, { start, end }: Stretch): boolean {
  return (
    notBefore.test(seen.slice(Math.max(0, start - 24), start)) ||
    notBehind.test(seen.slice(end, end + 40))
  );
}

/** Where a whole word stands, its plural included; -1 where it does not. */
function wordAt(lower: string, name: string): number {
  const at = lower.indexOf(name);
  if (at < 0) return -1;
  const before = lower[at - 1] ?? " ";
  const after = lower.slice(at + name.length).replace(/^(?:e?s)(?![a-z])/, "")[0] ?? " ";
  return /[a-z]/.test(before) || /[a-z]/.test(after) ? -1 : at;
}
