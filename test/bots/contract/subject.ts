import type { Platform } from "../../../src/kernel/platform.ts";
import type { Arrival, Door, Knock, RawRequest, Spoiled } from "../../../src/ports/channel.ts";
import type { TokenShelf } from "../../../src/ports/tokens.ts";

/** What was read from one delivery. */
export interface Reading {
  readonly arrivals: readonly Arrival[];
  readonly spoiled: readonly Spoiled[];
  readonly dropped: readonly string[];
}

/** One event in the platform's own shape: a JSON value, or the text of an XML document. */
export type PlatformEvent = unknown;

/**
 * An adapter under the contract. To put another under it: write its subject in a file of this folder and add
 * it to the table in `subjects.ts`.
 */
export interface Subject {
  readonly platform: Platform;
  readonly door: Door;
  /** Whether one delivery may hold events of several people. */
  readonly batches: boolean;
  /** Which bytes of the body the signature covers; undefined where it covers none (Telegram's secret header). */
  readonly signed?: (request: RawRequest) => readonly [from: number, to: number];
  /** A request exactly as the platform sends it. */
  readonly genuine: (n: number) => RawRequest;
  /** Requests nobody believes, by what is wrong with them. */
  readonly forgeries: (genuine: RawRequest) => Readonly<Record<string, RawRequest>>;
  /** A genuine envelope, signature and all, around other bytes. */
  readonly around: (bytes: Uint8Array) => RawRequest;
  /** Reads one delivery of these events the way the desk does. */
  readonly read: (events: readonly PlatformEvent[]) => Reading;
  /** The nth text, from the person `who`. */
  readonly text: (n: number, words: string, who?: number) => PlatformEvent;
  /** Kinds the platform may invent tomorrow or we leave alone. */
  readonly unknown: readonly PlatformEvent[];
  /** A kind we know, but broken; `mark` can be found in its bytes. */
  readonly bad: (n: number, mark: string) => PlatformEvent;
}

/** What a believed knock held. @throws {Error} for any other knock. */
export function readingOf(knock: Knock): Reading {
  if (knock.kind === "believed") return knock;
  throw new Error(`the knock was ${knock.kind}`);
}

/** The request with other headers; undefined takes one away. */
export function withHeaders(
  request: RawRequest,
  headers: Readonly<Record<string, string | undefined>>,
): RawRequest {
  return { ...request, headers: { ...request.headers, ...headers } };
}

/** The request with other query values; undefined takes one away. */
export function withQuery(
  request: RawRequest,
  query: Readonly<Record<string, string | undefined>>,
): RawRequest {
  const merged = Object.entries({ ...request.query, ...query });
  const kept = merged.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return { ...request, query: Object.fromEntries(kept) };
}

/** When the contract is tried. */
export const contractAt = 1_790_000_000_000;

/** A clock, a log and a meter that say nothing. */
export const silent = {
  clock: { now: () => contractAt, shiftMs: () => 0 },
  log: { info: () => {}, warn: () => {}, error: () => {} },
  meter: { count: () => {}, time: () => {}, gauge: () => {} },
};

/** A shelf without a single access token: nothing under the contract may call the platform. */
export const noTokens: TokenShelf = {
  read: () => Promise.resolve(undefined),
  replace: (_key, generation, token, expiresAt) =>
    Promise.resolve({ generation, token, expiresAt }),
  alone: (_key, _ttlMs, work) => work(),
};

/** The only door of a channel. @throws {Error} when there is none. */
export function firstDoor(doors: readonly Door[]): Door {
  const [door] = doors;
  if (door === undefined) throw new Error("the channel has no door");
  return door;
}
