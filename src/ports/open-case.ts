import type { Instant } from "../kernel/clock.ts";
import type { TicketStatus } from "../tickets/ticket.ts";

/** A case that is not over, as a list for many eyes may show it: nothing of whose it is. */
export interface OpenCase {
  readonly number: string;
  readonly status: TicketStatus;
  /** When the promise passed that it has not moved since, or nothing. */
  readonly lateSince: Instant | null;
}

/** Where the day's list comes from, and who may say it. */
export interface DigestRows {
  cases(): Promise<readonly OpenCase[]>;
  /** True for one caller of all processes: the list of this day is theirs to say. */
  claim(day: string): Promise<boolean>;
  /** It was not said: somebody may try again. */
  giveBack(day: string): Promise<void>;
}
