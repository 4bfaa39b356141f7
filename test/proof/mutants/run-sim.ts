/** Runs seeds of the simulation, with a bug planted or without. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ProofReport } from "../report.ts";
import { runProgram } from "./run-program.ts";

/** Which invariants fell, with what was seen; `broken` when it did not get as far as a report. */
export interface SimRan {
  readonly fell: readonly { readonly name: string; readonly saw: string }[];
  readonly broken: string | undefined;
}

const withinMs = 240_000;

/** Stops at the first seed that breaks something. */
export async function runSim(seeds: number, mutant: string | undefined): Promise<SimRan> {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-mutant-"));
  const out = join(folder, "report.json");
  try {
    const { code, said } = await runProgram(
      [
        "--import",
        new URL("preload.ts", import.meta.url).href,
        "test/proof/sim/main.ts",
        "--seeds",
        String(seeds),
        "--stop-at-first",
        "--report",
        out,
      ],
      mutant === undefined ? {} : { DESKBELL_MUTANT: mutant },
      withinMs,
    );
    const text = await readFile(out, "utf8").catch(() => undefined);
    if (text === undefined)
      return { fell: [], broken: code === null ? "not over in time" : said.trim().slice(-300) };
    const { checks }: ProofReport = JSON.parse(text);
    // How often something was met says nothing of so few seeds.
    const fell = checks.flatMap(({ name, ok, saw }) =>
      ok || name.startsWith("sometimes ") ? [] : [{ name, saw: saw ?? "" }],
    );
    return { fell, broken: undefined };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
