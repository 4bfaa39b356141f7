/**
 * What the page may know of the desk behind the chats: a port, so that the playground needs neither the
 * desk's code nor its database. Whoever composes the house implements it.
 */
import type { Instant } from "../kernel/clock.ts";

export type PageLocale = "zh-CN" | "en";

export interface Panel {
  /** The latest tickets, newest first, at most 20. */
  tickets(locale: PageLocale): Promise<readonly TicketRow[]>;
  /** One ticket with its history and clocks, or nothing. */
  ticket(number: string, locale: PageLocale): Promise<TicketFile | undefined>;
  /** When the next clock of any ticket or talk rings, or nothing. */
  nextDueAt(): Promise<Instant | undefined>;
  /** Bytes of a stored photo by its hash, or nothing. */
  photo(hash: string): Promise<StoredPhoto | undefined>;
  /** A fresh one-time code; whoever types it in a chat has this role from then on. */
  staffCode(role: "engineer" | "supervisor" | "agent" | "keeper", name: string): Promise<string>;
  status(): Promise<DeskStatus>;
}

/** One line of the list. Words stay codes (`on-the-way`, `repair`, `urgent`): the page knows how to say them. */
export interface TicketRow {
  readonly number: string;
  readonly status: string;
  readonly class: string;
  readonly urgency: string;
  readonly round: number;
  readonly customer: string;
  readonly engineer?: string;
  readonly registeredAt: Instant;
  readonly changedAt: Instant;
  /** When the visit is agreed to begin. */
  readonly appointment?: Instant;
}

export interface TicketFile extends TicketRow {
  /** Answered fields in the order of the form; `field` is the form's own name, e.g. `serial`. */
  readonly form: readonly { readonly field: string; readonly value: string }[];
  /** Hashes of stored photos, oldest first. */
  readonly photos: readonly string[];
  /** Oldest first. */
  readonly history: readonly HistoryRow[];
  /** The running ones first, then by due time. */
  readonly clocks: readonly ClockRow[];
}

export interface HistoryRow {
  readonly at: Instant;
  /** A name, or the role when there is none, e.g. `system`. */
  readonly who: string;
  readonly role: string;
  readonly action: string;
  readonly from?: string;
  readonly to: string;
  /** Reason, agreed time, work done …, already in the page's language. */
  readonly note?: string;
}

export interface ClockRow {
  readonly kind: string;
  readonly startedAt: Instant;
  readonly warnAt?: Instant;
  readonly dueAt: Instant;
  /** When the promise was kept, late or not, or fell away. */
  readonly endedAt?: Instant;
  readonly status: "running" | "warned" | "overdue" | "met" | "cancelled";
  /** How the due time was reckoned, one sentence a line, in the page's language. */
  readonly arithmetic: readonly string[];
}

export interface StoredPhoto {
  readonly bytes: Uint8Array;
  readonly type: "image/jpeg" | "image/png" | "image/webp";
}

export interface DeskStatus {
  readonly database: "up" | "down";
  readonly queue: "up" | "down";
  /** Messages written but not yet sent. */
  readonly unsent: number;
}
