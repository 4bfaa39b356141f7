import { expect, test } from "vitest";
import { openPlanned, planWake } from "../../src/queue/planned.ts";

test("all clocks of one second are one wake-up, whoever asked", () => {
  const first = planWake("clocks", "t-1", 10_200, 0);
  const second = planWake("clocks", "t-2", 10_900, 0);
  expect(second).toEqual(first);
  expect(first).toEqual({ kind: "clocks", id: "", at: 11_000, key: "clocks.11" });
});

test("R9: a wake-up is never early and less than a second late", () => {
  for (const at of [1, 999, 1_000, 1_001, 123_456]) {
    const lateMs = planWake("clocks", "", at, 0).at - at;
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThan(1_000);
  }
});

test("photos and messages keep their ids apart, and what is due comes at once", () => {
  expect(planWake("photo", "p-1", 5_000, 9_300)).toEqual({
    kind: "photo",
    id: "p-1",
    at: 9_300,
    key: "photo.p-1.9",
  });
  expect(planWake("outbox", "p-1", 5_000, 9_300).key).not.toBe(
    planWake("photo", "p-1", 5_000, 9_300).key,
  );
});

test("a job's key has no colon, which the queue refuses; the id keeps it", () => {
  expect(planWake("outbox", "kf:wm1", 0, 1_000)).toMatchObject({
    id: "kf:wm1",
    key: "outbox.kf-wm1.1",
  });
});

test("the same wake-up asked for twice is handed over once", () => {
  const planned = openPlanned(10);
  planned.add(planWake("photo", "p-1", 0, 500));
  planned.add(planWake("photo", "p-1", 0, 900));
  expect(planned.take(10, 1_000).map((wake) => wake.key)).toEqual(["photo.p-1.0"]);
  expect(planned.size).toBe(0);
});

test("no more is kept than was agreed, and what is kept is not pushed out", () => {
  const planned = openPlanned(2);
  const kept = ["a", "b", "c", "a"].map((id) => planned.add(planWake("photo", id, 0, 0)));
  expect(kept).toEqual([true, true, false, true]);
  expect(planned.take(10, 0).map((wake) => wake.id)).toEqual(["a", "b"]);
});

test("what is long overdue is left to the reconciler", () => {
  const planned = openPlanned(10);
  planned.add(planWake("photo", "old", 0, 0));
  planned.add(planWake("photo", "new", 60_000, 0));
  expect(planned.take(10, 60_000).map((wake) => wake.id)).toEqual(["new"]);
});
