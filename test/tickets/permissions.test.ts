import { expect, test } from "vitest";
import { capacity, rights } from "../../src/tickets/permissions.ts";
import { ticketActions } from "../../src/tickets/ticket-actions.ts";
import { agent, aTicket, chen, customer, li, supervisor, system, wang } from "../support/ticket.ts";

test("agents do what supervisors do, but neither approve nor reject", () => {
  const difference = rights.supervisor.filter((action) => !includes(rights.agent, action));
  expect(difference).toEqual(["approve", "reject"]);
  expect(rights.agent.every((action) => includes(rights.supervisor, action))).toBe(true);
});

test("a clock has no more rights than it needs, and nobody has a clock's", () => {
  expect(capacity(aTicket(), "approve", system)).toBeUndefined();
  expect(capacity(aTicket(), "expire", supervisor)).toBeUndefined();
  expect(capacity(aTicket(), "close-unrated", agent)).toBeUndefined();
});

test("a colleague who reports a fault of their own is also a customer", () => {
  const ticket = aTicket({ customer: chen });
  expect(capacity(ticket, "agree", supervisor)).toBe("customer");
  expect(capacity(ticket, "approve", supervisor)).toBe("supervisor");
  expect(capacity(aTicket(), "agree", supervisor)).toBeUndefined();
});

test("a customer who says to be staff without the role gets nothing", () => {
  const ticket = aTicket({ engineer: li });
  for (const action of ticketActions) {
    const held = capacity(ticket, action, customer);
    expect(held === undefined || held === "customer").toBe(true);
  }
});

test("somebody without an id is nobody's customer and nobody's engineer", () => {
  const ticket = aTicket({ engineer: null, customer: wang });
  expect(capacity(ticket, "accept", { id: null, role: "engineer" })).toBeUndefined();
  expect(capacity(ticket, "cancel", { id: null, role: "customer" })).toBeUndefined();
});

function includes(actions: readonly string[], action: string): boolean {
  return actions.includes(action);
}
