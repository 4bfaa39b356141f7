/** What was seen while customers wrote. */
export interface Tally {
  /** Registrations that came to their end. */
  dialogs: number;
  /** Messages whose reply arrived. */
  messages: number;
  seconds: number;
  /** Webhook → 2xx, ms. */
  readonly taken: number[];
  /** Webhook → reply at the sink, ms. */
  readonly replied: number[];
  /** Webhooks that were not answered 2xx and had to be posted again. */
  again: number;
  /** Calls that reached a customer who waited for none. */
  surplus: number;
  /** Registrations whose last reply held no ticket number. */
  unfinished: number;
}

export const newTally = (): Tally => ({
  dialogs: 0,
  messages: 0,
  seconds: 0,
  taken: [],
  replied: [],
  again: 0,
  surplus: 0,
  unfinished: 0,
});

/** All of them as one. */
export function together(tallies: readonly Tally[]): Tally {
  const sum = newTally();
  for (const one of tallies) {
    for (const count of [
      "dialogs",
      "messages",
      "seconds",
      "again",
      "surplus",
      "unfinished",
    ] as const)
      sum[count] += one[count];
    for (const ms of one.taken) sum.taken.push(ms);
    for (const ms of one.replied) sum.replied.push(ms);
  }
  return sum;
}

/** The value below which this share of the values lies; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
