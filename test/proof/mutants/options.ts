/** Which planted bugs a run tries. */
import { parseArgs } from "node:util";
import type { Mutant } from "./mutant.ts";

export const usage = `npm run mutants -- [options]
  --all            every planted bug
  --quarter <1-4>  one of four parts; without any option it is the day's
  --only <name>    this one alone; several with commas
  --report <file>  the table as JSON`;

export interface MutantOptions {
  readonly chosen: readonly Mutant[];
  /** What was chosen, in words. */
  readonly about: string;
  readonly report: string | undefined;
}

const quarters = 4;
const dayMs = 86_400_000;

/** @param now whose day decides without any option @throws {TypeError} on an option or a name that is not there */
export function readMutantOptions(
  args: readonly string[],
  mutants: readonly Mutant[],
  now: number,
): MutantOptions {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { all: { type: "boolean" }, quarter: text, only: text, report: text },
  });
  const { report } = values;
  if (values.only !== undefined) {
    const names = values.only.split(",");
    const strange = names.find((name) => !mutants.some((mutant) => mutant.name === name));
    if (strange !== undefined) throw new TypeError(`no planted bug is called ${strange}`);
    const chosen = mutants.filter(({ name }) => names.includes(name));
    return { chosen, about: names.join(", "), report };
  }
  if (values.all === true) return { chosen: mutants, about: "all", report };
  const quarter = Number(values.quarter ?? (Math.floor(now / dayMs) % quarters) + 1);
  if (!Number.isInteger(quarter) || quarter < 1 || quarter > quarters)
    throw new TypeError(`--quarter takes 1 to ${quarters}, not ${values.quarter}`);
  // Every fourth one: a quarter has something of every part of the desk.
  const chosen = mutants.filter((_, nth) => nth % quarters === quarter - 1);
  return { chosen, about: `quarter ${quarter} of ${quarters}`, report };
}
