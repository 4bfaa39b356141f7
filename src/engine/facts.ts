/** What the heart must know beyond the conversation; the desk fetches it before each turn. */
import type { Instant } from "../kernel/clock.ts";
import type { KeptType } from "../kernel/file-types.ts";
import type { Platform } from "../kernel/platform.ts";
import type { TalkRules } from "../tickets/talk-rules.ts";
import type {
  Role,
  TicketAction,
  TicketClass,
  TicketForm,
  TicketStatus,
  Urgency,
  WorkRecord,
} from "../tickets/ticket.ts";
import type { LocaleCode } from "./conversation.ts";

export interface Facts {
  readonly platform: Platform;
  /** This platform cannot show pictures as the desk is set up. */
  readonly cannotShow?: true;
  readonly me: PersonFacts;
  /** Open tickets this person has to do with, newest first, at most 10: a customer's own, an engineer's jobs, those a supervisor should look at. */
  readonly tickets: readonly TicketFacts[];
  /** While a customer looks at their data: all their cases, closed ones too, newest first, at most 10. */
  readonly cases?: readonly TicketFacts[];
  /** The ticket that the input, the notice or the talk names, if this person may see it. */
  readonly asked?: TicketFacts;
  /** Every ticket the input, the notice or a talk names and this person may see; `asked` is the first. */
  readonly matters?: readonly Matter[];
  /** For `asked` and a supervisor: who could be sent, best first, at most 6. */
  readonly engineers: readonly Candidate[];
  /** The role a one-time staff code in the input gives; absent when the code is unknown, used or too old. */
  readonly code?: { readonly code: string; readonly role: Role; readonly name: string };
  /** Number of wrong codes from this chat in the last hour. */
  readonly wrongCodes: number;
  /** Quiet hours: the desk does not speak first, unless it was just spoken to (rule 19). */
  readonly quiet?: true;
  readonly office: { readonly open: boolean; readonly nextOpenAt: Instant | null };
  /** IANA zone of the service site, e.g. `Asia/Shanghai`. */
  readonly zone: string;
  readonly defaultLocale: LocaleCode;
  readonly rules: TalkRules;
}

/** A ticket, and for those who send people: who could be sent, best first. */
export interface Matter {
  readonly ticket: TicketFacts;
  readonly engineers: readonly Candidate[];
}

export interface PersonFacts {
  readonly role: Role;
  readonly name?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly locale?: LocaleCode;
  /** What the platform says about the person; the name is user-controlled text. */
  readonly profile?: { readonly name?: string; readonly language?: string };
  /** The device of the latest ticket, offered instead of asked again. */
  readonly device?: {
    readonly product?: string;
    readonly model?: string;
    readonly serial?: string;
  };
}

export interface TicketFacts {
  readonly number: string;
  readonly class: TicketClass;
  /** The desk answers it: nobody is sent. */
  readonly atDesk?: true;
  /** Somebody is still to come or to decide: what its customer adds belongs to it. */
  readonly takesNotes?: true;
  readonly status: TicketStatus;
  readonly urgency: Urgency;
  readonly round: number;
  readonly registeredAt: Instant;
  readonly changedAt: Instant;
  readonly customerName?: string;
  /** Everything the customer said for an agent, supervisor or the engineer of the ticket; for others only product, model and fault. */
  readonly form: TicketForm;
  readonly photos: number;
  /** What was sent along and may be shown to this person; absent where they may not see it. */
  readonly kept?: KeptFiles;
  /** Id of whoever has the job, for those who send people. */
  readonly engineer?: string;
  readonly engineerName?: string;
  readonly engineerPhone?: string;
  readonly slots: readonly Instant[];
  readonly appointment: Instant | null;
  readonly work: WorkRecord | null;
  readonly reason?: string;
  /** What this person may do with it now. */
  readonly moves: readonly TicketAction[];
  /** Its next promise. */
  readonly nextClock?: { readonly kind: string; readonly dueAt: Instant };
  /** Conversation of the customer, for a take-over. */
  readonly conversation: string;
}

export interface KeptFiles {
  /** On the shelf, oldest first. */
  readonly files: readonly KeptFile[];
  /** Taken back, erased or too old. */
  readonly gone: number;
}

export interface KeptFile {
  /** Of the attachment. */
  readonly id: string;
  readonly type: KeptType;
  /** How many bytes. */
  readonly size: number;
  /** Of a photo alone, in pixels. */
  readonly width?: number;
  readonly height?: number;
}

export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Open jobs now (S0-22). */
  readonly load: number;
  /** Fits by skill and region. */
  readonly fits: boolean;
}
