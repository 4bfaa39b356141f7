/** A ticket's whole life as one constant; what is not in it cannot happen. */
import type { Ticket, TicketAction, TicketClass, TicketStatus } from "./ticket.ts";

export const transitions = {
  registered: { review: "reviewing", cancel: "cancelled" },
  reviewing: {
    approve: "approved",
    return: "returned",
    reject: "rejected",
    tell: "told",
    cancel: "cancelled",
  },
  returned: { resubmit: "reviewing", cancel: "cancelled" },
  rejected: { archive: "archived" },
  approved: { dispatch: "dispatched", tell: "told", cancel: "cancelled" },
  dispatched: {
    accept: "accepted",
    decline: "approved",
    expire: "approved",
    dispatch: "dispatched",
    cancel: "cancelled",
  },
  accepted: {
    propose: "accepted",
    counter: "accepted",
    appoint: "appointed",
    dispatch: "dispatched",
    cancel: "cancelled",
  },
  appointed: {
    depart: "on-the-way",
    propose: "accepted",
    counter: "accepted",
    dispatch: "dispatched",
    cancel: "cancelled",
  },
  "on-the-way": { arrive: "on-site", propose: "accepted" },
  "on-site": { begin: "in-service", propose: "accepted" },
  "in-service": { finish: "handed-over" },
  "handed-over": { agree: "told", refuse: "in-service", tell: "told" },
  told: { rate: "surveyed", "rate-badly": "dissatisfied", "close-unrated": "archived" },
  surveyed: { archive: "archived" },
  dissatisfied: { replan: "approved", "ask-again": "told" },
  archived: {},
  cancelled: {},
} as const satisfies Record<TicketStatus, Partial<Record<TicketAction, TicketStatus>>>;

/** Where an action leads from a status, or nothing when the table has no such pair. */
export function destination(status: TicketStatus, action: TicketAction): TicketStatus | undefined {
  const row: Partial<Record<TicketAction, TicketStatus>> = transitions[status];
  return row[action];
}

/** Whether a case of this class is answered by the desk itself: nobody is sent (S2-16, S2-18, S2-19). */
export function isDeskWork(kind: TicketClass): boolean {
  return !visits.includes(kind);
}

const visits: readonly TicketClass[] = ["repair", "installation", "maintenance"];

/** Whether an action fits what is wanted: nobody is sent for an answer, and a visit is told of only once it was made. */
export function fitsClass(
  { class: kind, status }: Pick<Ticket, "class" | "status">,
  action: TicketAction,
): boolean {
  if (isDeskWork(kind)) return action !== "dispatch";
  return action !== "tell" || status === "handed-over";
}
