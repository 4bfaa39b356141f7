/* oxlint-disable typescript/no-unnecessary-type-parameters -- the triggers tell what the migrations say: each line knows its types */
/** Rows as PostgreSQL tells of them, as the lines the invariants read. */
import type { Seal } from "../../../src/store/seal.ts";

/** A row as `to_json` writes it: columns by their names. */
export type Told = Readonly<Record<string, unknown>>;

/** Reads the columns of one row. */
export interface Columns {
  /** Whatever it is, as it stands: texts, whole numbers, truth, lists. */
  readonly plain: <T>(name: string) => T;
  readonly at: <T extends number | null>(name: string) => T;
  readonly hex: <T extends string | null>(name: string) => T;
  /** What is under the seal. */
  readonly text: <T extends string | null>(name: string, place: string) => T;
  readonly bytes: (name: string, place: string) => Uint8Array | null;
  /** A `jsonb`, written down again. */
  readonly json: <T extends string | null>(name: string) => T;
}

export function columnsOf(row: Told, seal: Seal): Columns {
  const bytea = (name: string): Buffer | null => {
    const value = row[name];
    return typeof value === "string" ? Buffer.from(value.slice(2), "hex") : null;
  };
  const open = (name: string, place: string): Buffer | null => {
    const sealed = bytea(name);
    return sealed === null ? null : seal.open(sealed, place);
  };
  const words = (name: string): string => {
    const value = row[name];
    return typeof value === "string" ? value : "";
  };
  // The triggers told it and the migrations say what it is: here it gets its type.
  const typed = <T>(value: unknown): T => value as T;
  return {
    plain: (name) => typed(row[name]),
    at: (name) => typed(row[name] === null ? null : Date.parse(words(name))),
    hex: (name) => typed(bytea(name)?.toString("hex") ?? null),
    text: (name, place) => typed(open(name, place)?.toString() ?? null),
    bytes: open,
    json: (name) => typed(row[name] === null ? null : JSON.stringify(row[name])),
  };
}
