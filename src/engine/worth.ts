/** What a piece of news is worth to its reader, and how long it is worth saying. */
import type { TicketStatus } from "../tickets/ticket.ts";
import type { CustomerNotice, Notice } from "./notice.ts";

export type Worth =
  /** Progress, reminders: fine with the next message. */
  | "can-wait"
  /** Wanted soon, not at the price of the last place. */
  | "news"
  /** Nothing goes on without it. */
  | "vital"
  /** Words of a person of ours: whatever happens, they are tried. */
  | "spoken";

interface Kind {
  readonly worth: Worth;
  /** What the case must be for the news to be true still. */
  readonly while: readonly TicketStatus[];
}

const kinds = {
  "ticket-approved": { worth: "can-wait", while: ["approved", "dispatched"] },
  "engineer-accepted": { worth: "can-wait", while: ["accepted"] },
  "engineer-arrived": { worth: "can-wait", while: ["on-site"] },
  "work-started": { worth: "can-wait", while: ["in-service"] },
  "new-round": { worth: "can-wait", while: ["approved", "dispatched"] },
  "survey-wanted": { worth: "news", while: ["told"] },
  "ticket-rejected": { worth: "news", while: ["rejected", "archived"] },
  "ticket-cancelled": { worth: "news", while: ["cancelled"] },
  "ticket-returned": { worth: "vital", while: ["returned"] },
  "visit-proposed": { worth: "vital", while: ["accepted"] },
  "visit-agreed": { worth: "vital", while: ["appointed"] },
  "engineer-on-the-way": { worth: "vital", while: ["on-the-way"] },
  "work-finished": { worth: "vital", while: ["handed-over"] },
  "person-joined": { worth: "spoken", while: [] },
  "person-left": { worth: "spoken", while: [] },
  "person-says": { worth: "spoken", while: [] },
} as const satisfies Record<CustomerNotice, Kind>;

const all: Readonly<Record<string, Kind>> = kinds;

/** What a notice to a customer is worth; what is for colleagues is always said. */
export function worthOf({ kind }: Notice): Worth {
  return all[kind]?.worth ?? "spoken";
}

/** Whether news kept back are still true of a case in this status. */
export function isStillTrue({ kind }: Notice, status: TicketStatus | undefined): boolean {
  return status !== undefined && (all[kind]?.while.includes(status) ?? false);
}
