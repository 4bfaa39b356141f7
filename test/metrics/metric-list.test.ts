import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
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

test("every name somebody counts under is in the list: an unknown one would throw in the middle of work", async () => {
  const used = new Set<string>();
  for await (const path of glob("{src,bots}/**/*.ts", { exclude: ["src/playground/**"] })) {
    const calls = readFileSync(path, "utf8").matchAll(
      /\.(?:count|time|gauge)\(\s*"(deskbell_\w+)"/g,
    );
    for (const [, name] of calls) used.add(name ?? "");
  }
  expect(used.size).toBeGreaterThan(5);
  expect([...used].filter((name) => !Object.hasOwn(metricList, name))).toEqual([]);
});

test("every name in the list is counted by somebody: a gauge that never moves would calm for nothing", async () => {
  const named = new Set<string>();
  for await (const path of glob("{src,bots}/**/*.ts", { exclude: ["src/playground/**"] })) {
    if (path.endsWith("metrics/metric-list.ts")) continue;
    for (const [name] of readFileSync(path, "utf8").matchAll(/deskbell_(?:\w+|\$\{\w+\})/g))
      named.add(name);
  }
  // The levels of the store carry one name for both of its tables.
  const built = ["deskbell_events", "deskbell_outgoing"];
  expect(named).toContain("deskbell_${what}");
  expect(
    Object.keys(metricList).filter((name) => !named.has(name) && !built.includes(name)),
  ).toEqual([]);
});
