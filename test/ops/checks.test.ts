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

test("a sound desk passes every invariant, each by its name", async () => {
  const { code, text } = await ops.type("check");

  expect(code).toBe(0);
  expect(text).toMatch(/^ok {6}outbox-states$/m);
  expect(text).toMatch(/All \d+ invariants hold\.$/);
});

test("a broken promise is named with its offender, and the exit code says so", async () => {
  await desk.rows("UPDATE ticket SET version = 9");
  const { code, text } = await ops.type("check");
  await desk.rows("UPDATE ticket SET version = 1");

  expect(code).toBe(1);
  expect(text).toContain("BROKEN  ticket-version: 1. A ticket has as many versions");
  expect(text).toContain(`        ${number}`);
});

test("one history or all are verified, and a break is named", async () => {
  expect(await ops.type("history", "verify")).toEqual({ code: 0, text: "Whole: 1 tickets." });
  expect(await ops.type("history", "verify", number.toLowerCase())).toMatchObject({ code: 0 });
  await expect(ops.type("history", "verify", "S20991200101")).rejects.toThrow("There is no ticket");

  await desk.rows("UPDATE ticket_event SET role = 'supervisor'");
  const { code, text } = await ops.type("history", "verify", number);
  await desk.rows("UPDATE ticket_event SET role = 'customer'");
  expect(code).toBe(1);
  expect(text).toContain(`${number}: event 1 was changed`);
});

test("a record cut short is noticed by the end that was noted before", async () => {
  await ops.type("staff", "list", "--show");
  await ops.type("staff", "list", "--show");
  const whole = await ops.type("audit", "verify");
  const head = /\d+:[0-9a-f]{64}/.exec(whole.text)?.[0] ?? "";
  expect(whole.code).toBe(0);
  expect((await ops.type("audit", "verify", "--head", head)).code).toBe(0);

  await desk.rows("DELETE FROM audit_log WHERE seq = (SELECT max(seq) FROM audit_log)");
  expect((await ops.type("audit", "verify")).text).toContain("its end as noted outside");
  const cut = await ops.type("audit", "verify", "--head", head);
  expect(cut.code).toBe(1);
  expect(cut.text).toContain("the noted end is not in the record");
});

test("a record that was changed is named by its number", async () => {
  await ops.type("staff", "list", "--show");
  await desk.rows("UPDATE audit_log SET actor = 'nobody'");

  const { code, text } = await ops.type("audit", "verify");

  expect(code).toBe(1);
  expect(text).toMatch(/BROKEN {2}\d in the record\.\n {8}\d+: it was changed/);
});
