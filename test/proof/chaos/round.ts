/** One round: a town, people, desks that die under them, and a look at what is left. */
import { setTimeout as pause } from "node:timers/promises";
import type { Check } from "../report.ts";
import type { Chance } from "./chance.ts";
import { openChance } from "./chance.ts";
import { openCrowd } from "./crowd.ts";
import { disturb } from "./disturb.ts";
import { judge, type Verdict } from "./judge.ts";
import { waitForQuiet } from "./quiet.ts";
import { killWhileMigrating, type Quiver, torment } from "./torment.ts";
import { type Ground, openTown, type Town } from "./town.ts";

export interface RoundPlan {
  readonly name: string;
  readonly seed: number;
  /** Desks to kill. */
  readonly kills: number;
  readonly quiver: Quiver;
}

/** Customers who register at the same time. */
export const places = 4;
/** Desks killed over the migrations of a round's new database. */
const migrationKills = 3;
/** After the last fault everybody gets to the end within this, ms. */
const finishWithinMs = 90_000;
const quietWithinMs = 90_000;
/** R17. */
const closeWithinMs = 25_000;

/** Plays it. */
export async function playRound(ground: Ground, plan: RoundPlan): Promise<Verdict> {
  const chance = openChance(plan.seed);
  await using town = await openTown(ground, plan.name, chance);
  await killWhileMigrating(town, plan.quiver, Math.min(migrationKills, plan.kills));
  await openBoth(town);
  const crowd = await openCrowd(town.platforms.emulators, town.staffCode, chance);
  crowd.begin(places);
  const watch = openWatch();
  await storm(town, plan, chance);
  watch("storm");
  const unfinished = await crowd.finish(finishWithinMs);
  await crowd.rest();
  watch("end of talks");
  const left = await waitForQuiet(town, quietWithinMs);
  watch("quiet");
  const closings = await closeBoth(town);
  const verdict = await judge(town, crowd);
  process.stdout.write(`${plan.name}: ${watch("judged")}\n`);
  return { ...verdict, checks: [...verdict.checks, ...afterwards(unfinished, left, closings)] };
}

/** Notes how long each part took; gives all of it in words. */
function openWatch(): (part: string) => string {
  const parts: string[] = [];
  let from = performance.now();
  return (part) => {
    parts.push(`${part} ${((performance.now() - from) / 1_000).toFixed(1)} s`);
    from = performance.now();
    return parts.join(", ");
  };
}

/** Opens a desk in each place that has none. */
export async function openBoth({ slots }: Town): Promise<void> {
  for (const slot of slots) while ((await slot.open(null)) === null) await pause(300);
}

/** Faults, until enough desks are dead; then both places have a desk that stays. */
async function storm(town: Town, { kills, quiver }: RoundPlan, chance: Chance): Promise<void> {
  const { tally } = town.ground;
  const enough = tally.kills + Math.max(0, kills - migrationKills);
  const more = (): boolean => tally.kills < enough;
  const state = { over: false };
  const torments = town.slots.map(async (slot) => {
    slot.now()?.signal("SIGKILL");
    await slot.now()?.gone;
    await torment(slot, town, quiver, chance, more);
  });
  const disturbed = disturb(town, chance, () => more() && !state.over);
  await Promise.all(torments);
  state.over = true;
  await disturbed;
}

/** How long each desk took to close, ms; those that did not in time count as never. */
export async function closeBoth({ slots }: Town): Promise<readonly number[]> {
  return await Promise.all(
    slots.map(async (slot) => {
      const desk = slot.now();
      const startedAt = performance.now();
      desk?.signal("SIGTERM");
      await Promise.race([desk?.gone, pause(closeWithinMs, undefined, { ref: false })]);
      return desk?.ended()?.code === 0 ? performance.now() - startedAt : Number.POSITIVE_INFINITY;
    }),
  );
}

/** What is seen once all faults are over. */
export function afterwards(
  unfinished: readonly string[],
  left: string,
  closings: readonly number[],
): readonly Check[] {
  return [
    {
      name: "every customer gets to a number once faults are over (R5)",
      ok: unfinished.length === 0,
      saw: `${unfinished.length}: ${unfinished.slice(0, 3).join("; ")}`,
    },
    {
      name: "nothing is left to do once faults are over (R6, R9, R11)",
      ok: left === "",
      saw: left,
    },
    {
      name: "SIGTERM ends a desk with 0 within 25 s (R17)",
      ok: closings.every((ms) => ms < closeWithinMs),
      saw: closings.map((ms) => `${Math.round(ms)} ms`).join(", "),
    },
  ];
}
