/** What can be asked of an overload run. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";

export interface Options {
  /** How long the tenfold load lasts, s. */
  readonly seconds: number;
  /** How long each trouble lasts, s. */
  readonly troubleSeconds: number;
  /** One trouble a platform instead of three. */
  readonly short: boolean;
  readonly normal: number;
  /** Loaded into the desk before its own code: a planted bug, to see the run fail. */
  readonly before: readonly string[];
  readonly report: string | undefined;
}

export const usage = `npm run overload -- [options]
  --seconds 60     how long ten times the normal load lasts; below 60 s each platform has one trouble instead of three
  --normal 30      messages a second that count as normal
  --before <file>  a module loaded before the desk: plant a bug and see which promise breaks
  --report <file>  the outcome as JSON`;

/** @throws {TypeError} on an option that is not there */
export function readOptions(args: readonly string[]): Options {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { seconds: text, normal: text, report: text, before: { ...text, multiple: true } },
  });
  const [seconds, normal] = [Number(values.seconds ?? 60), Number(values.normal ?? 30)];
  if (!(seconds > 0) || !(normal > 0)) throw new TypeError("seconds and normal are above 0");
  const short = seconds < 60;
  return {
    seconds,
    normal,
    short,
    troubleSeconds: Math.min(30, Math.max(6, Math.round(seconds * (short ? 0.4 : 0.5)))),
    before: (values.before ?? []).map((file) => resolve(file)),
    report: values.report,
  };
}
