/** Every function of the desk that reads: found in its sources, so that a new one is noticed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "rolldown/experimental";
import { root } from "../plant.ts";
import { sourceFiles } from "./literals.ts";

/** Names that say that something is read or believed. */
const reading = /^(?:parse|read|find|verify|believe|decode)(?:[A-Z]|$)/;

/** Exports that read, as `file name`. */
export function readersInSources(): readonly string[] {
  return sourceFiles()
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => exportsOf(file).map((name) => `${file} ${name}`));
}

function exportsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), "utf8");
  const { staticExports } = parseSync(file, text).module;
  const names = staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName, isType }) => (isType ? [] : [exportName.name ?? ""])),
  );
  return names.filter((name) => reading.test(name) && isFunction(name, text));
}

/** A constant that is no function reads nothing. */
function isFunction(name: string, text: string): boolean {
  const declared = new RegExp(`export (?:async )?function\\*? ${name}\\b`).test(text);
  return declared || new RegExp(`export const ${name}\\b[^;]{0,200}?=>`).test(text);
}
