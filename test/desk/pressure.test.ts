import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  beginsAt,
  isAtLeast,
  type Pressure,
  pressureOf,
  pressures,
  type Strain,
} from "../../src/desk/pressure.ts";

const calm: Strain = { waiting: 0, oldestMs: 0, loopMs: 0, poolWaiting: 0 };
const strains = fc.record({
  waiting: fc.nat(20_000),
  oldestMs: fc.nat(3_000),
  loopMs: fc.nat(1_000),
  poolWaiting: fc.nat(100),
});

test("what is left for later begins in the order photos, answers, intake, whatever grows (R14)", () => {
  for (const name of ["waiting", "oldestMs", "loopMs", "poolWaiting"] as const) {
    const limits = [beginsAt.photos[name], beginsAt.answers[name], beginsAt.intake[name]];
    expect(limits, name).toEqual(limits.toSorted((one, other) => one - other));
    expect(new Set(limits).size, name).toBe(3);
  }
  const growing = Array.from({ length: 1_300 }, (_, oldestMs) =>
    pressureOf({ ...calm, oldestMs }, "none"),
  );
  expect([...new Set(growing)]).toEqual(pressures);
});

test("more strain never leaves less for later (R14)", () => {
  fc.assert(
    fc.property(strains, strains, fc.constantFrom(...pressures), (one, more, before) => {
      const sum = {
        waiting: one.waiting + more.waiting,
        oldestMs: one.oldestMs + more.oldestMs,
        loopMs: one.loopMs + more.loopMs,
        poolWaiting: one.poolWaiting + more.poolWaiting,
      };
      expect(isAtLeast(pressureOf(sum, before), pressureOf(one, before))).toBe(true);
    }),
  );
});

test("a late loop or a crowded pool turns nobody away at the door (R14)", () => {
  expect(pressureOf({ ...calm, loopMs: 60_000, poolWaiting: 10_000 }, "none")).toBe("answers");
});

test("a pressure stays until less than half of it is left, and is gone when nothing waits (R14)", () => {
  const waiting = (share: number): Strain => ({
    ...calm,
    waiting: beginsAt.answers.waiting * share,
  });
  const after = (share: number, before: Pressure): Pressure => pressureOf(waiting(share), before);
  expect(after(0.6, "none")).toBe("photos");
  expect(after(0.6, "answers")).toBe("answers");
  expect(after(0.4, "answers")).toBe("photos");
  for (const before of pressures) expect(after(0, before)).toBe("none");
});
