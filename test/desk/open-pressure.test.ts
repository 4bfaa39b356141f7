import { expect, test } from "vitest";
import { openPressure } from "../../src/desk/open-pressure.ts";
import type { Strain } from "../../src/desk/pressure.ts";
import { StoreUnavailable } from "../../src/kernel/errors.ts";
import { openTestTimers } from "./support/open-test-timers.ts";

function openStrained() {
  const timers = openTestTimers();
  const strain = { now: { waiting: 0, oldestMs: 0, loopMs: 0, poolWaiting: 0 } satisfies Strain };
  const counted: string[] = [];
  const gauge = openPressure({
    strain: () => strain.now,
    timers,
    meter: {
      count: (name, labels) => void counted.push(`${name} ${labels?.["what"]}`),
      time: () => {},
      gauge: (name, value) => void counted.push(`${name} ${value}`),
    },
  });
  const oldest = (oldestMs: number): void => {
    strain.now = { waiting: 0, oldestMs, loopMs: 0, poolWaiting: 0 };
  };
  return { gauge, timers, oldest, counted };
}

test("with little to do nothing is left for later and nothing is counted (R14)", () => {
  const { gauge, counted } = openStrained();
  gauge.admit();

  expect(gauge.photosMayGo()).toBe(true);
  expect(gauge.answersTurn()).toBeNull();
  expect(counted).toEqual([]);
});

test("photos wait first, then answers as well, and whoever comes is turned away last (R14)", () => {
  const { gauge, oldest, counted } = openStrained();
  oldest(400);
  expect(gauge.photosMayGo()).toBe(false);
  expect(gauge.answersTurn()).toBeNull();
  gauge.admit();

  oldest(900);
  expect(gauge.answersTurn()).not.toBeNull();
  gauge.admit();

  oldest(1_300);
  expect(() => gauge.admit()).toThrow(StoreUnavailable);
  expect(counted).toContain("deskbell_put_off_total intake");
  expect(counted.filter((one) => one.startsWith("deskbell_pressure"))).toEqual([
    "deskbell_pressure 1",
    "deskbell_pressure 2",
    "deskbell_pressure 3",
  ]);
});

test("answers that were held back leave in their order once less waits (R14, R8)", async () => {
  const { gauge, oldest, timers } = openStrained();
  const left: string[] = [];
  oldest(900);
  for (const name of ["a", "b"]) void gauge.answersTurn()?.then(() => left.push(name));
  await timers.pass(500);
  expect(left).toEqual([]);

  oldest(0);
  await timers.pass(200);
  expect(left).toEqual(["a", "b"]);
});

test("no answer is held back for longer than ten seconds, however long the pressure lasts (R14)", async () => {
  const { gauge, oldest, timers } = openStrained();
  const left: string[] = [];
  oldest(900);
  void gauge.answersTurn()?.then(() => left.push("a"));
  await timers.pass(6_000);
  void gauge.answersTurn()?.then(() => left.push("b"));
  await timers.pass(4_200);
  expect(left).toEqual(["a"]);
  await timers.pass(6_000);
  expect(left).toEqual(["a", "b"]);
});
