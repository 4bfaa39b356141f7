import { expect, test } from "vitest";
import { openGate } from "../../src/desk/gate.ts";
import { openTestTimers } from "./support/open-test-timers.ts";

const pace = { parallelMax: 2, perSecondMax: 4, chatGapMs: 0, chatBurst: 1 };

/** Counts who has passed. */
function counting(gate: { readonly pass: () => Promise<void> }): {
  readonly count: () => number;
  readonly come: () => void;
} {
  const passed = { count: 0 };
  return {
    count: () => passed.count,
    come: () => void gate.pass().then(() => (passed.count += 1)),
  };
}

test("no more calls are under way at once than the platform takes", async () => {
  const timers = openTestTimers();
  const gate = openGate(pace, timers);
  const { come, count } = counting(gate);
  for (let nth = 0; nth < 3; nth += 1) come();

  await timers.pass(5_000);
  expect(count()).toBe(2);
  gate.leave();
  await timers.pass(1);
  expect(count()).toBe(3);
});

test("no more calls leave in a second than the platform takes, and nobody is forgotten", async () => {
  const timers = openTestTimers();
  const gate = openGate({ ...pace, parallelMax: 100 }, timers);
  const { come, count } = counting(gate);
  for (let nth = 0; nth < 12; nth += 1) come();

  await timers.settle();
  expect(count()).toBe(4);
  await timers.pass(1_000);
  expect(count()).toBe(8);
  await timers.pass(1_000);
  expect(count()).toBe(12);
});

test("a closed gate opens by itself, however often it was closed meanwhile", async () => {
  const timers = openTestTimers();
  const gate = openGate(pace, timers);
  const { come, count } = counting(gate);
  gate.closeFor(1_000);
  come();
  await timers.pass(500);
  gate.closeFor(2_000);
  expect(gate.closedForMs()).toBe(2_000);

  await timers.pass(1_900);
  expect(count()).toBe(0);
  await timers.pass(200);
  expect(count()).toBe(1);
  expect(gate.closedForMs()).toBe(0);
});

test("a platform that takes less than one call a second still gets its calls", async () => {
  const timers = openTestTimers();
  const gate = openGate({ ...pace, perSecondMax: 0.5 }, timers);
  const { come, count } = counting(gate);
  come();
  come();

  await timers.settle();
  expect(count()).toBe(1);
  await timers.pass(2_100);
  expect(count()).toBe(2);
});

test("nobody closes a gate for longer than a day", () => {
  const gate = openGate(pace, openTestTimers());

  gate.closeFor(Number.POSITIVE_INFINITY);

  expect(gate.closedForMs()).toBe(86_400_000);
});
