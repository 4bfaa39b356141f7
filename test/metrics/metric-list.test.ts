import { expect, test } from "vitest";
import { metricList } from "../../src/metrics/metric-list.ts";

test("every metric says in one sentence what it tells", () => {
  const silent = Object.entries(metricList).filter(([, plan]) => !/^\S.+\.$/.test(plan.help));
  expect(silent).toEqual([]);
});

test("names follow the collector's custom: counters end in total, durations in seconds", () => {
  const odd = Object.entries(metricList).filter(
    ([name, plan]) =>
      (plan.kind === "counter") !== name.endsWith("_total") ||
      (plan.kind === "duration" && !name.endsWith("_seconds")),
  );
  expect(odd).toEqual([]);
});

test("R23: no label could carry a person", () => {
  const labels = new Set(Object.values(metricList).flatMap((plan) => plan.labels));
  const personal = ["person", "chat", "phone", "user", "id", "conversation", "ticket", "name"];
  expect(personal.filter((label) => labels.has(label))).toEqual([]);
});
