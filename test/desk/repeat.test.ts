import { expect, test } from "vitest";
import { repeat } from "../../src/desk/repeat.ts";
import { openTestTimers } from "./support/open-test-timers.ts";

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

test("a look that fails is followed by the next one, and the last one by none", async () => {
  const timers = openTestTimers();
  let looks = 0;
  const looking = repeat(
    () => {
      looks += 1;
      return looks === 1 ? Promise.reject(new RangeError("away")) : Promise.resolve();
    },
    1_000,
    { timers, log },
  );
  await timers.settle();
  expect(looks).toBe(1);
  await timers.pass(1_000);
  expect(looks).toBe(2);

  looking[Symbol.dispose]();
  await timers.pass(5_000);
  expect(looks).toBe(2);
});
