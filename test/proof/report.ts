/** What every proof leaves behind, so that one line can be printed of all of them and CI can count. */
import { writeFileSync } from "node:fs";

/** One thing a proof looked at. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  /** What was seen, in one line; always there when it failed. */
  readonly saw?: string;
}

export interface ProofReport {
  /** `sim`, `mutants`, `chaos` … */
  readonly proof: string;
  readonly checks: readonly Check[];
  /** Measured numbers under plain names, e.g. `{ "seeds": 10000, "violations": 0 }`. */
  readonly figures: Readonly<Record<string, number | string>>;
  readonly seconds: number;
}

/** Prints the checks that failed, the figures, and one last line; writes the report where `--report FILE` asks for it. */
export function report(made: ProofReport, file: string | undefined): void {
  const failed = made.checks.filter(({ ok }) => !ok);
  for (const { name, saw } of failed) process.stdout.write(`FAILED ${name}: ${saw ?? "no word"}\n`);
  for (const [name, value] of Object.entries(made.figures))
    process.stdout.write(`${made.proof}: ${name} ${value}\n`);
  process.stdout.write(
    `${made.proof}: ${made.checks.length - failed.length} checks hold, ${failed.length} do not, ${made.seconds.toFixed(0)} s\n`,
  );
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(made)}\n`);
  if (failed.length > 0 || made.checks.length === 0) process.exitCode = 1;
}

/** Whether a JSON value has the shape of a report. */
export const isReport = (read: unknown): read is ProofReport =>
  typeof read === "object" &&
  read !== null &&
  "proof" in read &&
  typeof read.proof === "string" &&
  "figures" in read &&
  typeof read.figures === "object" &&
  "seconds" in read &&
  typeof read.seconds === "number" &&
  "checks" in read &&
  Array.isArray(read.checks) &&
  read.checks.every(
    (one: unknown) =>
      typeof one === "object" && one !== null && "name" in one && "ok" in one && one.ok !== null,
  );
