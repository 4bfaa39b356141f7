import { expect, test } from "vitest";
import { createFaults } from "../../../src/playground/line/faults.ts";

test("a fault is spent on the call it was meant for, as often as it was ordered", () => {
  const faults = createFaults();
  faults.add({ call: "push", times: 2, kind: { is: "reset-after" } });
  expect(faults.take(["reply"])).toBeUndefined();
  expect([1, 2, 3].map(() => faults.take(["push"])?.is)).toEqual([
    "reset-after",
    "reset-after",
    undefined,
  ]);
});

test("a fault for any call takes whatever comes; the oldest goes first; clearing ends them", () => {
  const faults = createFaults();
  faults.add({ call: "*", times: 1, kind: { is: "reset-before" } });
  faults.add({ call: "push", times: 5, kind: { is: "delay", ms: 1 } });
  expect(faults.take(["push"])?.is).toBe("reset-before");
  expect(faults.take(["push"])?.is).toBe("delay");
  faults.clear();
  expect(faults.take(["push"])).toBeUndefined();
});
