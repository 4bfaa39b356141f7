/** One platform in trouble while the others go on as ever (R15). */
import type { BenchPlatform } from "../../../bench/platforms/stage.ts";
import { type CommitProbe, probeCommits } from "../load/probe-commits.ts";
import type { Trouble } from "../load/sink.ts";
import { besides } from "../load/stand-ins.ts";
import { ofPlatforms, p99 } from "../load/window.ts";
import type { Check } from "../report.ts";
import { account, evenly, type Row, type Scene } from "./scene.ts";

export interface PlatformTrouble {
  readonly platform: BenchPlatform;
  readonly trouble: Trouble;
}

/** A call to a platform may take ten seconds. */
const slowMs = 10_000;
/** The others' replies may take so many times as long as without the trouble, or R1's own number, whichever is more. */
export const slowerMax = 3;
export const replyFloorMs = 300;

const platforms = ["line", "telegram", "kf"] as const;
const kinds: readonly Trouble[] = [
  { kind: "down" },
  { kind: "slow", ms: slowMs },
  { kind: "throttled" },
];

/** Each platform in each trouble; `short` gives each platform one of them. */
export const platformTroubles = (short: boolean): readonly PlatformTrouble[] =>
  platforms.flatMap((platform, nth) =>
    kinds.flatMap((trouble, kind) =>
      // The rest that 微信客服 asks for after too many calls is a minute: too long for a short run.
      short && kind !== [2, 0, 1][nth] ? [] : [{ platform, trouble }],
    ),
  );

const nameOf = ({ platform, trouble }: PlatformTrouble): string =>
  `${{ line: "LINE", telegram: "Telegram", kf: "微信客服" }[platform]} ${{ none: "", down: "down", slow: "slow 10 s", throttled: "says too many" }[trouble.kind]}`;

export async function troubledPlatform(scene: Scene, one: PlatformTrouble): Promise<Row> {
  const { site, ground, normal, troubleSeconds, calm } = scene;
  await using commits = await probeCommits(site.postgres);
  await site.standIns.be(one.platform, one.trouble);
  const window = await site.crowd.wave(ground, evenly(normal), troubleSeconds);
  await site.standIns.be(one.platform, { kind: "none" });
  const others = besides(one.platform);
  const what = nameOf(one);
  const row = await account(scene, { what, rows: "R15", window, undisturbed: others });
  const before = p99(ofPlatforms(calm, others).replied) * dearer(scene, commits);
  const now = p99(row.undisturbed);
  return {
    ...row,
    note: `the others would take ${before.toFixed(0)} ms, now ${now.toFixed(0)} ms`,
    checks: [...row.checks, undisturbed(what, before, now)],
  };
}

/** How many times as much a bare commit takes now as in calm: what the machine does to everybody, never less than 1. */
export const dearer = ({ calmCommits }: Scene, { ms }: CommitProbe): number =>
  Math.max(1, p99(ms) / p99(calmCommits));

/** @param before p99 of the others in calm on the machine as it is now, ms @param now the same in trouble */
export function undisturbed(what: string, before: number, now: number): Check {
  const limit = Math.max(replyFloorMs, slowerMax * before);
  return {
    name: `${what}: the others answer within ${slowerMax} times their calm p99 (scaled by what a bare commit costs now and then), or ${replyFloorMs} ms (R15)`,
    ok: now <= limit,
    saw: `p99 ${now.toFixed(0)} ms, calm ${before.toFixed(0)} ms`,
  };
}
