/** Whether a planted bug is noticed, by whom, and after what time. */
import type { Catcher, Mutant } from "./mutant.ts";
import { runSim } from "./run-sim.ts";
import { runTests } from "./run-tests.ts";

/** How far from a customer's eyes the catcher stands. */
export type Reach = "simulation" | "whole desk" | "one part";

export type Verdict =
  | {
      readonly kind: "killed";
      readonly reach: Reach;
      /** The test or invariant that fell. */
      readonly by: string;
      readonly saw: string;
    }
  | { readonly kind: "survived"; readonly why: string };

/** What stands of the desk as it is: without it a fall would say nothing. */
export type Holds = (catcher: Catcher) => boolean;

/** A fall for one of these reasons says that the bug does not run, not that it was noticed. */
const unusable =
  /No PostgreSQL for the tests|EditDoesNotFit|NoSuchMutant|SyntaxError|ReferenceError|Failed to (?:load|parse)|syntax error at|rows refused: 42/;

/** Tests that look at the desk as a whole, or at its rows in PostgreSQL from above. */
const wholeDesk =
  /^(?:scenarios\/|compose\.test|desk\/(?:open-desk|open-trays|on-postgres)\.test|proof\/)/;

/** Asks its catchers in their order until one falls. */
export async function judge(mutant: Mutant, holds: Holds, databaseUrl: string): Promise<Verdict> {
  const whys: string[] = [];
  for (const catcher of mutant.catchers) {
    if (!holds(catcher)) {
      whys.push(`${nameOf(catcher)} does not hold on the desk as it is`);
      continue;
    }
    const verdict = await ask(catcher, mutant.name, databaseUrl);
    if (verdict.kind === "killed") return verdict;
    whys.push(verdict.why);
  }
  return { kind: "survived", why: whys.join("; ") };
}

async function ask(catcher: Catcher, mutant: string, databaseUrl: string): Promise<Verdict> {
  if (catcher.kind === "sim") {
    const { fell, broken } = await runSim(catcher.seeds, mutant);
    const [first] = fell;
    if (first === undefined)
      return { kind: "survived", why: broken ?? `${catcher.seeds} seeds hold` };
    // Another invariant that falls is another bug, or this one does not even run.
    const isMeant = catcher.breaks.some((name) => first.name.startsWith(`${name} `));
    if (!isMeant || unusable.test(first.saw))
      return { kind: "survived", why: `it breaks ${first.name}: ${first.saw}` };
    return { kind: "killed", reach: "simulation", by: first.name, saw: first.saw };
  }
  const { file, name } = catcher;
  const ran = await runTests({ files: [file], names: [name], mutant, databaseUrl });
  const [fallen] = ran.fell;
  if (fallen === undefined)
    return { kind: "survived", why: ran.broken ?? `${file} holds: ${name}` };
  const [by, saw] = fallen;
  if (unusable.test(saw)) return { kind: "survived", why: `it does not run: ${saw}` };
  return { kind: "killed", reach: wholeDesk.test(file) ? "whole desk" : "one part", by, saw };
}

/** A catcher in words. */
export const nameOf = (catcher: Catcher): string =>
  catcher.kind === "sim" ? `${catcher.seeds} seeds` : `${catcher.file}: ${catcher.name}`;
