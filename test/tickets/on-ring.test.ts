import { describe, expect, test } from "vitest";
import { readPolicy } from "../../src/config/read-policy.ts";
import { clockKinds } from "../../src/tickets/clock-kind.ts";
import { isRunning } from "../../src/tickets/clock-orders.ts";
import { move } from "../../src/tickets/move.ts";
import { onRing } from "../../src/tickets/on-ring.ts";
import { capacity } from "../../src/tickets/permissions.ts";
import type { TicketStatus } from "../../src/tickets/ticket.ts";
import { transitions } from "../../src/tickets/transition.ts";
import { aTicket, hour, li, morning, system } from "../support/ticket.ts";

const policy = readPolicy();
const statuses = Object.keys(transitions).filter((word): word is TicketStatus =>
  Object.hasOwn(transitions, word),
);

describe.each(clockKinds)("the clock %s", (clock) => {
  test("means nothing once its promise is kept", () => {
    for (const status of statuses) {
      const ticket = aTicket({ status, engineer: li });
      if (isRunning(clock, ticket)) continue;
      for (const phase of ["warning", "due"] as const) {
        expect(onRing(clock, phase, ticket, morning, policy)).toEqual({ kind: "nothing" });
      }
    }
  });

  test("always means something when it is due and its promise is not kept", () => {
    for (const status of statuses) {
      const ticket = aTicket({ status, engineer: li });
      if (!isRunning(clock, ticket)) continue;
      const result = onRing(clock, "due", ticket, morning, policy);
      expect(result.kind).not.toBe("nothing");
      if (result.kind !== "move") continue;
      expect(capacity(ticket, result.action, system)).toBe("system");
      expect(move(ticket, result.action, system, {}, morning).ok).toBe(true);
    }
  });
});

test("S2-33 lateness goes into the history, and the supervisors hear of it", () => {
  const ticket = aTicket({ version: 3, headSeq: 4 });
  expect(onRing("review", "due", ticket, morning + hour, policy)).toEqual({
    kind: "tell",
    ticket: { ...ticket, version: 4, headSeq: 5 },
    event: {
      seq: 5,
      at: morning + hour,
      action: "clock-overdue",
      by: null,
      role: "system",
      from: "registered",
      to: "registered",
      evidence: { reason: "review" },
    },
    notices: [
      { to: "supervisors", notice: "clock-overdue" },
      { to: "agents", notice: "clock-overdue" },
    ],
  });
});

test("S2-25 the engineer is warned of a visit before the supervisors hear that it is late", () => {
  const ticket = aTicket({ status: "appointed", engineer: li, appointment: morning });
  expect(onRing("visit", "warning", ticket, morning, policy)).toMatchObject({
    event: { action: "clock-warning" },
    notices: [{ to: "engineer", notice: "clock-warning" }],
  });
  expect(onRing("visit", "due", ticket, morning, policy)).toMatchObject({
    notices: [
      { to: "engineer", notice: "clock-overdue" },
      { to: "supervisors", notice: "clock-overdue" },
    ],
  });
});

test("an engineer who does not answer loses the job to the next", () => {
  const ticket = aTicket({ status: "dispatched", engineer: li });
  expect(onRing("answer", "due", ticket, morning, policy)).toEqual({
    kind: "move",
    action: "expire",
    nextEngineer: true,
  });
  const manual = { ...policy, dispatch: { ...policy.dispatch, autoNextEngineer: false } };
  expect(onRing("answer", "due", ticket, morning, manual)).toMatchObject({ nextEngineer: false });
});

test("S2-27 an unanswered survey closes the case, after an agent was told to call", () => {
  const ticket = aTicket({ status: "told", engineer: li });
  expect(onRing("survey", "warning", ticket, morning, policy)).toMatchObject({
    notices: [{ to: "agents", notice: "clock-warning" }],
  });
  expect(onRing("survey", "due", ticket, morning, policy)).toMatchObject({
    action: "close-unrated",
  });
});

test("S0-63i a rated or rejected case is put away by itself", () => {
  for (const status of ["surveyed", "rejected"] as const) {
    expect(onRing("archive", "due", aTicket({ status }), morning, policy)).toMatchObject({
      kind: "move",
      action: "archive",
    });
    expect(onRing("archive", "warning", aTicket({ status }), morning, policy)).toEqual({
      kind: "nothing",
    });
  }
});
