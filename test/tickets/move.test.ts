import { describe, expect, test } from "vitest";
import { move } from "../../src/tickets/move.ts";
import { capacity } from "../../src/tickets/permissions.ts";
import type { Evidence, Ticket, TicketAction, TicketStatus } from "../../src/tickets/ticket.ts";
import { ticketActions } from "../../src/tickets/ticket-actions.ts";
import { destination, transitions } from "../../src/tickets/transition.ts";
import {
  agent,
  aTicket,
  chen,
  customer,
  engineer,
  enough,
  hour,
  keeper,
  li,
  minute,
  morning,
  supervisor,
  system,
  wang,
  zhou,
} from "../support/ticket.ts";

const everybody = [customer, engineer, supervisor, agent, keeper, system] as const;
const statuses = Object.keys(transitions).filter((word): word is TicketStatus =>
  Object.hasOwn(transitions, word),
);

function proof(action: TicketAction): Evidence {
  if (action === "rate") return { ...enough, rating: { result: "satisfied" } };
  if (action === "rate-badly") return { ...enough, rating: { result: "dissatisfied" } };
  return enough;
}

function moved(ticket: Ticket, action: TicketAction, evidence: Evidence = {}): Ticket {
  const actor = everybody.find((one) => capacity(ticket, action, one) !== undefined);
  if (actor === undefined) throw new Error(`nobody may ${action}`);
  const result = move(ticket, action, actor, evidence, morning + hour);
  if (!result.ok) throw new Error(`${action}: ${result.because}`);
  return result.ticket;
}

describe.each(statuses)("a ticket that is %s", (status) => {
  const visit = aTicket({ status, engineer: li, slots: [morning + 5 * hour] });

  const cases = ticketActions.flatMap((action) =>
    (["repair", "complaint"] as const).map((kind) => [action, kind] as const),
  );

  test.each(cases)("%s of a %s goes where the table says, and nowhere else", (action, kind) => {
    const ticket = { ...visit, class: kind };
    // Nobody is sent to answer a complaint, and no result is told of a visit that was not made.
    const unfit =
      kind === "repair" ? action === "tell" && status !== "handed-over" : action === "dispatch";
    const to = unfit ? undefined : destination(status, action);
    for (const actor of everybody) {
      const result = move(ticket, action, actor, proof(action), morning + minute);
      const allowed = capacity(ticket, action, actor) !== undefined;
      const refused = { ok: false, because: allowed ? "not-now" : "not-yours" };
      const moved = {
        ok: true,
        ticket: { status: to, version: 2, headSeq: 2, headHash: "", changedAt: morning + minute },
        event: { seq: 2, action, by: actor.id, from: status, to, at: morning + minute },
      };
      expect(result).toMatchObject(allowed && to !== undefined ? moved : refused);
    }
  });
});

test("every action can be taken by somebody", () => {
  const ticket = aTicket({ engineer: li });
  for (const action of ticketActions) {
    expect(everybody.some((actor) => capacity(ticket, action, actor) !== undefined)).toBe(true);
  }
});

test("a move leaves the ticket it was given as it was", () => {
  const ticket = Object.freeze(aTicket({ status: "reviewing" }));
  expect(move(ticket, "approve", supervisor, {}, morning).ok).toBe(true);
  expect(ticket.status).toBe("reviewing");
});

const needs: readonly (readonly [TicketAction, TicketStatus, Evidence, readonly string[]])[] = [
  ["return", "reviewing", {}, ["reason"]],
  ["reject", "reviewing", { reason: "  " }, ["reason"]],
  ["dispatch", "approved", {}, ["engineer"]],
  ["decline", "dispatched", {}, ["reason"]],
  ["propose", "accepted", { slots: [] }, ["slots"]],
  ["propose", "accepted", { slots: [morning - hour] }, ["slots"]],
  ["counter", "accepted", {}, ["wish"]],
  ["finish", "in-service", { work: { done: "" } }, ["work.done"]],
  ["refuse", "handed-over", {}, ["reason"]],
  ["rate", "told", {}, ["rating.result"]],
  ["rate", "told", { rating: { result: "dissatisfied" } }, ["rating.result"]],
  ["rate-badly", "told", { rating: { result: "satisfied" } }, ["rating.result"]],
  ["resubmit", "returned", { form: {} }, ["form"]],
];

test.each(needs)(
  "to %s a ticket that is %s, %j is not enough",
  (action, status, shown, missing) => {
    const ticket = aTicket({ status, engineer: li });
    const actor = everybody.find((one) => capacity(ticket, action, one) !== undefined) ?? system;
    expect(move(ticket, action, actor, shown, morning)).toEqual({
      ok: false,
      because: "missing",
      missing,
    });
  },
);

