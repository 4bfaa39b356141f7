import type { Instant } from "../kernel/clock.ts";

/** How much a platform lets us say to somebody who stays silent. A channel without one lets us say what we like. */
export interface Allowance {
  /** Calls to one chat that each message of its person pays for. */
  readonly messagesMax: number;
  /** How long it pays, in ms. */
  readonly windowMs: number;
}

/** A chat's budget as it stands. */
export interface Budget {
  /** How many more messages may go to this chat; `Infinity` where nobody counts. */
  readonly left: number;
  /** Until when, or nothing where that does not matter. */
  readonly until: Instant | null;
}
