/** The rows of every table, as PostgreSQL holds them. What is sealed there stands here as the JSON or bytes inside the seal. */
import type { Instant } from "../../src/kernel/clock.ts";
import type { Ticket } from "../../src/tickets/ticket.ts";

export interface PersonLine {
  readonly id: string;
  readonly role: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  /** JSON. */
  readonly device: string | null;
  readonly locale: string | null;
  readonly customerNumber: string | null;
  readonly ticketsOpened: number;
  readonly surveysOpened: number;
  readonly skills: readonly string[];
  readonly regions: readonly string[];
  readonly onDuty: boolean;
  readonly createdAt: Instant;
}

export interface ChatLine {
  readonly id: string;
  readonly channel: string;
  readonly chat: string;
  readonly person: string;
  /** JSON: the conversation without what was said in its talks. */
  readonly state: string;
  /** JSON: the answers of the talk, then of those waiting. */
  readonly draft: string | null;
  /** JSON. */
  readonly profile: string | null;
  readonly version: number;
  readonly handling: string;
  readonly serving: string | null;
  readonly blocked: string | null;
  readonly outSeq: number;
  readonly wrongCodes: number;
  readonly wrongCodesAt: Instant | null;
  readonly lastHeardAt: Instant | null;
  readonly createdAt: Instant;
}

export interface EventLine {
  /** Grows with every row, over all channels. */
  readonly id: number;
  readonly channel: string;
  readonly key: string;
  readonly kind: "raw" | "arrival" | "notice";
  /** `chatName` of the chat it belongs to. */
  readonly chat: string;
  readonly at: Instant;
  readonly receivedAt: Instant;
  readonly messageId: string | null;
  readonly raw: Uint8Array | null;
  readonly status: "new" | "done" | "ignored" | "quarantined";
  readonly attempts: number;
  readonly error: string | null;
  readonly reference: string | null;
}

export interface TicketLine {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly class: Ticket["class"];
  readonly status: Ticket["status"];
  readonly urgency: Ticket["urgency"];
  readonly customer: string;
  readonly conversation: string;
  readonly engineer: string | null;
  readonly supervisor: string | null;
  readonly tried: readonly string[];
  readonly round: number;
  /** JSON, as are `work` and `rating`. */
  readonly form: string;
  readonly slots: readonly number[];
  readonly appointment: Instant | null;
  readonly work: string | null;
  readonly rating: string | null;
  readonly registeredAt: Instant;
  readonly changedAt: Instant;
  readonly headSeq: number;
  readonly headHash: string;
  readonly cause: string;
  readonly causeIndex: number;
}

export interface HistoryLine {
  readonly id: number;
  readonly ticket: string;
  readonly seq: number;
  readonly at: Instant;
  readonly action: string;
  readonly by: string | null;
  readonly role: string;
  readonly from: string | null;
  readonly to: string;
  /** JSON. */
  readonly evidence: string;
  readonly prevHash: string;
  readonly hash: string;
  readonly cause: string;
  readonly causeIndex: number;
}

export interface SurveyLine {
  readonly number: string;
  readonly ticket: string;
  readonly round: number;
  readonly customer: string;
  readonly class: string;
  readonly result: string;
  readonly efficiency: string | null;
  readonly reasons: readonly string[];
  readonly opinion: string | null;
  readonly at: Instant;
}

export interface SendLine {
  readonly id: string;
  readonly conversation: string;
  readonly conversationVersion: number;
  readonly seq: number;
  readonly part: number;
  readonly kind: "answer" | "notice";
  /** JSON of a `SendBody`. */
  readonly body: string | null;
  readonly mustArrive: boolean;
  readonly status: "queued" | "sending" | "accepted" | "refused" | "unsure" | "dead" | "cancelled";
  readonly attempt: number;
  readonly nextAt: Instant | null;
  readonly leaseUntil: Instant | null;
  readonly owner: number;
  readonly fence: number;
  readonly messageId: string | null;
  readonly maybeTwice: boolean;
  readonly error: string | null;
  readonly createdAt: Instant;
  readonly settledAt: Instant | null;
  readonly cause: string;
  readonly causeIndex: number;
}

export interface TimerLine {
  readonly id: string;
  readonly subject: string;
  readonly kind: string;
  readonly cycle: number;
  readonly dueAt: Instant;
  readonly zone: string;
  /** JSON. */
  readonly why: string | null;
  readonly status: "armed" | "fired" | "cancelled";
  readonly fence: number;
  readonly firedAt: Instant | null;
}

export interface PhotoLine {
  readonly id: string;
  readonly conversation: string;
  readonly ticket: string | null;
  readonly channel: string;
  readonly chat: string;
  readonly messageId: string | null;
  /** JSON of a `PhotoRef`. */
  readonly ref: string;
  readonly status: "wanted" | "stored" | "refused";
  readonly why: string | null;
  readonly sha256: string | null;
  readonly type: string | null;
  readonly bytes: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly attempts: number;
  readonly nextAt: Instant | null;
  readonly leaseUntil: Instant | null;
  readonly createdAt: Instant;
}

export interface AuditLine {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly prevHash: string;
  readonly hash: string;
}
