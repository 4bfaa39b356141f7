/** Serial number, order number and purchase time (S0-11, S0-14, S2-07): read where they are named as such. */
import type { Span } from "./span.ts";

const serial =
  /(?:产品)?(?:序列号|机身号|机身编码|机号|(?<![A-Za-z])S\/?N(?![A-Za-z])|serial(?: number| no\.?| #)?)(?:是| is)?\s*[:：#]?\s*([A-Za-z0-9][A-Za-z0-9-]{4,29})/i;
const printed = /(?<![A-Za-z0-9])([A-Z]{2}\d{8})(?![A-Za-z0-9])/;
const order =
  /(?:订单号?|凭证号?|发票号|order(?: number| no\.?| #)?|invoice(?: number| no\.?)?)(?:是| is)?\s*[:：#]?\s*([A-Za-z0-9][A-Za-z0-9-]{4,39})/i;
const bought =
  /((?:去年|今年|前年|上个?月|\d{2,4}年)(?:\d{1,2}月)?(?:\d{1,2}[日号])?)(?:份)?(?:刚)?(?:买|购买|购入)的?|\b(?:bought|purchased)(?: it)? ((?:in |on |last |this )(?:[A-Za-z]+ ?)?(?:\d{4})?)/i;

function found(pattern: RegExp, text: string): Span<string> | undefined {
  const match = pattern.exec(text);
  const value = (match?.[1] ?? match?.[2])?.trim();
  if (match === null || value === undefined || value === "") return undefined;
  return { value, start: match.index, end: match.index + match[0].length };
}

/** A serial number: named as such, or two capitals and eight digits as printed on the plate. */
export function findSerial(text: string): Span<string> | undefined {
  const hit = found(serial, text);
  return hit !== undefined && /\d/.test(hit.value)
    ? { ...hit, value: hit.value.toUpperCase() }
    : found(printed, text);
}

/** An order or voucher number. */
export function findOrder(text: string): Span<string> | undefined {
  const hit = found(order, text);
  return hit !== undefined && /\d/.test(hit.value) ? hit : undefined;
}

/** When it was bought, in the customer's words. */
export function findBought(text: string): Span<string> | undefined {
  return found(bought, text);
}

/** The answer to the question for a serial or order number. */
export function serialOf(rest: string): string | undefined {
  const text = rest
    .replace(
      /^\s*(?:序列号|订单号|serial(?: number)?|order(?: number)?)(?:是| is)?\s*[:：#]?\s*/i,
      "",
    )
    .trim();
  return /^[A-Za-z0-9][A-Za-z0-9 /-]{3,29}$/.test(text) && /\d/.test(text)
    ? text.toUpperCase()
    : undefined;
}
