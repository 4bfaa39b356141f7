import { expect, test } from "vitest";
import { once } from "../../src/desk/once.ts";

/** Work that ends when it is told to. */
function slowWork(): {
  readonly work: () => Promise<void>;
  readonly end: (fault?: Error) => Promise<void>;
  readonly state: { started: number; under: number; most: number };
} {
  const state = { started: 0, under: 0, most: 0 };
  const ends: ((fault?: Error) => void)[] = [];
  return {
    state,
    work() {
      state.started += 1;
      state.under += 1;
      state.most = Math.max(state.most, state.under);
      return new Promise((done, failed) => {
        ends.push((fault) => {
          state.under -= 1;
          if (fault === undefined) done();
          else failed(fault);
        });
      });
    },
    async end(fault) {
      ends.shift()?.(fault);
      for (let turn = 0; turn < 5; turn += 1) await new Promise((next) => setImmediate(next));
    },
  };
}

test("calls during a run ask for one more run, not for two", async () => {
  const { work, end, state } = slowWork();
  const run = once(work);
  const all = Promise.all([run(), run(), run(), run()]);

  await end();
  expect(state.started).toBe(2);
  await end();
  await all;

  expect(state).toMatchObject({ started: 2, most: 1 });
});

test("a run that fails says so to its callers and does not keep the next from running", async () => {
  const { work, end, state } = slowWork();
  const run = once(work);
  const first = run().catch((error: unknown) => error);
  const second = run();

  await end(new RangeError("away"));
  await end();

  expect(await first).toBeInstanceOf(RangeError);
  await expect(second).resolves.toBeUndefined();
  expect(state.started).toBe(2);
});

test("a call in the very moment a run ends does not start a second beside the next", async () => {
  const { work, end, state } = slowWork();
  const run = once(work);
  const late = run().then(() => run());
  const next = run();

  for (let nth = 0; nth < 4; nth += 1) await end();
  await Promise.all([late, next]);

  expect(state.most).toBe(1);
});
