import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { BrokenPromise } from "../kernel/errors.ts";
import type { Meter, MetricName } from "../ports/log.ts";
import { type MetricPlan, metricList } from "./metric-list.ts";

/** A meter, and its page for the collector. */
export interface OpenMeter {
  readonly meter: Meter;
  /** Everything counted so far, in the Prometheus text format. */
  readonly text: () => Promise<string>;
}

/** The loop's delay is sampled this often, in ms, and counts in what is told of it; finer costs an idle process CPU. */
export const loopSampleMs = 50;

/**
 * Counts under the names of `metricList` only, beside Node's own metrics (loop delay, heap).
 * The meter throws {BrokenPromise} on a name or label that is not in the list: a defect of ours.
 */
export function openMeter(): OpenMeter {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: loopSampleMs });
  const counters = new Map<string, Counter>();
  const gauges = new Map<string, Gauge>();
  const durations = new Map<string, Histogram>();
  for (const [name, plan] of Object.entries(metricList)) {
    const shape = { name, help: plan.help, labelNames: [...plan.labels], registers: [registry] };
    const buckets = [...(plan.buckets ?? [])];
    if (plan.kind === "counter") counters.set(name, new Counter(shape));
    else if (plan.kind === "gauge") gauges.set(name, new Gauge(shape));
    else durations.set(name, new Histogram({ ...shape, buckets }));
  }
  const meter: Meter = {
    count: (name, labels = {}, by = 1) => known(counters, name, labels).inc(labels, by),
    gauge: (name, value, labels = {}) => known(gauges, name, labels).set(labels, value),
    time: (name, seconds, labels = {}) => known(durations, name, labels).observe(labels, seconds),
  };
  return { meter, text: () => registry.metrics() };
}

function known<Metric>(
  metrics: ReadonlyMap<string, Metric>,
  name: MetricName,
  labels: Readonly<Record<string, string>>,
): Metric {
  const metric = metrics.get(name);
  const plan: MetricPlan | undefined = metricList[name];
  if (metric === undefined || plan === undefined) {
    throw new BrokenPromise(`Metric ${name} is not in the list, or not of that kind.`);
  }
  for (const label in labels) {
    if (!plan.labels.includes(label)) {
      throw new BrokenPromise(`Metric ${name} has no label ${label}.`);
    }
  }
  return metric;
}
