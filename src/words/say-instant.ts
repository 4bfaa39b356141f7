/** Writes instants as people of a language write them in a chat. */
import type { LocaleCode } from "../engine/conversation.ts";
import type { Value } from "../engine/line.ts";

type When = Extract<Value, { readonly kind: "instant" }>["as"];
type Shape = Intl.DateTimeFormatOptions;

const day: Shape = { month: "long", day: "numeric" };
const time: Shape = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const shapes: Readonly<Record<When, Shape>> = {
  date: day,
  time,
  "date-time": { ...day, ...time },
  "weekday-time": { ...day, weekday: "short", ...time },
  button: { month: "short", day: "numeric", weekday: "short", ...time },
};

interface Habit {
  /** English dates are written as in "Sat, 22 November, 14:00"; Thai years are Buddhist ones, with the digits of phones. */
  readonly tag: string;
  /** What is written otherwise than above. */
  readonly own: Readonly<Partial<Record<When, Shape>>>;
  /** Said after a time. */
  readonly oClock: string;
}

/** Taiwan says "afternoon 2:00" where the others count to 24. */
const half: Shape = { hour: "numeric", minute: "2-digit", hourCycle: "h12" };
const digits: Shape = { month: "numeric", day: "numeric", weekday: "narrow" };

const habits: Readonly<Record<LocaleCode, Habit>> = {
  "zh-CN": { tag: "zh-CN", own: {}, oClock: "" },
  "zh-TW": {
    tag: "zh-TW",
    own: {
      time: half,
      "date-time": { ...day, ...half },
      "weekday-time": { ...day, weekday: "short", ...half },
      button: { ...digits, ...half },
    },
    oClock: "",
  },
  en: { tag: "en-GB", own: {}, oClock: "" },
  ja: { tag: "ja-JP", own: { button: { ...digits, ...time } }, oClock: "" },
  th: {
    tag: "th-TH-u-ca-buddhist-nu-latn",
    own: {
      "weekday-time": { ...day, weekday: "long", ...time },
      button: { month: "short", day: "numeric", weekday: "narrow", ...time },
    },
    oClock: " น.",
  },
};

/** Writes an instant in a language and an IANA zone; each writer is made once. */
export function openClockFace(): (
  at: number,
  as: When,
  locale: LocaleCode,
  zone: string,
) => string {
  const writers = new Map<string, Intl.DateTimeFormat>();
  return (at, as, locale, zone) => {
    const { tag, own, oClock } = habits[locale];
    const key = `${locale} ${zone} ${as}`;
    const known = writers.get(key);
    const writer =
      known ?? new Intl.DateTimeFormat(tag, { ...(own[as] ?? shapes[as]), timeZone: zone });
    if (known === undefined) writers.set(key, writer);
    const written = writer
      .format(at)
      .replace(/）\s/u, "）")
      .replace(/下午(?=12:)/, "中午");
    return as === "date" || as === "button" ? written : `${written}${oClock}`;
  };
}
