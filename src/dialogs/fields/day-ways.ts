/** The ways in which people name days: one table for all languages. */
import { pattern } from "../../engine/pattern.ts";
import { dateWays, placeIn } from "./date-ways.ts";

export type Today = Temporal.PlainDate;
type Found = Temporal.PlainDate | undefined;

/** A way to name a day, and the day that a match means; `null`: none at all. */
export interface Way {
  readonly pattern: RegExp;
  readonly day: (
    groups: Readonly<Record<string, string | undefined>>,
    today: Today,
  ) => Found | null;
  /** It says the day of a month, so that a weekday beside it only repeats it. */
  readonly date?: true;
  /** Words of several days: whether a day named beside them is one of those. */
  readonly fits?: (day: Temporal.PlainDate, today: Today) => boolean;
}

const relative: readonly (readonly [number, string])[] = [
  [3, "大后[天儿日]|しあさって|明[明々]后日|มะเรื่อง"],
  [
    2,
    "(?<!以|之|然|最|随|过)后[天儿](?!的?第)|明后日|あさって|มะรืน(?:นี้)?|\\b(?:the )?day after (?:tomorrow|tmr)\\b|\\bovermorrow\\b",
  ],
  [
    1,
    pattern`明[天日儿个]|明[早晚朝]|听[日晚朝]|翌日|明仔[载早]|あした|あす(?!か)|พรุ่งนี[่้]?|พรุ้งนี้|พุ่งนี้|พรุ่งนี่|
      (?<![ก-๙])พ\.?น\.?(?![ก-๙])|\btom+or+ow\b|\btmr(?:w|o)?\b|\btomoz\b|\b2mrw?\b|\btmw\b|\b2moro\b|\btomoro\b`,
  ],
  [
    0,
    pattern`今[天日儿个]|今[早晚夜晩]|今仔日|今下[晡午]|本日|きょう|วันนี้|(?:คืน|เย็น|บ่าย|เช้า|ค่ำ|สาย)นี้|\btoday\b|\btonight\b|
      \btonite\b|\bthis (?:late )?(?:morning|afternoon|arvo|evening)\b`,
  ],
];

/** From Monday on, as they begin in every language. */
const weekdays: readonly string[] = [
  "一 月 จันทร์ mon",
  "二 火 อังคาร tue",
  "三 水 พุธ wed",
  "四 木 พฤหัส thu",
  "五 金 ศุกร์ fri",
  "六 土 เสาร์ sat",
  "日天 日 อาทิตย์ sun",
];

const thaiDay = pattern`(?<!ป้า|ลุง|น้า|ยาย|พี่|คุณ|เจ๊|นาง|สาว|น้อง|ชื่อ)(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|(?<=วัน)อาทิตย์|อาทิตย์(?= ?(?:ที่ ?\d|เช้า|
    สาย|เที่ยง|บ่าย|เย็น|ค่ำ|(?:ตอน|ช่วง)(?:เช้า|สาย|เที่ยง|บ่าย|เย็น|ค่ำ))))`;
const englishDay = pattern`(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|wensday|thursday|friday|saturday|
    sunday)s?\b(?! (?:on|in|under) (?:it|the|a|my))(?!'s (?:guy|man|visit|repair|technician))`;

/** Monday of the week after this one. */
const nextMonday = (today: Today): Temporal.PlainDate => today.add({ days: 8 - today.dayOfWeek });
const inNextWeek = (day: Temporal.PlainDate, today: Today): boolean => {
  const days = nextMonday(today).until(day).days;
  return days >= 0 && days < 7;
};

/** Two days, or a whole week or month: the words are kept, no instant is guessed. */
const vague: readonly Way[] = [
  {
    pattern:
      /明后(?:两)?天|今明(?:两)?天|假日|节日|过年|年[前后底末内]|年明け|国庆|春节|元旦|圣诞节?|过[两几]天|[这过]几天|近日|近期|下下个?(?:周|星期|礼拜)(?![一二三四五六日天末])|(?:再)?来周以降|\b(?:before|by|around|after) (?:christmas|xmas|new year)\b|ปีใหม่|สิ้นปี|วันหยุด/gi,
    day: () => undefined,
  },
  {
    pattern:
      /(?:下下?个?|这个?|本|来|今)?(?:周|星期|礼拜|(?<!礼)拜)[一二三四五六日天](?:[、和跟到至或~-]?(?!一[整天早直])[一二三四五六日天])+(?![点时十号])|[月火水木金土日](?:[・、か][月火水木金土日])+(?:曜|なら|の|は|で|が|希|$)/g,
    day: () => undefined,
  },
  {
    pattern: /周末|周休|土日|\bweek-?ends?\b|เสาร์[ก-๙ -]{0,10}?อาทิตย์(?! ?(?:หน้า|นี้|ที่))/gi,
    day: () => undefined,
    fits: (day) => day.dayOfWeek >= 6,
  },
  {
    pattern: /工作日|平日|平常日|\bweek ?days?\b|วันธรรมดา/gi,
    day: () => undefined,
    fits: (day) => day.dayOfWeek <= 5,
  },
  {
    pattern:
      /下个?(?:周|星期|礼拜)(?![一二三四五六日天末])|下个?(?:周|星期|礼拜)(?=[一二三四五六日天]{2})|来周(?!の?.曜)|周明け|\b(?:some ?time )?(?:in the )?(?:next|following|coming) week\b|(?<!วัน)(?:อาทิตย์|สัปดาห์)(?:หน้า|ถัดไป)/gi,
    day: () => undefined,
    fits: inNextWeek,
  },
  {
    pattern:
      /下个?月|来月|\bnext month\b|เดือนหน้า|(?:这个?|本|今)?月[底末中初]|月ずえ|月半ば|(?:สิ้น|ปลาย|กลาง|ต้น)เดือน|\b(?:at |by )?(?:the )?(?:end|middle|beginning|start) of (?:the |this |next )?(?:month|week|year)\b|\bthis (?:week|month)\b|(?<!วัน)(?:อาทิตย์|สัปดาห์|เดือน)นี้/gi,
    day: () => undefined,
    fits: (day, today) => day.month !== today.month || day.day > 20,
  },
];

