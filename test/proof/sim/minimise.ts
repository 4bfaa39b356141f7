/** What really has to happen for a seed to fail: everything else is taken away, half by half (delta debugging). */
import { faultNames } from "./core/swarm.ts";
import type { SeedRun } from "./run-seed.ts";
import type { RunSeed } from "./runner.ts";

/** The fewest of these items that still fail, as far as so many tries can tell; the order stays. */
export async function fewest<Item>(
  items: readonly Item[],
  fails: (kept: readonly Item[]) => Promise<boolean>,
  triesMax: number,
): Promise<readonly Item[]> {
  const state = { tries: 0 };
  const stillFails = async (kept: readonly Item[]): Promise<boolean> => {
    state.tries += 1;
    return fails(kept);
  };
  let left = items;
  for (let parts = 2; left.length > 0 && state.tries < triesMax; ) {
    const size = Math.ceil(left.length / parts);
    const smaller = await without(left, size, stillFails, () => state.tries >= triesMax);
    if (smaller !== undefined) {
      left = smaller;
      parts = Math.max(2, parts - 1);
    } else if (size === 1) return left;
    else parts = Math.min(left.length, parts * 2);
  }
  return left;
}

/** The list without one of its pieces of this size, if one of them is not needed. */
async function without<Item>(
  items: readonly Item[],
  size: number,
  fails: (kept: readonly Item[]) => Promise<boolean>,
  isTired: () => boolean,
): Promise<readonly Item[] | undefined> {
  for (let at = 0; at < items.length && !isTired(); at += size) {
    const kept = items.filter((_, nth) => nth < at || nth >= at + size);
    if (await fails(kept)) return kept;
  }
  return undefined;
}

export interface Minimal {
  readonly run: SeedRun;
  /** Faults of the seed that are needed. */
  readonly faults: readonly string[];
  /** Strokes of them that are needed. */
  readonly strokes: readonly string[];
  /** What people have to do. */
  readonly gestures: readonly string[];
}

/** Things people do in one seed at most. */
const gesturesMax = 600;

/** Runs the seed again and again with less. @param triesMax for each of the three kinds */
export async function minimise(seed: number, runSeed: RunSeed, triesMax = 60): Promise<Minimal> {
  const first = await runSeed(seed);
  const wanted = first.violation?.invariant;
  const failsWithout = async (spared: ReadonlySet<string>): Promise<boolean> =>
    (await runSeed(seed, { spared })).violation?.invariant === wanted;
  const faults = await fewest(
    faultNames.filter((name) => first.struck.some((stroke) => stroke.startsWith(`${name}#`))),
    (kept) => failsWithout(new Set(faultNames.filter((name) => !kept.includes(name)))),
    triesMax,
  );
  const noFaults = faultNames.filter((name) => !faults.includes(name));
  const second = await runSeed(seed, { spared: new Set(noFaults) });
  const strokes = await fewest(
    second.struck,
    (kept) =>
      failsWithout(new Set([...noFaults, ...second.struck.filter((one) => !kept.includes(one))])),
    triesMax,
  );
  const noStrokes = [...noFaults, ...second.struck.filter((one) => !strokes.includes(one))];
  const all = Array.from({ length: gesturesMax }, (_, nth) => `gesture#${nth + 1}`).slice(
    0,
    second.gestures,
  );
  const gestures = await fewest(
    all,
    (kept) => failsWithout(new Set([...noStrokes, ...all.filter((one) => !kept.includes(one))])),
    triesMax,
  );
  const spared = new Set([...noStrokes, ...all.filter((one) => !gestures.includes(one))]);
  return { run: await runSeed(seed, { spared }), faults, strokes, gestures };
}
