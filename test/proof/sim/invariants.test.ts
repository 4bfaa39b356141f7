import { expect, test } from "vitest";
import type { SendLine, TimerLine } from "../../memory-store/rows.ts";
import type { Change } from "../../memory-store/tables.ts";
import { openRowChecks } from "./checks/on-rows.ts";
import { openScreenChecks } from "./checks/on-screens.ts";
import { openListening } from "./core/listening.ts";
import type { Shown } from "./platforms/ledger.ts";
import {
  aHistory,
  aMessage,
  anAudit,
  anEvent,
  aPhoto,
  aTicketLine,
  aTimer,
} from "./support/lines.ts";

/** The invariants that these changes break, looked at one transaction after another. */
function broken(...transactions: readonly (readonly Change[])[]): readonly string[] {
  const found: string[] = [];
  const look = openRowChecks({
    violate: (invariant) => void found.push(invariant),
    reached: () => undefined,
    databaseNow: () => 1_000_000,
    isQueueSilent: () => false,
    forgot: () => undefined,
  });
  for (const changes of transactions) look(changes);
  return found;
}

const message = (after: SendLine, before?: SendLine): Change => ({ table: "sends", before, after });
const timer = (after: TimerLine, before?: TimerLine): Change => ({
  table: "timers",
  before,
  after,
});

test("an event that is stored twice, lost or heard twice is noticed (I4)", () => {
  const event = anEvent({ status: "done" });
  expect(broken([{ table: "events", before: undefined, after: event }])).toEqual([]);
  const stored: Change = { table: "events", before: undefined, after: anEvent({ status: "new" }) };
  expect(broken([stored], [stored])).toEqual(["I4"]);
  expect(broken([stored], [{ table: "events", before: event, after: undefined }])).toEqual(["I4"]);
  const heard: Change = { table: "events", before: anEvent({ status: "new" }), after: event };
  expect(broken([stored], [heard], [heard])).toEqual(["I4"]);
});

test("two messages of one cause are noticed (I4)", () => {
  const changes = [message(aMessage({ id: "a" })), message(aMessage({ id: "b" }))];
  expect(broken(changes)).toEqual(["I4"]);
});

test("two tickets of one cause, or with one number, are noticed (I2)", () => {
  const ticket = (id: string, number: string, cause: string): Change => ({
    table: "tickets",
    before: undefined,
    after: aTicketLine({ id, number, cause }),
  });
  expect(broken([ticket("1", "S1", "a"), ticket("2", "S2", "b")])).toEqual([]);
  expect(broken([ticket("1", "S1", "a"), ticket("2", "S2", "a")])).toEqual(["I2"]);
  expect(broken([ticket("1", "S1", "a"), ticket("2", "S1", "b")])).toEqual(["I2"]);
});

test("a message that goes back by its fence, or leaves a settled state, is noticed (I7, I9)", () => {
  const sent = aMessage({ status: "accepted", fence: 2, leaseUntil: null });
  expect(broken([message(sent, aMessage({ fence: 2 }))])).toEqual([]);
  expect(broken([message(aMessage({ fence: 1 }), aMessage({ fence: 2 }))])).toEqual(["I7"]);
  expect(broken([message(aMessage({ fence: 2 }), sent)])).toEqual(["I9"]);
});

test("a message that counts as arrived while an earlier one of its chat is open is noticed (I16)", () => {
  const [first, second] = [
    aMessage({ id: "a", seq: 1 }),
    aMessage({ id: "b", seq: 2, cause: "b" }),
  ];
  const arrived = { status: "accepted", leaseUntil: null } as const;
  const both = [
    message({ ...second, ...arrived }, second),
    message({ ...first, ...arrived }, first),
  ];
  const written = [message(first), message(second)];
  expect(broken(written, both)).toEqual([]);
  expect(broken(written, both.slice(0, 1))).toEqual(["I16"]);
});

test("a clock that rings early, twice, or after it was called off is noticed (I8, I9)", () => {
  const armed = aTimer({ dueAt: 900_000 });
  const fired = aTimer({ dueAt: 900_000, status: "fired" });
  expect(broken([timer(fired, armed)])).toEqual([]);
  expect(broken([timer(fired, armed)], [timer(fired, armed)])).toEqual(["I8"]);
  const early = { dueAt: 1_000_001 };
  expect(broken([timer(aTimer({ ...early, status: "fired" }), aTimer(early))])).toEqual(["I8"]);
  expect(broken([timer(fired, aTimer({ status: "cancelled" }))])).toEqual(["I9"]);
});

