/** When the customer would like the visit (S0-17): the words are kept, instants are given where they are sure. */
import { shadow } from "../../engine/shadow.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { VisitWish } from "../../tickets/ticket.ts";
import { type NamedPart, namedParts } from "./day-parts.ts";
import { namedDay, withoutRefused } from "./day-words.ts";
import { type NamedHour, namedHour } from "./hour-words.ts";
import type { Span } from "./span.ts";

const soon =
  /越快越好|[尽赶]快|尽早|随时(?:都?可以)?|什么时候都?(?:行|可以)|任何时间|都可以|都行|いつでも|なるべく早く|できるだけ早(?:く|め)|至急|早急|เร็วที่สุด|ด่วน|เมื่อไห?ร่ก็ได้|เมื่อไรก็ได้|(?:ว่าง|ได้)ตลอด|วันไหนก็ได้|\basap\b|\bas soon as possible\b|\bany ?time\b|\bwhenever\b|\bfirst available\b|\bflexible\b/i;
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
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  const seen = withoutRefused(shadow(text), today);
  const day = namedDay(seen, today);
  const parts = namedParts(seen);
  const hour = namedHour(seen, parts[0]?.from);
  const now = soon.exec(seen);
  const whenever = now === null ? [] : [{ start: now.index, end: now.index + now[0].length }];
  const hits = [day, ...parts, hour, ...whenever].filter((hit) => hit !== undefined);
  if (hits.length === 0) return undefined;
  const start = Math.min(...hits.map((hit) => hit.start));
  const end = Math.max(...hits.map((hit) => hit.end));
  const words = text.slice(start, end).replace(/\s+/g, " ").trim().slice(0, 100);
  const range = day?.day === undefined ? undefined : rangeOn(day.day, hour, parts, zone);
  const future = range !== undefined && range.to > at && range.to > range.from ? range : undefined;
  const wish: VisitWish = {
    text: words,
    ...(future === undefined ? {} : { from: future.from, to: future.to }),
  };
  const exact =
    hour !== undefined && hour.open === undefined && future !== undefined && future.from > at
      ? { exact: future.from }
      : {};
  return { value: { wish, ...exact }, start, end };
}

/** Hours of a day on which we visit, where no more is said; the evening ends later. */
const opensAt = 9;
const closesAt = 18;
const nightAt = 21;

function rangeOn(
  day: Temporal.PlainDate,
  hour: NamedHour | undefined,
  parts: readonly NamedPart[],
  zone: string,
): { readonly from: Instant; readonly to: Instant } {
  const on = (h: number, m = 0): Instant =>
    day.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(h, m) })
      .epochMilliseconds;
  if (hour === undefined) {
    const spans = parts.length === 0 ? [{ from: opensAt, to: closesAt }] : parts;
    return {
      from: on(Math.min(...spans.map(({ from }) => from))),
      to: on(Math.max(...spans.map(({ to }) => to))),
    };
  }
  const from = on(hour.hour, hour.minute);
  const [part] = parts;
  if (hour.open === "after") {
    const evening = hour.hour >= closesAt - 1 || (part?.from ?? 0) >= closesAt;
    return { from, to: on(evening ? nightAt : closesAt) };
  }
  if (hour.open === "before") {
    const begins =
      part !== undefined && part.from !== 11 && on(part.from) < from ? part.from : opensAt;
    return { from: on(begins), to: from };
  }
  const until = hour.until === undefined ? from : on(hour.until.hour, hour.until.minute);
  return { from, to: until > from ? until : from + 3_600_000 };
}

const visit =
  /来|上门|过来|到府|安排|预约|有空|方便|在家|お願い|希望|大丈夫|都合|伺|นัด|มา|สะดวก|ว่าง|อยู่บ้าน|ได้|\bcome\b|\bvisit\b|\bavailable\b|\bfree\b|\bschedule\b|\bsend\b|\bhome\b|\bprefer/i;
const past =
  /昨|前天|刚才|刚刚|开始|以来|突然|おととい|先週|さっき|急に|から(?:ずっと|動|冷|水|音)|เมื่อวาน|เมื่อ(?:เช้า|คืน|กี้|วาน)|ตั้งแต่.{0,12}(?:ไม่|เสีย)|เพิ่ง|อยู่ๆ|\bsince\b|\byesterday\b|\bstarted\b|\bsuddenly\b|\blast\b|\bago\b/i;

/** The wish a clause expresses unasked: a day with a part or hour, or a time beside a word of visiting; never a story of the past. */
export function findWish(
  clause: string,
  symptom: boolean,
  at: Instant,
  zone: string,
): Span<NamedTime> | undefined {
  const hit = findVisitTime(clause, at, zone);
  const seen = shadow(clause);
  if (hit === undefined || past.test(seen)) return undefined;
  if (visit.test(seen) || clause.trim() === clause.slice(hit.start, hit.end)) return hit;
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  return symptom || namedDay(clause, today) === undefined ? undefined : hit;
}
