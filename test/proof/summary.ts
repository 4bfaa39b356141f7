/** What all proofs together showed, in a few lines. */
import type { Check, ProofReport } from "./report.ts";

export interface Summary {
  readonly lines: readonly string[];
  readonly checks: readonly Check[];
}

/** The figures of the last line: what it is called, and which proof prints it under which name. */
const promised: readonly (readonly [string, string, string])[] = [
  ["seeds", "sim", "seeds"],
  ["violations", "sim", "violations"],
  ["sometimes", "sim", "sometimes"],
  ["PostgreSQL seeds", "sim-postgres", "seeds"],
  ["their violations", "sim-postgres", "violations"],
  ["planted bugs tried", "mutants", "tried"],
  ["killed", "mutants", "killed"],
  ["desks killed", "chaos", "kills (SIGKILL)"],
  ["servers and lines", "chaos", "servers and lines"],
  ["clocks late, p99 and most, ms", "chaos", "clocks late, p99 and most, ms"],
  ["parser inputs", "fuzz", "parser inputs"],
  ["requests", "fuzz", "requests"],
  ["longest input, ms", "fuzz", "longest input, ms"],
  ["worst event-loop stall, ms", "fuzz", "worst event-loop stall, ms"],
  ["ack p99, ms", "overload", "ack p99 at normal load, ms"],
  ["ASVS rows", "supply", "ASVS rows"],
];

/**
 * A figure that a proof which ran did not print is a check that failed: the line never shows less than it promises.
 * @param seconds how long all of it took
 */
export function summary(reports: readonly ProofReport[], seconds: number): Summary {
  const byProof = new Map(reports.map((one) => [one.proof, one]));
  const known = promised.filter(([, proof]) => byProof.has(proof));
  const figures = known.map(([title, proof, figure]) => ({
    title,
    value: byProof.get(proof)?.figures[figure],
  }));
  const missing = figures.flatMap(({ title, value }): Check[] =>
    value === undefined ? [{ name: `the line shows ${title}`, ok: false, saw: "nothing" }] : [],
  );
  const checks = [...reports.flatMap((one) => one.checks), ...missing];
  const failed = checks.filter(({ ok }) => !ok);
  return {
    checks,
    lines: [
      ...reports.map(
        ({ proof, checks: own, seconds: took }) =>
          `${proof.padEnd(14)} ${String(own.filter(({ ok }) => ok).length).padStart(4)} of ${own.length} checks hold  ${took.toFixed(0)} s`,
      ),
      ...failed.map(({ name, saw }) => `FAILED ${name}: ${saw ?? "no word"}`),
      figures.map(({ title, value }) => `${title} ${value ?? "?"}`).join(" · "),
      `${checks.length - failed.length} checks hold, ${failed.length} do not, ${(seconds / 60).toFixed(1)} minutes`,
    ],
  };
}
