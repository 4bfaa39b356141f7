/** Where everything is kept, as the desk sees it: what it may ask for, and the one way to write. */
import type { Conversation, LocaleCode } from "../engine/conversation.ts";
import type { KeptFiles } from "../engine/facts.ts";
import type { Notice } from "../engine/notice.ts";
import type { Instant } from "../kernel/clock.ts";
import type { ConversationId, OutboundId, PersonId, TimerId } from "../kernel/ids.ts";
import type { Platform } from "../kernel/platform.ts";
import type { Role, Ticket } from "../tickets/ticket.ts";
import type { Arrival, Spoiled } from "./channel.ts";
import type { Mark, SendBody, TrayVerdict, Unit } from "./unit.ts";

/** One chat on one platform. */
export interface ChatKey {
  readonly channel: Platform;
  readonly chat: string;
}

/** `telegram:700001`: how rows and lanes name a chat. */
export const chatName = ({ channel, chat }: ChatKey): string => `${channel}:${chat}`;

export interface PersonRecord {
  readonly id: PersonId;
  readonly role: Role;
  readonly name?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly device?: {
    readonly product?: string;
    readonly model?: string;
    readonly serial?: string;
  };
  readonly locale?: LocaleCode;
  readonly customerNumber?: string;
  readonly ticketsOpened: number;
  readonly surveysOpened: number;
}

export interface ChatRecord extends ChatKey {
  readonly id: ConversationId;
  /** Nobody has spoken here before: the row is made by the first write. */
  readonly fresh: boolean;
  readonly version: number;
  readonly person: PersonRecord;
  readonly conversation: Conversation;
  readonly profile?: { readonly name?: string; readonly language?: string };
  /** Why nothing can be sent here, or nothing. */
  readonly blocked: string | null;
  /** Conversation of the member of staff who serves this chat. */
  readonly serving: ConversationId | null;
  readonly outSeq: number;
  readonly wrongCodes: number;
}

/** A ticket with what its cards show. */
export interface TicketRecord {
  readonly ticket: Ticket;
  /** The customer's chat. */
  readonly chat: ChatKey;
  readonly engineerName?: string;
  readonly engineerPhone?: string;
  /** Photos and files, those still on their way too. */
  readonly photos: number;
  readonly kept: KeptFiles;
  /** Reason of the latest return, rejection or refusal. */
  readonly reason?: string;
  readonly nextClock?: { readonly kind: string; readonly dueAt: Instant };
}

export interface StaffRecord {
  readonly id: PersonId;
  readonly role: Role;
  readonly name: string;
  readonly skills: readonly string[];
  readonly regions: readonly string[];
  readonly onDuty: boolean;
  /** Jobs not yet handed over. */
  readonly load: number;
  /** Where to reach them: the chat they used last. */
  readonly chat: ChatKey | null;
  readonly conversation: ConversationId | null;
}

/** Which tickets a tray needs to see. */
export interface TicketsWanted {
  readonly numbers: readonly string[];
  readonly ofCustomers: readonly PersonId[];
  readonly ofEngineers: readonly PersonId[];
  /** Those a supervisor should look at. */
  readonly awaitingSupervisor: boolean;
}

export interface StaffCodeRecord {
  readonly code: string;
  readonly person: PersonRecord;
}

export interface Shelf {
  chats(keys: readonly ChatKey[]): Promise<readonly ChatRecord[]>;
  tickets(wanted: TicketsWanted): Promise<readonly TicketRecord[]>;
  staff(): Promise<readonly StaffRecord[]>;
  /** Where conversations are, by id. */
  whereabouts(ids: readonly ConversationId[]): Promise<ReadonlyMap<ConversationId, ChatKey>>;
  codes(codes: readonly string[]): Promise<readonly StaffCodeRecord[]>;
  /** One call, one transaction. @throws {StoreUnavailable} when the database did not take it */
  write(units: readonly Unit[], marks: readonly Mark[]): Promise<TrayVerdict>;
  /** Keeps an event that could not be read or decided, with its bytes. */
  quarantine(event: Spoiled, chat: string, reference: string): Promise<void>;
  /** The same for a stored notice. */
  quarantineNotice(key: string, reason: string, reference: string): Promise<void>;
  /** Reserves running numbers of a series: the first of `count` in a row. */
  reserve(series: string, count: number): Promise<number>;
}

/** What is left to do, for whoever looks after it: after a crash, on a wake-up, every few seconds. */
export interface Backlog {
  dueTimers(limit: number): Promise<readonly DueTimer[]>;
  nextTimerAt(): Promise<Instant | null>;
  /** Stored events nobody has heard, older than this many milliseconds. */
  waiting(olderThanMs: number, limit: number): Promise<readonly WaitingEvent[]>;
  /** Heads of chats whose next message may leave now, claimed for us. */
  claim(limit: number): Promise<readonly ClaimedSend[]>;
  /** Messages of owners that are gone, or whose lease ran out. */
  orphans(limit: number): Promise<readonly OrphanSend[]>;
  nextSendAt(): Promise<Instant | null>;
  /** What an orphan becomes: sent again, or settled. Returns false when somebody else was faster. */
  adopt(
    orphan: OrphanSend,
    as: "queued" | "unsure" | "cancelled",
    nextAt: Instant | null,
    maybeTwice: boolean,
    /** It has surely not been sent: no doubt is written down. */
    neverLeft?: boolean,
  ): Promise<boolean>;
}

export interface DueTimer {
  readonly id: TimerId;
  readonly kind: string;
  readonly cycle: number;
  readonly dueAt: Instant;
  /** The chat of a talk's timer. */
  readonly chat: ChatKey | null;
  /** The number of a ticket's clock. */
  readonly ticket: string | null;
}

/** A row of the clocks that nobody rings: whoever looks after what has to leave honours it. */
export const erasureKind = "erasure";

export type WaitingEvent =
  | {
      readonly kind: "notice";
      readonly key: string;
      readonly to: ChatKey;
      readonly notice: Notice;
      readonly at: Instant;
    }
  | { readonly kind: "arrival"; readonly key: string; readonly arrival: Arrival };

export interface ClaimedSend {
  readonly id: OutboundId;
  readonly conversation: ConversationId;
  readonly channel: Platform;
  readonly chat: string;
  readonly seq: number;
  readonly part: number;
  readonly body: SendBody;
  readonly attempt: number;
  readonly fence: number;
  readonly mustArrive: boolean;
  readonly maybeTwice: boolean;
  /** How an earlier try ended that may have arrived; nothing when none can have. */
  readonly doubt?: string;
  /** How long ago it was written by the database's clock, in ms. */
  readonly ageMs?: number;
}

/** How the error of a row says that its last try may have arrived; `ClaimedSend.doubt` is what follows it. */
export const doubtPrefix = "unsure:";

export interface OrphanSend {
  readonly id: OutboundId;
  readonly channel: Platform;
  readonly fence: number;
  readonly mustArrive: boolean;
  readonly maybeTwice: boolean;
  /** The conversation has not moved since: nothing newer was said. */
  readonly newest: boolean;
  readonly createdAt: Instant;
  /** It is marked as this very process's. */
  readonly own?: true;
}
