/** Writes instants, durations, numbers and lists as the reader's language does. */
import type { LocaleCode } from "../engine/conversation.ts";
import type { Value } from "../engine/line.ts";
import { openClockFace } from "./say-instant.ts";

/** Values that are no text and no line. */
export type Figure = Exclude<
  Value,
  | string
  | { readonly key: unknown }
  | { readonly kind: "list" }
  | { readonly kind: "opened-ticket" }
  | { readonly kind: "opened-promise" }
>;

export interface Figures {
  readonly write: (figure: Figure, locale: LocaleCode, zone: string) => string;
}

/** Writers made once per language and zone: making an Intl object costs a hundred times its use. */
export function openFigures(): Figures {
  const instant = openClockFace();
  const counters = new Map<string, Intl.NumberFormat>();
  const counter = (locale: LocaleCode, unit?: Unit): Intl.NumberFormat => {
    const key = `${locale} ${unit ?? ""}`;
    const length =
      unit === undefined ? {} : ({ style: "unit", unit, unitDisplay: "long" } as const);
    const known = counters.get(key) ?? new Intl.NumberFormat(locale, length);
    counters.set(key, known);
    return known;
  };
  const number = (value: number, locale: LocaleCode): string =>
    Number.isInteger(value) && Math.abs(value) < 1_000
      ? String(value)
      : counter(locale).format(value);
  const duration = (ms: number, locale: LocaleCode): string =>
    spaced(
      partsOf(ms).map(([count, unit]) => counter(locale, unit).format(count)),
      locale,
    );
  const write: Figures["write"] = (figure, locale, zone) => {
    if (typeof figure === "number") return number(figure, locale);
    return figure.kind === "instant"
      ? instant(figure.at, figure.as, locale, zone)
      : duration(figure.ms, locale);
  };
  return { write };
}

type Unit = "day" | "hour" | "minute";

const minuteMs = 60_000;

/** At most two units; less than a minute counts as one. */
function partsOf(ms: number): readonly (readonly [number, Unit])[] {
  const minutes = Math.max(1, Math.round(ms / minuteMs));
  const parts: readonly (readonly [number, Unit])[] = [
    [Math.floor(minutes / 1_440), "day"],
    [Math.floor((minutes % 1_440) / 60), "hour"],
    [minutes % 60, "minute"],
  ];
  return parts.filter(([count]) => count > 0).slice(0, 2);
}

/** "1 hour 30 minutes", "1 小时 30 分钟", but "1時間30分": Japanese leaves no blanks. */
function spaced(parts: readonly string[], locale: LocaleCode): string {
  return locale === "ja"
    ? parts.join("").replaceAll(" ", "")
    : parts.map((part) => part.replace(/(\d)(?=\p{Script=Han})/u, "$1 ")).join(" ");
}
