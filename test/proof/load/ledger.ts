/** What every customer wrote and really saw: the other side of the desk's own rows. */
import type { BenchPlatform } from "../../../bench/platforms/stage.ts";
import { ticketNumber } from "../../../bench/script.ts";

/** One customer's side of a chat. */
export interface Entry {
  readonly customer: number;
  readonly platform: BenchPlatform;
  /** Different messages handed to the platform. */
  letters: number;
  /** Of these, answered 2xx. 微信客服 is asked for its messages and answers none: there all of them. */
  taken: number;
  /** Calls of the desk that reached this person. */
  shown: number;
  /** Numbers of tickets that the person was told. */
  readonly told: Set<string>;
}

export interface Ledger {
  entry(customer: number, platform: BenchPlatform): Entry;
  find(customer: number): Entry | undefined;
  readonly entries: () => readonly Entry[];
}

export function openLedger(): Ledger {
  const all = new Map<number, Entry>();
  return {
    entry(customer, platform) {
      const known = all.get(customer);
      if (known !== undefined) return known;
      const entry = { customer, platform, letters: 0, taken: 0, shown: 0, told: new Set<string>() };
      all.set(customer, entry);
      return entry;
    },
    find: (customer) => all.get(customer),
    entries: () => [...all.values()],
  };
}

/** Notes a call that reached this person; gives whether it told a ticket's number. */
export function note(entry: Entry, words: string): boolean {
  entry.shown += 1;
  const [number] = ticketNumber.exec(words) ?? [];
  if (number === undefined) return false;
  entry.told.add(number);
  return true;
}
