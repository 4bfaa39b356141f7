import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestOffice, type TestOffice } from "../support/office.ts";
import { openTestStore, playCase, type TestStore } from "../support/store.ts";

let desk: TestStore;
let ops: TestOffice;
let number: string;

beforeAll(async () => {
  desk = await openTestStore();
  ops = openTestOffice(desk);
  number = (await playCase(desk, [])).number;
});
afterAll(async () => {
  await ops[Symbol.asyncDispose]();
  await desk[Symbol.asyncDispose]();
});

test("what will ring is listed with whom it is for", async () => {
  const { text } = await ops.type("timers", "list");

  expect(text).toMatch(new RegExp(`review {2,}ticket:${number} {2,}1`));
  expect(text).toMatch(/\d armed\.$/);
  expect((await ops.type("timers", "due")).text).toBe("0 due.");
});

test("why a clock is due then is told in words", async () => {
  const { text } = await ops.type("timers", "why", number);

  expect(text).toContain("review: running");
  expect(text).toMatch(/^ {2}1 h counted around the clock from .+ \(rule S2-13\)\.$/m);
});

test("what should have rung by now is due", async () => {
  desk.clock.forward(2 * 3_600_000);

  expect((await ops.type("timers", "due")).text).toContain("review.warning");
});

test("a ticket without clocks is said to have none", async () => {
  await expect(ops.type("timers", "why", "S20991200101")).rejects.toThrow("has no clocks");
});
