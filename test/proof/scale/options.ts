/** What can be asked of a scale run. */
import { parseArgs } from "node:util";

export interface Options {
  readonly customers: number;
  readonly perSecond: number;
  readonly seed: number;
  readonly report: string | undefined;
}

export const usage = `npm run scale -- [options]
  --customers 240  customers of the script that 1, 2 and 4 processes serve
  --rate 60        messages a second while processes are replaced
  --seed 1         of the script
  --report <file>  the outcome as JSON`;

/** @throws {TypeError} on an option that is not there */
export function readOptions(args: readonly string[]): Options {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { customers: text, rate: text, seed: text, report: text },
  });
  const number = (given: string | undefined, otherwise: number): number => {
    const value = Number(given ?? otherwise);
    if (!(value > 0)) throw new TypeError(`not a number above 0: ${given}`);
    return value;
  };
  return {
    customers: number(values.customers, 240),
    perSecond: number(values.rate, 60),
    seed: number(values.seed, 1),
    report: values.report,
  };
}
