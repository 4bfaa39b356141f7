import { expect, test } from "vitest";
import type { Notice } from "../../src/engine/notice.ts";
import { announcements, type TicketNotice } from "../../src/tickets/announcements.ts";
import { move } from "../../src/tickets/move.ts";
import type { Actor } from "../../src/tickets/permissions.ts";
import type { Evidence, Ticket, TicketAction } from "../../src/tickets/ticket.ts";
import {
  aTicket,
  customer,
  engineer,
  enough,
  hour,
  li,
  morning,
  supervisor,
  system,
  zhou,
} from "../support/ticket.ts";

/** Every notice of a ticket is one of the engine's: this does not compile otherwise. */
const engineKind = (notice: TicketNotice): Notice["kind"] => notice;

function heard(
  changes: Partial<Ticket>,
  action: TicketAction,
  actor: Actor,
  evidence: Evidence = enough,
): readonly string[] {
  const ticket = aTicket(changes);
  const result = move(ticket, action, actor, evidence, morning);
  if (!result.ok) throw new Error(`${action}: ${result.because} ${result.missing?.join()}`);
  return announcements(ticket, result.ticket, action, actor).map(
    ({ to, notice }) => `${to}: ${engineKind(notice)}`,
  );
}

test("a new case is shown to the supervisors at once", () => {
  expect(announcements(null, aTicket(), "register", customer)).toEqual([
    { to: "supervisors", notice: "review-wanted" },
  ]);
});

test("the customer hears how the review ended", () => {
  const reviewing = { status: "reviewing" } as const;
  expect(heard(reviewing, "approve", supervisor)).toEqual([
    "customer: ticket-approved",
    "supervisors: dispatch-wanted",
  ]);
  expect(heard(reviewing, "return", supervisor)).toEqual(["customer: ticket-returned"]);
  expect(heard(reviewing, "reject", supervisor)).toEqual(["customer: ticket-rejected"]);
  expect(heard({ status: "returned" }, "resubmit", customer)).toEqual([
    "supervisors: information-added",
  ]);
});

test("a job goes to its engineer, and is taken from the one who had it", () => {
  expect(heard({ status: "approved" }, "dispatch", supervisor)).toEqual(["engineer: job-offered"]);
  expect(heard({ status: "accepted", engineer: li }, "dispatch", supervisor)).toEqual([
    "previous-engineer: job-withdrawn",
    "engineer: job-offered",
  ]);
  expect(heard({ status: "dispatched", engineer: zhou }, "dispatch", supervisor)).toEqual([
    "engineer: job-offered",
  ]);
});

test("silence loses the job, a refusal is told to the supervisors", () => {
  const dispatched = { status: "dispatched", engineer: li } as const;
  expect(heard(dispatched, "expire", system)).toEqual([
    "previous-engineer: job-withdrawn",
    "supervisors: job-declined",
  ]);
  expect(heard(dispatched, "decline", engineer)).toContain("supervisors: job-declined");
});

test("whoever agreed on the visit, the other side is told", () => {
  const slots = [morning + 5 * hour];
  const accepted = { status: "accepted", engineer: li, slots } as const;
  expect(heard(accepted, "propose", engineer)).toEqual(["customer: visit-proposed"]);
  expect(heard(accepted, "counter", customer)).toEqual(["engineer: visit-countered"]);
  expect(heard(accepted, "appoint", customer)).toEqual(["engineer: visit-confirmed"]);
  expect(heard(accepted, "appoint", engineer)).toEqual(["customer: visit-agreed"]);
});

test("the customer sees every step of the visit", () => {
  const mine = { engineer: li } as const;
  expect(heard({ ...mine, status: "dispatched" }, "accept", engineer)).toContain(
    "customer: engineer-accepted",
  );
  expect(heard({ ...mine, status: "appointed" }, "depart", engineer)).toEqual([
    "customer: engineer-on-the-way",
  ]);
  expect(heard({ ...mine, status: "on-the-way" }, "arrive", engineer)).toEqual([
    "customer: engineer-arrived",
  ]);
  expect(heard({ ...mine, status: "on-site" }, "begin", engineer)).toEqual([
    "customer: work-started",
  ]);
  expect(heard({ ...mine, status: "in-service" }, "finish", engineer)).toEqual([
    "customer: work-finished",
    "supervisors: ticket-changed",
  ]);
});

test("S2-27 a told result brings the survey, also to the customer who has just agreed", () => {
  const handedOver = { status: "handed-over", engineer: li } as const;
  expect(heard(handedOver, "agree", customer)).toEqual([
    "engineer: acceptance-given",
    "customer: survey-wanted",
  ]);
  expect(heard(handedOver, "tell", supervisor)).toEqual(["customer: survey-wanted"]);
  expect(heard(handedOver, "refuse", customer)).toEqual([
    "engineer: acceptance-refused",
    "supervisors: acceptance-refused",
  ]);
});

test("S2-31 a bad rating goes to the supervisors, a new plan to the customer", () => {
  const told = { status: "told", engineer: li } as const;
  const bad = { rating: { result: "dissatisfied" } } as const;
  expect(heard(told, "rate-badly", customer, bad)).toEqual(["supervisors: rated-badly"]);
  expect(heard(told, "rate", customer, { rating: { result: "satisfied" } })).toEqual([
    "engineer: rated",
    "supervisors: rated",
  ]);
  const unhappy = { status: "dissatisfied", engineer: li } as const;
  expect(heard(unhappy, "replan", supervisor)).toEqual([
    "customer: new-round",
    "supervisors: dispatch-wanted",
  ]);
  expect(heard(unhappy, "ask-again", supervisor)).toEqual(["customer: survey-wanted"]);
});

test("a cancellation reaches everybody but the one who pressed it", () => {
  const appointed = { status: "appointed", engineer: li } as const;
  expect(heard(appointed, "cancel", customer)).toEqual([
    "engineer: job-withdrawn",
    "supervisors: ticket-changed",
  ]);
  expect(heard(appointed, "cancel", supervisor)).toContain("customer: ticket-cancelled");
  expect(heard({ status: "registered" }, "cancel", customer)).toEqual([
    "supervisors: ticket-changed",
  ]);
});

test("nobody is bothered when a case is put away", () => {
  expect(heard({ status: "surveyed" }, "archive", system)).toEqual([]);
  expect(heard({ status: "told" }, "close-unrated", system)).toEqual([]);
});

test("a question or a complaint is shown to agents as well, and nobody is asked whom to send (S2-16, S2-19)", () => {
  const complaint = { class: "complaint" } as const;
  expect(announcements(null, aTicket(complaint), "register", customer)).toEqual([
    { to: "supervisors", notice: "review-wanted" },
    { to: "agents", notice: "review-wanted" },
  ]);
  expect(heard({ ...complaint, status: "reviewing" }, "approve", supervisor)).toEqual([
    "customer: ticket-approved",
    "supervisors: ticket-changed",
  ]);
  expect(heard({ ...complaint, status: "approved" }, "tell", supervisor)).toEqual([
    "customer: survey-wanted",
  ]);
});
