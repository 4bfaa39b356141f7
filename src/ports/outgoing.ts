/** What goes out to a chat, in the reader's words, still without any platform's shape. */
import type { KeptFile } from "../engine/facts.ts";

export type Bubble = WordBubble | MediaBubble;

/** What consists of words and buttons. */
export type WordBubble =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly choices?: readonly OutgoingChoice[];
      readonly ask?: OutgoingAsk;
    }
  | {
      readonly kind: "card";
      readonly title: string;
      readonly rows: readonly { readonly label: string; readonly value: string }[];
      readonly text?: string;
      readonly choices?: readonly OutgoingChoice[];
    };

/** Kept photos and files, by their ids alone: what may still be shown is looked up when it leaves (R18). */
export interface MediaBubble {
  readonly kind: "media";
  /** Whose they are. */
  readonly text: string;
  /** Never empty. */
  readonly items: readonly OutgoingMedia[];
  /** What is added when one of them is gone by then, when two are, …: as many as there are items. */
  readonly gone: readonly string[];
  /** Pictures carry no buttons. */
  readonly choices?: never;
}

export interface OutgoingMedia extends KeptFile {
  /** Said above its address where only a link can be shown. */
  readonly label: string;
}

export interface OutgoingChoice {
  /** ASCII, at most 64 bytes; comes back in `chose`. */
  readonly id: string;
  readonly label: string;
}

/** A native way to answer; `label` is the button's text where the platform shows one. Platforms without it ignore this. */
export interface OutgoingAsk {
  readonly for: "contact" | "location" | "photo" | "time";
  readonly label: string;
  /** Photo: what a button says that opens the camera, where there are two ways to a picture. */
  readonly cameraLabel?: string;
  /** Time: the earliest that makes sense, on the clock of the place: `2026-07-01T10:30`. */
  readonly earliest?: string;
}
