/** How full something is at this moment, for the page of metrics. */
import type { MetricName } from "./log.ts";

/** One gauge as it stands now. */
export interface Level {
  readonly metric: MetricName;
  readonly value: number;
  readonly labels?: Readonly<Record<string, string>>;
}
