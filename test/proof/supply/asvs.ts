/** How the table in docs/asvs.md stands, for the line that a run prints. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../plant.ts";

/** Rows by answer; a row without one is open. */
export function asvsCounts(
  text: string = readFileSync(join(root, "docs/asvs.md"), "utf8"),
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>([["open", 0]]);
  for (const [, answer = "", why = ""] of text.matchAll(
    /^\| [\d.]+ \| \d \| [^|]+ \|([^|]*)\|([^|]*)\|$/gm,
  )) {
    const name = answer.trim() === "" || why.trim() === "" ? "open" : answer.trim();
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
