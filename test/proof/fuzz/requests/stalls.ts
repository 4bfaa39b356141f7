/** How long the desks' event loops stood still, at worst. */
import { setTimeout as pause } from "node:timers/promises";
import { loopSampleMs } from "../../../../src/metrics/open-meter.ts";
import type { FuzzHouse } from "./house.ts";

/** Between two looks, ms: each look begins the desks' own measuring anew. */
const lookMs = 1_000;
const metric = /^nodejs_eventloop_lag_max_seconds (\S+)$/m;

export interface Stalls extends AsyncDisposable {
  /** The worst one so far, ms; not a number while no desk has told. */
  readonly worstMs: () => number;
}

/** Asks both desks' metrics again and again until it is disposed of. */
export function watchStalls({ platforms, playground }: FuzzHouse): Stalls {
  const over = new AbortController();
  const state = { worst: Number.NaN };
  const look = async (port: number): Promise<void> => {
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`).catch(() => undefined);
    const lag = Number(metric.exec((await answer?.text()) ?? "")?.[1] ?? Number.NaN) * 1_000;
    if (!Number.isNaN(lag)) state.worst = Math.max(lag - loopSampleMs, state.worst || 0);
  };
  const watching = (async (): Promise<void> => {
    while (!over.signal.aborted) {
      await Promise.all([platforms, playground].map(({ metricsPort }) => look(metricsPort)));
      await pause(lookMs, undefined, { signal: over.signal }).catch(() => undefined);
    }
  })();
  return {
    worstMs: () => state.worst,
    async [Symbol.asyncDispose]() {
      over.abort();
      await watching;
    },
  };
}
