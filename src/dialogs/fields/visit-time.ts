/** When the customer would like the visit (S0-17): the words are kept, instants are given where they are sure. */

import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";
import type { Instant } from "../../kernel/clock.ts";
import { remembering } from "../../kernel/remembering.ts";
import type { VisitWish } from "../../tickets/ticket.ts";
import { type NamedPart, namedParts } from "./day-parts.ts";
import { dayOf, namedDay } from "./day-words.ts";
import { bareSpan, type NamedHour, namedHour } from "./hour-words.ts";
import { withoutRefused } from "./refused-time.ts";
import { blanked, type Span } from "./span.ts";
import { awaitedIn } from "./told-time.ts";
import { meantIn } from "./unmeant-time.ts";

const soon = new RegExp(
  shadow(
    [
      pattern`越快越好|越早越好|[尽赶]快|尽早|赶紧|马上|立[刻即]|第一时间|随时(?:都?可以|都行|都OK)?|
        随便(?:哪天|几点|什么时候|时间|都)|(?:什么|啥|任何|哪个)时[候间](?:都|都?行|都?可以|都?中|都?成)|几时都|
        任何时间|哪天都|哪[一几]?天都|(?<!不)都可以|(?<!不)都行|都OK|都ok|无所谓|不限|看你们|
        你们(?:看着|来|自己)?(?:定|排|安排|决定)|除了.{1,12}都|.{1,6}以外(?:都|なら|は|だったら)`,
      pattern`いつでも|いつだって|なる(?:べく|はや)|できるだけ[早はす]|出来るだけ[早はす]|一番早い|最短|至急|早急|一刻も早|
        一日も早|今すぐ|すぐに?来|早め|何曜日?でも|何时でも|お任せ|おまかせ`,
      pattern`เร็วที่สุด|ไวที่สุด|เร็วๆ|ด่วน|โดยเร็ว|เมื่อไห?ร่ก็ได้|เมื่อไรก็ได้|ตอนไหนก็ได้|ช่วงไหนก็ได้|เวลาไหนก็ได้|กี่โมงก็ได้|(?:ว่าง|ได้|อยู่บ้าน)ตลอด|
        (?:ว่าง|ได้|อยู่บ้าน)ทุกวัน|ทุกวัน|วันไหนก็ได้|แล้วแต่(?:ช่าง|ทาง|สะดวก|คิว|คุณ)|ตามสะดวก|ตามที่ช่าง|นอกจาก|ยกเว้น`,
      pattern`\basap\b|\bas soon as (?:possible|you can|u can|poss)\b|\b(?:the )?sooner the better\b|
        \bany ?(?:time|day|when)\b|\bwhenever\b|\b(?:first|next) (?:available|slot)\b|
        \bearliest (?:available|slot|possible|you)|\bflexible\b|\bright away\b|\bright now\b|\bimmediately\b|
        \bstraight ?away\b|\burgently\b|\bup to you\b|\byou (?:choose|pick|decide)\b|\bevery day\b|\bno preference\b|
        \bany (?:evening|morning|afternoon|weekday|weekend)|\bexcept\b|\banything but\b|
        \bsome ?time (?:soon|this|next)\b`,
    ].join("|"),
  ),
  "i",
);
/** A span of time named in a text, with the exact instant where an hour is given. */
export interface NamedTime {
  readonly wish: VisitWish;
  /** Start where a day and an hour are both sure. */
  readonly exact?: Instant;
}

/** Several readers of a turn ask for the time in the same few words. */
const lately = remembering<Span<NamedTime> | undefined>(16);

/** The time of a visit that a text names; `at` is when it was said. */
export function findVisitTime(
  text: string,
  at: Instant,
  zone: string,
): Span<NamedTime> | undefined {
  return lately(`${at} ${zone} ${text}`, () => timeIn(text, at, zone));
}

function timeIn(text: string, at: Instant, zone: string): Span<NamedTime> | undefined {
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  const whole = shadow(text);
  const meant = meantIn(whole, today);
  const { seen, days } = withoutRefused(meant, today);
  const day = dayOf(days);
  const parts = namedParts(seen);
  const said =
    namedHour(seen, parts[0]?.from) ??
    (day === undefined ? undefined : bareSpan(blanked(seen, day), parts[0]?.from));
  const hour = said?.several === true ? undefined : said;
  const now = soon.exec(meant.seen);
  const whenever = now === null ? [] : [{ start: now.index, end: now.index + now[0].length }];
  const hits = [day, ...parts, hour, ...whenever, awaitedIn(whole)].filter(
    (hit) => hit !== undefined,
  );
  if (hits.length === 0) return undefined;
  const start = Math.min(...hits.map((hit) => hit.start));
  const end = Math.max(...hits.map((hit) => hit.end));
  const words = text.slice(start, end).replace(/\s+/g, " ").trim().slice(0, 100);
  const halves = parts.filter(({ start, end }) => !/^[ap]\.?m/i.test(seen.slice(start, end)));
  const open = now !== null && /(?:\bor|或者?|หรือ|か)\s*$/i.test(seen.slice(0, now.index));
  // "Tomorrow is fine, not the morning": which hours are left is not said.
  const narrowed =
    days.length === meant.days.length &&
    parts.length === 0 &&
    hour === undefined &&
    namedParts(meant.seen).length > 0;
  const sure = !open && !narrowed && said?.several !== true && !isLeftOver(seen, hits);
  const range =
    day?.day === undefined || !sure
      ? undefined
      : rangeOn(day.day, hour, hour === undefined ? parts : halves, zone);
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

/** Words of time that were not understood: with one of them left, only the words of the wish are kept. */
const leftOver = new RegExp(
  shadow(
    [
      "(?<![\\dA-Za-z])\\d{1,2} ?(?:点|时(?!间)|o'?clock|[ap]m\\b|โมง|ทุ่ม|น\\.)|[一二两三四五六七八九十]点(?!点)|刻钟|半点",
      "\\b(?:half|quarter) (?:past|to|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b|\\bo'?clock\\b|\\bweek\\b|\\bfortnight\\b",
      "โมง|ทุ่ม|กลางวัน|ตี(?:หนึ่ง|สอง|สาม|สี่|ห้า|[1-5])",
    ].join("|"),
  ),
  "i",
);
function isLeftOver(
  seen: string,
  hits: readonly { readonly start: number; readonly end: number }[],
): boolean {
  return leftOver.test(hits.reduce(blanked, seen));
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
