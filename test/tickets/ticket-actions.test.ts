import { expect, test } from "vitest";
import { isTicketAction, ticketActions } from "../../src/tickets/ticket-actions.ts";
import { transitions } from "../../src/tickets/transition.ts";

test("every action of the table is known, and no other", () => {
  const inTable = new Set(Object.values(transitions).flatMap((row) => Object.keys(row)));
  expect([...ticketActions].sort()).toEqual([...inTable].sort());
});

test("a word from a button is an action only when we have it", () => {
  expect(isTicketAction("rate-badly")).toBe(true);
  expect(isTicketAction("toString")).toBe(false);
  expect(isTicketAction("")).toBe(false);
});
