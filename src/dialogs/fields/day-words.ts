/** Days as people name them, in Chinese and English, from the day they are said. */

/** Which day is meant; `sure` false when the words leave two. */
export interface NamedDay {
  readonly start: number;
  readonly end: number;
  readonly day?: Temporal.PlainDate;
}

const weekdays: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
  mon: 1,
  tue: 2,
  wed: 3,
  thu: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};
const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

const weekday = /(下下|下个?|这个?|本)?(?:周|星期|礼拜)([一二三四五六日天])/;
const englishWeekday =
  /\b(next |this |on |coming )?(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rsday|urday)?\b/i;
const month =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const englishDate = new RegExp(
  `\\b(?:(${month})\\.? (\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${month}))\\b`,
  "i",
);
const chineseDate = /(?:(\d{1,2})月)?(\d{1,2})[日号](?!楼|院|线|门)/;
/** As forms and date wheels write a day. */
const numericDate = /(?<!\d)(20\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const relative: readonly (readonly [RegExp, number])[] = [
  [/大后天/, 3],
  [/后天|\bday after tomorrow\b/i, 2],
  [/明[天日早晚]|\btomorrow\b/i, 1],
  [/今[天日晚]|\btoday\b|\btonight\b/i, 0],
];

/** The first day a text names. */
export function namedDay(text: string, today: Temporal.PlainDate): NamedDay | undefined {
  for (const [pattern, days] of relative) {
    const match = pattern.exec(text);
    if (match !== null) return at(match, today.add({ days }));
  }
  const weekend = /周末|\bweekend\b/i.exec(text);
  if (weekend !== null) return at(weekend);
  return numeric(text, today) ?? chinese(text, today) ?? english(text, today);
}

/** A day gone by is the day of something else, e.g. of a purchase. */
function numeric(text: string, today: Temporal.PlainDate): NamedDay | undefined {
  const date = numericDate.exec(text);
  if (date === null) return undefined;
  const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])];
  const first = month < 1 || month > 12 ? undefined : new Temporal.PlainDate(year, month, 1);
  if (first === undefined || day < 1 || day > first.daysInMonth) return undefined;
  const named = first.with({ day });
  return Temporal.PlainDate.compare(named, today) < 0 ? undefined : at(date, named);
}

function chinese(text: string, today: Temporal.PlainDate): NamedDay | undefined {
  const week = weekday.exec(text);
  if (week !== null) {
    const monday = today.subtract({ days: today.dayOfWeek - 1 });
    const target = monday.add({ days: (weekdays[week[2] ?? ""] ?? 1) - 1 });
    const which = week[1] ?? "";
    if (which.startsWith("下下")) return at(week, target.add({ days: 14 }));
    if (which.startsWith("下")) return at(week, target.add({ days: 7 }));
    return at(
      week,
      Temporal.PlainDate.compare(target, today) < 0 ? target.add({ days: 7 }) : target,
    );
  }
  const date = chineseDate.exec(text);
  if (date === null) return undefined;
  return at(
    date,
    dated(today, date[1] === undefined ? undefined : Number(date[1]), Number(date[2])),
  );
}

function english(text: string, today: Temporal.PlainDate): NamedDay | undefined {
  const date = englishDate.exec(text);
  if (date !== null) {
    const named = months[(date[1] ?? date[4] ?? "").slice(0, 3).toLowerCase()];
    return at(date, dated(today, named, Number(date[2] ?? date[3])));
  }
  const week = englishWeekday.exec(text);
  if (week === null) return undefined;
  // "next Friday" means two different days to two people: the words are kept, no instant is guessed.
  if (week[1]?.toLowerCase() === "next ") return at(week);
  const ahead = ((weekdays[(week[2] ?? "").toLowerCase()] ?? 1) - today.dayOfWeek + 7) % 7;
  return at(week, today.add({ days: ahead }));
}

/** The next date of that month and day, or nothing when there is none. */
function dated(
  today: Temporal.PlainDate,
  month: number | undefined,
  day: number,
): Temporal.PlainDate | undefined {
  if (day < 1 || day > 31 || (month !== undefined && (month < 1 || month > 12))) return undefined;
  const guess = today.with({ day: 1, ...(month === undefined ? {} : { month }) });
  if (day > guess.daysInMonth) return undefined;
  const date = guess.with({ day });
  if (Temporal.PlainDate.compare(date, today) >= 0) return date;
  const later = month === undefined ? guess.add({ months: 1 }) : guess.add({ years: 1 });
  return day > later.daysInMonth ? undefined : later.with({ day });
}

function at(match: RegExpExecArray, day?: Temporal.PlainDate): NamedDay {
  return {
    start: match.index,
    end: match.index + match[0].length,
    ...(day === undefined ? {} : { day }),
  };
}
