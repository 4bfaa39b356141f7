import type { Clock, Instant } from "../../src/kernel/clock.ts";
import { faultFields } from "../../src/ports/fault-fields.ts";
import type { Log } from "../../src/ports/log.ts";

/** A doorbell's token lives ten minutes; one less is safe (developer.work.weixin.qq.com/document/path/94670). */
const tokenMs = 9 * 60_000;

/** Pages read in one go; a stream that never ends is left for the next look. */
const pagesMax = 200;

/** First and longest wait after a fault, ms. */
const waitMs = { first: 1_000, longest: 60_000 } as const;

/** One answer of the stream. */
export type Fetched =
  | {
      readonly kind: "page";
      readonly items: readonly unknown[];
      readonly cursor: string;
      readonly more: boolean;
    }
  | { readonly kind: "token-refused" }
  /** Not now. */
  | { readonly kind: "wait"; readonly ms: number }
  /** Not ours, or gone: nothing to read here. */
  | { readonly kind: "closed" };

/** A page to be stored together with the place it leads to. */
export interface StreamPage {
  readonly account: string;
  readonly from: string | undefined;
  readonly to: string;
  readonly items: readonly unknown[];
  /** The account was never read before: old items are history. */
  readonly cold: boolean;
}

export interface StreamParts {
  fetch(
    account: string,
    place: { readonly cursor?: string; readonly token?: string },
  ): Promise<Fetched>;
  bookmark(account: string): Promise<string | undefined>;
  /** Stores page and place in one transaction; false when somebody else has read on meanwhile. */
  keep(page: StreamPage): Promise<boolean>;
  readonly clock: Clock;
  readonly log: Log;
  readonly after?: After;
}

/** Calls once after so many ms, unless cancelled. */
export type After = (ms: number, then: () => void) => () => void;

/** Real time; keeps no process alive. */
export const afterReal: After = (ms, then) => {
  const timer = setTimeout(then, ms);
  timer.unref();
  return () => clearTimeout(timer);
};

/** Reads accounts' streams: one reader per account, rings while it reads are one more look. */
export interface Stream extends AsyncDisposable {
  /** Something is new; `token` lifts the platform's limit for the next reads. */
  ring(account: string, token?: string): void;
  /** Resolves when no account is being read. */
  idle(): Promise<void>;
}

interface Account {
  readonly name: string;
  dirty: boolean;
  running?: Promise<void>;
  timer?: () => void;
  token?: { readonly text: string; readonly at: Instant };
  /** Where the stored page ends, as far as this process knows. */
  mark?: { readonly text: string | undefined };
  faults: number;
}

/** Nothing is read before the first ring. */
export function pullStream(parts: StreamParts): Stream {
  const accounts = new Map<string, Account>();
  const state = { closed: false };
  const { after = afterReal } = parts;
  function start(account: Account): void {
    if (state.closed || account.running !== undefined) return;
    account.timer?.();
    account.running = read(parts, account)
      .then((ms) => {
        if (ms !== undefined && !state.closed) later(account, ms);
      })
      .finally(() => {
        delete account.running;
        // A ring between the last look and here would otherwise wait for the next one.
        if (account.dirty && account.timer === undefined) start(account);
      });
  }
  function later(account: Account, ms: number): void {
    account.dirty = true;
    account.timer = after(ms, () => {
      delete account.timer;
      start(account);
    });
  }
  return {
    ring(name, token) {
      const account = accounts.get(name) ?? { name, dirty: true, faults: 0 };
      accounts.set(name, account);
      account.dirty = true;
      if (token) account.token = { text: token, at: parts.clock.now() };
      // While a fault is waited out, a ring is remembered and no reason to hurry.
      if (account.timer === undefined) start(account);
    },
    idle: () => settle(accounts),
    async [Symbol.asyncDispose]() {
      state.closed = true;
      for (const { timer } of accounts.values()) timer?.();
      await settle(accounts);
    },
  };
}

async function settle(accounts: ReadonlyMap<string, Account>): Promise<void> {
  const running = (): Promise<void>[] => [...accounts.values()].flatMap((one) => one.running ?? []);
  while (running().length > 0) await Promise.all(running());
}

/** Reads until nothing is new. Returns how long to wait before the next try, or nothing. */
async function read(parts: StreamParts, account: Account): Promise<number | undefined> {
  try {
    while (account.dirty) {
      account.dirty = false;
      const wait = await drain(parts, account);
      if (wait !== undefined) return wait;
    }
    account.faults = 0;
    return undefined;
  } catch (fault) {
    delete account.mark;
    account.faults += 1;
    parts.log.warn(
      { platform: "kf", ...faultFields(fault) },
      "A page could not be read or stored.",
    );
    return Math.min(waitMs.first * 2 ** (account.faults - 1), waitMs.longest);
  }
}

async function drain(parts: StreamParts, account: Account): Promise<number | undefined> {
  for (let pages = 0; pages < pagesMax; pages += 1) {
    const { text: from } = (account.mark ??= { text: await parts.bookmark(account.name) });
    const { cursor, cold } = readMark(from);
    const place = { ...(cursor === undefined ? {} : { cursor }), ...tokenOf(account, parts.clock) };
    const fetched = await parts.fetch(account.name, place);
    switch (fetched.kind) {
      case "token-refused":
        delete account.token;
        continue;
      case "wait":
        return fetched.ms;
      case "closed":
        return undefined;
      case "page":
    }
    const { items, more } = fetched;
    const next = fetched.cursor === "" ? cursor : fetched.cursor;
    if (next === undefined) return undefined;
    const to = writeMark(next, cold && more);
    if (to === from && items.length === 0) return more ? waitMs.first : undefined;
    const kept = await parts.keep({ account: account.name, from, to, items, cold });
    if (kept) account.mark = { text: to };
    else delete account.mark;
    if (kept && !more) return undefined;
  }
  return waitMs.first;
}

function tokenOf({ token }: Account, clock: Clock): { readonly token?: string } {
  const young = token !== undefined && clock.now() - token.at < tokenMs;
  return young ? { token: token.text } : {};
}

/** A first read that is not over yet is written with a `~`, so that a restart still knows it. */
function writeMark(cursor: string, cold: boolean): string {
  return cold ? `~${cursor}` : cursor;
}

function readMark(text: string | undefined): {
  readonly cursor: string | undefined;
  readonly cold: boolean;
} {
  if (text === undefined) return { cursor: undefined, cold: true };
  return text.startsWith("~")
    ? { cursor: text.slice(1), cold: true }
    : { cursor: text, cold: false };
}
