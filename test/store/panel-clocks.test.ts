import { expect, test } from "vitest";
import { clocksOf, type TimerColumns } from "../../src/store/panel-clocks.ts";
import type { TicketEvent } from "../../src/tickets/ticket.ts";

const at = Date.UTC(2026, 10, 22, 2);
const minute = 60_000;

const timer = (kind: string, cycle: number, due: number, status = "armed"): TimerColumns => ({
  kind,
  cycle,
  dueAt: new Date(at + due * minute),
  zone: "Asia/Shanghai",
  why: null,
  status,
});
const event = (
  seq: number,
  action: TicketEvent["action"],
  to: TicketEvent["to"],
  after: number,
  evidence: TicketEvent["evidence"] = {},
): TicketEvent => ({
  seq,
  at: at + after * minute,
  action,
  by: null,
  role: "system",
  from: null,
  to,
  evidence,
});
const stateOf = (timers: readonly TimerColumns[], history: readonly TicketEvent[], now = 0) =>
  clocksOf(timers, history, at + now * minute, "en").map(({ kind, status, endedAt }) => [
    kind,
    status,
    endedAt === undefined ? null : (endedAt - at) / minute,
  ]);

const registered = event(1, "register", "registered", 0);

test("an open promise runs, and is overdue the moment it is due, rung or not", () => {
  expect(stateOf([timer("review", 1, 60)], [registered], 59)).toEqual([
    ["review", "running", null],
  ]);
  expect(stateOf([timer("review", 1, 60)], [registered], 60)).toEqual([
    ["review", "overdue", null],
  ]);
  expect(stateOf([timer("review", 1, 60, "fired")], [registered], 61)).toEqual([
    ["review", "overdue", null],
  ]);
});

test("a promise kept in time is met, one kept late stays overdue and says how late", () => {
  const history = [
    registered,
    event(2, "review", "reviewing", 5),
    event(3, "approve", "approved", 90),
  ];

  expect(stateOf([timer("review", 1, 120, "cancelled")], history)).toEqual([["review", "met", 90]]);
  expect(stateOf([timer("review", 1, 60, "fired")], history)).toEqual([["review", "overdue", 90]]);
  const [late] = clocksOf([timer("review", 1, 60, "fired")], history, at, "zh-CN");
  expect(late?.arithmetic.at(-1)).toBe("结束：11月22日周日 11:30，超时 30 分钟。");
});

test("with the case called off its promises fall away", () => {
  const history = [registered, event(2, "cancel", "cancelled", 5)];

  expect(stateOf([timer("review", 1, 60, "cancelled")], history)).toEqual([
    ["review", "cancelled", 5],
  ]);
});

test("an engineer who is replaced owes nothing any more, the next one has a clock of their own", () => {
  const history = [
    registered,
    event(2, "dispatch", "dispatched", 1),
    event(3, "dispatch", "dispatched", 2),
  ];

  expect(
    stateOf([timer("answer", 2, 30, "cancelled"), timer("answer", 3, 31)], history, 5),
  ).toEqual([
    ["answer", "running", null],
    ["answer", "cancelled", 2],
  ]);
});

test("the first offer of a time keeps the promise to make contact", () => {
  const history = [
    registered,
    event(2, "dispatch", "dispatched", 1),
    event(3, "accept", "accepted", 2),
    event(4, "propose", "accepted", 3, { slots: [at] }),
  ];

  expect(stateOf([timer("contact", 2, 60, "cancelled")], history)).toEqual([["contact", "met", 3]]);
});

test("a survey that ended by its own clock is met, not overdue", () => {
  const history = [
    registered,
    event(2, "agree", "told", 1),
    event(3, "close-unrated", "archived", 100),
  ];

  expect(stateOf([timer("survey", 2, 100, "fired")], history)).toEqual([["survey", "met", 100]]);
});

test("a warning shows in its clock, not beside it", () => {
  const timers = [timer("review", 1, 60), timer("review.warning", 1, 45, "fired")];

  const [clock, ...others] = clocksOf(timers, [registered], at, "en");
  expect(others).toEqual([]);
  expect(clock).toMatchObject({ status: "warned", warnAt: at + 45 * minute });
});

test("the running clocks come first, then by due time", () => {
  const history = [registered, event(2, "approve", "approved", 5)];
  const timers = [
    timer("review", 1, 10, "cancelled"),
    timer("dispatch", 1, 90),
    timer("escalate", 1, 5, "cancelled"),
  ];

  expect(clocksOf(timers, history, at, "en").map(({ kind }) => kind)).toEqual([
    "dispatch",
    "escalate",
    "review",
  ]);
});
