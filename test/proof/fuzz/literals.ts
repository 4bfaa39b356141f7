/** Every pattern that stands in the desk's own sources, found by parsing them. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseSync } from "rolldown/experimental";
import { root } from "../plant.ts";

export interface Literal {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

const folders = ["src", "bots", "locales"];

/** Source files of the desk, generated ones left out. */
export function sourceFiles(): readonly string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(?:ts|mjs|js)$/.test(entry.name))
        .map((entry) => relative(root, join(entry.parentPath, entry.name))),
    )
    .filter((file) => !file.includes("/generated/"))
    .toSorted();
}

/** The patterns of one source text; those built from parts are in `built.ts`. */
export function literalsIn(file: string, text: string): readonly Literal[] {
  const found: Literal[] = [];
  walk(parseSync(file, text).program, (node) => {
    const pattern = patternOf(node);
    if (pattern === undefined) return;
    const line = text.slice(0, Number(node["start"])).split("\n").length;
    found.push({ file, line, ...pattern });
  });
  return found;
}

/** All of the project's. */
export function literals(): readonly Literal[] {
  return sourceFiles().flatMap((file) => literalsIn(file, readFileSync(join(root, file), "utf8")));
}

type Node = Readonly<Record<string, unknown>>;

function patternOf(node: Node): Pick<Literal, "source" | "flags"> | undefined {
  const { regex } = node;
  if (node["type"] !== "Literal" || !isNode(regex)) return undefined;
  return { source: String(regex["pattern"]), flags: String(regex["flags"]) };
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const one of value) walk(one, visit);
  } else if (isNode(value)) {
    visit(value);
    for (const one of Object.values(value)) walk(one, visit);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !(value instanceof RegExp);
}
