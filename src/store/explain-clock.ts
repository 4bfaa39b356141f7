/** "Why is it due then", as sentences. */

import type { Instant } from "../kernel/clock.ts";
import type { PageLocale } from "../playground/panel.ts";
import type { ClockStep } from "../tickets/calendar.ts";
import type { ClockArithmetic } from "../tickets/clock-orders.ts";

/** One sentence a line: what was promised, every stretch that counted or did not, and the result. */
export function explainClock(
  why: ClockArithmetic,
  dueAt: Instant,
  zone: string,
  locale: PageLocale,
): readonly string[] {
  const at = momentIn(locale, zone);
  const start = at(why.startAt);
  const limit = lengthIn(locale, why.limitMs);
  const steps = why.steps.filter(({ from, to }) => to > from);
  const around = steps.every(({ note }) => note === "always");
  const stretches = around ? [] : steps.map((step) => explainStep(step, locale, at));
  if (locale === "en") {
    const how = around ? "counted around the clock" : `of ${calendarIn(why.calendar, locale)} time`;
    return [
      `${limit} ${how} from ${start} (rule ${why.row}).`,
      ...stretches,
      `Due ${at(dueAt)}, ${zone}.`,
    ];
  }
  const how = around ? "全天连续计算" : `按${calendarIn(why.calendar, locale)}计算`;
  return [
    `自${start}起 ${limit}，${how}（规则 ${why.row}）。`,
    ...stretches,
    `到期：${at(dueAt)}（${zone}）。`,
  ];
}

/** Writes instants short, in the zone, e.g. `Sun 22 Nov 10:00`. */
export function momentIn(locale: PageLocale, zone: string): (at: Instant) => string {
  const shape = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone } as const;
  const day = { weekday: "short", day: "numeric", month: "short" } as const;
  const writer = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "zh-CN", { ...shape, ...day });
  return (at) => writer.format(at).replaceAll(",", "");
}

/** `1 h 30 min`; seconds only below a minute. */
export function lengthIn(locale: PageLocale, ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const units = unitWords[locale];
  if (minutes === 0) return `${Math.round(ms / 1_000)} ${units.second}`;
  const parts = [
    [Math.floor(minutes / 1_440), units.day],
    [Math.floor((minutes % 1_440) / 60), units.hour],
    [minutes % 60, units.minute],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(" ");
}

const unitWords = {
  en: { day: "d", hour: "h", minute: "min", second: "s" },
  "zh-CN": { day: "天", hour: "小时", minute: "分钟", second: "秒" },
} as const;

function explainStep(
  { from, to, countedMs, note }: ClockStep,
  locale: PageLocale,
  at: (instant: Instant) => string,
): string {
  const span = `${at(from)} – ${at(to)}`;
  const reason = noteIn(note, locale);
  if (locale === "en") {
    return `${span}: ${reason}, ${countedMs > 0 ? `${lengthIn(locale, countedMs)} counted` : "not counted"}.`;
  }
  return `${span}：${reason}，${countedMs > 0 ? `计 ${lengthIn(locale, countedMs)}` : "不计"}。`;
}

function noteIn(note: ClockStep["note"], locale: PageLocale): string {
  const [word = "", name] = note.split(": ");
  const said = noteWords[locale].get(word) ?? word;
  return name === undefined ? said : `${said} ${name}`;
}

const noteWords: Readonly<Record<PageLocale, ReadonlyMap<string, string>>> = {
  en: new Map([["day-off", "day off"]]),
  "zh-CN": new Map([
    ["always", "全天"],
    ["open", "工作时间"],
    ["break", "午休"],
    ["closed", "下班时间"],
    ["day-off", "休息日"],
    ["holiday", "节假日"],
    ["extra day", "调休上班"],
  ]),
};

function calendarIn(name: string, locale: PageLocale): string {
  if (locale === "en") return name;
  return name === "office" ? "办公时间" : name === "field" ? "外勤时间" : name;
}
