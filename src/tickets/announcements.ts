/** Who is told what after a move. */
import type { Actor } from "./permissions.ts";
import type { Ticket, TicketAction } from "./ticket.ts";
import { isDeskWork } from "./transition.ts";

/** Whom a notice is for; `previous-engineer` is the one the ticket had before the move. */
export type Audience = "customer" | "engineer" | "previous-engineer" | "supervisors" | "agents";

/** Kinds of notice that a ticket gives; all of them are kinds of the engine, too. */
export type TicketNotice =
  | "ticket-approved"
  | "ticket-returned"
  | "ticket-rejected"
  | "ticket-cancelled"
  | "engineer-accepted"
  | "visit-proposed"
  | "visit-agreed"
  | "engineer-on-the-way"
  | "engineer-arrived"
  | "work-started"
  | "work-finished"
  | "survey-wanted"
  | "new-round"
  | "review-wanted"
  | "information-added"
  | "dispatch-wanted"
  | "job-offered"
  | "job-withdrawn"
  | "job-declined"
  | "visit-countered"
  | "visit-confirmed"
  | "acceptance-given"
  | "acceptance-refused"
  | "rated"
  | "rated-badly"
  | "ticket-changed"
  | "clock-warning"
  | "clock-overdue";

export interface Announcement {
  readonly to: Audience;
  readonly notice: TicketNotice;
}

/**
 * The customer sees every step, the engineer what concerns the job, supervisors what they must decide.
 * The actor's own chat answers by itself: a customer or engineer is not told what they just did.
 * A supervisor or an agent who acted is still among `supervisors` or `agents`.
 */
export function announcements(
  before: Ticket | null,
  after: Ticket,
  action: TicketAction | "register",
  actor: Actor,
): readonly Announcement[] {
  const list: readonly Announcement[] = isDeskWork(after.class)
    ? told[action].flatMap(atTheDesk)
    : told[action];
  return list.filter(
    (announcement) => isThere(announcement.to, before, after) && !isOwn(announcement, after, actor),
  );
}

/** Nobody is sent for an answer: agents hear of a new question as supervisors do, and nobody is asked whom to send. */
function atTheDesk(announcement: Announcement): readonly Announcement[] {
  if (announcement.notice === "review-wanted")
    return [announcement, { to: "agents", notice: "review-wanted" }];
  return announcement.notice === "dispatch-wanted"
    ? [{ to: "supervisors", notice: "ticket-changed" }]
    : [announcement];
}

const told = {
  register: [{ to: "supervisors", notice: "review-wanted" }],
  review: [],
  approve: [
    { to: "customer", notice: "ticket-approved" },
    { to: "supervisors", notice: "dispatch-wanted" },
  ],
  return: [{ to: "customer", notice: "ticket-returned" }],
  reject: [{ to: "customer", notice: "ticket-rejected" }],
  resubmit: [{ to: "supervisors", notice: "information-added" }],
  dispatch: [
    { to: "previous-engineer", notice: "job-withdrawn" },
    { to: "engineer", notice: "job-offered" },
  ],
  accept: [
    { to: "customer", notice: "engineer-accepted" },
    { to: "supervisors", notice: "ticket-changed" },
  ],
  decline: [{ to: "supervisors", notice: "job-declined" }],
  expire: [
    { to: "previous-engineer", notice: "job-withdrawn" },
    { to: "supervisors", notice: "job-declined" },
  ],
  propose: [{ to: "customer", notice: "visit-proposed" }],
  counter: [{ to: "engineer", notice: "visit-countered" }],
  appoint: [
    { to: "customer", notice: "visit-agreed" },
    { to: "engineer", notice: "visit-confirmed" },
  ],
  depart: [{ to: "customer", notice: "engineer-on-the-way" }],
  arrive: [{ to: "customer", notice: "engineer-arrived" }],
  begin: [{ to: "customer", notice: "work-started" }],
  finish: [
    { to: "customer", notice: "work-finished" },
    { to: "supervisors", notice: "ticket-changed" },
  ],
  agree: [
    { to: "engineer", notice: "acceptance-given" },
    { to: "customer", notice: "survey-wanted" },
  ],
  refuse: [
    { to: "engineer", notice: "acceptance-refused" },
    { to: "supervisors", notice: "acceptance-refused" },
  ],
  tell: [{ to: "customer", notice: "survey-wanted" }],
  rate: [
    { to: "engineer", notice: "rated" },
    { to: "supervisors", notice: "rated" },
  ],
  "rate-badly": [{ to: "supervisors", notice: "rated-badly" }],
  "close-unrated": [],
  replan: [
    { to: "customer", notice: "new-round" },
    { to: "supervisors", notice: "dispatch-wanted" },
  ],
  "ask-again": [{ to: "customer", notice: "survey-wanted" }],
  archive: [],
  cancel: [
    { to: "customer", notice: "ticket-cancelled" },
    { to: "engineer", notice: "job-withdrawn" },
    { to: "supervisors", notice: "ticket-changed" },
  ],
} as const satisfies Record<TicketAction | "register", readonly Announcement[]>;

/** An engineer is told only when there is one, and a previous one only when the job has left them. */
function isThere(to: Audience, before: Ticket | null, after: Ticket): boolean {
  if (to === "engineer") return after.engineer !== null;
  if (to !== "previous-engineer") return true;
  return before !== null && before.engineer !== null && before.engineer !== after.engineer;
}

/** The survey question is the desk's next word to the customer, whoever agreed. */
function isOwn({ to, notice }: Announcement, ticket: Ticket, actor: Actor): boolean {
  if (actor.id === null || notice === "survey-wanted") return false;
  if (to === "customer") return actor.id === ticket.customer;
  return to === "engineer" && actor.id === ticket.engineer;
}
