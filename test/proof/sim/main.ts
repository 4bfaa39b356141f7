/** `npm run sim`: the whole desk in virtual time, seed by seed; what a failing seed needs is sought and printed. */
import { execFileSync } from "node:child_process";
import { type Check, report } from "../report.ts";
import { type InvariantName, invariants, type Violation } from "./checks/violation.ts";
import { foundSeeds } from "./found-seeds.ts";
import { minimise } from "./minimise.ts";
import { readOptions, type SimOptions } from "./options.ts";
import { openRunner, type RunSeed } from "./runner.ts";
import { missed, sometimes } from "./sometimes.ts";
import { type Brief, sweep } from "./sweep.ts";

/** Failing seeds whose least cause is sought. */
const minimisedMax = 3;
/** Between two words about how far it is, in seeds. */
const tellEvery = 1_000;
/** Seeds that run twice. */
const twiceMax = 10;

const print = (line = ""): void => void process.stdout.write(`${line}\n`);

interface Tally {
  seeds: number;
  steps: number;
  readonly reached: Map<string, number>;
  readonly digests: Map<number, string>;
  readonly failed: { readonly seed: number; readonly violation: Violation }[];
}

async function main(options: SimOptions): Promise<void> {
  await using stack = new AsyncDisposableStack();
  stack.use(await openServerFor(options));
  if (options.seed !== undefined) return await showOne(options.seed, options);
  const startedAt = performance.now();
  const tally: Tally = { seeds: 0, steps: 0, reached: new Map(), digests: new Map(), failed: [] };
  const swept = Array.from({ length: options.seeds }, (_, nth) => options.from + nth);
  const first = foundSeeds.map(({ seed }) => seed).filter((seed) => !swept.includes(seed));
  const heard = (brief: Brief): void => take(tally, brief);
  await sweep({ ...options, seeds: [...first, ...swept], heard });
  const strayed = options.stopAtFirst ? [] : await lookAgain(tally, options);
  const checks = [
    everySeed(tally, first.length + swept.length, options),
    ...checksOf(tally, strayed),
  ];
  const figures = {
    seeds: tally.seeds,
    violations: tally.failed.length,
    steps: tally.steps,
    sometimes: `${sometimes.filter((name) => tally.reached.has(name)).length} of ${sometimes.length}`,
    least: leastOf(tally),
    "ms per seed": ((performance.now() - startedAt) / Math.max(1, tally.seeds)).toFixed(1),
    digest: digestOf(tally),
  };
  report(
    {
      proof: options.postgres ? "sim-postgres" : "sim",
      checks,
      figures,
      seconds: (performance.now() - startedAt) / 1000,
    },
    options.report,
  );
}

function take(tally: Tally, { seed, violation, digest, steps, reached }: Brief): void {
  tally.seeds += 1;
  tally.steps += steps;
  tally.digests.set(seed, digest);
  if (tally.seeds % tellEvery === 0)
    print(`${tally.seeds} seeds, ${tally.failed.length} violations`);
  for (const name of reached) tally.reached.set(name, (tally.reached.get(name) ?? 0) + 1);
  if (violation === undefined) return;
  tally.failed.push({ seed, violation });
  const { invariant, what } = violation;
  print(`VIOLATION ${invariant} (${invariants[invariant]}): ${what} [seed ${seed}]`);
}

/** Runs some seeds twice, and looks for what failing ones need. Gives the seeds that took other steps. */
async function lookAgain(tally: Tally, { postgres }: SimOptions): Promise<readonly number[]> {
  await using runner = await openRunner(postgres);
  const strayed = await strayedOf(tally, runner.run);
  for (const { seed } of tally.failed.slice(0, minimisedMax)) await showLeast(seed, runner.run);
  return strayed;
}

/** A worker that ends early must not make a good run of what it did not run. */
function everySeed({ seeds, failed }: Tally, asked: number, { stopAtFirst }: SimOptions): Check {
  const ok = seeds === asked || (stopAtFirst && failed.length > 0);
  return { name: "every seed that was asked for ran", ok, saw: `${seeds} of ${asked}` };
}

