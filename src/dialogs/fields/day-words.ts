/** Days as people name them, from the day they are said. */
import { shadow } from "../../engine/shadow.ts";
import { dated, dayWays, type Today, type Way } from "./day-ways.ts";
import { blanked } from "./span.ts";

/** Which day is meant; nothing when the words leave two. */
export interface NamedDay {
  readonly start: number;
  readonly end: number;
  readonly day?: Temporal.PlainDate;
}

/** Every day a text names, in order, the longer words where two overlap. */
function daysIn(seen: string, today: Today): readonly NamedDay[] {
  const found = [...dayWays, slashed(seen)].flatMap(({ pattern, day }) =>
    [...seen.matchAll(pattern)].flatMap((match): readonly NamedDay[] => {
      const named = day(match.groups ?? {}, today);
      if (named === null) return [];
      const { index: start } = match;
      return [
        { start, end: start + match[0].length, ...(named === undefined ? {} : { day: named }) },
      ];
    }),
  );
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, index, all) => !all.slice(0, index).some(({ end }) => one.start < end));
}

/** Month first where Chinese or Japanese is written, day first in Thai; elsewhere only where it can be told. */
function slashed(seen: string): Way {
  const east = /\p{Script=Han}|[\u3041-\u30ff]/u.test(seen);
  const thai = /\p{Script=Thai}/u.test(seen);
  return {
    pattern: /(?<![\d/.:-])(?<one>\d{1,2})\/(?<two>\d{1,2})(?![\d/]|[.:]\d)/g,
    day: ({ one, two }, today) => {
      const [a, b] = [Number(one), Number(two)];
      if (east || (!thai && b > 12)) return dated(today, a, b) ?? null;
      return thai || a > 12 ? (dated(today, b, a) ?? null) : undefined;
    },
  };
}

const clauseEnd = /[,.;!?、。\n]/;
const refusing =
  /不行|不在|不能|不可以|不方便|不太|不要|不合适|没空|没时间|有事|以外|除外|だめ|ダメ|无理|都合が悪|いません|いない|不在|ไม่ว่าง|ไม่อยู่|ไม่ได้|ไม่สะดวก|ติดธุระ|\b(?:can'?t|cannot|won'?t|not|busy|away|no good|doesn'?t|impossible)\b/i;
const refusedBefore =
  /(?:\b(?:not|can'?t(?: do| make)?|cannot(?: do)?|except|no)(?: on)? |不要|别|除了|ยกเว้น|ไม่เอา)$/i;

/** The text without the days that are refused, and what is said of them. Every unit keeps its place. */
export function withoutRefused(seen: string, today: Today): string {
  const days = daysIn(seen, today);
  return days.reduce((text, { start, end }, index) => {
    const next = days[index + 1]?.start ?? seen.length;
    const said = seen.slice(end, next).split(clauseEnd)[0] ?? "";
    const before = refusedBefore.exec(seen.slice(Math.max(0, start - 16), start));
    if (before === null && !refusing.test(said)) return text;
    return blanked(text, { start: start - (before?.[0].length ?? 0), end: end + said.length });
  }, seen);
}

/** The day a text names; without a day where it names two, or one that two people understand differently. */
export function namedDay(text: string, today: Temporal.PlainDate): NamedDay | undefined {
  const days = daysIn(withoutRefused(shadow(text), today), today);
  const [first] = days;
  if (first === undefined) return undefined;
  const day = days.every((one) => first.day !== undefined && one.day?.equals(first.day) === true)
    ? first.day
    : undefined;
  return {
    start: first.start,
    end: days.at(-1)?.end ?? first.end,
    ...(day === undefined ? {} : { day }),
  };
}
