import { get } from "node:http";
import { expect, test } from "vitest";
import { openMetrics } from "../../src/http/open-metrics.ts";
import { openMeter } from "../../src/metrics/open-meter.ts";
import { witnesses } from "./front-door.ts";

test("S37: the metrics are read on loopback, and nothing else is there", async () => {
  const { log } = witnesses();
  await using page = await openMetrics({ port: 0, registry: openMeter(), log });
  expect(page.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/metrics$/);
  const answer = await fetch(page.address);
  expect(answer.headers.get("content-type")).toContain("text/plain; version=0.0.4");
  expect(await answer.text()).toContain("deskbell_trays_total");
  expect((await fetch(new URL("/", page.address))).status).toBe(404);
});

test("the metrics are not read under a foreign name that leads here (S37)", async () => {
  const { log } = witnesses();
  await using page = await openMetrics({ port: 0, registry: openMeter(), log });
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  const headers = { host: `evil.example:${page.port}` };
  get(page.address, { headers }, (answer) => resolve(answer.resume().statusCode));
  expect(await promise).toBe(421);
});

test("a taken port for metrics does not stop the desk: they move, with a warning", async () => {
  const { lines, log } = witnesses();
  await using first = await openMetrics({ port: 0, registry: openMeter(), log });
  await using second = await openMetrics({ port: first.port, registry: openMeter(), log });
  expect(second.port).not.toBe(first.port);
  expect((await fetch(second.address)).status).toBe(200);
  expect(lines.join()).toContain("is taken");
});
