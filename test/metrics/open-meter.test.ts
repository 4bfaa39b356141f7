import { expect, test } from "vitest";
import { BrokenPromise } from "../../src/kernel/errors.ts";
import { openMeter } from "../../src/metrics/open-meter.ts";

test("what is counted, timed and gauged stands on the page", async () => {
  const open = openMeter();
  const { meter } = open;
  meter.count("deskbell_webhooks_total", { door: "/webhooks/line", outcome: "heard" });
  meter.count("deskbell_webhooks_total", { door: "/webhooks/line", outcome: "heard" }, 2);
  meter.gauge("deskbell_oldest_event_seconds", 7);
  meter.time("deskbell_webhook_seconds", 0.004, { door: "/webhooks/line" });

  const page = await open.text();
  expect(page).toContain('deskbell_webhooks_total{door="/webhooks/line",outcome="heard"} 3');
  expect(page).toContain("deskbell_oldest_event_seconds 7");
  expect(page).toContain('deskbell_webhook_seconds_bucket{le="0.005",door="/webhooks/line"} 1');
  expect(page).toContain('deskbell_webhook_seconds_bucket{le="0.0025",door="/webhooks/line"} 0');
});

test("the operator sees the loop's delay and the heap without asking for them", async () => {
  const page = await openMeter().text();
  expect(page).toContain("nodejs_eventloop_lag_p99_seconds");
  expect(page).toContain("nodejs_heap_size_used_bytes");
});

test("a name nobody has listed is our mistake, not a new metric", () => {
  const { meter } = openMeter();
  expect(() => meter.count("deskbell_nobody_listed_this")).toThrow(BrokenPromise);
});

test("a counter cannot be gauged", () => {
  const { meter } = openMeter();
  expect(() => meter.gauge("deskbell_trays_total", 1)).toThrow(BrokenPromise);
});

test("P5: a label nobody has listed is refused, so no id of a person can become one", () => {
  const { meter } = openMeter();
  expect(() => meter.count("deskbell_trays_total", { person: "u1" })).toThrow(BrokenPromise);
});

test("two desks in one process do not share their counters", async () => {
  const one = openMeter();
  const other = openMeter();
  one.meter.count("deskbell_tray_arrivals_total", {}, 5);
  expect(await one.text()).toContain("deskbell_tray_arrivals_total 5");
  expect(await other.text()).toContain("deskbell_tray_arrivals_total 0");
});