/** Seeds that took other steps the second time. */
async function strayedOf({ digests }: Tally, runSeed: RunSeed): Promise<readonly number[]> {
  const strayed: number[] = [];
  for (const [seed, digest] of [...digests].slice(0, twiceMax))
    if ((await runSeed(seed)).digest !== digest) strayed.push(seed);
  return strayed;
}

function checksOf(tally: Tally, strayed: readonly number[]): readonly Check[] {
  const names = Object.keys(invariants).filter(isInvariant);
  const seldom = missed(tally.reached, tally.seeds);
  return [
    ...names.map((name) => {
      const failed = tally.failed.find(({ violation }) => violation.invariant === name);
      const saw =
        failed === undefined ? {} : { saw: `seed ${failed.seed}: ${failed.violation.what}` };
      return { name: `${name} ${invariants[name]}`, ok: failed === undefined, ...saw };
    }),
    ...sometimes.map((name) => {
      const saw = `in ${tally.reached.get(name) ?? 0} of ${tally.seeds} seeds`;
      return { name: `sometimes ${name}`, ok: !seldom.includes(name), saw };
    }),
    {
      name: "the same seed takes the same steps",
      ok: strayed.length === 0,
      saw: strayed.join(" "),
    },
  ];
}

const isInvariant = (name: string): name is InvariantName => Object.hasOwn(invariants, name);

/** The thing that was reached least. */
function leastOf({ reached }: Tally): string {
  const [least] = sometimes.toSorted((a, b) => (reached.get(a) ?? 0) - (reached.get(b) ?? 0));
  return least === undefined ? "nothing" : `${least}: ${reached.get(least) ?? 0}`;
}

/** One number for the whole sweep. */
function digestOf({ digests }: Tally): string {
  const sum = [...digests]
    .toSorted(([a], [b]) => a - b)
    .reduce(
      (before, [, digest]) => (Math.imul(before, 31) + Number.parseInt(digest.slice(0, 8), 16)) | 0,
      7,
    );
  return (sum >>> 0).toString(16).padStart(8, "0");
}

async function showOne(seed: number, { trace, postgres }: SimOptions): Promise<void> {
  await using runner = await openRunner(postgres);
  const run = await runner.run(seed, trace ? { heard: print, rows: true } : {});
  print(`seed ${seed}: ${run.steps} steps, trace ${run.digest}, ${run.struck.length} strokes`);
  if (run.violation === undefined) return;
  print(`VIOLATION ${run.violation.invariant}: ${run.violation.what}`);
  await showLeast(seed, runner.run);
  process.exitCode = 1;
}

async function showLeast(seed: number, runSeed: RunSeed): Promise<void> {
  const { run, faults, strokes, gestures } = await minimise(seed, runSeed);
  print(`\nseed ${seed} at ${commit()}: ${run.violation?.invariant} ${run.violation?.what}`);
  print(`  faults needed: ${faults.join(" ") || "none"}`);
  print(`  strokes needed: ${strokes.join(" ") || "none"}`);
  print(`  gestures needed: ${gestures.join(" ") || "none"}`);
  print("  the last steps:");
  for (const line of run.lastSteps) print(`  ${line}`);
}

/** One server for all processes of a sweep on PostgreSQL, where none is given. */
async function openServerFor({ postgres }: SimOptions): Promise<AsyncDisposable> {
  if (!postgres || process.env["DATABASE_URL"] !== undefined) return new AsyncDisposableStack();
  const { openOwnServer } = await import("../sim-postgres/open-server.ts");
  const server = await openOwnServer();
  process.env["DATABASE_URL"] = server.url;
  return server;
}

function commit(): string {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  } catch {
    return "no commit";
  }
}

await main(readOptions(process.argv.slice(2)));
// Clients of dead processes wait for answers that never come.
process.exit();
