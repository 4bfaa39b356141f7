/** How npm is told to install: nothing runs, nothing comes from elsewhere. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../plant.ts";

const wanted: Readonly<Record<string, string>> = {
  "save-exact": "true",
  "ignore-scripts": "true",
  "allow-git": "none",
  "allow-remote": "none",
};

/** Settings that are missing or other than wanted, and any that names a registry or a token. */
export function npmrcFaults(
  text: string = readFileSync(join(root, ".npmrc"), "utf8"),
): readonly string[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const settings = new Map(lines.map((line) => [line.split("=")[0] ?? "", line.split("=")[1]]));
  const missing = Object.entries(wanted)
    .filter(([name, value]) => settings.get(name) !== value)
    .map(([name, value]) => `${name} is ${settings.get(name) ?? "not set"} instead of ${value}`);
  const foreign = lines.filter((line) => /registry|:_|\/\/|token|proxy/i.test(line));
  return [...missing, ...foreign.map((line) => `${line.split("=")[0]} belongs to a machine`)];
}
