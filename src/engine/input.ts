/** Facts that reach a conversation, in the past tense. Time is inside: the heart has no clock. */
import type { Instant } from "../kernel/clock.ts";
import type { Notice } from "./notice.ts";

/** What a person did in a chat. */
export type PersonInput =
  | {
      readonly kind: "said";
      readonly text: string;
      readonly messageId?: string;
      readonly at: Instant;
    }
  /** A button of ours came back; `choice` is the id we gave it. */
  | { readonly kind: "chose"; readonly choice: string; readonly at: Instant }
  | {
      readonly kind: "sent-photos";
      readonly photos: readonly PhotoRef[];
      readonly caption?: string;
      readonly messageId?: string;
      readonly at: Instant;
    }
  | {
      readonly kind: "shared-location";
      readonly latitude: number;
      readonly longitude: number;
      readonly title?: string;
      readonly address?: string;
      readonly messageId?: string;
      readonly at: Instant;
    }
  /** `own` is true only when the platform vouches that the number is the sender's. */
  | {
      readonly kind: "shared-contact";
      readonly phone: string;
      readonly name?: string;
      readonly own: boolean;
      readonly at: Instant;
    }
  /** First contact or return: follow, /start, the customer-service window, the WeCom app. */
  | { readonly kind: "opened"; readonly payload?: string; readonly at: Instant }
  /** The person blocked us or left. Nothing can be sent until `opened` or another message. */
  | { readonly kind: "left"; readonly at: Instant }
  | {
      readonly kind: "edited";
      readonly messageId: string;
      readonly text: string;
      readonly at: Instant;
    }
  | { readonly kind: "withdrew"; readonly messageId: string; readonly at: Instant }
  /** A kind we do not speak yet, e.g. `voice`, or a file that is `too-large`; answered politely, kept. */
  | { readonly kind: "unspoken"; readonly what: string; readonly at: Instant }
  /** Who serves this chat in the platform's own app: a person of ours, or nobody any more, which gives it back to the desk. */
  | { readonly kind: "served"; readonly by: "person" | "desk"; readonly at: Instant }
  /** The platform says later that a message of ours did not arrive. */
  | {
      readonly kind: "bounced";
      readonly platformMessageId: string;
      readonly reason: string;
      readonly at: Instant;
    };

/** What the desk itself has to tell a chat: something happened to a ticket, or a clock rang. */
export type DeskInput =
  | { readonly kind: "noticed"; readonly notice: Notice; readonly at: Instant }
  | {
      readonly kind: "rang";
      readonly timer: TalkTimer;
      readonly cycle: number;
      readonly at: Instant;
    };

export type Input = PersonInput | DeskInput;

/** Clocks that belong to a talk, not to a ticket. */
export type TalkTimer = "form-reminder" | "form-sleep" | "survey-reminder" | "survey-close";

/** How the platform names a photo, and under which id we keep it. */
export interface PhotoRef {
  /** Ours: derived from the platform event, the row of the attachment. */
  readonly id: string;
  /** The platform's: what `Channel.fetchPhoto` needs. */
  readonly ref: string;
  /** Bytes, where the platform tells before the download. */
  readonly size?: number;
  /** Photos sent together. */
  readonly album?: string;
}
