/** A platform's far side in memory: people at their phones, an API that keeps its documented promises, and a post for what people do. */
import type { Platform } from "../../../../src/kernel/platform.ts";
import type { RawRequest } from "../../../../src/ports/channel.ts";
import type { Chance } from "../core/chance.ts";
import type { Swarm } from "../core/swarm.ts";
import type { Button, Ledger, Seat } from "./ledger.ts";

/** What a person does at their phone. */
export type Gesture =
  | { readonly kind: "open" }
  | { readonly kind: "say"; readonly text: string }
  | { readonly kind: "press"; readonly button: Button }
  | { readonly kind: "photo" }
  | { readonly kind: "place" }
  | { readonly kind: "sticker" }
  | { readonly kind: "unsend"; readonly message: string }
  | { readonly kind: "edit"; readonly message: string; readonly text: string }
  | { readonly kind: "leave" };

/** One call of the desk's as it reaches the platform. */
export interface Call {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Instead of it, a form with files. */
  readonly form?: string;
  /** The message it is to bring, if it is one. */
  readonly speaking: { readonly id: string; readonly attempt: number } | undefined;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Ways in which an API refuses. */
export type Refusal = "429" | "5xx" | "token-expired" | "locked-out" | "window-closed" | "quota";

export interface Double {
  readonly platform: Platform;
  /** A person who may be at several seats never is: one seat, one chat. */
  readonly seat: (name: string) => Seat;
  readonly does: (seat: Seat, gesture: Gesture) => void;
  readonly answer: (call: Call) => Answer;
  /** The platform's own words for a refusal; nothing when it knows none such for this call. */
  readonly refusal: (refusal: Refusal, call: Call) => Answer | undefined;
}

/** Something the platform has to tell the desk, until it is told. */
export interface Letter {
  readonly platform: Platform;
  /** Letters of one lane leave one after another; nothing: in any order. */
  readonly lane: string | undefined;
  /** Dedupe keys of the events inside. */
  readonly keys: readonly string[];
  readonly path: string;
  readonly write: (attempt: number, at: number) => RawRequest;
  /** The message it takes back, as `platform:chat\u0000id`. */
  readonly unsends?: string;
  /** A bell that is not heard is not rung again. */
  readonly once?: boolean;
}

/** What every double is made of. */
export interface DoubleParts {
  /** Platform time, ms since 1970. */
  readonly now: () => number;
  readonly chance: Chance;
  readonly swarm: Swarm;
  readonly ledger: Ledger;
  readonly send: (letter: Letter) => void;
  readonly after: (ms: number, label: string, run: () => void) => void;
  /** Something worth reaching was reached. */
  readonly reached: (what: string) => void;
}
