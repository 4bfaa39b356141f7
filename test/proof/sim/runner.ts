/** Who runs seeds: on the store in memory, or on PostgreSQL. */
import { runSeed, type SeedRun } from "./run-seed.ts";
import type { WorldOptions } from "./world.ts";

/** Runs one seed; one at a time. */
export type RunSeed = (seed: number, options?: WorldOptions) => Promise<SeedRun>;

export interface Runner extends AsyncDisposable {
  readonly run: RunSeed;
}

/** @param postgres the real store, on a database of its own */
export async function openRunner(postgres: boolean): Promise<Runner> {
  if (!postgres) return { run: runSeed, [Symbol.asyncDispose]: () => Promise.resolve() };
  const { openPostgresRunner } = await import("../sim-postgres/open-runner.ts");
  return await openPostgresRunner();
}
