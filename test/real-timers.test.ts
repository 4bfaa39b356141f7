import { expect, test } from "vitest";
import { openLoopDelay, realTimers } from "../src/real-timers.ts";

test("a pause calls once, not before its time", async () => {
  const begun = realTimers.monotonicMs();
  await new Promise<void>((done) => realTimers.after(20, done));

  expect(realTimers.monotonicMs() - begun).toBeGreaterThanOrEqual(19);
});

test("a pause that is called off calls nobody", async () => {
  const called = { count: 0 };
  const cancel = realTimers.after(5, () => (called.count += 1));
  cancel();
  await new Promise<void>((done) => realTimers.after(30, done));

  expect(called.count).toBe(0);
});

test("what comes soon comes after what is under way", async () => {
  const order: string[] = [];
  const soon = new Promise<void>((done) =>
    realTimers.soon(() => {
      order.push("soon");
      done();
    }),
  );
  await Promise.resolve();
  order.push("under way");
  await soon;

  expect(order).toEqual(["under way", "soon"]);
});

test("a loop that is kept busy for most of a second is late, one that rests is not (R14)", async () => {
  using loop = openLoopDelay();
  await new Promise<void>((done) => realTimers.after(1_100, done));
  const rested = loop.ms();

  for (let turns = 0; turns < 4; turns += 1) {
    const until = realTimers.monotonicMs() + 300;
    while (realTimers.monotonicMs() < until);
    await new Promise<void>((done) => realTimers.soon(done));
    await new Promise<void>((done) => realTimers.after(1, done));
  }
  expect(loop.ms()).toBeGreaterThan(rested + 50);
});
