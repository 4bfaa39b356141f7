/** What one chat's action means for another chat. Stored with the action, spoken in the other chat's own turn. */
import type { Line } from "./line.ts";

export type CustomerNotice =
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
  | "person-joined"
  | "person-left"
  | "person-says";

export type StaffNotice =
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
  /** To the engineer who has just taken a step: what can be done now. */
  | "next-step"
  | "clock-warning"
  | "clock-overdue"
  | "person-wanted"
  | "customer-says"
  | "undelivered"
  | "turn-failed"
  /** To a colleague who wanted to take a chat over: somebody else has it. */
  | "served-already"
  /** A platform's messages of this month run out. */
  | "messages-run-out";

export interface Notice {
  readonly kind: CustomerNotice | StaffNotice;
  /** Number of the ticket it is about, if it is about one. */
  readonly ticket?: string;
  /** Id of the customer's conversation it is about, e.g. for a relay. */
  readonly conversation?: string;
  /** Words of another person or details to show; already in that person's language. */
  readonly text?: string;
  /** Details to be said in the reader's language. */
  readonly detail?: readonly Line[];
  /** Slots proposed for a visit: instants of their start. */
  readonly slots?: readonly number[];
  /** The clock that is warning or overdue, and when it was or is due. */
  readonly clock?: { readonly kind: string; readonly dueAt: number };
}
