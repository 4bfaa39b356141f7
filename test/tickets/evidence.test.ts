import { expect, test } from "vitest";
import { evidenceFor, missingEvidence, slotGraceMs, slotsMax } from "../../src/tickets/evidence.ts";
import type { Evidence } from "../../src/tickets/ticket.ts";
import { ticketActions } from "../../src/tickets/ticket-actions.ts";
import { aTicket, minute, morning } from "../support/ticket.ts";

test("what an action needs is missing when nothing is shown", () => {
  for (const action of ticketActions) {
    const role = "supervisor";
    expect(missingEvidence({ ticket: aTicket(), action, role, evidence: {}, at: morning })).toEqual(
      evidenceFor(action, role),
    );
  }
});

const offer = (slots: readonly number[]): readonly string[] => {
  const evidence: Evidence = { slots };
  const ticket = aTicket({ status: "accepted" });
  return missingEvidence({ ticket, action: "propose", role: "engineer", evidence, at: morning });
};

test("an offer holds times to come, and not more than a chat can show", () => {
  const many = Array.from({ length: slotsMax + 1 }, (_, index) => morning + (index + 1) * minute);
  expect(offer(many.slice(1))).toEqual([]);
  expect(offer(many)).toEqual(["slots"]);
  expect(offer([morning])).toEqual(["slots"]);
  expect(offer([morning - 1, morning + 1])).toEqual(["slots"]);
});

test("a time may still be agreed on while the engineer is at the door", () => {
  const ticket = aTicket({ status: "accepted", slots: [morning] });
  const missing = (at: number): readonly string[] =>
    missingEvidence({
      ticket,
      action: "appoint",
      role: "customer",
      evidence: { slot: morning },
      at,
    });
  expect(missing(morning + slotGraceMs)).toEqual([]);
  expect(missing(morning + slotGraceMs + 1)).toEqual(["slot"]);
});
