import { parseArgs } from "node:util";

/** What a run is asked for. */
export interface FuzzOptions {
  readonly inputs: number;
  readonly requests: number;
  readonly seed: number;
  readonly report?: string;
  /** Where kept inputs lie; with a folder of one's own what was learned is written back. */
  readonly corpusDir?: string;
}

/** The counts of CI. */
const usual = { inputs: 2_000_000, requests: 200_000, seed: 20_261_122 } as const;

/** Reads the command line. @throws {Error} for a number that is none */
export function fuzzOptions(words: readonly string[]): FuzzOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      inputs: { type: "string" },
      requests: { type: "string" },
      seed: { type: "string" },
      report: { type: "string" },
      "corpus-dir": { type: "string" },
    },
  });
  const { report, "corpus-dir": corpusDir } = values;
  return {
    inputs: whole(values.inputs, usual.inputs),
    requests: whole(values.requests, usual.requests),
    seed: whole(values.seed, usual.seed),
    ...(report === undefined ? {} : { report }),
    ...(corpusDir === undefined ? {} : { corpusDir }),
  };
}

function whole(text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text.replaceAll("_", ""));
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${text} is no number.`);
  return value;
}
