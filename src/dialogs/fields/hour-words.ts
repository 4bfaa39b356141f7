/** Hours as people name them, in Chinese and English. */

interface Moment {
  readonly hour: number;
  readonly minute: number;
}

/** An hour of the day, perhaps with the hour at which the span ends. */
export interface NamedHour extends Moment {
  readonly until?: Moment;
  readonly start: number;
  readonly end: number;
}

const clock =
  /(?<![\d.])(\d{1,2})(?:[:：](\d{2})|点(半|[一三]刻|\d{1,2}分?)?|时)(?:左右|前后|之后|以后)?|\b(?:at |around |after |by )(\d{1,2})(?::(\d{2}))?(?: ?o'?clock)?\b(?! ?[ap]\.?m)|(?:\b(?:at|around|after|by) )?\b(\d{1,2})(?::(\d{2}))? ?(?=[ap]\.?m\b)/i;
const hanClock = /([一二两三四五六七八九十]{1,2})点(半|[一三]刻)?/;
/** The end of a span of hours, right behind its beginning. */
const ending =
  /^(?: ?[ap]\.?m\b\.?)? ?(?:到|至|[-~–—]|to |until )\s*(\d{1,2})(?:[:：](\d{2})|点(半|[一三]刻|\d{1,2}分?)?)?(?: ?([ap])\.?m\b\.?)?/i;
const digits: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

/** @param partFrom the hour at which the part of the day begins that is named beside it, e.g. 13 for the afternoon */
export function namedHour(text: string, partFrom: number | undefined): NamedHour | undefined {
  const latin = clock.exec(text);
  const han = latin === null ? hanClock.exec(text) : null;
  const found = latin ?? han;
  if (found === null) return undefined;
  const said =
    latin === null ? hanNumber(han?.[1] ?? "") : Number(latin[1] ?? latin[4] ?? latin[6]);
  const minute = minuteOf(
    latin === null ? han?.[2] : (latin[2] ?? latin[3] ?? latin[5] ?? latin[7]),
  );
  if (said > 24 || minute > 59) return undefined;
  const hour = ofDay(said, partFrom);
  const end = found.index + found[0].length;
  const last = ending.exec(text.slice(end));
  const until = last === null ? undefined : lastMoment(last, hour);
  return {
    hour,
    minute,
    start: found.index,
    end: end + (last?.[0].length ?? 0),
    ...(until === undefined ? {} : { until }),
  };
}

/** Without a part of the day, 1 to 7 are afternoon: nobody is visited at night. */
function ofDay(said: number, partFrom: number | undefined): number {
  const later =
    partFrom === undefined
      ? said >= 1 && said <= 7
      : said < (partFrom >= 13 ? 12 : partFrom === 11 ? 3 : 0);
  return (later ? said + 12 : said) % 24;
}

function lastMoment(match: RegExpExecArray, from: number): Moment | undefined {
  const said = Number(match[1]);
  const minute = minuteOf(match[2] ?? match[3]);
  const hour = said < from && said + 12 > from && said < 12 ? said + 12 : said;
  return hour > 23 || minute > 59 ? undefined : { hour, minute };
}

function hanNumber(han: string): number {
  if (han.length < 2) return digits[han] ?? 99;
  return (han[0] === "十" ? 10 : 99) + (digits[han[1] ?? ""] ?? 0);
}

function minuteOf(said: string | undefined): number {
  if (said === undefined) return 0;
  if (said === "半") return 30;
  if (said.endsWith("刻")) return said.startsWith("三") ? 45 : 15;
  return Number(said.replace("分", ""));
}