test("a customer cancels without a reason, a supervisor gives one", () => {
  const ticket = aTicket();
  expect(move(ticket, "cancel", customer, {}, morning).ok).toBe(true);
  expect(move(ticket, "cancel", supervisor, {}, morning)).toMatchObject({ missing: ["reason"] });
});

test("a customer chooses among the times offered, an engineer may set another", () => {
  const ticket = aTicket({ status: "accepted", engineer: li, slots: [morning + hour] });
  const slot = morning + 2 * hour;
  expect(move(ticket, "appoint", customer, { slot }, morning)).toMatchObject({ missing: ["slot"] });
  expect(move(ticket, "appoint", engineer, { slot }, morning)).toMatchObject({
    ok: true,
    ticket: { status: "appointed", appointment: slot, slots: [] },
  });
});

test("a time that is long gone can no longer be agreed on", () => {
  const ticket = aTicket({ status: "accepted", engineer: li, slots: [morning] });
  expect(move(ticket, "appoint", customer, { slot: morning }, morning + hour)).toMatchObject({
    missing: ["slot"],
  });
});

test("a supervisor who decides is the ticket's supervisor from then on", () => {
  expect(moved(aTicket({ status: "reviewing" }), "approve").supervisor).toBe(chen);
});

test("S0-22 dispatch names the engineer and forgets the last one's visit", () => {
  const ticket = aTicket({ status: "appointed", engineer: li, appointment: morning });
  expect(moved(ticket, "dispatch", { engineer: zhou })).toMatchObject({
    engineer: zhou,
    appointment: null,
    slots: [],
  });
});

test.each(["decline", "expire"] as const)("after %s the engineer is not asked again", (action) => {
  const ticket = aTicket({ status: "dispatched", engineer: li, tried: [zhou] });
  expect(moved(ticket, action, { reason: "away" })).toMatchObject({
    status: "approved",
    engineer: null,
    tried: [zhou, li],
  });
});

test("times are offered in order and once each", () => {
  const ticket = aTicket({ status: "accepted", engineer: li });
  const [soon, later] = [morning + 2 * hour, morning + 3 * hour];
  expect(moved(ticket, "propose", { slots: [later, soon, later] }).slots).toEqual([soon, later]);
});

test("a customer who wants another time is asked about no old ones", () => {
  const ticket = aTicket({ status: "accepted", engineer: li, slots: [morning + hour] });
  expect(moved(ticket, "counter", { wish: { text: "周日" } })).toMatchObject({
    status: "accepted",
    slots: [],
    form: { wish: { text: "周日" }, fault: "不制冷" },
  });
});

test("what a customer adds after a return joins the form, photos are kept", () => {
  const ticket = aTicket({ status: "returned" });
  const form = { serial: "AB12345678", photos: ["photo-2", "photo-1"] };
  expect(moved(ticket, "resubmit", { form }).form).toEqual({
    ...ticket.form,
    serial: "AB12345678",
    photos: ["photo-1", "photo-2"],
  });
});

test("S0-60 a refused acceptance goes back to service with its reason in the history", () => {
  const ticket = aTicket({ status: "handed-over", engineer: li });
  expect(move(ticket, "refuse", customer, { reason: "还是不冷" }, morning)).toMatchObject({
    ticket: { status: "in-service", engineer: li },
    event: { evidence: { reason: "还是不冷" }, role: "customer" },
  });
});

test("S2-31 a new plan starts a new round with every engineer free again", () => {
  const ticket = aTicket({
    status: "dissatisfied",
    engineer: li,
    tried: [zhou],
    appointment: morning,
    work: { done: "x" },
  });
  expect(moved(ticket, "replan")).toMatchObject({
    status: "approved",
    round: 2,
    engineer: null,
    tried: [],
    appointment: null,
    work: null,
  });
});

test("a supervisor who is the ticket's engineer works it as the engineer", () => {
  const ticket = aTicket({ status: "dispatched", engineer: chen });
  expect(move(ticket, "accept", supervisor, {}, morning)).toMatchObject({
    event: { by: chen, role: "engineer" },
  });
});

test("another customer and another engineer may do nothing", () => {
  const ticket = aTicket({ status: "dispatched", engineer: li, customer: wang });
  const stranger = { id: zhou, role: "customer" } as const;
  const colleague = { id: zhou, role: "engineer" } as const;
  for (const action of ticketActions) {
    for (const actor of [stranger, colleague]) {
      expect(move(ticket, action, actor, proof(action), morning)).toEqual({
        ok: false,
        because: "not-yours",
      });
    }
  }
});
