/** Normal load, ten times as much, and one chat that floods. */

import { probeCommits } from "../load/probe-commits.ts";
import { most, ofPlatforms, p99, takenShare, type Window } from "../load/window.ts";
import type { Check } from "../report.ts";
import { account, evenly, type Row, type Scene } from "./scene.ts";
import { dearer, undisturbed } from "./troubled-platforms.ts";

/** Of all posts, answered 2xx at ten times the normal load (R14), in per cent. */
const takenMin = 99.9;
/** p99 of the acknowledgement (R1), ms. */
const ackMs = 300;
/**
 * A bare commit waits for a processor twice, there and back. A webhook does so ten times: to the desk and back, and two
 * questions each of the tray before and of its own. That makes five; the rest is the work of a tray's rows.
 */
const commitsMax = 8;
const times = 10;
/** Messages a second of one single chat, and how long it keeps that up, s. */
const floodPerSecond = 60;

/** What is measured before anything goes wrong. */
export async function calmLoad(
  { site, ground, normal }: Omit<Scene, "calm" | "calmCommits">,
  seconds: number,
): Promise<Pick<Scene, "calm" | "calmCommits">> {
  await using commits = await probeCommits(site.postgres);
  const calm = await site.crowd.wave(ground, evenly(normal), seconds);
  await site.crowd.settle(30_000);
  return { calm, calmCommits: commits.ms };
}

export async function normalLoad(scene: Scene): Promise<Row> {
  const what = `normal: ${scene.normal}/s`;
  const checks = [acknowledged(what, scene.calm, scene.calmCommits)];
  return account(scene, { what, rows: "R1", window: scene.calm, checks });
}

export async function tenfold(scene: Scene): Promise<Row> {
  const { site, ground, normal, seconds } = scene;
  const what = `ten times normal: ${times * normal}/s`;
  await using commits = await probeCommits(site.postgres);
  const window = await site.crowd.wave(ground, evenly(times * normal), seconds);
  const row = await account(scene, { what, rows: "R14 R1", window });
  const share = takenShare(ofPlatforms(window));
  const taken = {
    name: `${what}: at least ${takenMin} % of all posts are answered 2xx (R14)`,
    ok: share >= takenMin,
    saw: `${share.toFixed(3)} %`,
  };
  return { ...row, checks: [...row.checks, taken, acknowledged(what, window, commits.ms)] };
}

/** p99 of the webhooks' acknowledgement; 微信客服's doorbell is answered before anything is read and would flatter. */
function acknowledged(what: string, window: Window, commits: readonly number[]): Check {
  const ms = p99(ofPlatforms(window, ["line", "telegram"]).taken);
  const commit = p99(commits);
  const limit = Math.max(ackMs, commitsMax * commit);
  return {
    name: `${what}: webhooks are acknowledged with a p99 below ${ackMs} ms, or ${commitsMax} times what one bare commit takes on this machine meanwhile (R1)`,
    ok: ms < limit,
    saw: `${ms.toFixed(0)} ms; a bare commit ${commit.toFixed(0)} ms`,
  };
}

export async function oneChatFloods(scene: Scene): Promise<Row> {
  const { site, ground, normal, troubleSeconds: seconds, calm } = scene;
  const what = `one chat floods: ${floodPerSecond}/s`;
  const order = { platform: "line", perSecond: floodPerSecond, seconds } as const;
  await using commits = await probeCommits(site.postgres);
  const [window, flood] = await Promise.all([
    site.crowd.wave(ground, evenly(normal), seconds),
    site.crowd.flood(ground, order),
  ]);
  const row = await account(scene, { what, rows: "R15 S9", window });
  const before = p99(ofPlatforms(calm).replied) * dearer(scene, commits);
  const now = p99(row.undisturbed);
  return {
    ...row,
    note: `the flood: ${flood.messages} messages, acknowledged within ${most(flood.taken).toFixed(0)} ms; everybody else's reply p99 ${before.toFixed(0)} ms before, ${now.toFixed(0)} ms meanwhile`,
    checks: [...row.checks, undisturbed(what, before, now)],
  };
}
