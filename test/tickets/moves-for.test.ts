import { describe, expect, test } from "vitest";
import { move } from "../../src/tickets/move.ts";
import { movesFor, pathTo } from "../../src/tickets/moves-for.ts";
import type { Ticket, TicketStatus } from "../../src/tickets/ticket.ts";
import { transitions } from "../../src/tickets/transition.ts";
import {
  agent,
  aTicket,
  customer,
  engineer,
  enough,
  hour,
  keeper,
  li,
  morning,
  supervisor,
  system,
} from "../support/ticket.ts";

const statuses = Object.keys(transitions).filter((word): word is TicketStatus =>
  Object.hasOwn(transitions, word),
);
const at = (status: TicketStatus, changes: Partial<Ticket> = {}): Ticket =>
  aTicket({ status, engineer: li, ...changes });

test("a supervisor decides on a new case without pressing review first", () => {
  expect(movesFor(at("registered", { engineer: null }), supervisor)).toEqual([
    "review",
    "approve",
    "return",
    "reject",
    "cancel",
  ]);
});

test("an agent may ask for information but neither approves nor rejects", () => {
  expect(movesFor(at("registered"), agent)).toEqual(["review", "return", "cancel"]);
  expect(movesFor(at("approved"), agent)).toEqual(["dispatch", "cancel"]);
  expect(movesFor(at("handed-over"), agent)).toEqual(["tell"]);
});

test("what the desk answers itself is told by whoever answers it, and nobody is sent (S2-16, S2-18, S2-19)", () => {
  const complaint = at("registered", { class: "complaint", engineer: null });
  expect(movesFor(complaint, agent)).toEqual(["review", "return", "tell", "cancel"]);
  expect(movesFor({ ...complaint, status: "approved" }, supervisor)).toEqual(["tell", "cancel"]);
  expect(movesFor({ ...complaint, status: "approved" }, system)).toEqual([]);
});

test("an engineer works only the job that is theirs", () => {
  expect(movesFor(at("dispatched"), engineer)).toEqual(["accept", "decline"]);
  expect(movesFor(at("accepted"), engineer)).toEqual(["propose", "appoint"]);
  expect(movesFor(at("appointed"), engineer)).toEqual(["propose", "depart"]);
  expect(movesFor(at("in-service"), engineer)).toEqual(["finish"]);
  expect(movesFor(at("dispatched", { engineer: null }), engineer)).toEqual([]);
});

test("a customer chooses a time only when times are offered", () => {
  const slots = [morning + hour];
  expect(movesFor(at("accepted", { slots }), customer)).toEqual(["appoint", "counter", "cancel"]);
  expect(movesFor(at("accepted"), customer)).toEqual(["counter", "cancel"]);
});

test("a customer may put a visit off or cancel until the engineer is on the way", () => {
  expect(movesFor(at("appointed"), customer)).toEqual(["counter", "cancel"]);
  expect(movesFor(at("on-the-way"), customer)).toEqual([]);
});

test("a customer accepts the work and rates it", () => {
  expect(movesFor(at("handed-over"), customer)).toEqual(["agree", "refuse"]);
  expect(movesFor(at("told"), customer)).toEqual(["rate", "rate-badly"]);
  expect(movesFor(at("returned"), customer)).toEqual(["resubmit", "cancel"]);
});

test("clocks expire, close and archive; the next engineer is asked without a person", () => {
  expect(movesFor(at("approved"), system)).toEqual(["dispatch"]);
  expect(movesFor(at("dispatched"), system)).toEqual(["dispatch", "expire"]);
  expect(movesFor(at("told"), system)).toEqual(["close-unrated"]);
  expect(movesFor(at("surveyed"), system)).toEqual(["archive"]);
});

test("a parts keeper moves nothing yet", () => {
  for (const status of statuses) expect(movesFor(at(status), keeper)).toEqual([]);
});

describe.each(statuses)("every button shown on a ticket that is %s", (status) => {
  test("can be pressed", () => {
    const ticket = at(status, { slots: [morning + 5 * hour] });
    for (const actor of [customer, engineer, supervisor, agent, system]) {
      for (const action of movesFor(ticket, actor)) {
        const rating = {
          result: action === "rate-badly" ? "dissatisfied" : "satisfied",
        } as const;
        let standing = ticket;
        for (const step of pathTo(status, action) ?? []) {
          const result = move(standing, step, actor, { ...enough, rating }, morning);
          expect(result.ok).toBe(true);
          if (result.ok) standing = result.ticket;
        }
        expect(standing.version).toBeGreaterThan(ticket.version);
      }
    }
  });
});

test("only a review is ever taken for granted", () => {
  expect(pathTo("registered", "approve")).toEqual(["review", "approve"]);
  expect(pathTo("registered", "review")).toEqual(["review"]);
  expect(pathTo("registered", "cancel")).toEqual(["cancel"]);
  expect(pathTo("registered", "dispatch")).toBeUndefined();
  expect(pathTo("archived", "review")).toBeUndefined();
});
