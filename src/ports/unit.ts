/** What a tray writes: units of rows, and marks of messages sent. */
import type { LocaleCode } from "../engine/conversation.ts";
import type { PhotoRef } from "../engine/input.ts";
import type { Notice } from "../engine/notice.ts";
import type { Instant } from "../kernel/clock.ts";
import type { CauseId, OutboundId, PersonId, TicketId, TimerId } from "../kernel/ids.ts";
import type { Platform } from "../kernel/platform.ts";
import type { Ticket, TicketEvent } from "../tickets/ticket.ts";
import type { ReplyHandle } from "./channel.ts";
import type { Bubble } from "./outgoing.ts";
import type { SessionStep } from "./session-step.ts";
import type { ChatKey, ChatRecord, PersonRecord } from "./shelf.ts";

/** What must be written whole or not at all. */
export interface Unit {
  readonly chat: ChatRecord | null;
  /** Version of the chat this was decided on. */
  readonly expected: number;
  readonly events: readonly EventRow[];
  /** Stored events that were heard in this unit. */
  readonly heard: readonly StoredKey[];
  readonly sends: readonly SendRow[];
  readonly people: readonly PersonChange[];
  readonly tickets: readonly TicketRow[];
  readonly history: readonly HistoryRow[];
  readonly surveys: readonly SurveyRow[];
  readonly armed: readonly TimerRow[];
  readonly settled: readonly { readonly subject: string; readonly kind: string }[];
  readonly fired: readonly TimerId[];
  readonly notices: readonly NoticeRow[];
  readonly photos: readonly PhotoRow[];
  readonly joined: readonly { readonly photo: string; readonly ticket: TicketId }[];
  readonly codes: readonly string[];
  readonly wrongCode: boolean;
  readonly audits: readonly AuditRow[];
  readonly forgotten: readonly { readonly message: string }[];
}

export interface EventRow {
  readonly channel: Platform;
  readonly key: string;
  readonly at: Instant;
  readonly messageId: string | null;
  readonly raw: Uint8Array;
  readonly status: "done" | "ignored";
}

export interface StoredKey {
  readonly channel: string;
  readonly key: string;
}

export interface SendRow {
  readonly id: OutboundId;
  readonly seq: number;
  readonly part: number;
  readonly kind: "answer" | "notice";
  readonly body: SendBody;
  readonly mustArrive: boolean;
  readonly cause: CauseId;
  readonly causeIndex: number;
}

export interface SendBody {
  readonly bubbles: readonly Bubble[];
  readonly reply?: ReplyHandle;
  readonly session?: SessionStep;
}

export interface PersonChange {
  readonly id: PersonId;
  readonly name?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly device?: PersonRecord["device"];
  readonly locale?: LocaleCode;
  readonly customerNumber?: string;
  readonly ticketsOpened?: number;
  readonly surveysOpened?: number;
}

export interface TicketRow {
  readonly ticket: Ticket;
  /** Version that must be stored now; 0 for a new ticket. */
  readonly expected: number;
  readonly cause: CauseId;
  readonly causeIndex: number;
}

export interface HistoryRow {
  readonly ticket: TicketId;
  readonly event: TicketEvent;
  readonly prevHash: string;
  readonly hash: string;
  readonly cause: CauseId;
  readonly causeIndex: number;
}

export interface SurveyRow {
  readonly number: string;
  readonly ticket: Ticket;
  readonly at: Instant;
}

export interface TimerRow {
  readonly subject: string;
  readonly kind: string;
  readonly cycle: number;
  readonly dueAt: Instant;
  readonly zone: string;
  /** The arithmetic of "why is it due then". */
  readonly why: unknown;
}

export interface NoticeRow {
  readonly key: string;
  readonly to: ChatKey;
  readonly notice: Notice;
  readonly at: Instant;
}

/** Something staff did or tried with customer data (R24). */
export interface AuditRow {
  /** Id of a person or a conversation. */
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
}

export interface PhotoRow {
  readonly photo: PhotoRef;
  readonly messageId: string | null;
}

/** A mark on a message that was tried. Only the holder of the fence may make it. */
export interface Mark {
  readonly id: OutboundId;
  readonly fence: number;
  readonly status: "accepted" | "refused" | "unsure" | "dead" | "cancelled" | "queued";
  /** For `queued`: not before. */
  readonly nextAt: Instant | null;
  readonly messageId: string | null;
  readonly maybeTwice: boolean;
  readonly error: string | null;
  /** When the outcome was known; marks may be written later, and not in this order. */
  readonly at: Instant;
}

export interface TrayVerdict {
  /** Places (from 0) of units that were not written. */
  readonly stale: ReadonlySet<number>;
  /** Events heard before, as `channel\u0000key`. */
  readonly seen: ReadonlySet<string>;
  /** Messages that have to wait behind an earlier one. */
  readonly queued: ReadonlySet<OutboundId>;
}
