/** Words of a command line, checked against what a command takes. */
import { parseArgs } from "node:util";
import { UsageFault } from "./usage-fault.ts";

/** Option names and whether they carry a value. */
export type Options = Readonly<Record<string, "text" | "flag">>;

export interface Words {
  readonly args: readonly string[];
  /** The value of an option with text, if given. */
  text(name: string): string | undefined;
  flag(name: string): boolean;
}

/** @throws {UsageFault} for an unknown option, a missing value or the wrong number of words */
export function readWords(
  words: readonly string[],
  options: Options,
  usage: string,
  count: readonly [number, number],
): Words {
  const read = readOptions(words, options, usage);
  const [least, most] = count;
  if (read.positionals.length < least || read.positionals.length > most) {
    throw new UsageFault(`Usage: npm run ops -- ${usage}`);
  }
  return {
    args: read.positionals,
    text(name) {
      const value = read.values[name];
      return typeof value === "string" ? value : undefined;
    },
    flag: (name) => read.values[name] === true,
  };
}

function readOptions(words: readonly string[], options: Options, usage: string) {
  const kinds = Object.entries(options).map(
    ([name, kind]) => [name, { type: kind === "flag" ? "boolean" : "string" }] as const,
  );
  try {
    return parseArgs({
      args: [...words],
      options: Object.fromEntries(kinds),
      allowPositionals: true,
    });
  } catch (cause) {
    const said = cause instanceof Error ? (cause.message.split(". ")[0] ?? "") : "";
    throw new UsageFault(`${said}. Usage: npm run ops -- ${usage}`, { cause });
  }
}
