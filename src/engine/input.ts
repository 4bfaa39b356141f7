/** Facts that reach a conversation, in the past tense. Time is inside: the heart has no clock. */
import type { Instant } from "../kernel/clock.ts";
import type { LocaleCode } from "./conversation.ts";
import type { Notice } from "./notice.ts";

/** What a person did in a chat. */
export type PersonInput =
  | {
      readonly kind: "said";
      readonly text: string;
      readonly messageId?: string;
      /** The voice message these words were understood from: id of its attachment. */
      readonly voice?: string;
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
      readonly kind: "sent-files";
      readonly files: readonly FileRef[];
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
  /** What our own look into something they had sent has found; no platform tells this. */
  | {
      readonly kind: "looked-into";
      /** Id of the attachment. */
      readonly file: string;
      readonly found: Found;
      /** Of the message it was sent in. */
      readonly messageId?: string;
      readonly at: Instant;
    }
  /** A kind we do not speak yet, e.g. `sticker`, or a photo that is `too-large`; answered politely, kept. */
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

/** Files that are no photos. A recording sent as a message is `voice`, one sent as a file is `audio`. */
export type FileKind = "voice" | "audio" | "video" | "document";

/** How the platform names a file, and what is said about it; nothing of that is believed before the bytes were looked at. */
export interface FileRef extends PhotoRef {
  readonly kind: FileKind;
  /** As its sender calls it: user-controlled text. */
  readonly name?: string;
  readonly seconds?: number;
  /** As its sender or the platform claims it. */
  readonly mime?: string;
  /** To be turned into words; most likely in this language, the chat's when it came. */
  readonly listen?: LocaleCode;
  /** It came with history: nobody is told what a look finds. */
  readonly stale?: true;
}

/** What a look into a photo or a file found. */
export type Found =
  /** Words of a voice message. */
  | { readonly kind: "words"; readonly text: string }
  /** A voice message that could not be turned into words. */
  | { readonly kind: "no-words" }
  /** A code on a device's label. */
  | { readonly kind: "label"; readonly serial?: string; readonly model?: string }
  /** It cannot be kept. */
  | { readonly kind: "refused"; readonly why: "too-large" | "not-allowed" };
