/** How much of everything a run of all proofs does, and how each command is asked for it. */
import { parseArgs } from "node:util";

/** What CI runs; a longer run takes its own numbers. */
const ciCounts = {
  seeds: 10_000,
  "pg-seeds": 1_000,
  kills: 400,
  inputs: 2_000_000,
  requests: 200_000,
  "overload-seconds": 20,
  "soak-minutes": 1,
} as const;

export type Counts = Readonly<Record<keyof typeof ciCounts, number>>;

export const usage = `npm run proof -- [options]
${Object.entries(ciCounts)
  .map(([name, count]) => `  --${name} ${count}`)
  .join("\n")}
  --mutants all      every planted bug instead of a rotating quarter
  --only sim,fuzz    these proofs alone
  --report <file>    all reports as JSON`;

export interface ProofOptions {
  readonly counts: Counts;
  readonly allMutants: boolean;
  readonly only: ReadonlySet<string> | undefined;
  readonly report: string | undefined;
}

/** @throws {TypeError} on an option that is not there, or a count that is none */
export function readProofOptions(args: readonly string[]): ProofOptions {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: text,
      "pg-seeds": text,
      kills: text,
      inputs: text,
      requests: text,
      "overload-seconds": text,
      "soak-minutes": text,
      mutants: text,
      only: text,
      report: text,
    },
  });
  const count = (name: keyof Counts): number => {
    const value = Number(values[name] ?? ciCounts[name]);
    if (!(value > 0)) throw new TypeError(`--${name} takes a number above 0, not ${values[name]}`);
    return value;
  };
  if (values.mutants !== undefined && values.mutants !== "all")
    throw new TypeError(`--mutants takes "all", not ${values.mutants}`);
  return {
    counts: {
      seeds: count("seeds"),
      "pg-seeds": count("pg-seeds"),
      kills: count("kills"),
      inputs: count("inputs"),
      requests: count("requests"),
      "overload-seconds": count("overload-seconds"),
      "soak-minutes": count("soak-minutes"),
    },
    allMutants: values.mutants === "all",
    only: values.only === undefined ? undefined : new Set(values.only.split(",")),
    report: values.report,
  };
}
