/** A promise that must hold over all rows at any moment, and how to find what breaks it. */
import type pg from "pg";
import type { Instant } from "../kernel/clock.ts";
import type { Seal } from "./seal.ts";

export interface Invariant {
  /** A short name for lists, e.g. `outbox-order`. */
  readonly name: string;
  /** What must be true, as a sentence. */
  readonly promise: string;
  readonly find: (parts: CheckParts) => Promise<Findings>;
}

export interface Findings {
  /** Rows that break it. */
  readonly broken: number;
  /** The first of them, by ids alone. */
  readonly first: readonly string[];
}

export interface CheckParts {
  /** One connection inside one snapshot. */
  readonly client: pg.ClientBase;
  readonly seal: Seal;
  /** The desk's own time. */
  readonly now: Instant;
  /** Bytes of a photo on the shelf, if they are there. */
  readonly readPhoto: (sha256: string) => Promise<Uint8Array | undefined>;
}

/** Offenders named. */
const firstMax = 5;
/** Rows read at a time where every one has to be opened. */
const pageRows = 1_000;

/** An invariant that one query can tell: it selects `what`, a name for each offender. `$1` is now in milliseconds. */
export function byQuery(name: string, promise: string, offenders: string): Invariant {
  const text = `SELECT what, count(*) OVER () AS broken FROM (${offenders}) o LIMIT ${firstMax}`;
  return {
    name,
    promise,
    async find({ client, now }) {
      const values = offenders.includes("$1") ? [now] : [];
      const { rows } = await client.query<{ what: string; broken: string }>(text, values);
      return { broken: Number(rows[0]?.broken ?? 0), first: rows.map(({ what }) => what) };
    },
  };
}

/** Gathers offenders one by one. */
export function openFindings(): { add(what: string): void; readonly result: () => Findings } {
  const first: string[] = [];
  const count = { broken: 0 };
  return {
    add(what) {
      count.broken += 1;
      if (first.length < firstMax) first.push(what);
    },
    result: () => ({ broken: count.broken, first }),
  };
}

/** All rows of a query, page by page through a cursor, so that memory does not grow with the table. */
export async function* allRows<Row extends object>(
  client: pg.ClientBase,
  query: string,
): AsyncGenerator<Row, void, undefined> {
  await client.query(`DECLARE desk_rows NO SCROLL CURSOR FOR ${query}`);
  try {
    for (;;) {
      const { rows } = await client.query<Row>(`FETCH ${pageRows} FROM desk_rows`);
      yield* rows;
      if (rows.length < pageRows) return;
    }
  } finally {
    await client.query("CLOSE desk_rows");
  }
}
