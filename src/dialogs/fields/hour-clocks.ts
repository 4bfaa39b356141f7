/** The hours of a text, one by one. */
import { pattern } from "../../engine/pattern.ts";
import { namedParts } from "./day-parts.ts";
import { englishNumber, hanNumber, numberOf, thaiNumber } from "./number-words.ts";
import { apart } from "./span.ts";

/** A time of day. */
export interface Moment {
  readonly hour: number;
  readonly minute: number;
}

/** A time of day as it stands in a text. */
export interface Said extends Moment {
  readonly start: number;
  readonly end: number;
  /** Hour at which the part of the day begins that is named with it. */
  readonly from?: number;
}

/** A part of the day before an hour, as a pattern. */
export const dayPart =
  "(?<part>上午|早上|早晨|清晨|透早|中午|下午|午后|下晡|傍晚|晚上|午前|朝|昼|夕方|夜|晩|(?<=[明今听天])[早晚]|บ่าย|เช้า|เย็น|ค่ำ)?(?:の|的)?";
const english = englishNumber;

const clocks: readonly RegExp[] = [
  new RegExp(
    pattern`${dayPart} ?(?<hour>(?<!\d)\d{1,2}|(?<![第周期拜之百千万])(?!(?<=[快早晚慢大小有好差])一点(?!钟|
      半))${hanNumber})(?:点钟?|时(?!间|候|段))(?:(?<minute>半|[一三]刻|\d{1,2}|
      [一二三四五]?十[一二三四五六七八九]?)分?)?`,
    "g",
  ),
  new RegExp(
    `${dayPart} ?(?<![\\d.:])(?<hour>\\d{1,2}):(?<minute>\\d{2})(?!\\d)(?: ?(?<half>[ap])\\.?m\\b\\.?| ?น\\.?)?`,
    "gi",
  ),
  /(?<![\d.:])(?<hour>\d{1,2})\.(?<minute>\d{2})(?: ?(?:น\.?|(?<half>[ap])\.?m\b\.?)|(?=-\d{1,2}\.\d{2} ?น))/gi,
  /(?<![\d.:])(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?-?ish\b/gi,
  /(?<=(?:วัน[\u0e00-\u0e7f]{2,12}|พรุ่งนี้|มะรืน(?:นี้)?|เวลา|ตอน|ก่อน|หลัง) ?)(?<hour>\d{1,2})\.(?<minute>[0-5]\d)(?![\d.])/g,
  /(?<![\d/.:])(?<hour>\d{1,2}) ?(?:(?<half>[ap])\.?m\b\.?|o'?clock)/gi,
  new RegExp(
    pattern`(?<=\b(?:at|around|arnd|about|abt|after|before|by|from|between|till|until|past|make it|
      make that) )(?:(?<shift>half|quarter) past )?(?<hour>${english})(?:[:.](?<minute>\d{2}))?\b(?! ?(?:st|nd|rd|th|%|
      [ap]\.?m|days?|weeks?|hours?|minutes?|years?|times?)\b)`,
    "gi",
  ),
  new RegExp(`\\b(?<shift>half|quarter) past (?<hour>${english})\\b`, "gi"),
  new RegExp(`\\b(?<shift>half) (?<hour>${english})\\b(?! ?(?:hours?|days?|of|an?)\\b)`, "gi"),
  new RegExp(`\\b(?<shift>quarter to) (?<hour>${english})\\b`, "gi"),
  new RegExp(
    `\\b(?<hour>${english}) ?(?<minute>thirty|fifteen|forty-?five)\\b(?: ?(?<half>[ap])\\.?m\\b)?`,
    "gi",
  ),
  new RegExp(
    `(?<![\\d/.:-])\\b(?<hour>${english})(?: ?o'?clock)? ?(?:(?<half>[ap])\\.?m\\b|in the (?<part>morning|afternoon|evening)\\b|at (?<part2>night)\\b)`,
    "gi",
  ),
  /(?<!\d)(?<hour>[01]?\d|2[0-3])(?<minute>[0-5]\d) ?(?:hrs?\b|hours\b|(?<half>[ap])m\b)/gi,
  new RegExp(
    `(?<part>บ่าย)(?:ๆ ?)? ?(?:(?<hour>${thaiNumber}) ?(?:โมง)?|โมง) ?(?<minute>ครึ่ง)?`,
    "g",
  ),
  new RegExp(`(?<hour>${thaiNumber}) ?โมง ?(?<part>เช้า|เย็น)? ?(?<minute>ครึ่ง)?`, "g"),
  new RegExp(`(?<hour>${thaiNumber}) ?(?<part>ทุ่ม) ?(?<minute>ครึ่ง)?`, "g"),
  /(?<part>ทุ่ม)(?:นึง|หนึ่ง|ตรง|เดียว)? ?(?<minute>ครึ่ง)?/g,
  /(?<noon>เที่ยง)(?!คืน) ?(?<minute>ครึ่ง)?|(?<noon2>中午|正午|晌午)(?! ?[\d一二两十])|\b(?<noon3>noon|midday)\b/gi,
];

/** A text with more hours than these is no wish. */
const momentsMax = 60;

/** The moments of a text in order, the longer words where two overlap. */
export function momentsIn(seen: string): readonly Said[] {
  const found = clocks.flatMap((clock) =>
    [...seen.matchAll(clock)].map(
      (match): Said => ({
        ...saidIn(match.groups ?? {}),
        start: match.index,
        end: match.index + match[0].trimEnd().length,
      }),
    ),
  );
  return apart(found).slice(0, momentsMax);
}

/** What the parts of an hour mean. */
export function saidIn(
  groups: Readonly<Record<string, string | undefined>>,
): Moment & { readonly from?: number } {
  const { hour, minute, part2, half, shift, noon, noon2, noon3 } = groups;
  const part = groups["part"] ?? (part2 === undefined ? undefined : "evening");
  const isNoon = (noon ?? noon2 ?? noon3) !== undefined;
  const named = hour === undefined ? (isNoon ? 12 : 1) : numberOf(hour);
  const night = part === "ทุ่ม";
  const begins =
    half === undefined ? namedParts(part ?? "")[0]?.from : half.toLowerCase() === "p" ? 13 : 9;
  const from = isNoon ? 12 : night ? 18 : begins;
  const early = part === "เช้า" && named <= 5 ? 6 : 0;
  const back = shift?.toLowerCase() === "quarter to" ? 1 : 0;
  return {
    hour: (night ? named + 18 : named + early) - back,
    minute: minuteOf(minute ?? shift),
    ...(from === undefined ? {} : { from }),
  };
}

const minuteWords: Readonly<Record<string, number>> = {
  半: 30,
  ครึ่ง: 30,
  half: 30,
  thirty: 30,
  quarter: 15,
  fifteen: 15,
  "quarter to": 45,
  "forty-five": 45,
  fortyfive: 45,
};

/** The minutes that a word means. */
export function minuteOf(said: string | undefined): number {
  if (said === undefined) return 0;
  const word = minuteWords[said.toLowerCase()];
  if (word !== undefined) return word;
  if (said.endsWith("刻")) return said.startsWith("三") ? 45 : 15;
  return numberOf(said);
}
