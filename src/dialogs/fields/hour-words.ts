/** Hours as people name them. */
import { shadow } from "../../engine/shadow.ts";
import { dayPart, type Moment, minuteOf, momentsIn, type Said, saidIn } from "./hour-clocks.ts";
import { hanNumber } from "./number-words.ts";

/** An hour of the day, perhaps with the hour at which the span ends, or the side on which it is open. */
export interface NamedHour extends Moment {
  readonly until?: Moment;
  readonly open?: "after" | "before";
  /** Other hours are named as well, which cannot be meant too. */
  readonly several?: true;
  readonly start: number;
  readonly end: number;
}

const joining = "(?:到|至|-|~|から|to|until|till|ถึง|and)";
const lead = new RegExp(
  `${dayPart} ?(?<![\\d.:/-])(?<hour>\\d{1,2}|${hanNumber})(?:[:.](?<minute>\\d{2}))? ?${joining} ?$`,
  "i",
);
const joint = new RegExp(`^ ?${joining} ?$`, "i");
const tail = new RegExp(
  `^ ?${joining} ?(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))?(?![\\d:./-]| ?[月号日年元])`,
  "i",
);
const afterwards =
  /^ ?(?:钟)?(?:以后|之后|过后|后|往后|以降|から|起|onwards?|or later|or after|at the earliest|เป็นต้นไป|ขึ้นไป|ไปแล้ว)/i;
const around = /^ ?(?:左右|前后|ごろ|顷|くらい)/;
const until = /^ ?(?:钟)?(?:以前|之前|前|まで|より前|at the latest|or earlier|or before)/i;
const later =
  /(?:\b(?:after|past|from|not before|no earlier than|any ?time after)|หลัง(?:จาก)?|ตั้งแต่|ไม่ก่อน) ?$/i;
const earlier =
  /(?:\b(?:before|b4|by|until|till|no later than|not after|any ?time before)|(?<!ไม่)ก่อน|ภายใน|ไม่เกิน) ?$/i;

/** What hour a text names. @param partFrom the hour at which the part of the day begins that is named beside it, e.g. 13 for the afternoon */
export function namedHour(text: string, partFrom: number | undefined): NamedHour | undefined {
  const seen = shadow(text);
  const moments = momentsIn(seen);
  const read: NamedHour[] = [];
  for (let at = 0; at < moments.length; at += 1) {
    const [first, second] = moments.slice(at, at + 2);
    if (first === undefined) break;
    const hit = hourFrom(seen, first, second, partFrom);
    if (hit === undefined) continue;
    if (second !== undefined && hit.end >= second.end) at += 1;
    read.push(hit);
  }
  const whole = read.find(({ until }) => until !== undefined) ?? read[0];
  if (whole === undefined) return undefined;
  const several = read.every((one) => isWithin(one, whole)) ? {} : { several: true as const };
  const start = Math.min(...read.map((one) => one.start));
  return { ...whole, ...several, start, end: Math.max(...read.map((one) => one.end)) };
}

const minutesOf = ({ hour, minute }: Moment): number => 60 * hour + minute;
/** Whether an hour is said again by another, or lies in its span. */
function isWithin(one: NamedHour, whole: NamedHour): boolean {
  if (one.open !== whole.open && whole.until === undefined) return false;
  const end = whole.until ?? whole;
  return minutesOf(one) >= minutesOf(whole) && minutesOf(one.until ?? one) <= minutesOf(end);
}

function hourFrom(
  seen: string,
  first: Said,
  second: Said | undefined,
  partFrom: number | undefined,
): NamedHour | undefined {
  const begun = lead.exec(seen.slice(Math.max(0, first.start - 24), first.start));
  if (begun !== null) {
    const start = first.start - begun[0].length;
    const opening = { ...saidIn(begun.groups ?? {}), start, end: first.start };
    return spanning(opening, first, partFrom);
  }
  const joined = second !== undefined && joint.test(seen.slice(first.end, second.start));
  if (joined) return spanning(first, second, partFrom);
  const rest = seen.slice(first.end);
  const ended = tail.exec(rest);
  if (ended !== null) {
    const end = first.end + ended[0].length;
    return spanning(first, { ...saidIn(ended.groups ?? {}), start: first.end, end }, partFrom);
  }
  return single(seen, first, rest, partFrom);
}

