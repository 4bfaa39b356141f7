/** What an attempt to send means for the message: done, again later, or a person has to know. */
import { type Platform } from "../kernel/platform.ts";
import { type Outcome, withheld } from "../ports/channel.ts";
import { doubtPrefix } from "../ports/shelf.ts";
import type { Mark } from "../ports/unit.ts";
import type { Order } from "./order.ts";

/** Waits between attempts, in ms; after the last the message is dead (reliability, "Outbound"). */
export const ladderMs = [2_000, 10_000, 60_000, 300_000, 1_800_000, 7_200_000, 21_600_000] as const;

/** A message that must arrive is sent once more after this, if nothing newer was said (R7). */
export const unsureRepeatMs = 20_000;

/** A platform that names no wait gets at least this, and nobody waits longer than a day. */
const waitMinMs = 1_000;
const waitMaxMs = 86_400_000;
/** Bad credentials are not tried again before, in ms. */
export const lockedOutMs = 60_000;

const minute = 60_000;
const hour = 60 * minute;

/**
 * How long the same id sent twice appears once, in ms: LINE's retry key a day, WeCom's duplicate check the five
 * minutes we ask for, 微信客服's msgid as long as a customer may be written to. A margin is taken off.
 */
export const showsOnceForMs: Readonly<Record<Platform, number>> = {
  telegram: 0,
  line: 23 * hour,
  wecom: 4 * minute,
  kf: 48 * hour,
};

/** Why a message comes back without a try: it keeps its place on the ladder. */
export type Untried = "behind-another" | "channel-waits" | typeof withheld.code;

/** The outcome of a message that goes back to wait in the database. @param waitMs not before */
export const putBack = (why: Untried, waitMs: number): Outcome => ({
  kind: "not-accepted",
  retryAfterMs: waitMs,
  scope: "chat",
  code: why,
});

const untried: readonly string[] = [
  "behind-another",
  "channel-waits",
  withheld.code,
] satisfies Untried[];

const doubted = (code: string): string => `${doubtPrefix}${code}`;

export interface Settled {
  readonly mark: Mark;
  /** Why colleagues have to be told, or nothing. */
  readonly undelivered: string | null;
}

/** @param chance from 0 to 1, for jitter */
export function markFor(order: Order, outcome: Outcome, now: number, chance: number): Settled {
  const mark = {
    id: order.id,
    fence: order.fence,
    nextAt: null,
    messageId: null,
    maybeTwice: false,
    error: null,
    at: now,
  };
  switch (outcome.kind) {
    case "accepted":
      return {
        mark: { ...mark, status: "accepted", messageId: outcome.messageIds.join(" ") || null },
        undelivered: null,
      };
    case "refused":
      return {
        mark: { ...mark, status: "refused", error: `${outcome.why}:${outcome.code}` },
        undelivered: outcome.why,
      };
    case "not-accepted":
      return untried.includes(outcome.code)
        ? {
            mark: {
              ...mark,
              status: "queued",
              nextAt: Math.round(now + outcome.retryAfterMs),
              error: order.doubt === undefined ? outcome.code : doubted(order.doubt),
            },
            undelivered: null,
          }
        : later(order, outcome.code, now, outcome.retryAfterMs, chance);
    case "locked-out":
      return later(order, outcome.code, now, lockedOutMs, chance);
    case "unsure":
      // The one more copy that is allowed was this one.
      if (outcome.safeToRepeat && !order.maybeTwice)
        return later(order, doubted(outcome.code), now, waitMinMs, chance);
      if (order.mustArrive && !order.maybeTwice) {
        return {
          mark: {
            ...mark,
            status: "queued",
            nextAt: now + unsureRepeatMs,
            maybeTwice: true,
            error: doubted(outcome.code),
          },
          undelivered: null,
        };
      }
      return { mark: { ...mark, status: "unsure", error: outcome.code }, undelivered: null };
  }
}

function later(order: Order, code: string, now: number, waitMs: number, chance: number): Settled {
  const step = ladderMs[order.attempt - 1];
  const mark = {
    id: order.id,
    fence: order.fence,
    nextAt: null,
    messageId: null,
    maybeTwice: false,
    error: order.doubt === undefined ? code : doubted(order.doubt),
    at: now,
  };
  if (step === undefined) return { mark: { ...mark, status: "dead" }, undelivered: "dead" };
  // A platform's word is not always a number.
  const asked = Number.isFinite(waitMs) && waitMs > 0 ? Math.max(waitMs, waitMinMs) : 0;
  const wait = Math.min(waitMaxMs, Math.max(asked, step * (0.5 + chance / 2)));
  return { mark: { ...mark, status: "queued", nextAt: Math.round(now + wait) }, undelivered: null };
}
