import { faultFields } from "../ports/fault-fields.ts";
import type { Level } from "../ports/level.ts";
import type { Log } from "../ports/log.ts";
import type { OpenMeter } from "./open-meter.ts";

/** A page of metrics whose gauges are looked up when it is read; what cannot be looked up keeps its last value. */
export function withLevels(
  { meter, text }: OpenMeter,
  levels: () => Promise<readonly Level[]>,
  log: Log,
): { readonly text: () => Promise<string> } {
  return {
    async text() {
      try {
        for (const { metric, value, labels } of await levels()) meter.gauge(metric, value, labels);
      } catch (error) {
        log.warn(faultFields(error), "the store did not say how much waits");
      }
      return text();
    },
  };
}
