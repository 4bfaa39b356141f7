/** Which catchers pass on the desk as it is. */
import type { Holds } from "./judge.ts";
import type { Catcher, Mutant } from "./mutant.ts";
import { runSim } from "./run-sim.ts";
import { runTests, type TestsRan } from "./run-tests.ts";

/** Runs every catcher of these bugs once, without any of the bugs; what falls is looked at a second time, by itself. */
export async function asItIs(mutants: readonly Mutant[], databaseUrl: string): Promise<Holds> {
  const catchers = mutants.flatMap((mutant) => mutant.catchers);
  const tests = catchers.filter((one) => one.kind === "test");
  const seeds = Math.max(0, ...catchers.map((one) => (one.kind === "sim" ? one.seeds : 0)));
  const [ran, sim] = await Promise.all([
    runWell(tests, databaseUrl),
    seeds === 0 ? undefined : runSim(seeds, undefined),
  ]);
  // A machine at its limit makes a test late that is sound.
  const fallen = tests.filter(({ name }) => !passes(ran, name));
  const again = fallen.length === 0 ? ran : await runWell(fallen, databaseUrl);
  const simHolds = sim !== undefined && sim.broken === undefined && sim.fell.length === 0;
  return (catcher: Catcher) =>
    catcher.kind === "sim" ? simHolds : passes(ran, catcher.name) || passes(again, catcher.name);
}

const runWell = (tests: readonly TestCatcher[], databaseUrl: string): Promise<TestsRan> =>
  runTests({
    files: [...new Set(tests.map(({ file }) => file))],
    names: [...new Set(tests.map(({ name }) => name))],
    mutant: undefined,
    databaseUrl,
  });

type TestCatcher = Extract<Catcher, { readonly kind: "test" }>;

const passes = ({ passed, fell }: TestsRan, name: string): boolean =>
  passed.some((whole) => whole.includes(name)) &&
  ![...fell.keys()].some((whole) => whole.includes(name));
