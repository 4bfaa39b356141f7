/** What the desk remembers of one chat between two messages. */
import type { Instant } from "../kernel/clock.ts";
import type { TicketClass, TicketForm } from "../tickets/ticket.ts";
import type { Notice } from "./notice.ts";

/** Languages of the desk, in the order in which they are offered. */
export const localeCodes = ["zh-CN", "zh-TW", "en", "ja", "th"] as const;

export type LocaleCode = (typeof localeCodes)[number];

export interface Conversation {
  /** The dialog under way, or nothing. */
  readonly talk: Talk | null;
  /** Talks that were interrupted, newest last, at most `waitingMax`. */
  readonly waiting: readonly Talk[];
  /** The full introduction was given once (rule: only once). */
  readonly introduced: boolean;
  /** Chosen or understood; nothing until then. */
  readonly locale: LocaleCode | null;
  /** Who speaks for the company: while a person serves, the desk is silent and relays. */
  readonly handling: "bot" | "person";
  /** Platform message ids of the latest answers and the field each one filled, newest last, for edits and unsends. */
  readonly heard: readonly Heard[];
  /** Platform ids of messages taken back lately: one of them may still be on its way to us (R4). */
  readonly withdrawn?: readonly string[];
  /** Which text on privacy was shown and when; and when a request was submitted under it (P8). */
  readonly privacy?: {
    readonly version: string;
    readonly toldAt: Instant;
    readonly agreedAt?: Instant;
  };
  readonly lastAt: Instant;
  /** Where `locale` comes from; a choice is never overruled by what is typed. */
  readonly localeFrom?: "profile" | "typed" | "chosen";
  /** No reminders and no surveys wanted (rule: 停止 works any time). */
  readonly hushed?: boolean;
  /** The album answered last: its other photos are counted without a word. */
  readonly album?: string;
  /** When the last photo or file came: what follows at once belongs to it, for not every platform knows albums. */
  readonly sentAt?: Instant;
  /** When the chat was last opened: some platforms say it twice. */
  readonly openedAt?: Instant;
  /** Messages of the minute under way, one more than allowed at most (S9). */
  readonly minute?: { readonly from: Instant; readonly messages: number };
  /** Highest cycle used in this chat, so that no two talks share one. */
  readonly cycle?: number;
  /** Where a platform counts: when the person last wrote, and the calls ordered since. */
  readonly budget?: { readonly from: Instant; readonly used: number };
  /** A person serves in the platform's own app, or has just ended that: nothing can be said. `at`: last heard of them. */
  readonly elsewhere?: {
    readonly by: "person" | "nobody";
    readonly at: Instant;
    readonly called?: true;
  };
  /** When this person was angry with us: a calm sentence was said, and what is registered soon shows it. */
  readonly upsetAt?: Instant;
  /** When a colleague was last told of photos added to a case. */
  readonly addedAt?: Instant;
  /** News this chat has no place for: kinds and numbers of cases, never words. */
  readonly held?: readonly Notice[];
}

/** A dialog under way. */
export interface Talk {
  readonly dialog: string;
  /** Of the dialog's definition, so that a form begun under an older one can be carried over. */
  readonly version: number;
  readonly step: string;
  readonly answers: Answers;
  /** Misunderstandings of the pending question in a row. */
  readonly strikes: number;
  readonly startedAt: Instant;
  readonly lastAt: Instant;
  /** Grows with every question put, so that a reminder belongs to one silence only. */
  readonly cycle: number;
  readonly reminded: boolean;
  /** Set while one field is being corrected from the summary: go back there afterwards. */
  readonly correcting?: boolean;
  /** Steps answered so far, for "back". */
  readonly trail: readonly string[];
  /** Cycle under which its clock is armed; another clock's ring is not meant for it. */
  readonly armed?: number;
  /** Put aside for silence or hand-over: offered on return, never resumed unasked. */
  readonly asleep?: boolean;
}

/** Talks kept in `waiting`; the oldest leaves first. */
export const waitingMax = 2;
/** Entries kept in `heard`: a description may have grown from many messages. */
export const heardMax = 48;

/** Ids kept in `withdrawn`. */
export const withdrawnMax = 12;

/** Everything understood so far. The form of a report, or the few fields of a staff or customer dialog. */
export interface Answers extends TicketForm {
  readonly class?: TicketClass;
  readonly urgency?: "normal" | "urgent" | "extra-urgent";
  /** The ticket a dialog is about. */
  readonly ticket?: string;
  /** Another person's conversation, in a relay. */
  readonly conversation?: string;
  /** Free fields of the smaller dialogs: reason, slot, grade …; fields skipped on purpose hold "-". */
  readonly [field: string]: unknown;
}

export interface Heard {
  readonly messageId: string;
  readonly field: string | null;
}

/** A chat nobody has spoken in yet. */
export const newConversation: Conversation = {
  talk: null,
  waiting: [],
  introduced: false,
  locale: null,
  handling: "bot",
  heard: [],
  lastAt: 0,
};
