import type { Erasure } from "../store/erasures.ts";

/** A row of the file as an entry; what is none is passed over. */
export function readErasure(row: unknown): readonly Erasure[] {
  if (typeof row !== "object" || row === null) return [];
  const { id, at, salt, who, customerNumber }: Partial<Record<keyof Erasure, unknown>> = row;
  return typeof id === "string" &&
    typeof at === "number" &&
    typeof salt === "string" &&
    typeof who === "string" &&
    (typeof customerNumber === "string" || customerNumber === null)
    ? [{ id, at, salt, who, customerNumber }]
    : [];
}
