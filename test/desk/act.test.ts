import { expect, test } from "vitest";
import { act, engineersFor } from "../../src/desk/act.ts";
import { chainStart, digest } from "../../src/kernel/digest.ts";
import { canonical } from "../../src/tickets/canonical.ts";
import type { TicketAction } from "../../src/tickets/ticket.ts";
import { chen, customer, engineer, li, supervisor, system, zhou } from "../support/ticket.ts";
import { aBench, aChat, aColleague, aRecord, aWorld } from "./support/a-world.ts";

const number = "S20261100101";
const benchWith = (changes: Parameters<typeof aRecord>[0], world = aWorld()) =>
  aBench(world, aChat(), [aRecord({ headHash: chainStart, ...changes })]);
const doing = (
  bench: ReturnType<typeof benchWith>,
  action: TicketAction,
  actor = supervisor,
  evidence = {},
) => act(bench.draft, bench.world, bench.cause, { number, action, actor, evidence });
const told = (bench: ReturnType<typeof benchWith>) =>
  bench.draft.notices.map(({ to, notice }) => `${to.chat} ${notice.kind}`);

test("an approval implies the review before it: two events, one ticket row", () => {
  const bench = benchWith({ status: "registered" });

  expect(doing(bench, "approve")).toEqual({ ok: true });
  expect(bench.draft.history.map(({ event }) => event.action)).toEqual(["review", "approve"]);
  expect(bench.draft.tickets.map(({ expected, ticket }) => [expected, ticket.status])).toEqual([
    [1, "approved"],
  ]);
});

test("every event holds the hash of the one before, so that a changed history is found", () => {
  const bench = benchWith({ status: "registered" });
  doing(bench, "approve");
  const [first, second] = bench.draft.history;
  if (first === undefined || second === undefined) throw new Error("no history");

  expect(first.prevHash).toBe(chainStart);
  expect(first.hash).toBe(digest(chainStart, canonical(first.event)));
  expect(second.prevHash).toBe(first.hash);
  expect(bench.draft.tickets[0]?.ticket.headHash).toBe(second.hash);
});

test("clocks that a step starts and the next one ends leave no promise behind", () => {
  const bench = benchWith({ status: "registered" });
  doing(bench, "approve");
  const settled = new Set(bench.draft.settled.map(({ kind }) => kind));

  expect(bench.draft.armed.filter(({ kind }) => settled.has(kind))).toEqual([]);
});

test("a refused step changes nothing at all", () => {
  const bench = benchWith({ status: "registered" });

  expect(doing(bench, "approve", customer)).toEqual({ ok: false, because: "not-yours" });
  expect(doing(bench, "finish", engineer)).toMatchObject({ ok: false });
  expect([bench.draft.history, bench.draft.tickets, bench.draft.notices]).toEqual([[], [], []]);
});

test("a ticket nobody loaded is nobody's", () => {
  const bench = aBench();

  expect(doing(bench, "approve")).toEqual({ ok: false, because: "not-yours" });
});

test("a job that is declined goes to the next engineer who fits (S0-22)", () => {
  const bench = benchWith({ status: "dispatched", engineer: li });
  doing(bench, "decline", engineer, { reason: "far away" });

  expect(bench.draft.tickets[0]?.ticket).toMatchObject({ status: "dispatched", engineer: zhou });
  expect(told(bench)).toContain(`${zhou} job-offered`);
});

test("when nobody is left, supervisors are asked to find somebody", () => {
  const world = aWorld({ staff: [aColleague(chen, "supervisor"), aColleague(li, "engineer")] });
  const bench = benchWith({ status: "dispatched", engineer: li }, world);
  doing(bench, "expire", system);

  expect(bench.draft.tickets[0]?.ticket.status).toBe("approved");
  expect(told(bench)).toContain(`${chen} dispatch-wanted`);
});

test("the engineer sees the next step at once; a supervisor's step brings them no card of it", () => {
  const accepted = benchWith({ status: "dispatched", engineer: li });
  doing(accepted, "accept", engineer);
  const sent = benchWith({ status: "approved" });
  doing(sent, "dispatch", supervisor, { engineer: li });

  expect(told(accepted)).toContain(`${li} next-step`);
  expect(told(sent)).not.toContain(`${li} next-step`);
});

test("engineers without a chat cannot be sent", () => {
  const world = aWorld({
    staff: [aColleague(li, "engineer", { chat: null }), aColleague(zhou, "engineer")],
  });

  expect(engineersFor(aRecord().ticket, world).map(({ id }) => id)).toEqual([zhou]);
});
