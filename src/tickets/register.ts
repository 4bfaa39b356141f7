/** The birth of a ticket. */
import type { Instant } from "../kernel/clock.ts";
import type { ConversationId, PersonId, TicketId, TicketNumber } from "../kernel/ids.ts";
import type { Actor } from "./permissions.ts";
import type { Ticket, TicketClass, TicketEvent, TicketForm, Urgency } from "./ticket.ts";

/** What the desk knows when a customer has confirmed a report. */
export interface Report {
  readonly id: TicketId;
  readonly number: TicketNumber;
  readonly class: TicketClass;
  readonly urgency: Urgency;
  readonly customer: PersonId;
  readonly conversation: ConversationId;
  readonly form: TicketForm;
  readonly at: Instant;
  /** Who wrote it down, when it was not the customer (S0-07). */
  readonly by?: Actor;
}

/** A new ticket and the first event of its history (S0-20). `headHash` is empty until the event is chained. */
export function register(report: Report): { readonly ticket: Ticket; readonly event: TicketEvent } {
  const { at, form } = report;
  const by = report.by ?? { id: report.customer, role: "customer" };
  return {
    ticket: {
      id: report.id,
      number: report.number,
      version: 1,
      class: report.class,
      status: "registered",
      urgency: report.urgency,
      customer: report.customer,
      conversation: report.conversation,
      engineer: null,
      supervisor: null,
      tried: [],
      round: 1,
      form,
      slots: [],
      appointment: null,
      work: null,
      rating: null,
      registeredAt: at,
      changedAt: at,
      headSeq: 1,
      headHash: "",
    },
    event: {
      seq: 1,
      at,
      action: "register",
      by: by.id,
      role: by.role,
      from: null,
      to: "registered",
      evidence: { form },
    },
  };
}
