import { expect, test } from "vitest";
import { within } from "../../src/desk/within.ts";
import { openTestTimers } from "./support/open-test-timers.ts";

test("work that ends in time is done; work that does not is left to itself", async () => {
  const timers = openTestTimers();
  const quick = within(timers, 100, () => Promise.resolve());
  const slow = within(timers, 100, () => new Promise(() => {}));
  await timers.pass(100);

  expect(await quick).toBe(true);
  expect(await slow).toBe(false);
});

test("work that fails late harms nobody any more", async () => {
  const timers = openTestTimers();
  const late = within(
    timers,
    100,
    () => new Promise((_done, failed) => timers.after(200, () => failed(new RangeError("late")))),
  );
  await timers.pass(300);

  expect(await late).toBe(false);
});
