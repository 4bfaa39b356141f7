/** Serial number, order number and purchase time (S0-11, S0-14, S2-07): read where they are named as such. */
import { shadow } from "../../engine/shadow.ts";
import type { TalkRules } from "../../tickets/talk-rules.ts";
import { findModel } from "./model.ts";
import { bareCode } from "./numbers-bare.ts";
import { namedNumbers } from "./numbers-named.ts";
import { blanked, type Span } from "./span.ts";

type Product = TalkRules["products"][number];

const printed = /(?<![A-Za-z0-9])((?:[A-Z]{2} |[A-Za-z]{2})\d{4} ?\d{4})(?![A-Za-z0-9]| \d)/;
const bought =
  /((?:去年|今年|前年|上个?月|\d{2,4}年)(?:\d{1,2}月)?(?:\d{1,2}[日号])?)(?:份)?(?:刚)?(?:买|购买|购入|に?购入)的?|\b(?:bought|purchased)(?: it)? ((?:in |on |last |this )(?:[A-Za-z]+ ?)?(?:\d{4})?)/i;

/** A number as codes are compared: digits and letters of one form. */
function found(pattern: RegExp, text: string): Span<string> | undefined {
  const match = pattern.exec(shadow(text));
  const value = (match?.[1] ?? match?.[2])?.trim();
  if (match === null || value === undefined || value === "") return undefined;
  return { value, start: match.index, end: match.index + match[0].length };
}

/** A code without its blanks, in capitals as plates and bills are printed; whoever says that its letters are small means them. */
const asPrinted = (value: string, text: string): string => {
  const joined = value.replaceAll(" ", "");
  return asTyped.test(shadow(text)) ? joined : joined.toUpperCase();
};

/** A serial number: named as such, or two letters and eight digits as printed on the plate. */
export function findSerial(text: string): Span<string> | undefined {
  const named = namedNumbers(text).find(({ kind, value }) => kind === "serial" && isLong(value));
  const hit = named ?? found(printed, blanked(text, findOrder(text) ?? { start: 0, end: 0 }));
  return hit && { ...hit, value: asPrinted(hit.value, text) };
}

const asTyped =
  /小写|小文字|小字母|\b(?:small|lower) ?-?(?:case|letters)|\blowercase\b|พิมพ์เล็ก|ตัวเล็ก(?!มาก|จัง|จิ๋ว|ๆ|เกิน|ไป|นิด)/i;
/** A number with a name has three signs at least, two of them digits. */
const isLong = (value: string): boolean => value.length >= 3 && /\d.*\d/.test(value);

/** An order or voucher number. */
export function findOrder(text: string): Span<string> | undefined {
  const hit = namedNumbers(text).find(({ kind, value }) => kind === "order" && isLong(value));
  return hit && { ...hit, value: asPrinted(hit.value, text) };
}

/** When it was bought, in the customer's words. */
export function findBought(text: string): Span<string> | undefined {
  const hit = found(bought, text);
  const at = hit === undefined ? -1 : shadow(text).indexOf(hit.value, hit.start);
  return hit && { ...hit, value: text.slice(at, at + hit.value.length) };
}

/** The answer to the question for a serial or order number: at least four digits, and a code that no other name is given to where words stand beside it. */
export function serialOf(rest: string, products: readonly Product[]): string | undefined {
  const text = shadow(rest).replace(labels, "").replace(politeness, "").trim();
  const digits = text.match(/\d/g)?.length ?? 0;
  const alone =
    /^[A-Za-z0-9][A-Za-z0-9 /-]{4,29}$/.test(text) &&
    digits >= 4 &&
    !/[A-Za-z]{5}|(?<![A-Za-z0-9])[a-z]{3}/.test(text);
  const code = alone ? text : bareCode(shadow(rest));
  return code === undefined || findModel(code, products)?.product !== undefined
    ? undefined
    : asPrinted(code, rest);
}

const labels = new RegExp(
  "^\\s*(?:序列号|序号|订单|serial|order) ?(?:号码?|number|no\\.?|番号)? ?(?:是|は|คือ| is)?\\s*[:#]?\\s*",
  "i",
);
const politeness = /(?:です|ครับ|ค่ะ|喔|哦|吧|呢|谢谢|thanks?|please)[.!。~ ]*$/i;