/** In simplified characters and small or capital letters, as `shadow` shows them. */
export const dayWays: readonly Way[] = [
  ...relative.map(
    ([days, words]): Way => ({
      pattern: new RegExp(words, "gi"),
      day: (_, today) => today.add({ days }),
    }),
  ),
  ...vague,
  {
    pattern:
      /(?<week>下下个?|下个?|这个?|本|再来|来|今|次|上个?)?(?:の)?(?:周|星期|礼拜|(?<!礼)拜)(?<weekday>[一二三四五六日天](?!起))/g,
    day: (said, today) => onWeekday(said, today),
  },
  {
    pattern:
      /(?:(?<week>再来|来|今|先|前)周の?|(?<week2>次|今度|前|この前|こないだ)の)?(?:の)?(?:(?<weekday>[月火水木金土日])曜日?|(?<=周の?)(?<weekday2>[月火水木金土日])(?=の|で|、|[\d午朝昼夕夜]|$))/g,
    day: (said, today) =>
      onWeekday({ ...said, weekday: said["weekday"] ?? said["weekday2"] }, today),
  },
  {
    pattern: new RegExp(
      `(?:(?<before>เมื่อ)(?:วัน)?)?(?:วัน)?(?<weekday>${thaiDay}) ?(?<week>หน้า|นี้|ถัดไป|(?:ที่ ?)?(?:แล้ว|ผ่านมา)|ก่อนโน้น)?`,
      "g",
    ),
    day: (said, today) =>
      said["before"] === undefined && !/(?:แล้ว|ผ่านมา|ก่อนโน้น)$/.test(said["week"] ?? "")
        ? onWeekday(said, today)
        : null,
  },
  {
    pattern: new RegExp(
      pattern`\b(?<week>(?:a )?week (?:on )?|next |this |on |coming |last |past |
        previous )?(?<weekday>${englishDay})(?<week2> next week| week\b| gone\b| last week)?`,
      "gi",
    ),
    day: (said, today) => englishWeekday(said, today),
  },
  ...dateWays,
];

function englishWeekday(
  said: Readonly<Record<string, string | undefined>>,
  today: Today,
): Found | null {
  const { week = "", week2 = "" } = said;
  if (/last|past|previous/i.test(week) || /gone|last/i.test(week2)) return null;
  if (!/week $|week on $/i.test(week) && week2.toLowerCase() !== " week")
    return onWeekday(said, today);
  // "Monday week" is the Monday after the coming one.
  const { weekday } = said;
  return onWeekday({ weekday }, today)?.add({ days: 7 });
}

function onWeekday(
  { weekday, week, week2 }: Readonly<Record<string, string | undefined>>,
  today: Today,
): Found | null {
  const place = placeIn(weekdays, weekday);
  if (place === 0) return undefined;
  const ahead = (place - today.dayOfWeek + 7) % 7;
  const which = (week2 ?? week ?? "").trim().toLowerCase();
  const inWeek = (weeks: number): Temporal.PlainDate =>
    today.add({ days: place - today.dayOfWeek + 7 * weeks });
  if (/^(?:上|先|前|この前|こないだ)/.test(which)) return null;
  if (/^[这本今]/.test(which) && place < today.dayOfWeek && which !== "今度") return undefined;
  if (which.startsWith("下下") || which === "再来") return inWeek(2);
  if (which.startsWith("下") || which === "来" || which === "next week") return inWeek(1);
  const coming = today.add({ days: ahead === 0 && which !== "" ? 7 : ahead });
  // "Next Friday" means two days to two people, unless the coming one is in the next week anyway.
  if (["next", "หน้า", "ถัดไป", "次", "今度"].includes(which))
    return coming.equals(inWeek(1)) ? coming : undefined;
  return today.add({ days: ahead });
}
