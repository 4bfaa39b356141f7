/** So many messages a second, come what may: each leaves at its time, whether earlier ones were answered or not. */
import { setTimeout as pause } from "node:timers/promises";
import { type Crowd, isOver, type Talk } from "./crowd.ts";
import type { BenchPlatform } from "./platforms/stage.ts";
import type { Running } from "./subject.ts";
import { newTally, type Tally } from "./tally.ts";

export interface SteadyRun {
  readonly byPlatform: ReadonlyMap<BenchPlatform, Tally>;
  /** Messages that should have left and could not, because every customer was still waiting. */
  readonly held: number;
  /** How late ours left, ms: the bench's own doing, and no part of the latencies. */
  readonly late: readonly number[];
  readonly seconds: number;
}

export interface SteadyOrder {
  readonly platforms: readonly BenchPlatform[];
  readonly perSecond: number;
  readonly seconds: number;
  readonly customers: number;
}

export async function runSteady(
  crowd: Crowd,
  subject: Running,
  order: SteadyOrder,
): Promise<SteadyRun> {
  const { platforms, perSecond, seconds, customers } = order;
  const byPlatform = new Map(platforms.map((platform) => [platform, newTally()]));
  const ready: Talk[] = Array.from({ length: customers }, () => crowd.newTalk(platforms));
  const late: number[] = [];
  const under = new Set<Promise<void>>();
  const count = { due: 0, held: 0 };
  const send = (talk: Talk): void => {
    const tally = byPlatform.get(talk.platform) ?? newTally();
    const work = crowd.say(subject, talk, tally).then(() => {
      if (isOver(talk)) tally.dialogs += 1;
      ready.push(isOver(talk) ? crowd.newTalk(platforms) : talk);
      under.delete(work);
    });
    under.add(work);
  };
  const startedAt = performance.now();
  const all = perSecond * seconds;
  while (count.due < all) {
    const now = performance.now();
    const dueAt = startedAt + (count.due * 1000) / perSecond;
    if (now < dueAt) {
      await pause(1);
      continue;
    }
    count.due += 1;
    const talk = ready.shift();
    if (talk === undefined) count.held += 1;
    else {
      late.push(now - dueAt);
      send(talk);
    }
  }
  const lasted = (performance.now() - startedAt) / 1000;
  await Promise.all(under);
  // Whoever has begun tells the rest: every dialog that was begun ends in a ticket, or has not begun.
  await Promise.all(
    ready.map(async (talk) => {
      if (talk.step === 0) return;
      const rest = newTally();
      while (!isOver(talk)) await crowd.say(subject, talk, rest);
      const tally = byPlatform.get(talk.platform);
      if (tally !== undefined) {
        tally.dialogs += 1;
        tally.unfinished += rest.unfinished;
      }
    }),
  );
  return { byPlatform, held: count.held, late, seconds: lasted };
}
