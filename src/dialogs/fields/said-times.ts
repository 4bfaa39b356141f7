/** Days, parts of days and hours in the order in which a text names them, and what it says of each. */
import { namedParts } from "./day-parts.ts";
import { momentsIn } from "./hour-clocks.ts";
import type { Dated, SaidDay } from "./said-days.ts";

/** Where a time is named: a day, or else a part of a day or an hour. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly day?: SaidDay;
  readonly hour?: true;
}

/** What ends a clause. */
export const clauseEnd = /[,.;!?、。\n]/;
/** The same where Chinese is written with blanks instead of marks. */
const pause =
  /[,.;!?、。\n]| - |(?<=\p{Script=Han}) +(?=\p{Script=Han})|(?<=^|\p{Script=Thai}) +(?=เลิก|เพราะ|พอดี|ผม|ฉัน|เรา|หนู|ดิฉัน|แม่|ลูก)/u;

/** Every time of a text; an hour holds the part of the day that is said with it. */
export function tokensIn({ seen, days }: Dated): readonly Token[] {
  const named: readonly Token[] = days.map((day) => ({ start: day.start, end: day.end, day }));
  const hours = momentsIn(seen).map(({ start, end }): Token => ({ start, end, hour: true }));
  return [...namedParts(seen).map(({ start, end }): Token => ({ start, end })), ...hours]
    .toSorted((a, b) => Number(a.hour === undefined) - Number(b.hour === undefined))
    .reduce((all, one) => (all.every((other) => isApart(one, other)) ? [...all, one] : all), named)
    .toSorted((a, b) => a.start - b.start);
}

const isApart = (one: Token, other: Token): boolean =>
  one.end <= other.start || one.start >= other.end;

/** What is said of a time: up to the next one, or the end of its clause. */
export function saidOf(
  seen: string,
  { end }: { readonly end: number },
  next: Token | undefined,
): string {
  return seen.slice(end, next?.start ?? seen.length).split(clauseEnd)[0] ?? "";
}

/** What stands around a time in its clause, from the one before it to the next. */
export function aroundIt(
  seen: string,
  { start, end }: Token,
  before: Token | undefined,
  next: Token | undefined,
): { readonly start: number; readonly end: number } {
  const led = seen.slice(before?.end ?? 0, start).split(pause);
  const alone = before === undefined || led.length > 1;
  const behind = seen.slice(end, next?.start ?? seen.length).split(pause)[0] ?? "";
  return { start: alone ? start - (led.at(-1) ?? "").length : start, end: end + behind.length };
}
