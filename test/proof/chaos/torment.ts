/** What is done to desks: killed at any moment, killed at named points, stopped, closed; again and again. */
import { setTimeout as pause } from "node:timers/promises";
import type { Emulators } from "../../../src/playground/open-emulators.ts";
import type { Chance } from "./chance.ts";
import type { DeskProcess } from "./desk-process.ts";
import type { Phase, Point } from "./point.ts";
import { points } from "./points.ts";
import type { Slot } from "./slot.ts";
import type { Town } from "./town.ts";
import type { Aim } from "./word.ts";

/** A desk that shall be hit at a point is given this long to come by it, ms. */
const aimMs = 2_500;
/** A desk lives this long at most before it is killed at any moment, ms. */
const lifeMs = 1_800;
/** Longer than the shortened lease of 10 s: somebody else has taken over by then. */
const standstillMs = 12_000;
/** R17. */
const closeWithinMs = 25_000;
/** Of all openings, how many are to fail at a point on the way, from 0 to 1. */
const openingShare = 0.12;

/** Points in an order of their own, each as often as the others. */
export interface Quiver {
  next(...phases: readonly Phase[]): Point | undefined;
}

export function openQuiver(chance: Chance): Quiver {
  const left = new Map<Phase, Point[]>();
  return {
    next(...phases) {
      const phase = chance.pick(phases);
      const waiting = left.get(phase) ?? [];
      if (waiting.length === 0)
        waiting.push(...chance.shuffled(points.filter((point) => point.phase === phase)));
      left.set(phase, waiting);
      return waiting.shift();
    },
  };
}

/** The first desks of a new database, killed one after the other over its migrations. */
export async function killWhileMigrating(
  { slots: [slot] }: Town,
  quiver: Quiver,
  times: number,
): Promise<void> {
  for (let nth = 0; nth < times; nth += 1) {
    const point = quiver.next("migrating");
    if (point !== undefined) await slot.open({ name: point.name, left: 1, signal: "SIGKILL" });
  }
}

/** Ends whatever desk runs here, in ever new ways, while `more` says so; then opens one that stays. */
export async function torment(
  slot: Slot,
  town: Town,
  quiver: Quiver,
  chance: Chance,
  more: () => boolean,
): Promise<void> {
  while (more()) {
    const opening = chance.next() < openingShare ? quiver.next("opening") : undefined;
    const desk = await slot.open(opening === undefined ? null : aimAt(opening, 1));
    if (desk === null) await pause(100);
    else await endSomehow(desk, town, quiver, chance);
  }
  while ((await slot.open(null)) === null) await pause(300);
}

async function endSomehow(
  desk: DeskProcess,
  town: Town,
  quiver: Quiver,
  chance: Chance,
): Promise<void> {
  const how = chance.next();
  if (how < 0.47) await killAt(desk, town, quiver, chance);
  else if (how < 0.93) {
    await pause(lifeMs * chance.next());
    desk.signal("SIGKILL");
  } else if (how < 0.97) await close(desk, town, quiver, chance);
  else await freeze(desk, town, quiver, chance);
  await desk.gone;
}

async function killAt(
  desk: DeskProcess,
  { platforms, ground: { tally } }: Town,
  quiver: Quiver,
  chance: Chance,
): Promise<void> {
  const point = quiver.next(
    ...(chance.next() < 0.9 ? (["working"] as const) : (["token"] as const)),
  );
  if (point === undefined) return desk.signal("SIGKILL");
  if (point.phase === "token") expireTokens(platforms.emulators);
  await pause(300 * chance.next());
  desk.aim(aimAt(point, 1 + chance.below(3)));
  if (await within(desk.gone, aimMs)) return;
  tally.missed += 1;
  desk.signal("SIGKILL");
}

/** The next call to either half of WeCom is told that its token is over. */
function expireTokens({ byPlatform: { wecom, kf } }: Emulators): void {
  const kind = { is: "token-expired" } as const;
  wecom.fault({ call: "message/send", times: 1, kind });
  kf.fault({ call: "kf/sync_msg", times: 1, kind });
}

async function close(
  desk: DeskProcess,
  { ground: { tally } }: Town,
  quiver: Quiver,
  chance: Chance,
): Promise<void> {
  await pause(lifeMs * chance.next());
  const point = chance.next() < 0.3 ? quiver.next("closing") : undefined;
  if (point !== undefined) desk.aim(aimAt(point, 1));
  const startedAt = performance.now();
  desk.signal("SIGTERM");
  if (!(await within(desk.gone, closeWithinMs))) {
    tally.complaints.push(`SIGTERM took longer than ${closeWithinMs} ms`);
    desk.signal("SIGKILL");
  } else if (desk.ended()?.code === 0) tally.closings.push(performance.now() - startedAt);
}

/** Stands still past its leases, at a named point or anywhere, goes on, and is killed a moment later. */
async function freeze(
  desk: DeskProcess,
  { ground: { tally } }: Town,
  quiver: Quiver,
  chance: Chance,
): Promise<void> {
  const point = quiver.next("working");
  if (point === undefined || chance.next() < 0.3) desk.signal("SIGSTOP");
  else {
    desk.aim({ ...aimAt(point, 1 + chance.below(3)), signal: "SIGSTOP" });
    for (let waited = 0; desk.hitAt() === null && waited < aimMs; waited += 20) await pause(20);
    if (desk.hitAt() === null) desk.signal("SIGSTOP");
  }
  await within(desk.gone, standstillMs);
  if (desk.ended() !== null) return;
  desk.signal("SIGCONT");
  tally.frozen += 1;
  await within(desk.gone, 2_000);
  desk.signal("SIGKILL");
}

const aimAt = ({ name }: Point, left: number): Aim => ({ name, left, signal: "SIGKILL" });

/** Whether it happens in this time. */
const within = (work: Promise<unknown>, ms: number): Promise<boolean> =>
  Promise.race([work.then(() => true), pause(ms, false, { ref: false })]);
