/** Real bodies to begin from: the samples of the adapters' tests. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../plant.ts";

/** Texts of a platform's samples. */
export function samplesOf(platform: string, ending: string): readonly string[] {
  const folder = join(root, "test/bots", platform, "samples");
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), "utf8"));
}

/** When everything is read: no clock, so that a run can be repeated. */
export const readAt = 1_790_000_000_000;
