import { expect, test } from "vitest";
import { foundSeeds } from "./found-seeds.ts";
import { runSeed } from "./run-seed.ts";

/** A seed is a second of one core at worst; the machine may be busy. */
const patienceMs = 240_000;
/** Seeds of every test run; `npm run sim` runs thousands. */
const seeds = 100;

test(
  "the same seed takes the same steps, whatever ran before it",
  async () => {
    const digests = async (): Promise<readonly string[]> => {
      const all: string[] = [];
      for (let seed = 9_001; seed <= 9_010; seed += 1) all.push((await runSeed(seed)).digest);
      return all;
    };
    const first = await digests();
    expect(await digests()).toEqual(first);
    expect(new Set(first).size).toBe(first.length);
  },
  patienceMs,
);

test.each(foundSeeds)(
  "seed $seed holds every promise by now: $found",
  async ({ seed }) => {
    expect((await runSeed(seed)).violation).toBeUndefined();
  },
  patienceMs,
);

test(
  `${seeds} worlds with everything that can go wrong keep every promise (R1, R2, R4, R5, R6, R7, R8, R9, R10, R11, R12, R13, R19)`,
  async () => {
    const broken: string[] = [];
    for (let seed = 1; seed <= seeds; seed += 1) {
      const { violation } = await runSeed(seed);
      if (violation !== undefined) broken.push(`${seed}: ${violation.invariant} ${violation.what}`);
    }
    expect(broken).toEqual([]);
  },
  patienceMs,
);
