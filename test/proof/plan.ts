/** Which proofs a run of all of them consists of, and with which words each is started. */
import type { ProofOptions } from "./counts.ts";

/** One command of a run. */
export interface Step {
  /** As in `npm run <name>`, and as its report calls itself. */
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
}

/** All proofs in the order they run: what needs no server first. */
export function planOf({ counts, allMutants, only }: ProofOptions): readonly Step[] {
  const of = (name: string, ...args: readonly (string | number)[]): Step => ({
    name,
    file: `test/proof/${name}/main.ts`,
    args: args.map(String),
  });
  return [
    of("supply"),
    of("sim", "--seeds", counts.seeds),
    { ...of("sim", "--postgres", "--seeds", counts["pg-seeds"]), name: "sim-postgres" },
    of("mutants", ...(allMutants ? ["--all"] : [])),
    of("fuzz", "--inputs", counts.inputs, "--requests", counts.requests),
    of("chaos", "--kills", counts.kills),
    of("overload", "--seconds", counts["overload-seconds"]),
    of("scale"),
    of("soak", "--minutes", counts["soak-minutes"]),
    of("drill"),
  ].filter(({ name }) => only === undefined || only.has(name));
}
