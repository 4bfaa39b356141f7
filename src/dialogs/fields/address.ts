/** Where the visit goes (S0-10): typed, or shared as a place. */
import { shadow } from "../../engine/shadow.ts";
import { chinese } from "./address-chinese.ts";
import { takenBack } from "./address-correction.ts";
import { japanese } from "./address-japanese.ts";
import { isPart, withNumber } from "./address-part.ts";
import { type Clause, clausesOf, type Grammar, type Run, runsOf } from "./address-run.ts";
import { thai } from "./address-thai.ts";
import { western } from "./address-western.ts";
import type { Span } from "./span.ts";

/** UTF-16 units kept. */
export const addressMax = 200;

const inJapan = /[\u3041-\u30ff]|丁目|番地|〒|[都府県县道].{1,8}[市区町村]|[市区].{1,10}\d+-\d+/;
const inChina = /^[^\u3041-\u30ff]*(?:省|[路街栋弄巷座幢]|单元)[^\u3041-\u30ff]*$/;

/** How an address in a text may be written, likeliest first. */
function grammarsFor(seen: string): readonly Grammar[] {
  if (/[ก-๏]/.test(seen)) return [thai, western];
  if (!/[\p{Script=Han}\u3041-\u30fa]/u.test(seen)) return [western];
  return inJapan.test(seen) && !inChina.test(seen) ? [japanese, western] : [chinese, western];
}

/** Says what is not meant, and nothing of what is. */
const denies =
  /不[是在对]|不住|ไม่(?:ใช่|ได้)|\bnot?\b|no longer|じゃな|ではな|搬|引っ越|ย้าย|moved|used to/iu;

/** Said between two halves of which one is wrong. */
const regret =
  /^(?:あ[ーっ]?)?ごめん|^(?:あ[ーっ]?)?失礼|^(?:oh |ah |oops )?sorry\b|^[啊哦]?(?:不好意思|抱歉)$|^โทษที|^ขอโทษ/iu;

type Place = Span<string>;
/** Whether a run is an address, with what stands before it. */
type Fits = (run: string, before: string) => boolean;

/** The address among the runs of a text; nothing where two are as good, or one was taken back and none given. */
function placeIn(text: string, grammar: Grammar, fits: Fits): Place | undefined {
  const seen = shadow(text);
  const runs = runsOf(seen, grammar);
  const clauses = clausesOf(seen, grammar.cuts);
  const places = runs
    .filter(({ start, end }) => fits(seen.slice(start, end), seen.slice(0, start)))
    .map((run) => ({ ...run, value: valueOf(text, run) }));
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const backs = clauses.filter(({ words }) => takenBack.test(words));
  if (last !== first) {
    const sorry = clauses.some(
      ({ start, words }) => start >= first.end && start < last.start && regret.test(words),
    );
    const once = backs.length > 0 || sorry ? again(first, placed(seen, last)) : undefined;
    const settled = backs.length > 0 || places.every(({ value }) => value === first.value);
    return once ?? (settled ? last : undefined);
  }
  // "Sakae 4-2-10, sorry, Sakae 4-2-16": which part that corrects is not told.
  const sorry = clauses.findIndex(({ start, words }) => start >= first.end && regret.test(words));
  const meant = clauses.slice(sorry + 1).filter(({ words }) => /\d/.test(words));
  if (sorry >= 0 && meant.length > 0)
    return meant.length === 1 ? again(first, meant[0]) : undefined;
  const later = runs.find(({ start, units }) => units && start > first.end);
  return (backs.at(-1)?.start ?? -1) < first.end ? first : corrected(text, first, later, backs);
}

const placed = (seen: string, { start, end }: Place): Clause => ({
  start,
  words: seen.slice(start, end),
  mark: "",
});

/** The address with the name and number that are said once more, where it has that name with such a number. */
function again(first: Place, meant: Clause | undefined): Place | undefined {
  const [, name = "", number = ""] =
    /^([\p{Script=Han}\p{Script=Katakana}ー]{1,12})(\d{1,5}(?:-\d{1,5}){0,3})(?![\d-])\D{0,40}$/u.exec(
      meant?.words ?? "",
    ) ?? [];
  if (meant === undefined || name === "") return undefined;
  const form = (one: string): string => one.replace(/\d+/g, "0");
  const at = shadow(first.value).indexOf(name);
  const old = /^\d{1,5}(?:-\d{1,5}){0,3}(?![\d-])/.exec(
    shadow(first.value).slice(at + name.length),
  );
  if (at < 0 || old === null || form(old[0]) !== form(number)) return undefined;
  const from = at + name.length;
  const value = first.value.slice(0, from) + number + first.value.slice(from + old[0].length);
  return { value, start: first.start, end: meant.start + name.length + number.length };
}

const valueOf = (text: string, { start, end }: Run): string =>
  text.slice(start, end).replace(/\s+/g, " ").trim();

/** An address of which something behind it is taken back: a number, which `later` replaces, or what it is not. */
function corrected(
  text: string,
  first: Place,
  later: Run | undefined,
  backs: readonly Clause[],
): Place | undefined {
  if (later === undefined)
    return backs.every(({ words }) => denies.test(words)) ? first : undefined;
  const said = valueOf(text, later);
  const numbers = backs.map(({ words }) => /\d[\d/-]*/.exec(words)?.[0]);
  const old = numbers.find((one) => one !== said);
  const value = withNumber(first.value, said, old);
  return value === undefined ? undefined : { start: first.start, end: later.end, value };
}

function firstPlace(text: string, fits: (grammar: Grammar) => Fits): Place | undefined {
  const found = grammarsFor(shadow(text)).map((grammar) => placeIn(text, grammar, fits(grammar)));
  return found.find((place) => place !== undefined);
}

/** Said right before an address that a sentence gives. */
const label =
  /(?:(?<!电子)(?:地址|住址)|\baddress|住所|ที่อยู่)(?:是|在|为|改[成为]|换成|は| is|คือ)? ?:? ?$/i;

/** An address that a sentence gives unasked. */
export function findAddress(text: string): Span<string> | undefined {
  if (unsettled.test(text)) return undefined;
  const place = firstPlace(
    text,
    ({ isSure, isPlace }) =>
      (run, before) =>
        isSure(run) || (label.test(before) && (isPlace(run) || isPart(run))),
  );
  return place === undefined ? undefined : { ...place, value: place.value.slice(0, addressMax) };
}

/** The address of an answer in which a sentence found a part: the part with what was said around it, `rest` being all that no other field took. */
export function wholeAddress(found: string, text: string, rest: string): string {
  const at = text.indexOf(found);
  return addressOf(rest.slice(0, at) + found + rest.slice(at + found.length)) ?? found;
}

/** "98, not 89 Rama Road": which of the two numbers the street goes with is not told. */
const unsettled =
  /(?<![a-z])\d{1,4}[a-z]?,? not \d{1,5}[a-z]? \p{L}|\d ?ไม่ใช่ ?\d{1,4}(?:\/\d{1,4})? ?[ก-๏]/iu;

/** The answer to the question for an address: what tells a place, without what is said around it; nothing where nothing does. */
export function addressOf(said: string): string | undefined {
  if (/[?？]\s*$/.test(said) || unsettled.test(said)) return undefined;
  return firstPlace(said, ({ isPlace }) => isPlace)?.value.slice(0, addressMax);
}
