/** The ways in which people name days: one table for all languages. */

export type Today = Temporal.PlainDate;
type Found = Temporal.PlainDate | undefined;

/** A way to name a day, and the day that a match means; `null`: none at all. */
export interface Way {
  readonly pattern: RegExp;
  readonly day: (
    groups: Readonly<Record<string, string | undefined>>,
    today: Today,
  ) => Found | null;
}

const relative: readonly (readonly [number, string])[] = [
  [3, "大后[天儿]|しあさって|明[明々]后日|มะเรื่อง"],
  [2, "后[天儿]|明后日|あさって|มะรืน(?:นี้)?|\\b(?:the )?day after tomorrow\\b"],
  [
    1,
    "明[天日儿个]|明[早晚朝]|あした|あす(?!か)|พรุ่งนี[้่]?|พรุ้งนี้|พุ่งนี้|\\btomm?orr?ow\\b|\\btmr(?:w|o)?\\b|\\btomoz\\b|\\b2mrw?\\b|\\btmw\\b|\\b2moro\\b",
  ],
  [
    0,
    "今[天日儿个]|今[早晚夜]|本日|きょう|วันนี้|(?:คืน|เย็น|บ่าย|เช้า)นี้|\\btoday\\b|\\btonight\\b|\\bthis (?:morning|afternoon|evening)\\b",
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
/** From January on. */
const months: readonly string[] = [
  "jan ม.ค มค มกรา",
  "feb ก.พ กพ กุมภา",
  "mar มี.ค มีค มีนา",
  "apr เม.ย เมย เมษา",
  "may พ.ค พค พฤษภา",
  "jun มิ.ย มิย มิถุนา",
  "jul ก.ค กค กรกฎา",
  "aug ส.ค สค สิงหา",
  "sep ก.ย กย กันยา",
  "oct ต.ค ตค ตุลา",
  "nov พ.ย พย พฤศจิกา",
  "dec ธ.ค ธค ธันวา",
];

/** Place of a word in a list whose entries begin like it, from 1; 0 where it is not. */
function placeIn(list: readonly string[], word: string | undefined): number {
  const said = (word ?? " ").toLowerCase();
  return (
    list.findIndex((entry) =>
      entry
        .split(" ")
        .some((one) => said.startsWith(one) || (said.length === 1 && one.includes(said))),
    ) + 1
  );
}

const englishMonth =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const thaiMonth = `(?:${months
  .flatMap((entry) => entry.split(" ").slice(1))
  .join("|")
  .replaceAll(".", "\\.")})`;
const thaiDay = "(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|(?<=วัน)อาทิตย์)";
const englishDay =
  "(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\\b(?! (?:on|in|under) )";

/** In simplified characters and small or capital letters, as `shadow` shows them. */
export const dayWays: readonly Way[] = [
  ...relative.map(
    ([days, words]): Way => ({
      pattern: new RegExp(words, "gi"),
      day: (_, today) => today.add({ days }),
    }),
  ),
  {
    // Two days, or a whole week or month: the words are kept, no instant is guessed.
    pattern:
      /明后(?:两)?天|今明(?:两)?天|周末|周休|假日|节日|工作日|平日|平常日|下个?月|来月|(?:再)?来周(?!の?.曜)|下个?(?:周|星期|礼拜)(?![一二三四五六日天末])|过年|年后|国庆|春节|\bweek-?ends?\b|\bweekdays?\b|\bnext (?:week|month)\b|เสาร์ ?-?อาทิตย์|วันธรรมดา|วันหยุด|(?<!วัน)(?:อาทิตย์|สัปดาห์|เดือน)หน้า/gi,
    day: () => undefined,
  },
  {
    pattern:
      /(?<week>下下个?|下个?|这个?|本|再来|来|今|次|上个?)?(?:の)?(?:周|星期|礼拜|(?<!礼)拜)(?<weekday>[一二三四五六日天])/g,
    day: (said, today) => onWeekday(said, today),
  },
  {
    pattern:
      /(?:(?<week>再来|来|今)周の?|(?<week2>次|今度)の)?(?:の)?(?<weekday>[月火水木金土日])曜日?/g,
    day: (said, today) => onWeekday(said, today),
  },
  {
    pattern: new RegExp(`(?:วัน)?(?<weekday>${thaiDay}) ?(?<week>หน้า|นี้|ถัดไป)?`, "g"),
    day: (said, today) => onWeekday(said, today),
  },
  {
    pattern: new RegExp(
      `\\b(?<week>next |this |on |coming )?(?<weekday>${englishDay})(?<week2> next week)?`,
      "gi",
    ),
    day: (said, today) => onWeekday(said, today),
  },
  {
    pattern: /(?<!\d)(?<year>20\d\d)[-/.年](?<month>\d{1,2})[-/.月](?<date>\d{1,2})日?(?!\d)/g,
    day: ({ year, month, date }, today) => {
      const day = dated(
        today.with({ day: 1 }).subtract({ months: 1 }),
        Number(month),
        Number(date),
      );
      return day?.year === Number(year) ? day : null;
    },
  },
  {
    pattern:
      /(?:(?<month>\d{1,2})月)?(?<![\d路街弄巷道段栋第番目地])(?<date>\d{1,2})(?:日(?!曜|本)|号(?!楼|院|线|门|室|店|房|机|\d| ?\d+(?:单元|楼|栋|幢|室|-)))/g,
    day: ({ month, date }, today) =>
      dated(today, month === undefined ? undefined : Number(month), Number(date)) ??
      (month === undefined ? null : undefined),
  },
  {
    pattern: new RegExp(
      `\\b(?:(?<month>${englishMonth})\\.? (?<date>\\d{1,2})(?:st|nd|rd|th)?|(?<date2>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month2>${englishMonth}))\\b`,
      "gi",
    ),
    day: ({ month, month2, date, date2 }, today) =>
      dated(today, placeIn(months, month ?? month2), Number(date ?? date2)) ?? null,
  },
  {
    pattern: new RegExp(
      `(?:วันที่ ?)?(?<![\\d/.:])(?<date>\\d{1,2}) ?(?<month>${thaiMonth})[ก-๙.]*|วันที่ ?(?<date2>\\d{1,2})(?![\\d/.:])`,
      "g",
    ),
    day: ({ month, date, date2 }, today) =>
      dated(
        today,
        month === undefined ? undefined : placeIn(months, month),
        Number(date ?? date2),
      ) ?? null,
  },
];

function onWeekday(
  { weekday, week, week2 }: Readonly<Record<string, string | undefined>>,
  today: Today,
): Found {
  const place = placeIn(weekdays, weekday);
  if (place === 0) return undefined;
  const ahead = (place - today.dayOfWeek + 7) % 7;
  const which = (week ?? week2 ?? "").trim().toLowerCase();
  const inWeek = (weeks: number): Temporal.PlainDate =>
    today.add({ days: place - today.dayOfWeek + 7 * weeks });
  if (
    which.startsWith("上") ||
    (/^[这本今]/.test(which) && place < today.dayOfWeek && which !== "今度")
  )
    return undefined;
  if (which.startsWith("下下") || which === "再来") return inWeek(2);
  if (which.startsWith("下") || which === "来" || which === "next week") return inWeek(1);
  // "next Friday" means two different days to two people.
  if (which === "next") return undefined;
  const coming = today.add({ days: ahead === 0 && which !== "" ? 7 : ahead });
  // Where the coming one is in the next week anyway, both mean the same.
  if (["หน้า", "ถัดไป", "次", "今度"].includes(which))
    return coming.equals(inWeek(1)) ? coming : undefined;
  return today.add({ days: ahead });
}

/** The next date of that month and day, or nothing when there is none. */
export function dated(today: Today, month: number | undefined, day: number): Found {
  if (day < 1 || day > 31 || (month !== undefined && (month < 1 || month > 12))) return undefined;
  const guess = today.with({ day: 1, ...(month === undefined ? {} : { month }) });
  if (day > guess.daysInMonth) return undefined;
  const date = guess.with({ day });
  if (Temporal.PlainDate.compare(date, today) >= 0) return date;
  const later = month === undefined ? guess.add({ months: 1 }) : guess.add({ years: 1 });
  return day > later.daysInMonth ? undefined : later.with({ day });
}
