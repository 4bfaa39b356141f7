/** The command's words: how many seeds, from where, and how to look at them. */
import { parseArgs } from "node:util";

export interface SimOptions {
  readonly seeds: number;
  readonly from: number;
  /** Only this one. */
  readonly seed: number | undefined;
  /** Print every step. */
  readonly trace: boolean;
  readonly report: string | undefined;
  readonly workers: number;
  /** On the real store instead of the one in memory. */
  readonly postgres: boolean;
  /** End with the first violation, and do not look for its least cause. */
  readonly stopAtFirst: boolean;
}

/** Fewer seeds than this are not worth a second process. */
const crowdMin = 400;

/** @throws when a word is none of ours */
export function readOptions(args: readonly string[]): SimOptions {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { ...text, default: "200" },
      from: { ...text, default: "1" },
      seed: text,
      trace: flag,
      postgres: flag,
      report: text,
      workers: text,
      "stop-at-first": flag,
    },
  });
  const seeds = count(values.seeds);
  return {
    seeds,
    from: count(values.from),
    seed: values.seed === undefined ? undefined : count(values.seed),
    trace: values.trace,
    postgres: values.postgres,
    report: values.report,
    workers: values.workers === undefined ? (seeds < crowdMin ? 1 : 2) : count(values.workers),
    stopAtFirst: values["stop-at-first"],
  };
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new Error(`${text} is no number of seeds.`);
  return number;
}
