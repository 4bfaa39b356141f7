/** Writes instants, durations, numbers and lists as the reader's language does. */
import type { LocaleCode } from "../engine/conversation.ts";
import type { Value } from "../engine/line.ts";

/** Values that are no text and no line. */
export type Figure = Exclude<
  Value,
  | string
  | { readonly key: unknown }
  | { readonly kind: "list" }
  | { readonly kind: "opened-ticket" }
  | { readonly kind: "opened-promise" }
>;
type When = "date" | "time" | "date-time" | "weekday-time";

const shapes: Readonly<Record<When, Intl.DateTimeFormatOptions>> = {
  date: { month: "long", day: "numeric" },
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  "date-time": {
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  },
  "weekday-time": {
    month: "long",
    day: "numeric",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  },
};

/** English dates are written as in "Sat, 22 November, 14:00": day before month, no am and pm. */
const tags: Readonly<Record<LocaleCode, string>> = { en: "en-GB", "zh-CN": "zh-CN" };

export interface Figures {
  readonly write: (figure: Figure, locale: LocaleCode, zone: string) => string;
}

/** Writers made once per language and zone: making an Intl object costs a hundred times its use. */
export function openFigures(): Figures {
  const writers = new Map<string, Intl.DateTimeFormat>();
  const counters = new Map<LocaleCode, Intl.NumberFormat>();
  const instant = (at: number, as: When, locale: LocaleCode, zone: string): string => {
    const key = `${locale} ${zone} ${as}`;
    const known = writers.get(key);
    const writer =
      known ?? new Intl.DateTimeFormat(tags[locale], { ...shapes[as], timeZone: zone });
    if (known === undefined) writers.set(key, writer);
    return writer.format(at);
  };
  const number = (value: number, locale: LocaleCode): string => {
    if (Number.isInteger(value) && Math.abs(value) < 1_000) return String(value);
    const counter = counters.get(locale) ?? new Intl.NumberFormat(tags[locale]);
    counters.set(locale, counter);
    return counter.format(value);
  };
  const write: Figures["write"] = (figure, locale, zone) => {
    if (typeof figure === "number") return number(figure, locale);
    return figure.kind === "instant"
      ? instant(figure.at, figure.as, locale, zone)
      : duration(figure.ms, locale);
  };
  return { write };
}

const minuteMs = 60_000;

/** "1 hour 30 minutes", at most two units; less than a minute counts as one. */
function duration(ms: number, locale: LocaleCode): string {
  const minutes = Math.max(1, Math.round(ms / minuteMs));
  const parts: readonly (readonly [number, "day" | "hour" | "minute"])[] = [
    [Math.floor(minutes / 1_440), "day"],
    [Math.floor((minutes % 1_440) / 60), "hour"],
    [minutes % 60, "minute"],
  ];
  const said = parts.filter(([count]) => count > 0).slice(0, 2);
  return said.map(([count, unit]) => unitOf(count, unit, locale)).join(" ");
}

function unitOf(count: number, unit: "day" | "hour" | "minute", locale: LocaleCode): string {
  if (locale === "en") return `${count} ${unit}${count === 1 ? "" : "s"}`;
  return `${count} ${{ day: "天", hour: "小时", minute: "分钟" }[unit]}`;
}
