/** A case of the after-sales handbook, from the customer's report to the archive. */
import type { Instant } from "../kernel/clock.ts";
import type { ConversationId, PersonId, TicketId, TicketNumber } from "../kernel/ids.ts";

/** What the customer wants (S0-16, S2-10): a visit, or an answer from the desk. */
export type TicketClass =
  | "repair"
  | "installation"
  | "maintenance"
  | "consultation"
  | "exchange"
  | "complaint"
  | "suggestion";

/** S2-11. */
export type Urgency = "normal" | "urgent" | "extra-urgent";

export type TicketStatus =
  | "registered"
  | "reviewing"
  | "returned"
  | "rejected"
  | "approved"
  | "dispatched"
  | "accepted"
  | "appointed"
  | "on-the-way"
  | "on-site"
  | "in-service"
  | "handed-over"
  | "told"
  | "surveyed"
  | "dissatisfied"
  | "archived"
  | "cancelled";

export type TicketAction =
  | "review"
  | "approve"
  | "return"
  | "reject"
  | "resubmit"
  | "dispatch"
  | "accept"
  | "decline"
  | "expire"
  | "propose"
  | "counter"
  | "appoint"
  | "depart"
  | "arrive"
  | "begin"
  | "finish"
  | "agree"
  | "refuse"
  | "tell"
  | "rate"
  | "rate-badly"
  | "close-unrated"
  | "replan"
  | "ask-again"
  | "archive"
  | "cancel";

/** Who may press what. `system` is a clock of ours. */
export type Role = "customer" | "agent" | "supervisor" | "engineer" | "keeper" | "system";

/** The registration form (S0-08 … S0-18, S2-07 … S2-11). Personal: encrypted at rest. */
export interface TicketForm {
  readonly name?: string;
  /** E.164. */
  readonly phone?: string;
  readonly address?: string;
  readonly place?: { readonly latitude: number; readonly longitude: number };
  readonly product?: string;
  readonly model?: string;
  readonly serial?: string;
  readonly order?: string;
  /** As the customer said it (S0-11). */
  readonly bought?: string;
  readonly fault?: string;
  /** What the customer asks for (S2-08). */
  readonly claim?: string;
  readonly wish?: VisitWish;
  readonly special?: string;
  /** What the customer added while the case was under way, a line each. */
  readonly added?: string;
  /** Why goods come back, or what feedback is about (S4-23): one code for all languages. */
  readonly topic?: string;
  /** Of goods to be given back: as they came, or used. */
  readonly condition?: "unopened" | "used";
  /** The earlier case a complaint is about. */
  readonly about?: string;
  /** Whoever registered it, where that is not the person on site (S0-07). */
  readonly reporter?: Reporter;
  /** Ids of attachments: photos, files, voice messages. */
  readonly photos?: readonly string[];
  /** Some of it was understood from voice messages. */
  readonly transcribed?: true;
  /** Whoever registered it was angry with us. */
  readonly upset?: true;
}

/** Somebody who registers for somebody else: news goes to their chat, calls to whom they chose. */
export interface Reporter {
  readonly relation: "family" | "tenant" | "company" | "other";
  readonly name?: string;
  /** E.164. */
  readonly phone?: string;
  readonly call: "site" | "reporter";
}

/** When the customer would like the visit (S0-17): the words, and the instants where they were understood. */
export interface VisitWish {
  readonly text: string;
  readonly from?: Instant;
  readonly to?: Instant;
}

/** What an action needs to be taken; which fields are required is said by `evidenceFor`. */
export interface Evidence {
  readonly reason?: string;
  /** dispatch: whom. */
  readonly engineer?: PersonId;
  /** propose: start instants, the engineer's or the customer's; appoint: the one agreed. */
  readonly slots?: readonly Instant[];
  readonly slot?: Instant;
  /** counter: the customer's words for another time. */
  readonly wish?: VisitWish;
  /** finish: what was wrong, what was done, parts used (S0-40, S0-50, S0-51). */
  readonly work?: WorkRecord;
  readonly rating?: Rating;
  /** Fields added by the customer after a return. */
  readonly form?: TicketForm;
}

export interface WorkRecord {
  readonly cause?: string;
  readonly done: string;
  readonly parts?: string;
  readonly advice?: string;
}

/** The satisfaction survey (S1-14 … S1-16, S2-28, S2-29, S2-34). */
export interface Rating {
  readonly result: RatingGrade;
  readonly efficiency?: RatingGrade;
  readonly reasons?: readonly ("attitude" | "skill" | "speed")[];
  readonly opinion?: string;
}

export type RatingGrade = "very-satisfied" | "satisfied" | "average" | "dissatisfied";

export interface Ticket {
  readonly id: TicketId;
  readonly number: TicketNumber;
  /** Grows with every move; a write that expects an older one is refused. */
  readonly version: number;
  readonly class: TicketClass;
  readonly status: TicketStatus;
  readonly urgency: Urgency;
  readonly customer: PersonId;
  /** The chat it was opened in; progress is told there. */
  readonly conversation: ConversationId;
  readonly engineer: PersonId | null;
  readonly supervisor: PersonId | null;
  /** Engineers who declined or did not answer in this round. */
  readonly tried: readonly PersonId[];
  /** 1 for the first attempt; a dissatisfied customer starts another (S2-31). */
  readonly round: number;
  readonly form: TicketForm;
  readonly slots: readonly Instant[];
  readonly appointment: Instant | null;
  readonly work: WorkRecord | null;
  readonly rating: Rating | null;
  readonly registeredAt: Instant;
  readonly changedAt: Instant;
  /** Number of the newest event of its history, and that event's hash: the chain's end. */
  readonly headSeq: number;
  readonly headHash: string;
}

/** One step of a ticket's history (S0-01, S2-40). */
export interface TicketEvent {
  readonly seq: number;
  readonly at: Instant;
  readonly action:
    | TicketAction
    | "register"
    | "clock-warning"
    | "clock-overdue"
    | "note-added"
    | "staff-refused";
  readonly by: PersonId | null;
  readonly role: Role;
  readonly from: TicketStatus | null;
  readonly to: TicketStatus;
  readonly evidence: Evidence;
}
