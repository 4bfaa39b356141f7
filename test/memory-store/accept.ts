/** What the columns take: PostgreSQL refuses some values that TypeScript lets through, and so do we. */
import { RowsRefused } from "../../src/store/trouble.ts";

/** The SQLSTATE PostgreSQL would name. */
export const refused = (state: string): RowsRefused =>
  new RowsRefused(`rows refused: ${state}`, { cause: state });

/** A text parameter: no zero byte; halves of characters become U+FFFD on the way. @throws {RowsRefused} */
export function text(value: string): string {
  if (value.includes("\u0000")) throw refused("22021");
  return value.toWellFormed();
}

/** @throws {RowsRefused} */
export function uuid(value: string): string {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) throw refused("22P02");
  return value.toLowerCase();
}

/** @throws {RowsRefused} */
export function int(value: number): number {
  if (!Number.isInteger(value)) throw refused("22P02");
  if (Math.abs(value) > 2 ** 31 - 1) throw refused("22003");
  return value;
}

/** A whole number of milliseconds or a running number. @throws {RowsRefused} */
export function long(value: number): number {
  if (!Number.isSafeInteger(value)) throw refused("22P02");
  return value;
}

/** The same check for a value that may be absent. */
export const orNull = <In, Out>(
  check: (value: In) => Out,
  value: In | null | undefined,
): Out | null => (value === null || value === undefined ? null : check(value));

/** JSON that goes into a `jsonb`: neither zero bytes nor halves of characters, anywhere in it. @throws {RowsRefused} */
export function jsonb(value: unknown): string {
  const written = JSON.stringify(value);
  // JSON writes both as escapes: where no such escape stands, none can be inside.
  if (!/\\u(?:0000|d[89a-f])/i.test(written)) return written;
  JSON.parse(written, (key, inside: unknown) => {
    storable(key);
    if (typeof inside === "string") storable(inside);
    return inside;
  });
  return written;
}

/** A text that travels inside JSON, as all rare rows do. @throws {RowsRefused} */
export function storable(value: string): string {
  if (!value.isWellFormed()) throw refused("22P02");
  if (value.includes("\u0000")) throw refused("22P05");
  return value;
}
