/**
 * What a person can see and do in a chat app, whatever the platform. Every
 * emulator speaks this; the playground page and the scenario tests use nothing else.
 */
import type { Platform } from "../kernel/platform.ts";
import type { Breach } from "./contract.ts";
import type { OwnFile } from "./own-file.ts";

/** A running stand-in for one platform. Closing it ends its server and its deliveries. */
export interface Emulator extends AsyncDisposable {
  readonly platform: Platform;
  /** Origin the desk calls as API root, e.g. `http://127.0.0.1:41234` (no trailing slash). */
  readonly root: string;
  /** One person's app; made on first use with the given name shown in the profile. */
  phone(person: string, name?: string): Phone;
  /** HTTP traffic between the desk and this platform, oldest first, secrets masked, at most the newest 500. */
  wire(): readonly WireRecord[];
  /** What the desk sent and this platform refused, with the platform's own words: a test that expects none asserts this is empty. */
  refusals(): readonly Refusal[];
  /** What the desk sent against the platform's documents, whether or not the platform took it: none is expected, ever. */
  breaches(): readonly Breach[];
  /** The next `times` calls of `call` (the platform's own method or path, `*` for any) go wrong this way. */
  fault(fault: Fault): void;
  clearFaults(): void;
  /** Faults that were ordered and are not yet spent, oldest first. */
  pendingFaults(): readonly PendingFault[];
  /** Names of the calls a fault can be ordered for, as this platform writes them. */
  readonly callNames?: readonly string[];
  /** What more only this platform can do to a desk. */
  readonly levers?: readonly Lever[];
  /** Answers of its own that a fault of the kind `refusal` can name. */
  readonly refusalNames?: readonly string[];
  /** What can happen here that no phone does, e.g. that somebody puts the account into a group. */
  readonly stirs?: readonly string[];
  /** Lets one of `stirs` happen. @throws {Error} when this platform has none of that name */
  stir?(what: string): void;
  /** Every webhook is delivered this many times (1 is normal). */
  deliverTimes(times: number): void;
  /** Called after every change a page would show. Returns the unsubscribe. */
  onChange(listener: () => void): () => void;
  /** Resolves when no delivery is under way or waiting for a retry. */
  settled(): Promise<void>;
  /** Webhooks that the desk has not answered with 2xx yet are sent again at once. */
  redeliver(): Promise<void>;
}

export interface Phone {
  readonly platform: Platform;
  readonly person: string;
  entries(): readonly Entry[];
  /** First contact: Telegram /start, LINE follow, WeChat opening the customer-service window, WeCom opening the app. */
  open(payload?: string): Promise<void>;
  say(text: string): Promise<void>;
  /** Presses a button that is live now. @throws {Error} when the app does not show it any more. */
  press(button: string | ButtonMatch): Promise<void>;
  /** Opens a live button that asks for a date, and chooses a moment such as `2026-07-01T10:30`. */
  pick?(button: string | ButtonMatch, moment: string): Promise<void>;
  /** Opens the persistent menu, if the platform has one, and chooses an item by its label or key. */
  menu?(item: string): Promise<void>;
  /** What the persistent menu offers now, in its order; a page draws it. */
  menuItems?(): readonly { readonly label: string; readonly key: string }[];
  sendPhotos(photos: readonly Uint8Array[], caption?: string): Promise<void>;
  sendLocation(place: {
    latitude: number;
    longitude: number;
    title?: string;
    address?: string;
  }): Promise<void>;
  /** Telegram's "share my phone"; other platforms have no such thing and throw. */
  shareContact(contact: { phone: string; name: string; own?: boolean }): Promise<void>;
  /** Anything that is no photo; without a file of one's own a small sample leaves. */
  sendOther(kind: "voice" | "sticker" | "video" | "file", own?: OwnFile): Promise<void>;
  edit(entry: string, text: string): Promise<void>;
  recall(entry: string): Promise<void>;
  block(): Promise<void>;
  unblock(): Promise<void>;
}

