import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

/** The repository. */
export const root = resolve(import.meta.dirname, "../..");

/** The documents at the root that we write ourselves. */
export const documents = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "DECISIONS.md",
  "CHANGELOG.md",
  "SECURITY.md",
] as const;

/** The text of a file, by its path from the root. */
export function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

/** Files below a folder whose name ends so, by their paths from the root; nothing generated. */
export function filesBelow(folder: string, end: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(end))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes("/generated/"));
}

/** All first groups of a pattern in a text, each once, sorted. */
export function found(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap(([, group]) => group ?? []))].sort();
}

/** The part of a document below a heading, up to the next one of its rank. */
export function section(text: string, heading: string): string {
  const start = text.indexOf(`\n${heading}\n`);
  if (start === -1) throw new Error(`there is no heading ${heading}`);
  const rank = heading.slice(0, heading.indexOf(" ") + 1);
  const rest = text.slice(start + heading.length + 2);
  const end = rest.indexOf(`\n${rank}`);
  return end === -1 ? rest : rest.slice(0, end);
}
