/** What every part of a run needs. */
import type { Crowd } from "./crowd.ts";
import type { Options } from "./options.ts";
import type { Place } from "./place.ts";
import { print } from "./report.ts";
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

/** @throws {Error} unless the database holds a ticket for every registration told, and none besides */
export function requireTickets(name: string, tickets: number, dialogs: number): void {
  print(`tickets = dialogs, ${name}: ${tickets} tickets in the database, ${dialogs} registrations`);
  if (tickets !== dialogs) throw new Error(`${name}: tickets and registrations differ`);
}
