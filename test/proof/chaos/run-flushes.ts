/** Redis is flushed again and again under load (R10): nothing is lost, and what is due comes within a minute. */
import { setTimeout as pause } from "node:timers/promises";
import type { ProofReport } from "../report.ts";
import { openChance } from "./chance.ts";
import { type Manner, openCrowd } from "./crowd.ts";
import { judge } from "./judge.ts";
import type { ChaosOptions } from "./options.ts";
import { waitForQuiet } from "./quiet.ts";
import { afterwards, closeBoth, openBoth, places } from "./round.ts";
import { quantile } from "./run-kills.ts";
import { type Ground, openTown } from "./town.ts";

const finishWithinMs = 60_000;

/**
 * Twelve cases a minute in four places: what three engineers and a supervisor are told of them is what the platforms let
 * anybody say to so few chats (a member of WeCom is sent thirty messages a minute). The rest of the load is customers who ask.
 */
const manner: Manner = { everyMs: 20_000, asksOneIn: 3 };

/** @param everySeconds between two flushes */
export async function runFlushes(
  ground: Ground,
  everySeconds: number,
  { minutes, seed }: ChaosOptions,
): Promise<Pick<ProofReport, "checks" | "figures">> {
  const chance = openChance(seed);
  await using town = await openTown(ground, "flushed", chance);
  await openBoth(town);
  const crowd = await openCrowd(town.platforms.emulators, town.staffCode, chance);
  crowd.begin(places, manner);
  const endsAt = performance.now() + minutes * 60_000;
  let flushes = 0;
  while (performance.now() < endsAt) {
    await pause(Math.min(everySeconds * 1_000, Math.max(0, endsAt - performance.now())));
    await ground.redis.flush();
    flushes += 1;
  }
  const unfinished = await crowd.finish(finishWithinMs);
  await crowd.rest();
  const left = await waitForQuiet(town, finishWithinMs);
  const closings = await closeBoth(town);
  const verdict = await judge(town, crowd);
  const late = (share: number): number => Math.round(quantile(verdict.late, share));
  return {
    checks: [
      ...verdict.checks,
      ...afterwards(unfinished, left, closings),
      { name: "clocks rang while Redis was flushed", ok: verdict.rung > 0, saw: "none" },
    ],
    figures: {
      flushes,
      minutes,
      tickets: verdict.tickets,
      "events answered 2xx": verdict.promised,
      "bubbles on phones": verdict.ledger.shown,
      "clocks rung": verdict.rung,
      "late p50, ms": late(0.5),
      "late p99, ms": late(0.99),
      "late at most, ms": Math.round(verdict.late.at(-1) ?? 0),
    },
  };
}
