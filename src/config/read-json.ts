/** A JSON file of the company, believed only after its schema has named every fault. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { CannotStart } from "../kernel/errors.ts";

/** Something wrong in a file: where, as a JSON path, and what. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * Reads and checks a file. `alsoCheck` finds what spans several places and sees the file as it stands.
 * @throws {CannotStart} naming the file and every fault in it
 */
export function readJson<Schema extends z.ZodType>(
  file: URL | string,
  schema: Schema,
  alsoCheck: (json: unknown) => readonly Fault[] = () => [],
): z.output<Schema> {
  const name = file instanceof URL ? fileURLToPath(file) : file;
  const judged = judgeJson(parsed(name), schema, alsoCheck);
  if (judged.kind === "faulty") throw faulty(name, judged.faults);
  return judged.data;
}

/** What a company's file holds, or everything that is wrong with it. */
export type Judged<Data> =
  | { readonly kind: "sound"; readonly data: Data }
  | { readonly kind: "faulty"; readonly faults: readonly Fault[] };

/** Judges a value that was read already. `locale` chooses the language of the faults zod finds. */
export function judgeJson<Schema extends z.ZodType>(
  json: unknown,
  schema: Schema,
  alsoCheck: (json: unknown) => readonly Fault[],
  locale?: string,
): Judged<z.output<Schema>> {
  const chinese = locale?.startsWith("zh") ?? false;
  const read = schema.safeParse(json, chinese ? { error: z.locales.zhCN().localeError } : {});
  const faults = [...(read.error?.issues ?? []), ...alsoCheck(json)];
  return read.success && faults.length === 0
    ? { kind: "sound", data: read.data }
    : { kind: "faulty", faults };
}

function parsed(name: string): unknown {
  try {
    return JSON.parse(readFileSync(name, "utf8"));
  } catch (cause) {
    const why = cause instanceof SyntaxError ? "is not JSON" : "cannot be read";
    const said = cause instanceof Error ? `: ${cause.message}` : "";
    throw new CannotStart(`${name} ${why}${said}`, { cause });
  }
}

function faulty(name: string, faults: readonly Fault[]): CannotStart {
  const lines = faults.map(({ path, message }) => `  ${written(path)}: ${message}`);
  const count = faults.length === 1 ? "1 fault" : `${faults.length} faults`;
  return new CannotStart([`${name} has ${count}:`, ...lines].join("\n"));
}

/** `clocks.review[0].limit`, or `$` for the whole file. */
export function written(path: readonly PropertyKey[]): string {
  const text = path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("");
  return text === "" ? "$" : text.replace(/^\./, "");
}
