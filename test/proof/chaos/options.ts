import { parseArgs } from "node:util";

export const usage = `npm run chaos -- [options]
  --kills 400        desks killed in all
  --rounds <n>       databases they are spread over; one for 20 kills unless said otherwise
  --seed 1           of people, points and faults
  --flush-every <s>  instead of kills: Redis is flushed this often …
  --minutes 10       … for so long
  --report <file>    the outcome as JSON`;

export interface ChaosOptions {
  readonly kills: number;
  readonly rounds: number;
  readonly seed: number;
  /** Seconds, or nothing when desks are killed. */
  readonly flushEvery: number | undefined;
  readonly minutes: number;
  readonly report: string | undefined;
}

const killsInRound = 20;

/** @throws {TypeError} on an option that is not there, or a number that is none */
export function readChaosOptions(args: readonly string[]): ChaosOptions {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: text,
      rounds: text,
      seed: text,
      minutes: text,
      report: text,
      "flush-every": text,
    },
  });
  const number = (
    name: "kills" | "rounds" | "seed" | "minutes" | "flush-every",
    usual: number,
  ): number => {
    const value = Number(values[name] ?? usual);
    if (!(value > 0)) throw new TypeError(`--${name} takes a number above 0, not ${values[name]}`);
    return value;
  };
  const kills = number("kills", 400);
  return {
    kills,
    rounds: number("rounds", Math.ceil(kills / killsInRound)),
    seed: number("seed", 1),
    flushEvery: values["flush-every"] === undefined ? undefined : number("flush-every", 20),
    minutes: number("minutes", 10),
    report: values.report,
  };
}
