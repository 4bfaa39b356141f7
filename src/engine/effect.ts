/** Orders a turn gives to the desk, in the imperative. The desk carries them out in one transaction. */
import type { Instant } from "../kernel/clock.ts";
import type {
  Evidence,
  TicketAction,
  TicketClass,
  TicketForm,
  Urgency,
} from "../tickets/ticket.ts";
import type { Conversation, LocaleCode } from "./conversation.ts";
import type { KeptFile } from "./facts.ts";
import type { TalkTimer } from "./input.ts";
import type { Line, Value } from "./line.ts";

export interface Turn {
  readonly conversation: Conversation;
  readonly effects: readonly Effect[];
}

export type Effect =
  /** Said to this chat; the last bubble ends with the question. */
  | { readonly kind: "say"; readonly bubbles: readonly Saying[] }
  | {
      readonly kind: "open-ticket";
      readonly class: TicketClass;
      readonly urgency: Urgency;
      readonly form: TicketForm;
    }
  /** The ticket by its number. Refused moves are told to this chat by the desk, with what is missing. */
  | {
      readonly kind: "move-ticket";
      readonly ticket: string;
      readonly action: TicketAction;
      readonly evidence: Evidence;
    }
  /** Late photos or a correction that belong to a ticket already open. */
  | { readonly kind: "add-photos"; readonly ticket: string; readonly photos: readonly string[] }
  /** What a customer adds to a case under way, in words or as photos; whoever has it is told, of what is urgent supervisors as well. */
  | {
      readonly kind: "add-note";
      readonly ticket: string;
      readonly words?: string;
      readonly upset?: true;
      readonly urgent?: true;
    }
  /** What we now know about this person. */
  | {
      readonly kind: "remember";
      readonly name?: string;
      readonly phone?: string;
      readonly address?: string;
      readonly locale?: LocaleCode;
      readonly reachable?: boolean;
    }
  | {
      readonly kind: "arm";
      readonly timer: TalkTimer;
      readonly dueAt: Instant;
      readonly cycle: number;
    }
  | { readonly kind: "disarm"; readonly timer: TalkTimer }
  /** A person of ours is wanted; `known` is the summary handed over, each line said in the reader's language. */
  | {
      readonly kind: "call-person";
      readonly why: "asked" | "stuck" | "mood";
      readonly known: readonly Line[];
    }
  /** Staff takes a customer's chat over, or gives it back to the desk. */
  | { readonly kind: "take-over"; readonly conversation: string }
  | { readonly kind: "hand-back"; readonly conversation: string }
  /** One speaker: words carried between a customer's chat and the person who serves it. */
  | { readonly kind: "relay"; readonly conversation: string; readonly text: string }
  | {
      readonly kind: "relay-to-staff";
      readonly text: string;
      /** What came besides words, said in the colleague's language. */
      readonly about?: readonly Line[];
    }
  /** Somebody of ours asked for what was sent with a case, and it is shown: recorded. */
  | { readonly kind: "note-shown"; readonly ticket: string }
  /** A one-time staff code that the facts say is good. */
  | { readonly kind: "bind-staff"; readonly code: string }
  /** A staff button pressed by somebody who may not: recorded. */
  | { readonly kind: "note-refusal"; readonly choice: string }
  /** What came of the catalogue's own advice, as `product:fault:solved` or `…:unsolved`; nothing personal. */
  | { readonly kind: "note-self-help"; readonly what: string }
  /** The person asked to be forgotten and confirmed it: done soon after the last words have left. */
  | { readonly kind: "forget-me" }
  /** A withdrawn message: blank the stored copy. */
  | { readonly kind: "forget-message"; readonly messageId: string };

/** One bubble, still as keys. */
export type Saying =
  | WordSaying
  /** Kept photos and files, by their ids: looked up when they leave. Never empty. */
  | {
      readonly kind: "media";
      readonly line: Line;
      readonly files: readonly KeptFile[];
      readonly choices?: never;
    };

/** What consists of words and buttons. */
export type WordSaying =
  | {
      readonly kind: "text";
      readonly line: Line;
      readonly choices?: readonly Choice[];
      readonly ask?: Ask;
      /** Of a time that is asked for: nothing earlier makes sense. */
      readonly earliest?: Instant;
    }
  | {
      readonly kind: "card";
      readonly title: Line;
      readonly rows: readonly { readonly label: Line; readonly value: Value }[];
      readonly line?: Line;
      readonly choices?: readonly Choice[];
    };

/** A button. `id` is ASCII, at most 64 bytes (Telegram's limit), and comes back in `chose`. */
export interface Choice {
  readonly id: string;
  readonly label: Line | string;
}

/** A native way to answer, where the platform has one. */
export type Ask = "contact" | "location" | "photo" | "time";