test("a step that the handbook does not draw is noticed (I9)", () => {
  const step = (from: string | null, action: string, to: string): Change => ({
    table: "history",
    before: undefined,
    after: aHistory({ from, action, to }),
  });
  expect(broken([step(null, "register", "registered")])).toEqual([]);
  expect(broken([step("registered", "archive", "archived")])).toEqual(["I9"]);
  expect(broken([step("accepted", "clock-overdue", "appointed")])).toEqual(["I9"]);
});

test("a broken chain of history or audit is noticed (I12)", () => {
  const first = aHistory({});
  const step = (after: typeof first): Change => ({ table: "history", before: undefined, after });
  expect(broken([step(first)])).toEqual([]);
  expect(broken([step({ ...first, hash: "f".repeat(64) })])).toEqual(["I12"]);
  expect(broken([step(first)], [{ table: "history", before: first, after: first }])).toEqual([
    "I12",
  ]);
  expect(broken([{ table: "audits", before: undefined, after: anAudit({}) }])).toEqual([]);
  const foreign = anAudit({ prevHash: "1".repeat(64) });
  expect(broken([{ table: "audits", before: undefined, after: foreign }])).toEqual(["I12"]);
});

test("an open row without an owner and a time is noticed (I14)", () => {
  expect(broken([message(aMessage({ status: "queued", nextAt: null }))])).toEqual(["I14"]);
  expect(broken([message(aMessage({ leaseUntil: null }))])).toEqual(["I14"]);
  const photo = aPhoto({ nextAt: null, leaseUntil: null });
  expect(broken([{ table: "photos", before: undefined, after: photo }])).toEqual(["I14"]);
});

/** The invariants that these lines on screens break. */
function seen(rows: readonly SendLine[], lines: readonly Partial<Shown>[]): readonly string[] {
  const found: string[] = [];
  const look = openScreenChecks({
    violate: (invariant) => void found.push(invariant),
    reached: () => undefined,
    message: (id) => rows.find((row) => row.id === id),
    isTicket: (number) => number === "S20261100101",
    forgotten: new Map([["秘密词1号", 10]]),
  });
  const line = {
    outbound: "a",
    chat: "line:U1",
    platform: "line",
    at: 0,
    text: "",
    attempt: 1,
  } as const;
  for (const one of lines) look({ ...line, ...one });
  return found;
}

test("what is shown and not written down is noticed (I4)", () => {
  expect(seen([], [{}])).toEqual(["I4"]);
  const twins = [aMessage({ id: "a" }), aMessage({ id: "b" })];
  expect(seen(twins, [{ outbound: "a" }, { outbound: "b" }])).toEqual(["I4"]);
});

test("a second copy is noticed, and a third where a second is allowed (I6)", () => {
  const once = [aMessage({ id: "a" })];
  expect(seen(once, [{}])).toEqual([]);
  expect(seen(once, [{}, {}])).toEqual(["I6"]);
  const twice = [aMessage({ id: "a", maybeTwice: true })];
  expect(seen(twice, [{}, {}])).toEqual([]);
  expect(seen(twice, [{}, {}, {}])).toEqual(["I6"]);
});

test("an answer that is shown after a later one is noticed (I5)", () => {
  const rows = [
    aMessage({ id: "a", seq: 1, cause: "1" }),
    aMessage({ id: "b", seq: 2, cause: "2" }),
  ];
  expect(seen(rows, [{ outbound: "a" }, { outbound: "b" }])).toEqual([]);
  expect(seen(rows, [{ outbound: "b" }, { outbound: "a" }])).toEqual(["I5"]);
});

test("a ticket number that does not exist is noticed (I3)", () => {
  const rows = [aMessage({ id: "a" })];
  expect(seen(rows, [{ text: "您的工单 S20261100101 已登记" }])).toEqual([]);
  expect(seen(rows, [{ text: "您的工单 S20261100202 已登记" }])).toEqual(["I3"]);
});

test("words composed after they were taken back are noticed (I10)", () => {
  expect(seen([aMessage({ id: "a", createdAt: 5 })], [{ text: "秘密词1号" }])).toEqual([]);
  expect(seen([aMessage({ id: "a", createdAt: 90_000 })], [{ text: "秘密词1号" }])).toEqual([
    "I10",
  ]);
});

test("a turn that fails by itself is noticed, one that was made to fail is not (I0)", () => {
  const found: string[] = [];
  const listen = (mayFail: boolean) =>
    openListening({
      violate: (invariant) => void found.push(invariant),
      reached: () => undefined,
      mayFail: () => mayFail,
    });
  listen(true).log.error({}, "a turn failed and is kept aside");
  expect(found).toEqual([]);
  listen(false).log.error({}, "a turn failed and is kept aside");
  listen(true).log.error({}, "a channel threw while sending");
  expect(found).toEqual(["I0", "I0"]);
});
