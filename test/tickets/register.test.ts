import { expect, test } from "vitest";
import { conversationId, ticketId, ticketNumber } from "../../src/kernel/ids.ts";
import { register } from "../../src/tickets/register.ts";
import { agent, morning, wang } from "../support/ticket.ts";

const report = {
  id: ticketId("t"),
  number: ticketNumber("S20261100101"),
  class: "installation",
  urgency: "urgent",
  customer: wang,
  conversation: conversationId("c"),
  form: { name: "王", fault: "新机安装" },
  at: morning,
} as const;

test("S0-20 a confirmed report becomes a registered ticket with its first event", () => {
  const { ticket, event } = register(report);
  expect(ticket).toMatchObject({
    status: "registered",
    class: "installation",
    urgency: "urgent",
    version: 1,
    round: 1,
    headSeq: 1,
    headHash: "",
    engineer: null,
    supervisor: null,
    registeredAt: morning,
    changedAt: morning,
  });
  expect(event).toEqual({
    seq: 1,
    at: morning,
    action: "register",
    by: wang,
    role: "customer",
    from: null,
    to: "registered",
    evidence: { form: report.form },
  });
});

test("S0-07 whoever registers on a customer's behalf stands in the history", () => {
  expect(register({ ...report, by: agent }).event).toMatchObject({ by: agent.id, role: "agent" });
});
