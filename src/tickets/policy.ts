/** The company's rules as data. Read and checked by the config room; here is only their shape. */
import type { Calendar } from "./calendar.ts";
import type { ClockKind } from "./clock-kind.ts";
import type { TicketClass, Urgency } from "./ticket.ts";

/** Everything a company may decide without touching code. */
export interface Policy {
  readonly company: {
    readonly name: string;
    /** IANA zone of the service area: visits, quiet hours and ticket numbers follow it. */
    readonly zone: string;
    /** Its page on privacy, linked at first contact, and the version of what stands there (P8). */
    readonly privacy?: { readonly version: string; readonly url: string };
  };
  /** By name; `office` is the one customers are told about. */
  readonly calendars: Readonly<Record<string, Calendar>> & { readonly office: Calendar };
  /** For each promise the limits to try in order: the first that fits a ticket holds, none means no clock. */
  readonly clocks: Readonly<Record<ClockKind, readonly ClockLimit[]>>;
  readonly dispatch: DispatchRules;
  readonly survey: SurveyRules;
  readonly talk: FormRules;
  /** Words that make any demand urgent; the catalogue adds those of its faults (S0-23, S2-11). */
  readonly urgencyWords: {
    readonly row: string;
    readonly urgent: readonly string[];
    readonly extraUrgent: readonly string[];
  };
  /** How long personal data is kept (P9). */
  readonly keep: KeepTimes;
  /** Local times between which the desk does not speak first; `from` is later than `to`: over midnight. */
  readonly quietHours: { readonly row: string; readonly from: string; readonly to: string };
}

/** Days; what is older is deleted every night. */
export interface KeepTimes {
  readonly row: string;
  /** What was said in a chat, from the day it was said or its case was closed, whichever is later. */
  readonly chatDays: number;
  readonly mediaDays: number;
  /** A closed case, its number and history; and a customer from whom nothing was heard since. */
  readonly ticketDays: number;
  /** The record of who did what. */
  readonly auditDays: number;
  /** Bytes of events that nobody could read. */
  readonly quarantineDays: number;
}

/** How long a promise may take. */
export interface ClockLimit {
  /** Requirement row the value comes from. */
  readonly row: string;
  /** Classes and urgencies it holds for; all where absent. */
  readonly classes?: readonly TicketClass[];
  readonly urgencies?: readonly Urgency[];
  readonly limitMs: number;
  /** `always`, or the name of a calendar whose open time alone counts. */
  readonly calendar: string;
  readonly warn: WarnRule;
}

/** When to warn before due: after a fraction of the counted time, or so long before due; or not at all. */
export type WarnRule =
  | { readonly kind: "fraction"; readonly of: number }
  | { readonly kind: "lead"; readonly ms: number }
  | { readonly kind: "never" };

/** Who is sent (S0-22), and what happens when the engineer says no or nothing. */
export interface DispatchRules {
  readonly row: string;
  /** Offer to the next fitting engineer without asking a supervisor. */
  readonly autoNextEngineer: boolean;
  /** Engineers asked in one round before a supervisor decides. */
  readonly triesMax: number;
  /** Open jobs at which an engineer gets no more. */
  readonly loadMax: number;
}

/** The satisfaction survey (S2-27). */
export interface SurveyRules {
  readonly row: string;
  /** From the question to the one reminder. */
  readonly reminderAfterMs: number;
  /** From the question to the end of waiting. */
  readonly closeAfterMs: number;
}

/** How the desk waits for an unfinished form, and what it takes. */
export interface FormRules {
  readonly row: string;
  readonly reminderAfterMs: number;
  readonly sleepAfterMs: number;
  /** S0-26: an offered visit may be at most this far from the wish. */
  readonly visitToleranceMs: number;
  readonly photosMax: number;
  /** S9: messages of one customer that are answered within a minute; 0 sets no limit. */
  readonly messagesPerMinuteMax: number;
}
