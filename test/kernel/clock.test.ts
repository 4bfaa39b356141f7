import { expect, test } from "vitest";
import { openClock } from "../../src/kernel/clock.ts";

test("a clock goes with the machine's until somebody moves it forward", () => {
  const clock = openClock();
  expect(clock.shiftMs()).toBe(0);
  clock.forward(3_600_000);

  expect(clock.shiftMs()).toBe(3_600_000);
  expect(clock.now() - Date.now()).toBeGreaterThanOrEqual(3_599_000);
});

test("a clock never goes back", () => {
  const clock = openClock();
  clock.forward(-1);

  expect(clock.shiftMs()).toBe(0);
});

test("a clock may start at another instant", () => {
  const start = Date.UTC(2030, 0, 1);

  expect(openClock(start).now() - start).toBeLessThan(5_000);
});

test("whoever listens hears of every move until they stop listening", () => {
  const clock = openClock();
  const heard = { count: 0 };
  const stop = clock.onMove(() => (heard.count += 1));
  clock.forward(1);
  clock.forward(1);
  stop();
  clock.forward(1);

  expect(heard.count).toBe(2);
});
