import { expect, test } from "vitest";
import type { Decision } from "../../src/desk/decide-chat.ts";
import { decideClock } from "../../src/desk/decide-clock.ts";
import type { Item } from "../../src/desk/item.ts";
import { timerId } from "../../src/kernel/ids.ts";
import { chen, hour, li, morning, zhou } from "../support/ticket.ts";
import { aRecord, aWorld } from "./support/a-world.ts";

const number = "S20261100101";
const ring = (clock: string, id = clock): Item => ({
  kind: "clock",
  id: timerId(id),
  clock,
  at: morning - hour,
});
function unitOf(decision: Decision) {
  if (decision.kind !== "unit") throw new Error(decision.kind);
  return decision.unit;
}
const withTicket = (changes: Parameters<typeof aRecord>[0]) =>
  aWorld({ tickets: new Map([[number, aRecord(changes)]]) });
const told = (unit: ReturnType<typeof unitOf>) =>
  unit.notices.map(({ to, notice }) => `${to.chat} ${notice.kind}`).toSorted();

test("a review that is late is told to supervisors and stands in the history (S2-12)", () => {
  const unit = unitOf(decideClock(number, [ring("review")], withTicket({ status: "registered" })));

  expect(told(unit)).toContain(`${chen} clock-overdue`);
  expect(unit.history.map(({ event }) => event.action)).toEqual(["clock-overdue"]);
  expect(unit.notices[0]?.notice.clock).toEqual({ kind: "review", dueAt: morning - hour });
});

test("a clock of a ticket that moved on means nothing, and does not ring again", () => {
  const unit = unitOf(decideClock(number, [ring("review")], withTicket({ status: "on-site" })));

  expect(unit.fired).toEqual([timerId("review")]);
  expect([unit.history, unit.notices, unit.tickets]).toEqual([[], [], []]);
});

test("an engineer who does not answer loses the job to the next", () => {
  const unit = unitOf(
    decideClock(number, [ring("answer")], withTicket({ status: "dispatched", engineer: li })),
  );

  expect(unit.tickets.map(({ ticket }) => [ticket.status, ticket.engineer])).toEqual([
    ["dispatched", zhou],
  ]);
  expect(told(unit)).toContain(`${zhou} job-offered`);
});

test("two rings of one ticket on one tray are two events, chained", () => {
  const items = [ring("review"), ring("dispatch")];
  const { history, tickets } = unitOf(
    decideClock(number, items, withTicket({ status: "registered" })),
  );

  expect(history.map(({ event }) => event.seq)).toEqual([2, 3]);
  expect(history[1]?.prevHash).toBe(history[0]?.hash);
  expect(tickets.map(({ expected, ticket }) => [expected, ticket.version])).toEqual([[1, 3]]);
});

test("a clock of no ticket, or one we do not know, is over", () => {
  const { fired, notices } = unitOf(
    decideClock(number, [ring("review"), ring("unheard-of")], aWorld()),
  );

  expect(fired).toEqual(["review", "unheard-of"]);
  expect(notices).toEqual([]);
});

test("a ring that breaks us is named", () => {
  const world = withTicket({ status: "registered" });
  const broken = { ...world, staff: new Proxy([], { get: () => undefined }) };
  const item = ring("review");

  expect(decideClock(number, [item], broken)).toMatchObject({ kind: "poisoned", item });
});
