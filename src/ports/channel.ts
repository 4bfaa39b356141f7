/** A platform as the desk sees it: a door for what comes in, a mouth for what goes out. */

import type { FileRef, PersonInput, PhotoRef } from "../engine/input.ts";
import type { Instant } from "../kernel/clock.ts";
import type { OutboundId } from "../kernel/ids.ts";
import type { Platform } from "../kernel/platform.ts";
import type { Allowance } from "./allowance.ts";
import type { ShownFile } from "./gallery.ts";
import type { Bubble } from "./outgoing.ts";
import type { PlatformWarning } from "./platform-warning.ts";
import type { Refusal, SessionStep } from "./session-step.ts";

/** One thing a person did, as a platform told it. */
export interface Arrival {
  readonly platform: Platform;
  /** Unique per platform event, the same on every redelivery (at most 200 ASCII characters). */
  readonly eventId: string;
  /** The chat it happened in: the person's id on that platform; for 微信客服 `<open_kfid>:<external_userid>`. */
  readonly chat: string;
  /** Platform time. */
  readonly at: Instant;
  readonly input: PersonInput;
  /** Claimed by the platform or the person; user-controlled text. */
  readonly profile?: { readonly name?: string; readonly language?: string };
  /** A cheaper or the only way to answer this event. */
  readonly reply?: ReplyHandle;
  /** What acknowledging a button needs, e.g. a callback query or a card's response code. Opaque to the desk. */
  readonly press?: Readonly<Record<string, string>>;
  /** History only: kept, never answered (微信客服 cold start). */
  readonly stale?: boolean;
  /** The platform's own bytes of this event. */
  readonly raw: Uint8Array;
}

export interface ReplyHandle {
  /** LINE reply token; 微信客服 welcome code. */
  readonly token: string;
  readonly expiresAt: Instant;
  /** The same as a length, from when the answer was decided: machines' clocks differ. In ms. */
  readonly leftMs?: number;
}

/** An event that could not be read; its neighbours go on (R3). */
export interface Spoiled {
  readonly platform: Platform;
  readonly eventId: string;
  readonly reason: string;
  readonly raw: Uint8Array;
}

export interface RawRequest {
  readonly method: "GET" | "POST";
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Exact bytes as received; empty for GET. */
  readonly body: Uint8Array;
  readonly at: Instant;
}

/** What a webhook request turned out to be. */
export type Knock =
  /** Nobody we know, or not for us: this status, nothing stored. */
  | {
      readonly kind: "refused";
      readonly status: 400 | 401 | 403 | 413 | 415;
      readonly reason: string;
    }
  /** A handshake of the platform: answer 200 with exactly this text. */
  | { readonly kind: "greeting"; readonly text: string }
  | {
      readonly kind: "believed";
      readonly arrivals: readonly Arrival[];
      readonly spoiled: readonly Spoiled[];
      /** Names of kinds dropped on purpose, for the counter. */
      readonly dropped: readonly string[];
      /** Run after the answer: the platform only rang the bell and waits to be asked. */
      readonly fetchMore?: () => void;
    };

/** One webhook route. */
export interface Door {
  readonly path: `/webhooks/${string}`;
  /** Bytes. */
  readonly bodyMax: number;
  readonly receive: (request: RawRequest) => Knock;
}

