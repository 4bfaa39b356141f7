/** Hours as people name them. */
import { shadow } from "../../engine/shadow.ts";
import { namedParts } from "./day-parts.ts";

interface Moment {
  readonly hour: number;
  readonly minute: number;
}

/** An hour of the day, perhaps with the hour at which the span ends, or the side on which it is open. */
export interface NamedHour extends Moment {
  readonly until?: Moment;
  readonly open?: "after" | "before";
  readonly start: number;
  readonly end: number;
}

interface Said extends Moment {
  readonly start: number;
  readonly end: number;
  /** Hour at which the part of the day begins that is named with it. */
  readonly from?: number;
}

const part =
  "(?<part>上午|早上|早晨|中午|下午|午后|傍晚|晚上|午前|朝|昼|夕方|夜|(?<=[明今])[早晚]|บ่าย|เช้า|เย็น|ค่ำ)?";
const han = "[一二两三四五六七八九十]{1,3}";
const thaiNumbers = "หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ สิบเอ็ด สิบสอง".split(" ");
const thaiNumber = `(?:\\d{1,2}|${thaiNumbers.toReversed().join("|")})`;
const englishNumbers = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const english = `(?:\\d{1,2}|${englishNumbers.join("|")})`;

const clocks: readonly RegExp[] = [
  new RegExp(
    `${part}の? ?(?<hour>(?<!\\d)\\d{1,2}|(?<![第周期拜之百千万])(?!(?<=[快早晚慢大小有好差])一点(?!钟|半))${han})(?:点钟?|时(?!间|候|段))(?:(?<minute>半|[一三]刻|\\d{1,2})分?)?`,
    "g",
  ),
  new RegExp(
    `${part}の? ?(?<![\\d.:])(?<hour>\\d{1,2}):(?<minute>\\d{2})(?!\\d)(?: ?(?<half>[ap])\\.?m\\b\\.?| ?น\\.?)?`,
    "gi",
  ),
  /(?<![\d.:])(?<hour>\d{1,2})\.(?<minute>\d{2})(?: ?(?:น\.?|(?<half>[ap])\.?m\b\.?)|(?=-\d{1,2}\.\d{2} ?น))/gi,
  /(?<![\d.:])(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?-?ish\b/gi,
  /(?<=(?:วัน[\u0e00-\u0e7f]{2,12}|พรุ่งนี้|มะรืน(?:นี้)?|เวลา|ตอน|ก่อน|หลัง) ?)(?<hour>\d{1,2})\.(?<minute>[0-5]\d)(?![\d.])/g,
  /(?<![\d.:])(?<hour>\d{1,2}) ?(?:(?<half>[ap])\.?m\b\.?|o'?clock)/gi,
  new RegExp(
    `(?<=\\b(?:at|around|about|after|before|by|from|between|till|until|past) )(?:(?<shift>half|quarter) past )?(?<hour>${english})(?:[:.](?<minute>\\d{2}))?\\b(?! ?(?:st|nd|rd|th|%|[ap]\\.?m|days?|weeks?|hours?|minutes?|years?|times?)\\b)`,
    "gi",
  ),
  new RegExp(`\\b(?<shift>half|quarter) past (?<hour>${english})\\b`, "gi"),
  new RegExp(`(?<part>บ่าย) ?(?:(?<hour>${thaiNumber}) ?(?:โมง)?|โมง) ?(?<minute>ครึ่ง)?`, "g"),
  new RegExp(`(?<hour>${thaiNumber}) ?โมง ?(?<part>เช้า|เย็น)? ?(?<minute>ครึ่ง)?`, "g"),
  new RegExp(`(?<hour>${thaiNumber}) ?(?<part>ทุ่ม) ?(?<minute>ครึ่ง)?`, "g"),
  /(?<noon>เที่ยง)(?!คืน) ?(?<minute>ครึ่ง)?|(?<noon2>中午|正午|晌午)(?! ?[\d一二两十])|\b(?<noon3>noon|midday)\b/gi,
];

const joining = "(?:到|至|-|~|から|to|until|till|ถึง|and)";
const lead = new RegExp(
  `${part}の? ?(?<![\\d.:/-])(?<hour>\\d{1,2}|${han})(?:[:.](?<minute>\\d{2}))? ?${joining} ?$`,
  "i",
);
const joint = new RegExp(`^ ?${joining} ?$`, "i");
const tail = new RegExp(
  `^ ?${joining} ?(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))?(?![\\d:./-]| ?[月号日年元])`,
  "i",
);
const afterwards = /^ ?(?:钟)?(?:以后|之后|过后|后|以降|から|起|onwards|or later)/i;
const around = /^ ?(?:左右|前后|ごろ|顷|くらい)/;
const until = /^ ?(?:钟)?(?:以前|之前|前|まで|より前)/;
const later = /(?:\b(?:after|past|from)|หลัง(?:จาก)?|ตั้งแต่) ?$/i;
const earlier = /(?:\b(?:before|b4|by|until|till)|ก่อน|ภายใน|ไม่เกิน) ?$/i;

/** @param partFrom the hour at which the part of the day begins that is named beside it, e.g. 13 for the afternoon */
export function namedHour(text: string, partFrom: number | undefined): NamedHour | undefined {
  const seen = shadow(text);
  const [first, second] = momentsIn(seen);
  if (first === undefined) return undefined;
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
  const before = seen.slice(Math.max(0, said.start - 12), said.start);
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
  if (moment === undefined || (said.from === 12 && open === undefined)) return undefined;
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
  const begins =
    from.hour > to.hour && from.hour >= 12 && first.from === undefined ? from.hour - 12 : from.hour;
  const ends = to.hour < begins && to.hour + 12 > begins && to.hour < 12 ? to.hour + 12 : to.hour;
  return {
    hour: begins,
    minute: from.minute,
    until: { hour: ends, minute: to.minute },
    start: first.start,
    end: last.end,
  };
}

/** The moments of a text in order, the longer words where two overlap. */
function momentsIn(seen: string): readonly Said[] {
  return clocks
    .flatMap((clock) =>
      [...seen.matchAll(clock)].map(
        (match): Said => ({
          ...saidIn(match.groups ?? {}),
          start: match.index,
          end: match.index + match[0].length,
        }),
      ),
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, index, all) => !all.slice(0, index).some(({ end }) => one.start < end));
}

function saidIn(
  groups: Readonly<Record<string, string | undefined>>,
): Moment & { readonly from?: number } {
  const { hour, minute, part, half, shift, noon, noon2, noon3 } = groups;
  const isNoon = (noon ?? noon2 ?? noon3) !== undefined;
  const named = hour === undefined ? (isNoon ? 12 : 1) : numberOf(hour);
  const night = part === "ทุ่ม";
  const begins =
    half === undefined ? namedParts(part ?? "")[0]?.from : half.toLowerCase() === "p" ? 13 : 9;
  const from = isNoon ? 12 : night ? 18 : begins;
  return {
    hour: night ? named + 18 : named,
    minute: minuteOf(minute ?? shift),
    ...(from === undefined ? {} : { from }),
  };
}

function numberOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  const place = Math.max(thaiNumbers.indexOf(word), englishNumbers.indexOf(word.toLowerCase()));
  if (place >= 0) return place + 1;
  const digit = (sign: string): number =>
    "〇一二三四五六七八九".indexOf(sign === "两" ? "二" : sign);
  const [tens, ones] = word.includes("十") ? word.split("十") : ["", word];
  const ten = word.includes("十") ? (tens === "" ? 1 : digit(tens ?? "")) : 0;
  return ten * 10 + (ones === "" ? 0 : digit(ones ?? ""));
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

function minuteOf(said: string | undefined): number {
  if (said === undefined) return 0;
  if (["半", "ครึ่ง", "half"].includes(said.toLowerCase())) return 30;
  if (said.endsWith("刻") || said.toLowerCase() === "quarter")
    return said.startsWith("三") ? 45 : 15;
  return Number(said);
}
