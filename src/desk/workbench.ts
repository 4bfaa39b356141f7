/** Where one turn is carried out: what it was given, and what it has made so far. */
import type { Saying } from "../engine/effect.ts";
import type { Instant } from "../kernel/clock.ts";
import type { SessionStep } from "../ports/session-step.ts";
import type { ChatRecord } from "../ports/shelf.ts";
import type { Cause } from "./cause.ts";
import type { Draft } from "./draft.ts";
import type { World } from "./world.ts";

/** One item's turn being carried out; `chat` changes as orders are obeyed. */
export interface Bench {
  readonly draft: Draft;
  readonly world: World;
  readonly cause: Cause;
  chat: ChatRecord;
  readonly sayings: Saying[];
  opened: string | undefined;
  /** When the answer to the opened ticket is due, if its policy has a limit. */
  promise: Instant | undefined;
  /** Who serves this chat changes with what the turn says. */
  session?: SessionStep;
}

/** True when running numbers have to be reserved before this can be decided. */
export type NeedsNumbers = boolean;
