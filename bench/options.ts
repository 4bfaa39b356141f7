/** What can be asked of a run. */
import { parseArgs } from "node:util";

export interface Options {
  readonly customers: number;
  readonly dialogs: number;
  readonly rounds: number;
  /** Messages a second, and for how many seconds. */
  readonly steady: number;
  readonly steadySeconds: number;
  readonly stored: number;
  /** Folder for the desk's CPU profile, or nothing. */
  readonly profile: string | undefined;
  /** Another checkout, its packages installed, whose desk is measured beside this one's; or nothing. */
  readonly before: string | undefined;
}

export const usage = `npm run bench -- [options]
  --customers 200    customers at once
  --dialogs 3000     registrations per shape (LINE, Telegram, 微信客服, mixed)
  --rounds 5         slices they are cut into; ceiling, desk and baseline take turns
  --steady 300       messages a second of the steady run, for --steady-seconds 20
  --stored 1000000   tickets stored for the last comparison; 0 leaves it out
  --profile <folder> writes a CPU profile of the desk and prints where its time goes
  --before <folder>  only this desk and that of another checkout, whose packages are installed, taking turns
  --quick            all of it small, about a minute`;

/** @throws {TypeError} on an option that is not there */
export function readOptions(args: readonly string[]): Options {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      customers: text,
      dialogs: text,
      rounds: text,
      steady: text,
      "steady-seconds": text,
      stored: text,
      profile: text,
      before: text,
      quick: { type: "boolean" },
    },
  });
  const quick = values.quick === true;
  const number = (given: string | undefined, whole: number, small: number): number => {
    const value = given === undefined ? (quick ? small : whole) : Number(given);
    if (!Number.isInteger(value) || value < 0) throw new TypeError(`not a whole number: ${given}`);
    return value;
  };
  return {
    customers: number(values.customers, 200, 200),
    dialogs: number(values.dialogs, 3_000, 600),
    rounds: number(values.rounds, 5, 2),
    steady: number(values.steady, 300, 300),
    steadySeconds: number(values["steady-seconds"], 20, 5),
    stored: number(values.stored, 1_000_000, 20_000),
    profile: values.profile,
    before: values.before,
  };
}
