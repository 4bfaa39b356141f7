/** How soon platforms hear 2xx when a steady number of messages comes in each second. */
import { type Bench, requireWhole } from "./bench.ts";
import { benchPlatforms } from "./platforms/stage.ts";
import { type Goal, print, shown, spread } from "./report.ts";
import { runSteady } from "./steady.ts";
import type { Running } from "./subject.ts";
import { quantile } from "./tally.ts";

const withinMs = 25;

export async function steadyGoal({ crowd, options }: Bench, desk: Running): Promise<Goal> {
  const { steady: perSecond, steadySeconds: seconds, customers } = options;
  const order = { platforms: benchPlatforms, perSecond, seconds, customers };
  const run = await runSteady(crowd, desk, order);
  print();
  print(`steady ${perSecond} messages/s for ${shown(run.seconds, 1)} s, mixed; ms p50 / p95 / p99`);
  for (const [platform, tally] of run.byPlatform) {
    print(
      `  ${platform.padEnd(9)} webhook → 2xx ${spread(tally.taken)}, webhook → reply ${spread(tally.replied)}, posted again ${tally.again}`,
    );
    requireWhole(`steady, ${platform}`, tally);
  }
  print(
    `  the bench itself posted ${spread(run.late)} late; ${run.held} messages had no free customer`,
  );
  // The doorbell of 微信客服 is answered before anything is read: it would flatter the others.
  const taken = ["line", "telegram"] as const;
  const p99 = Math.max(
    ...taken.map((name) => quantile(run.byPlatform.get(name)?.taken ?? [], 0.99)),
  );
  return {
    what: `p99 webhook → 2xx at ${perSecond} messages/s, ms, the slower of LINE and Telegram`,
    wanted: `≤ ${withinMs}`,
    value: p99,
    digits: 1,
    isMet: p99 <= withinMs && run.held === 0,
  };
}
