import { expect, test } from "vitest";
import type { TicketStatus } from "../../src/tickets/ticket.ts";
import { destination, transitions } from "../../src/tickets/transition.ts";

const statuses = Object.keys(transitions).filter((word): word is TicketStatus =>
  Object.hasOwn(transitions, word),
);

function reached(from: TicketStatus): ReadonlySet<string> {
  const seen = new Set<string>([from]);
  for (const status of seen) {
    const row = statuses
      .filter((one) => one === status)
      .flatMap((one) => Object.values(transitions[one]));
    for (const next of row) seen.add(next);
  }
  return seen;
}

test("every status can be reached from the registration", () => {
  expect([...reached("registered")].sort()).toEqual([...statuses].sort());
});

test("every case can come to its end", () => {
  for (const status of statuses) {
    const ends = [...reached(status)].filter((one) => one === "archived" || one === "cancelled");
    expect(ends).not.toEqual([]);
  }
});

test("what is not in the table leads nowhere", () => {
  expect(destination("archived", "cancel")).toBeUndefined();
  expect(destination("on-the-way", "cancel")).toBeUndefined();
  expect(destination("told", "rate")).toBe("surveyed");
});
