/** Which proofs a run of all of them consists of, and with which words each is started. */
import type { ProofOptions } from "./counts.ts";

/** One command of a run. */
export interface Step {
  /** As in `npm run <name>`, and as its report calls itself. */
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
}

/** Proofs side by side, each lane one after the other. */
export type Stage = readonly (readonly Step[])[];

/**
 * All proofs: what computes beside what mostly waits, and in the end, alone, what looks at times.
 */
export function planOf({ counts, allMutants, only }: ProofOptions): readonly Stage[] {
  const of = (name: string, ...args: readonly (string | number)[]): Step => ({
    name,
    file: `test/proof/${name}/main.ts`,
    args: args.map(String),
  });
  const asked = (...steps: readonly Step[]): readonly Step[] =>
    steps.filter(({ name }) => only === undefined || only.has(name));
  return [
    [
      asked(
        of("supply"),
        of("sim", "--seeds", counts.seeds),
        { ...of("sim", "--postgres", "--seeds", counts["pg-seeds"]), name: "sim-postgres" },
        of("mutants", ...(allMutants ? ["--all"] : [])),
      ),
      asked(
        of("chaos", "--kills", counts.kills),
        of("drill"),
        of("fuzz", "--inputs", counts.inputs, "--requests", counts.requests),
      ),
    ],
    [
      asked(
        of("overload", "--seconds", counts["overload-seconds"]),
        of("scale"),
        of("soak", "--minutes", counts["soak-minutes"]),
      ),
    ],
  ];
}
