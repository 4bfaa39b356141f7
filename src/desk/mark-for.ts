/** What an attempt to send means for the message: done, again later, or a person has to know. */
import { type Platform } from "../kernel/platform.ts";
import type { Outcome } from "../ports/channel.ts";
import type { Mark } from "../ports/unit.ts";
import type { Order } from "./open-speaker.ts";

/** Waits between attempts, in ms; after the last the message is dead (reliability, "Outbound"). */
export const ladderMs = [2_000, 10_000, 60_000, 300_000, 1_800_000, 7_200_000, 21_600_000] as const;

/** A message that must arrive is sent once more after this, if nothing newer was said (R7). */
export const unsureRepeatMs = 20_000;

/** A platform that names no wait gets at least this, and nobody waits longer than a day. */
const waitMinMs = 1_000;
const waitMaxMs = 86_400_000;
const lockedOutMs = 60_000;

/** Where the same id shown twice appears once: LINE's retry key, WeCom's duplicate check, 微信客服's msgid. */
export const showsOnce: Readonly<Record<Platform, boolean>> = {
  telegram: false,
  line: true,
  wecom: true,
  kf: true,
};

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
      return later(
        order,
        outcome.code,
        now,
        Math.max(outcome.retryAfterMs, outcome.retryAfterMs === 0 ? 0 : waitMinMs),
        chance,
      );
    case "locked-out":
      return later(order, outcome.code, now, lockedOutMs, chance);
    case "unsure":
      if (outcome.safeToRepeat) return later(order, outcome.code, now, waitMinMs, chance);
      if (order.mustArrive && !order.maybeTwice) {
        return {
          mark: {
            ...mark,
            status: "queued",
            nextAt: now + unsureRepeatMs,
            maybeTwice: true,
            error: outcome.code,
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
    error: code,
  };
  if (code === "behind-another")
    return { mark: { ...mark, status: "queued", nextAt: now }, undelivered: null };
  if (step === undefined) return { mark: { ...mark, status: "dead" }, undelivered: "dead" };
  const wait = Math.min(waitMaxMs, Math.max(waitMs, step * (0.5 + chance / 2)));
  return { mark: { ...mark, status: "queued", nextAt: Math.round(now + wait) }, undelivered: null };
}
