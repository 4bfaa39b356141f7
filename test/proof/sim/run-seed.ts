/** One seed from its first step to its last promise. */
import { checkLiveness, isQuiet, type LiveParts } from "./checks/liveness.ts";
import type { Violation } from "./checks/violation.ts";
import { openCrew } from "./crew.ts";
import { openCrowd } from "./crowd.ts";
import { openWorld, type World, type WorldOptions } from "./world.ts";

export interface SeedRun {
  readonly seed: number;
  readonly violation: Violation | undefined;
  readonly digest: string;
  readonly steps: number;
  readonly reached: ReadonlySet<string>;
  readonly struck: readonly string[];
  readonly lastSteps: readonly string[];
  /** Things people did. */
  readonly gestures: number;
}

/** The troubled time, ms; then faults end and everything has so long to come to rest. */
const troubledMs = 8 * 60_000;
const restMs = 10 * 60_000;
/** Between two looks whether something befalls the whole world, ms. */
const blowMs = 4_000;

export async function runSeed(seed: number, options: WorldOptions = {}): Promise<SeedRun> {
  const world = openWorld(seed, options);
  const crew = openCrew(world);
  const crowd = openCrowd(world);
  const { scheduler, swarm, trace, reached } = world;
  crew.start();
  crowd.start();
  blows(world, crew.stopOne);
  const isBroken = (): boolean => world.violation() !== undefined;
  await scheduler.runUntil(troubledMs, () => isBroken() || crowd.isDone());
  if (!isBroken()) {
    swarm.calm();
    crew.raise();
    await rest(world, isBroken);
  }
  return {
    seed,
    violation: world.violation(),
    digest: trace.digest(),
    steps: trace.steps(),
    reached,
    struck: swarm.struck(),
    lastSteps: trace.last(),
    gestures: crowd.gestures(),
  };
}

/** Ten minutes without faults; when nothing is left that could happen by itself, they are as good as over. */
async function rest(world: World, isBroken: () => boolean): Promise<void> {
  const { scheduler, database, clock, post, ledger, violate } = world;
  const parts: LiveParts = {
    rows: database.rows,
    databaseNow: clock.now,
    lettersOpen: post.open,
    isShown: (id) =>
      ledger.swallowed.has(id) || ledger.shown.some(({ outbound }) => outbound === id),
  };
  const [begin, end] = [scheduler.now(), scheduler.now() + restMs];
  const until = clock.now() + restMs;
  const state = { nextLook: begin + 15_000 };
  const isOver = (): boolean => {
    if (isBroken()) return true;
    if (scheduler.now() < state.nextLook) return false;
    state.nextLook = scheduler.now() + 5_000;
    return isQuiet(parts, until);
  };
  await scheduler.runUntil(end, isOver);
  if (!isBroken()) checkLiveness(parts, violate);
}

/** What befalls all at once: leaps of time, a process told to stop. */
function blows(world: World, stopOne: () => void): void {
  const { scheduler, swarm } = world;
  scheduler.after(blowMs, "the world turns", () => {
    if (swarm.isCalm()) return;
    if (swarm.strikes("process.stop")) stopOne();
    if (swarm.strikes("clock.leap")) leapWhenStill(world);
    blows(world, stopOne);
  });
}

/** A pause of the adapters between two tries of one call, ms. */
const breathMs = 600;

/** Time leaps while no call is under way; until then the leap waits. */
function leapWhenStill(world: World): void {
  const { scheduler, swarm, clock, queue, trace, flights } = world;
  const busyMs = flights.until + breathMs - scheduler.now();
  if (busyMs > 0) return void scheduler.after(busyMs, "a leap waits", () => leapWhenStill(world));
  if (swarm.isCalm()) return;
  const ms = swarm.chance("clock.leap").between(600_000, 30 * 3_600_000);
  trace.step(scheduler.now(), `time leaps ${Math.round(ms / 60_000)} min`);
  world.reach("time leapt");
  clock.leap(ms);
  queue.leap();
}
