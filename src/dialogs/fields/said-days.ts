/** Every day a text names, as `shadow` shows it. */

import { dated } from "./date-ways.ts";
import { dayWays, type Today, type Way } from "./day-ways.ts";
import { apart } from "./span.ts";

/** A day as it stands in a text, with what else its words say; without a day where they leave two. */
export interface SaidDay {
  readonly start: number;
  readonly end: number;
  readonly day?: Temporal.PlainDate;
  readonly date?: true;
  readonly fits?: (day: Temporal.PlainDate) => boolean;
}

/** A text with more days than these is no wish. */
const daysMax = 60;

/** Every day a text names, in order, the longer words where two overlap. */
export function daysIn(seen: string, today: Today): readonly SaidDay[] {
  const found = [...dayWays, slashed(seen)].flatMap(({ pattern, day, date, fits }) =>
    [...seen.matchAll(pattern)].flatMap((match): readonly SaidDay[] => {
      const named = day(match.groups ?? {}, today);
      if (named === null) return [];
      const { index: start } = match;
      return [
        {
          start,
          end: start + match[0].length,
          ...(named === undefined ? {} : { day: named }),
          ...(date === undefined ? {} : { date }),
          ...(fits === undefined ? {} : { fits: (one) => fits(one, today) }),
        },
      ];
    }),
  );
  return apart(found)
    .slice(0, daysMax)
    .map((one) => (isBound(seen, one) ? { start: one.start, end: one.end } : one));
}

/** Month first where Chinese or Japanese is written, day first in Thai; elsewhere only where it can be told. */
function slashed(seen: string): Way {
  const east = /\p{Script=Han}|[\u3041-\u30ff]/u.test(seen);
  const thai = /\p{Script=Thai}/u.test(seen);
  return {
    pattern:
      /(?<![\d/.:-])(?<one>\d{1,2})\/(?<two>\d{1,2})(?:\/(?:(?:20|25)?\d{2}))?(?![\d/]|[.:]\d)/g,
    day: ({ one, two }, today) => {
      const [a, b] = [Number(one), Number(two)];
      if (east || (!thai && b > 12)) return dated(today, a, b) ?? null;
      return thai || a > 12 ? (dated(today, b, a) ?? null) : undefined;
    },
    date: true,
  };
}

const boundBehind =
  /^(?:(?:之|以)前|前(?![天台后])|(?:之|以)后|后(?![天儿])|(?:まで|以降|から|より前|を过ぎ|过ぎ))/;
const boundBefore =
  /(?:\b(?:before|by|until|till|til|after|since|from|as of)(?: the)? |ก่อน(?:วัน)?(?:ที่ ?)?|ภายใน(?:วัน)?(?:ที่ ?)?|หลัง(?:จาก)?(?:วัน)?(?:ที่ ?)?|ตั้งแต่(?:วัน)?(?:ที่ ?)?)$/i;
/** A day from which, or until which, is no day of its own. */
function isBound(seen: string, { start, end }: SaidDay): boolean {
  return (
    boundBehind.test(seen.slice(end, end + 5)) ||
    boundBefore.test(seen.slice(Math.max(0, start - 16), start))
  );
}

/** A text with the days it names. */
export interface Dated {
  readonly seen: string;
  readonly days: readonly SaidDay[];
}

/** The days of a text, as they were where it did not change. */
export function redated(seen: string, before: Dated, today: Today): Dated {
  return seen === before.seen ? before : { seen, days: daysIn(seen, today) };
}
