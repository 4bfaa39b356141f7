/** Where we say what happened, for operators. Fields are ids, counts and codes: never names, texts, phones or secrets. */
export interface Log {
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Counters, gauges and histograms; names and labels are fixed words, never ids of people. */
export interface Meter {
  count(name: MetricName, labels?: Readonly<Record<string, string>>, by?: number): void;
  /** A duration in seconds. */
  time(name: MetricName, seconds: number, labels?: Readonly<Record<string, string>>): void;
  gauge(name: MetricName, value: number, labels?: Readonly<Record<string, string>>): void;
}

export type MetricName = `deskbell_${string}`;
