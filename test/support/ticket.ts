/** A ticket in any state, for tests. */
import {
  conversationId,
  type PersonId,
  personId,
  ticketId,
  ticketNumber,
} from "../../src/kernel/ids.ts";
import type { Actor } from "../../src/tickets/permissions.ts";
import { register } from "../../src/tickets/register.ts";
import type { Evidence, Ticket } from "../../src/tickets/ticket.ts";

export const wang: PersonId = personId("customer-wang");
export const li: PersonId = personId("engineer-li");
export const zhou: PersonId = personId("engineer-zhou");
export const chen: PersonId = personId("supervisor-chen");

export const customer: Actor = { id: wang, role: "customer" };
export const engineer: Actor = { id: li, role: "engineer" };
export const supervisor: Actor = { id: chen, role: "supervisor" };
export const agent: Actor = { id: personId("agent-xu"), role: "agent" };
export const keeper: Actor = { id: personId("keeper-he"), role: "keeper" };
export const system: Actor = { id: null, role: "system" };

/** Sunday 2026-11-22, 10:00 in Shanghai. */
export const morning: number = Date.UTC(2026, 10, 22, 2);
export const minute = 60_000;
export const hour: number = 60 * minute;

/** A repair of Mr Wang's, registered in the morning. */
export function aTicket(changes: Partial<Ticket> = {}): Ticket {
  const { ticket } = register({
    id: ticketId("ticket-1"),
    number: ticketNumber("S20261100101"),
    class: "repair",
    urgency: "normal",
    customer: wang,
    conversation: conversationId("chat-wang"),
    form: { name: "王先生", product: "air-conditioner", fault: "不制冷", photos: ["photo-1"] },
    at: morning,
  });
  return { ...ticket, ...changes };
}

/** Evidence that is enough for every action but the two ratings, which contradict each other. */
export const enough: Evidence = {
  reason: "because",
  engineer: zhou,
  slots: [morning + 5 * hour],
  slot: morning + 5 * hour,
  wish: { text: "周六下午" },
  work: { done: "capacitor replaced" },
  form: { model: "KFR-35GW" },
};
