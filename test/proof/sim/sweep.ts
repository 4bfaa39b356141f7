/** Runs many seeds, in this process or in several. */
import { fork } from "node:child_process";
import { join } from "node:path";
import type { Violation } from "./checks/violation.ts";
import { openRunner, type RunSeed } from "./runner.ts";

/** What is kept of one seed. */
export interface Brief {
  readonly seed: number;
  readonly violation?: Violation;
  readonly digest: string;
  readonly steps: number;
  readonly reached: readonly string[];
}

export interface SweepParts {
  readonly seeds: readonly number[];
  readonly workers: number;
  readonly stopAtFirst: boolean;
  readonly postgres: boolean;
  /** Told of every seed as it ends. */
  readonly heard: (brief: Brief) => void;
}

/** Stacks of planned errors cost more than the errors. */
const framesMax = 0;

/** One seed, in brief. */
export async function brief(seed: number, run: RunSeed): Promise<Brief> {
  Error.stackTraceLimit = framesMax;
  const { violation, digest, steps, reached } = await run(seed);
  return {
    seed,
    digest,
    steps,
    reached: [...reached],
    ...(violation === undefined ? {} : { violation }),
  };
}

export async function sweep(parts: SweepParts): Promise<void> {
  const { seeds, workers, stopAtFirst, heard, postgres } = parts;
  if (workers > 1) return sweepApart(parts);
  await using runner = await openRunner(postgres);
  for (const seed of seeds) {
    const one = await brief(seed, runner.run);
    heard(one);
    if (stopAtFirst && one.violation !== undefined) return;
  }
}

/** Each child takes every nth seed; children inherit the flags of this process. */
async function sweepApart({
  seeds,
  workers,
  stopAtFirst,
  postgres,
  heard,
}: SweepParts): Promise<void> {
  const children = Array.from({ length: workers }, (_, nth) => {
    const mine = seeds.filter((_seed, place) => place % workers === nth);
    const child = fork(join(import.meta.dirname, "worker.ts"), {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    child.send({ seeds: mine, postgres });
    return child;
  });
  await Promise.all(
    children.map(
      (child) =>
        new Promise<void>((done, failed) => {
          child.on("message", (message) => {
            if (!isBrief(message)) return;
            heard(message);
            if (stopAtFirst && message.violation !== undefined)
              for (const one of children) one.kill();
          });
          child.on("exit", (code, signal) =>
            code === 0 || signal !== null
              ? done()
              : failed(new Error(`A worker ended with ${code}.`)),
          );
        }),
    ),
  );
}

function isBrief(message: unknown): message is Brief {
  return typeof message === "object" && message !== null && "digest" in message;
}
