/** What every part of a run needs. */
import type { Crowd } from "./crowd.ts";
import type { Options } from "./options.ts";
import type { Place } from "./place.ts";
import type { Tally } from "./tally.ts";

export interface Bench {
  readonly crowd: Crowd;
  readonly place: Place;
  readonly options: Options;
  readonly warmDialogs: number;
}

/** @throws {Error} when a customer got no ticket, or heard something twice */
export function requireWhole(name: string, { unfinished, surplus }: Tally): void {
  if (unfinished + surplus === 0) return;
  throw new Error(
    `${name}: ${unfinished} registrations ended without a ticket, ${surplus} replies came twice`,
  );
}
