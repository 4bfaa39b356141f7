/** Dates as people write them, and days so many days ahead. */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";
import type { Today, Way } from "./day-ways.ts";
import { englishNumber, hanNumber, numberOf, thaiNumber } from "./number-words.ts";

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
export function placeIn(list: readonly string[], word: string | undefined): number {
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
/** What is numbered and no day: houses, places, machines. */
const numbered = pattern`楼|院|线|门|室|店|房|机|库|厂|馆|桌|病|床|工位|炉|泵|阀|仓|柜|梯|塔|池|灶|屏|模|窑|锅|箱|罐|空调|热水|洗衣|冰箱|
    油烟|设备|产线|生产线|流水线|车间|公寓|别墅|商铺|电池|电机|主机`;
/** Behind a number that is no day of a month. */
const noDay = `(?:日(?!曜|本|间|以内)|号(?!${numbered}|\\d(?!\\d?(?:点|时|:\\d\\d))| ?\\d+(?:单元|楼|栋|幢|室|-)))`;
const hanDate = "(?:[二三]?十[一二三四五六七八九]?)";

/** The day of a month named by its distance: this one, the next. */
function inMonth(rel: string | undefined, date: number, today: Today): Temporal.PlainDate | null {
  const next = /^(?:下|来|next)|หน้า/i.test(rel ?? "");
  const month = today.with({ day: 1 }).add({ months: next ? 1 : 0 });
  return date < 1 || date > month.daysInMonth ? null : month.with({ day: date });
}

const ahead = (count: string | undefined, unit: string | undefined, today: Today) => {
  const number = count === undefined ? 1 : /^(?:an?)$/i.test(count) ? 1 : numberOf(count);
  const days = /^(?:周|礼拜|星期|week|อาทิตย์|สัปดาห์)/i.test(unit ?? "") ? number * 7 : number;
  return days < 1 || days > (unit === "日" ? 10 : 31) ? null : today.add({ days });
};

/** Feasts whose date is the same each year, and the one that is the fourth Thursday of November. */
const feasts: readonly (readonly [number, number, string])[] = [
  [11, 23, "勤労感謝の日"],
  [12, 12, "(?<!\\d)双12|双十二"],
  [12, 5, "วันพ่อ(?:แห่งชาติ)?"],
  [12, 10, "วันรัฐธรรมนูญ"],
  [12, 24, "クリスマスイ[ブヴ]|平安夜|\\bchristmas eve\\b"],
  [12, 25, "(?<!before |by |til |till |until )\\bchristmas day\\b"],
  [12, 31, "大晦日|\\bnew year'?s eve\\b|วันสิ้นปี"],
];

const feastWays = feasts.map(
  ([month, date, words]): Way => ({
    pattern: new RegExp(shadow(words), "gi"),
    day: (_, today) => dated(today, month, date),
    date: true,
  }),
);

export const dateWays: readonly Way[] = [
  ...feastWays,
  {
    pattern: /\bthanksgiving(?: day)?\b|感恩节/gi,
    day: (_, today) => {
      const first = today.with({ month: 11, day: 1 });
      return first.add({ days: ((4 - first.dayOfWeek + 7) % 7) + 21 });
    },
    date: true,
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
    date: true,
  },
  {
    pattern: new RegExp(
      pattern`(?:(?<rel>下个?月|来月|这个?月|本月|当月|今月)的?の?|(?<month>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:の|
        份的?)?)(?:(?<date>\d{1,2}|${hanDate}|[一二三四五六七八九])${noDay})`,
      "g",
    ),
    day: ({ rel, month, date }, today) =>
      month === undefined
        ? inMonth(rel, numberOf(date ?? ""), today)
        : (dated(today, numberOf(month), numberOf(date ?? "")) ?? undefined),
    date: true,
  },
  {
    pattern: new RegExp(
      pattern`(?<![\d路街弄巷道段栋第番目地十一二三四五六七八九月])(?<date>(?!1日中)\d{1,2}|${hanDate})(?!日后)${noDay}|
        (?<![\d路街弄巷道段栋第番目地十一二三四五六七八九星期周拜])(?<date2>[一二三四五六七八九])号(?!${numbered}|
        \d(?!\d?(?:点|时|:\d\d)))`,
      "g",
    ),
    day: ({ date, date2 }, today) => dated(today, undefined, numberOf(date ?? date2 ?? "")) ?? null,
    date: true,
  },
  {
    // "Not the 25, the 26": said without the word of a day.
    pattern:
      /(?<=不是 ?(?:\d{1,2})[号日]?[,，、 ]{0,2}(?:而)?是 ?)(?<date>\d{1,2})(?!\d|[点时:.])/g,
    day: ({ date }, today) => dated(today, undefined, Number(date)) ?? null,
    date: true,
  },
  {
    pattern: new RegExp(
      pattern`\b(?:(?<month>${englishMonth})\.? (?:the )?(?<date>\d{1,2})(?:st|nd|rd|th)?|(?:the )?(?<date2>\d{1,2})(?:st|nd|
        rd|th)? (?:of )?(?<month2>${englishMonth}))\b`,
      "gi",
    ),
    day: ({ month, month2, date, date2 }, today) =>
      dated(today, placeIn(months, month ?? month2), Number(date ?? date2)) ?? null,
    date: true,
  },
  {
    pattern:
      /\b(?:the )?(?<date>\d{1,2})(?:st|nd|rd|th)\b(?: of (?<rel>next|this) month)?(?! (?:floor|street|st\b|ave|avenue|road|rd\b|time|hour|one|visit|week|generation|gen\b))/gi,
    day: ({ date, rel }, today) =>
      rel === undefined
        ? (dated(today, undefined, Number(date)) ?? null)
        : inMonth(rel, Number(date), today),
    date: true,
  },
  {
    pattern: new RegExp(
      pattern`(?:วัน)?(?:ที่ ?)?(?<![\d/.:])(?<date>\d{1,2}) ?(?<month>${thaiMonth})[ก-๙.]*|
        (?<!ตัว|เครื่อง|เบอร์|ห้อง|ชั้น|ไลน์|อาคาร|ตึก|หมู่|ครั้ง|แถว|คัน|จุด|รอบ|อัน|หัว|ช่อง|โรง|บ้านเลข|สาขา|เตา|ตู้|ชุด|ขั้น|ปุ่ม|แม่พิมพ์|สถานี|
        โซน|กะ|ล็อต|คน|ถาด|เลข|แผ่น|ใบ|ลำดับ|อันดับ|ประตู|หลัง)(?:วัน)?ที่ ?(?<date2>\d{1,2})(?: ?เดือน ?(?<rel>หน้า|นี้))?(?![\d/.:]| ?(?:โมง|ทุ่ม|น\.))`,
      "g",
    ),
    day: ({ month, date, date2, rel }, today) => {
      if (rel !== undefined) return inMonth(rel, Number(date2), today);
      const place = month === undefined ? undefined : placeIn(months, month);
      return dated(today, place, Number(date ?? date2)) ?? null;
    },
    date: true,
  },
  {
    pattern: new RegExp(
      pattern`(?<![第\d月])(?<count>\d{1,2}|${hanNumber})(?<unit>天|日|(?:个)?(?:礼拜|星期)|周间?)(?:以|之)?后(?!天)|
        \bin (?<count2>${englishNumber}|an?) (?<unit2>days?|week)(?:'?s? time)?\b|
        \b(?<count3>${englishNumber}|an?) (?<unit3>days?|week) from (?:today|now)\b|\b(?<unit4>week) (?:from )?today\b|
        \btoday (?<unit5>week)\b|อีก ?(?<count6>${thaiNumber}) ?(?<unit6>วัน|อาทิตย์|สัปดาห์)(?!ๆ)`,
      "gi",
    ),
    day: (said, today) => {
      const { count, count2, count3, count6, unit, unit2, unit3, unit4, unit5, unit6 } = said;
      const kind = (unit ?? unit2 ?? unit3 ?? unit4 ?? unit5 ?? unit6)?.replace("个", "");
      const number = count ?? count2 ?? count3 ?? count6;
      // "In two weeks" is hardly ever meant to the day.
      const weeks = /^(?:周|礼拜|星期|อาทิตย์|สัปดาห์)/.test(kind ?? "");
      return weeks && number !== undefined && numberOf(number) > 1
        ? undefined
        : ahead(number, kind, today);
    },
    date: true,
  },
];

/** The next date of that month and day, or nothing when there is none. */
export function dated(
  today: Today,
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