function single(
  seen: string,
  said: Said,
  rest: string,
  partFrom: number | undefined,
): NamedHour | undefined {
  const moment = ofDay(said, said.from ?? partFrom);
  const before = seen.slice(Math.max(0, said.start - 18), said.start);
  const about = around.exec(rest);
  const open =
    about !== null
      ? undefined
      : afterwards.test(rest) || later.test(before)
        ? "after"
        : until.test(rest) || earlier.test(before)
          ? "before"
          : undefined;
  // Noon alone is a part of the day.
  if (moment === undefined || (said.from === 12 && said.minute === 0 && open === undefined))
    return undefined;
  const words = about ?? afterwards.exec(rest) ?? until.exec(rest);
  return {
    ...moment,
    start: said.start - (later.exec(before)?.[0] ?? earlier.exec(before)?.[0] ?? "").length,
    end: said.end + (words?.[0].length ?? 0),
    ...(open === undefined ? {} : { open }),
  };
}

/** From one moment to another; what is said of one holds for the other where it must. */
function spanning(first: Said, last: Said, partFrom: number | undefined): NamedHour | undefined {
  const to = ofDay(last, last.from ?? first.from ?? partFrom);
  const from = ofDay(first, first.from ?? partFrom ?? last.from);
  if (from === undefined || to === undefined) return undefined;
  // "Eleven to one p.m." begins before noon: of the two hours it may mean the later one that comes before the end.
  const open = first.from === undefined && first.hour <= 12;
  const before = open && last.from !== undefined && to.hour >= 12;
  const late = (first.hour % 12) + 12;
  const begun = before ? (late < to.hour ? late : first.hour) : from.hour;
  const begins = begun > to.hour && begun >= 12 && open ? begun - 12 : begun;
  const ends = to.hour < begins && to.hour + 12 > begins && to.hour < 12 ? to.hour + 12 : to.hour;
  const shift = begins < 8 && ends < 12 && open ? 12 : 0;
  return {
    hour: begins + shift,
    minute: from.minute,
    until: { hour: ends + shift, minute: to.minute },
    start: first.start,
    end: last.end,
  };
}

/** Without a part of the day, 1 to 7 are afternoon: nobody is visited at night. */
function ofDay({ hour, minute }: Moment, partFrom: number | undefined): Moment | undefined {
  if (hour < 0 || hour > 24 || minute > 59) return undefined;
  const later =
    partFrom === undefined
      ? hour >= 1 && hour <= 7
      : hour < (partFrom >= 13 ? 12 : partFrom >= 11 ? 4 : 0);
  return { hour: (later ? hour + 12 : hour) % 24, minute };
}

const bare =
  /(?<![\d/.:A-Za-z-])(?<from>\d{1,2})(?:[:.](?<minute>\d{2}))? ?(?:-|~|to|till|until|到|至|ถึง|から) ?(?<to>\d{1,2})(?:[:.](?<minute2>\d{2}))?(?![\dA-Za-z/:-]|\.\d| ?[月号日年元楼天个台])/gi;

/** Hours written as nothing but two numbers beside a day: "Monday 9-12". @param partFrom as above */
export function bareSpan(text: string, partFrom: number | undefined): NamedHour | undefined {
  const spans = [...shadow(text).matchAll(bare)].flatMap((match): readonly NamedHour[] => {
    const { from = "", to = "", minute, minute2 } = match.groups ?? {};
    const place = { start: match.index, end: match.index + match[0].length };
    const first = { hour: Number(from), minute: minuteOf(minute), ...place };
    const last = { hour: Number(to), minute: minuteOf(minute2), ...place };
    const hit = first.hour > 21 || last.hour > 21 ? undefined : spanning(first, last, partFrom);
    return hit === undefined ? [] : [hit];
  });
  const [first] = spans;
  return first !== undefined && spans.length > 1 ? { ...first, several: true } : first;
}