/** Finds a live button: newest entry first; by its shown label, or by the data it carries. */
export interface ButtonMatch {
  readonly label?: string | RegExp;
  readonly data?: string | RegExp;
}

/** One bubble, card or grey line on a phone's screen. */
export interface Entry {
  /** The platform's message id, unique inside the chat. */
  readonly id: string;
  /** Milliseconds since 1970, the emulator's clock. */
  readonly at: number;
  readonly by: "desk" | "person" | "platform";
  readonly shown: Shown;
  readonly buttons: readonly (readonly Button[])[];
  readonly editedAt?: number;
  readonly withdrawnAt?: number;
  /** Why the app marks this message as not sent. */
  readonly failed?: string;
}

export type Shown =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "photo"; readonly photo: string; readonly caption?: string }
  | {
      readonly kind: "location";
      readonly latitude: number;
      readonly longitude: number;
      readonly title?: string;
      readonly address?: string;
    }
  | { readonly kind: "contact"; readonly phone: string; readonly name: string }
  | {
      readonly kind: "card";
      readonly title: string;
      readonly text?: string;
      readonly rows: readonly { readonly label: string; readonly value: string }[];
    }
  | { readonly kind: "menu"; readonly head: string; readonly tail?: string }
  | { readonly kind: "other"; readonly what: string; readonly caption?: string }
  | { readonly kind: "notice"; readonly text: string };

export interface Button {
  readonly label: string;
  /** What the platform sends back when it is pressed; for reply keyboards the label itself. */
  readonly data: string;
  /** How the app draws it: under the bubble, above the keyboard as a chip, as the keyboard itself, as a line of a menu. */
  readonly look: "inline" | "quick" | "keyboard" | "item";
  /** False when the app has hidden or greyed it. */
  readonly live: boolean;
  /** Pressing it asks the phone for a contact, a place or a date instead of sending `data`. */
  readonly asks?: "contact" | "location" | "date";
  readonly url?: string;
}

export interface WireRecord {
  readonly id: number;
  readonly at: number;
  readonly direction: "platform-to-desk" | "desk-to-platform";
  readonly method: string;
  /** Path with tokens replaced by `***`. */
  readonly path: string;
  readonly request: unknown;
  readonly status: number;
  readonly response: unknown;
  readonly ms: number;
}

export interface Refusal {
  readonly at: number;
  readonly call: string;
  readonly reason: string;
}

export interface Fault {
  readonly call: string;
  readonly times: number;
  readonly kind:
    | { readonly is: "delay"; readonly ms: number }
    | { readonly is: "throttle"; readonly retryAfterSeconds: number }
    | { readonly is: "error"; readonly status: number; readonly html?: boolean }
    | { readonly is: "reset-before" }
    | { readonly is: "reset-after" }
    | { readonly is: "token-expired" }
    /** One of the platform's own, by its name; nothing on platforms without it. */
    | { readonly is: "own"; readonly name: string }
    /** An answer that only this platform gives, by its name in `Emulator.refusalNames`. */
    | { readonly is: "refusal"; readonly named: string };
}

/** A fault that will still spoil calls. */
export interface PendingFault {
  readonly call: string;
  /** Calls it will still spoil. */
  readonly left: number;
  /** A name of `troubles`, or of a lever of this platform. */
  readonly trouble: string;
}

/** Something that goes wrong on one platform alone. */
export interface Lever {
  /** Short and kebab-case: the page explains it under this name. */
  readonly name: string;
  /** The platform's own words for it, where it has any. */
  readonly words?: string;
  /** Whether it is meant for one call of the desk; otherwise `call` means nothing to it. */
  readonly onCall: boolean;
  pull(times: number, call: string): void;
}

/** What every emulator is opened with. */
export interface EmulatorOptions {
  /** Milliseconds since 1970; the playground moves it. */
  readonly now: () => number;
  /** TCP port on 127.0.0.1; 0 takes a free one. */
  readonly port?: number;
  /** Where webhooks go, e.g. `http://127.0.0.1:8080`; the platform's own path is appended. Unset: deliveries wait until it is. */
  readonly deskUrl?: string;
}