export interface Channel extends AsyncDisposable {
  readonly platform: Platform;
  readonly doors: readonly Door[];
  /** Groups and splits a turn's bubbles so that each group is exactly one platform call. Pure. */
  pack(bubbles: readonly Bubble[]): readonly (readonly Bubble[])[];
  /** One platform call. Never throws for what a platform may do; the outcome says what is known. */
  send(order: SendOrder): Promise<Outcome>;
  /** Answers button presses at once, beside the desk's work; failures are only counted. */
  acknowledge(arrival: Arrival): void;
  /** Bytes of a photo or another file. @throws {PhotoGone} or {PlatformThrottled}, {PlatformUnavailable} */
  fetchPhoto(chat: string, photo: PhotoRef | FileRef, bytesMax: number): Promise<FetchedPhoto>;
  /** Starts what runs by itself: webhook registration, long polling, periodic pulls. Resolves when under way. */
  open(intake: Intake): Promise<void>;
  /** How many calls this platform takes: the speaker paces itself by it. */
  readonly pace: Pace;
  /** How much may be said to somebody who stays silent; nothing where nobody counts. */
  readonly allowance?: Allowance;
  /** Customers who ask for a person get one in the platform's own app. */
  readonly handsOver?: boolean;
  /** Pictures would need an address of ours that there is not. */
  readonly cannotShow?: boolean;
}

export interface Pace {
  /** Calls under way at once. */
  readonly parallelMax: number;
  readonly perSecondMax: number;
  /** Smallest gap between two calls to one chat after a burst, in ms. */
  readonly chatGapMs: number;
  readonly chatBurst: number;
}

export interface SendOrder {
  /** uuid; also the retry or duplicate key where the platform has one. */
  readonly id: OutboundId;
  readonly chat: string;
  /** One group of `pack`. */
  readonly bubbles: readonly Bubble[];
  /** What its pictures are, by the ids of their attachments; all of them are there. */
  readonly files?: ReadonlyMap<string, ShownFile>;
  /** 1 for the first try. */
  readonly attempt: number;
  /** How an earlier try ended that may have arrived; nothing when none can have. */
  readonly doubt?: string;
  /** The reply handle of the event being answered, if still unused. */
  readonly reply?: ReplyHandle;
  /** Only for channels that hand over. */
  readonly session?: SessionStep;
  readonly at: Instant;
  /** Asked right before every call to the platform: a process that stood still may not be the message's only one. */
  readonly stillOurs: () => boolean;
}

/** Nothing was called, for the order may be somebody else's by now. */
export const withheld = {
  kind: "not-accepted",
  retryAfterMs: 1_000,
  scope: "chat",
  code: "withheld",
} as const satisfies Outcome;

export type Outcome =
  | { readonly kind: "accepted"; readonly messageIds: readonly string[] }
  /** It did not arrive and may be sent again after the wait. `scope` tells who has to wait. */
  | {
      readonly kind: "not-accepted";
      readonly retryAfterMs: number;
      readonly scope: "chat" | "channel";
      readonly code: string;
    }
  /** It will never arrive this way. */
  | {
      readonly kind: "refused";
      readonly why: Refusal;
      readonly code: string;
    }
  /** It may or may not have arrived. */
  | { readonly kind: "unsure"; readonly code: string; readonly safeToRepeat: boolean }
  /** Our credentials are not good: pause the channel and tell the operator. */
  | { readonly kind: "locked-out"; readonly code: string };

export interface FetchedPhoto {
  readonly bytes: Uint8Array;
}

/** Where arrivals go that did not come through a route: long polling, 微信客服 pages. */
export interface Intake {
  /** Resolves when the arrivals are committed. @throws {StoreUnavailable} */
  take(arrivals: readonly Arrival[], spoiled: readonly Spoiled[]): Promise<void>;
  /** Where reading of an account stopped (微信客服 cursor, Telegram offset), or nothing. */
  bookmark(platform: Platform, account: string): Promise<string | undefined>;
  /**
   * Stores a page of arrivals and the new bookmark in one transaction, if the bookmark is still `from`.
   * Returns false when somebody else has read on meanwhile: read the bookmark again.
   */
  takePage(page: Page): Promise<boolean>;
  /** Colleagues are told, once for each key. @throws {StoreUnavailable} */
  warn?(warning: PlatformWarning): Promise<void>;
}

export interface Page {
  readonly platform: Platform;
  readonly account: string;
  readonly from: string | undefined;
  readonly to: string;
  readonly arrivals: readonly Arrival[];
  readonly spoiled: readonly Spoiled[];
}
