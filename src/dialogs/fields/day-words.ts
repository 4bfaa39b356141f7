/** The one day that a text names. */
import { shadow } from "../../engine/shadow.ts";
import { withoutRefused } from "./refused-time.ts";
import { daysIn, type SaidDay } from "./said-days.ts";

/** Which day is meant; nothing when the words leave two. */
export interface NamedDay {
  readonly start: number;
  readonly end: number;
  readonly day?: Temporal.PlainDate;
}

/** The day a text names; without a day where it names two, or one that two people understand differently. */
export function namedDay(text: string, today: Temporal.PlainDate): NamedDay | undefined {
  const seen = shadow(text);
  return dayOf(withoutRefused({ seen, days: daysIn(seen, today) }, today).days);
}

/** The same of days that were found. */
export function dayOf(days: readonly SaidDay[]): NamedDay | undefined {
  const [first] = days;
  if (first === undefined) return undefined;
  const day = agreed(days);
  return {
    start: first.start,
    end: days.at(-1)?.end ?? first.end,
    ...(day === undefined ? {} : { day }),
  };
}

/** The one day that all of them mean: a date and its weekday, a week and a day of it. */
function agreed(days: readonly SaidDay[]): Temporal.PlainDate | undefined {
  const sure = days.flatMap(({ day, date }) => (day === undefined ? [] : [{ day, date }]));
  const one = (sure.find(({ date }) => date === true) ?? sure[0])?.day;
  if (one === undefined) return undefined;
  const isIt = ({ day, date, fits }: SaidDay): boolean =>
    day === undefined
      ? fits?.(one) === true
      : day.equals(one) || (date !== true && isWeekdayOf(day, one, sure));
  return days.every(isIt) ? one : undefined;
}

function isWeekdayOf(
  day: Temporal.PlainDate,
  one: Temporal.PlainDate,
  sure: readonly { readonly date: true | undefined }[],
): boolean {
  return day.dayOfWeek === one.dayOfWeek && sure.some(({ date }) => date === true);
}
