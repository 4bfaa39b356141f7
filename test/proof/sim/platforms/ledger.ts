/** What people really saw: every message that reached a screen, under the order that brought it. */
import type { Platform } from "../../../../src/kernel/platform.ts";
import { chatName } from "../../../../src/ports/shelf.ts";

export interface Button {
  /** Our choice id. */
  readonly choice: string;
  readonly label: string;
  /** What the platform gives back beside it: a message's number, a card's task. */
  readonly of: string;
}

export interface Entry {
  readonly id: string;
  /** `person` typed it, `press` is what a pressed button leaves behind. */
  readonly by: "desk" | "person" | "press";
  readonly at: number;
  readonly text: string;
  readonly buttons: readonly Button[];
}

/** One chat as its person sees it. */
export interface Seat {
  readonly platform: Platform;
  readonly chat: string;
  readonly name: string;
  readonly entries: Entry[];
  /** The person has shut us out. */
  blocked: boolean;
}

export interface Shown {
  readonly outbound: string;
  readonly chat: string;
  readonly platform: Platform;
  readonly at: number;
  readonly text: string;
  readonly attempt: number;
}

export interface Ledger {
  readonly shown: readonly Shown[];
  /** Puts a message of the desk on a screen. */
  readonly show: (
    seat: Seat,
    what: Omit<Shown, "chat" | "platform">,
    entry: Omit<Entry, "by">,
  ) => void;
  /** Taken by a platform for somebody who shut us out, and shown to nobody. */
  readonly swallowed: Set<string>;
  /** Told of every line. */
  readonly heard: ((line: Shown) => void)[];
}

export function openLedger(): Ledger {
  const shown: Shown[] = [];
  const heard: ((line: Shown) => void)[] = [];
  return {
    shown,
    swallowed: new Set(),
    heard,
    show(seat, what, entry) {
      const { platform, chat } = seat;
      const line = { ...what, platform, chat: chatName({ channel: platform, chat }) };
      shown.push(line);
      seat.entries.push({ ...entry, by: "desk" });
      for (const tell of heard) tell(line);
    },
  };
}

/** A value of foreign JSON as fields; nothing in it when it is none. */
export function fields(value: unknown): Readonly<Record<string, unknown>> {
  return isFields(value) ? value : {};
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const word = (value: unknown): string => (typeof value === "string" ? value : "");
