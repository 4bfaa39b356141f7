/** Inputs worth keeping: those that once took a new way, and those that once broke something. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Meal } from "./mutate.ts";
import type { Subject } from "./subject.ts";

/** One kept input, a line of JSON in the file of its subject. */
export interface Kept extends Meal {
  /** What came of it when it was kept; `found` when it broke something. */
  readonly why: string;
}

/** Units of one kept input: longer ones are made again by the same seed. */
export const unitsMax = 700;
/** Inputs kept of one subject. */
const keptMax = 25;

const line = z.object({ text: z.string(), raw: z.boolean(), why: z.string() });

/** Where the kept inputs of a subject lie in a folder. */
const fileOf = (folder: string, { name }: Subject): string =>
  join(folder, `${name.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase()}.jsonl`);

/** The kept inputs of a subject. @throws {Error} for a line that is none */
export function readKept(folder: string, subject: Subject): readonly Kept[] {
  const file = fileOf(folder, subject);
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((text) => text !== "")
    .map((text) => line.parse(JSON.parse(text)));
}

/** Writes the inputs of a subject that are worth keeping: found ones first, then one for each way, the shortest. */
export function writeKept(folder: string, subject: Subject, all: readonly Kept[]): void {
  const short = all.filter(({ text, why }) => why.startsWith("found") || text.length <= unitsMax);
  const found = short.filter(({ why }) => why.startsWith("found"));
  const byWay = new Map<string, Kept>();
  for (const one of short) {
    const best = byWay.get(one.why);
    if (best === undefined || one.text.length < best.text.length) byWay.set(one.why, one);
  }
  const ways = [...byWay.values()].filter(({ why }) => !why.startsWith("found"));
  const kept = [...found, ...ways].slice(0, keptMax);
  if (kept.length === 0) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(folder, subject), kept.map((one) => `${JSON.stringify(one)}\n`).join(""));
}
