/** When the customer would like the visit (S0-17): the words are kept, instants are given where they are sure. */
import type { Instant } from "../../kernel/clock.ts";
import type { VisitWish } from "../../tickets/ticket.ts";
import { namedDay } from "./day-words.ts";
import { type NamedHour, namedHour } from "./hour-words.ts";
import type { Span } from "./span.ts";

/** Hours of the day a part of it spans. */
const parts: readonly (readonly [RegExp, number, number])[] = [
  [/一整天|全天|整天|\ball day\b|\bany ?time (?:of|during) the day\b/i, 9, 18],
  [/上午|早上|早晨|一早|[明今]早|\bmorning\b|(?<![a-z])a\.?m\b\.?/i, 9, 12],
  [/中午|\bnoon\b|\bmidday\b/i, 11, 14],
  [/下午|午后|\bafternoon\b|(?<![a-z])p\.?m\b\.?/i, 13, 18],
  [/傍晚|晚上|今晚|明晚|\bevening\b|\btonight\b/i, 18, 21],
];
const soon =
  /(?:越快越好|尽快|尽早|随时(?:都?可以)?|什么时候都?(?:行|可以)|任何时间|都可以|都行|\basap\b|\bas soon as possible\b|\bany ?time\b|\bwhenever\b|\bfirst available\b|\bflexible\b)/i;
/** A span of time named in a text, with the exact instant where an hour is given. */
export interface NamedTime {
  readonly wish: VisitWish;
  /** Start where a day and an hour are both sure. */
  readonly exact?: Instant;
}

/** The time of a visit that a text names; `at` is when it was said. */
export function findVisitTime(
  text: string,
  at: Instant,
  zone: string,
): Span<NamedTime> | undefined {
  const now = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const day = namedDay(text, now.toPlainDate());
  const part = parts
    .map(([pattern, from, to]) => ({ match: pattern.exec(text), from, to }))
    .find(({ match }) => match !== null);
  const hour = namedHour(text, part?.from);
  const hits = [
    day,
    part?.match && spanOf(part.match),
    hour,
    soon.exec(text) && spanOf(soon.exec(text)),
  ].filter((hit) => hit !== undefined && hit !== null);
  if (hits.length === 0) return undefined;
  const start = Math.min(...hits.map((hit) => hit.start));
  const end = Math.max(...hits.map((hit) => hit.end));
  const words = text.slice(start, end).replace(/\s+/g, " ").trim().slice(0, 100);
  const range = day?.day === undefined ? undefined : rangeOn(day.day, hour, part, zone);
  const future = range !== undefined && range.to > at ? range : undefined;
  const wish: VisitWish = {
    text: words,
    ...(future === undefined ? {} : { from: future.from, to: future.to }),
  };
  const exact =
    hour !== undefined && future !== undefined && future.from > at ? { exact: future.from } : {};
  return { value: { wish, ...exact }, start, end };
}

function spanOf(
  match: RegExpExecArray | null,
): { readonly start: number; readonly end: number } | null {
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

function rangeOn(
  day: Temporal.PlainDate,
  hour: NamedHour | undefined,
  part: { from: number; to: number } | undefined,
  zone: string,
) {
  const on = (h: number, m = 0): Instant =>
    day.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(h, m) })
      .epochMilliseconds;
  if (hour !== undefined) {
    const from = on(hour.hour, hour.minute);
    const until = hour.until === undefined ? from : on(hour.until.hour, hour.until.minute);
    return { from, to: until > from ? until : from + 3_600_000 };
  }
  return part === undefined
    ? { from: on(9), to: on(18) }
    : { from: on(part.from), to: on(part.to) };
}

const visit =
  /来|上门|过来|安排|预约|有空|方便|在家|\bcome\b|\bvisit\b|\bavailable\b|\bfree\b|\bschedule\b|\bsend\b|\bhome\b|\bprefer/i;
const past =
  /昨|前天|刚才|刚刚|开始|以来|突然|\bsince\b|\byesterday\b|\bstarted\b|\bsuddenly\b|\blast\b|\bago\b/i;

/** The wish a clause expresses unasked: a day with a part or hour, or a time beside a word of visiting; never a story of the past. */
export function findWish(
  clause: string,
  symptom: boolean,
  at: Instant,
  zone: string,
): Span<NamedTime> | undefined {
  const hit = findVisitTime(clause, at, zone);
  if (hit === undefined || past.test(clause)) return undefined;
  if (visit.test(clause) || clause.trim() === clause.slice(hit.start, hit.end)) return hit;
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  return symptom || namedDay(clause, today) === undefined ? undefined : hit;
}
