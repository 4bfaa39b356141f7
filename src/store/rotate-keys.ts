/** Moves everything sealed to the active key of the ring, a batch at a time, beside running desks (P3). */
import type pg from "pg";
import { type Seal, SealBroken } from "./seal.ts";
import { keyIdOf, type SealedColumn, sealedColumns } from "./sealed-columns.ts";
import { patiently } from "./trouble.ts";

/** Rows moved in one transaction. */
const batchRows = 200;
/** Desks that still seal with an older key make new work while we go; more rounds than this would chase them. */
const roundsMax = 3;

export interface Rotation {
  /** Sealed values moved to the active key. */
  readonly moved: number;
  /** Values that do not open with any key of the ring, by place: left as they are. */
  readonly broken: readonly string[];
}

/** @param onColumn told after each column, so that somebody who waits sees it go on */
export async function rotateKeys(
  pool: pg.Pool,
  seal: Seal,
  onColumn: (column: string, moved: number) => void = () => undefined,
): Promise<Rotation> {
  const broken = new Set<string>();
  let moved = 0;
  for (let round = 0; round < roundsMax; round += 1) {
    const before = moved;
    for (const column of sealedColumns) {
      const now = await moveColumn(pool, seal, column, broken);
      moved += now;
      if (now > 0) onColumn(`${column.table}.${column.column}`, now);
    }
    if (moved === before) break;
  }
  return { moved, broken: [...broken] };
}

interface Found {
  readonly key: string;
  readonly place: string;
  readonly bytes: Buffer;
}

async function moveColumn(
  pool: pg.Pool,
  seal: Seal,
  sealed: SealedColumn,
  broken: Set<string>,
): Promise<number> {
  const { table, column, key, keyType, place } = sealed;
  const text = `
    SELECT ${key}::text AS key, ${place} AS place, ${column} AS bytes FROM ${table}
     WHERE ${column} IS NOT NULL AND ${keyIdOf(column)} <> $1 AND ($2::${keyType} IS NULL OR ${key} > $2::${keyType})
     ORDER BY ${table}.${key} LIMIT ${batchRows}`;
  let after: string | null = null;
  let moved = 0;
  for (;;) {
    const values: readonly unknown[] = [seal.keyIds[0], after];
    const { rows } = await patiently(() => pool.query<Found>(text, [...values]));
    moved += await moveBatch(pool, seal, sealed, rows, broken);
    after = rows.at(-1)?.key ?? null;
    if (rows.length < batchRows) return moved;
  }
}

/** Whoever wrote the row meanwhile has sealed it anew: only bytes that are still those we read are replaced. */
async function moveBatch(
  pool: pg.Pool,
  seal: Seal,
  { table, column, key, keyType, blind }: SealedColumn,
  rows: readonly Found[],
  broken: Set<string>,
): Promise<number> {
  const fresh = rows.flatMap((row) => {
    try {
      const plain = seal.open(row.bytes, row.place);
      const hash = blind === undefined ? null : seal.blind(plain.toString("utf8"), blind.purpose);
      return [{ ...row, sealed: seal.seal(plain, row.place), hash }];
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      broken.add(row.place);
      return [];
    }
  });
  if (fresh.length === 0) return 0;
  const hashed = blind === undefined ? "" : `, ${blind.column} = r.hash`;
  // Locked in the order everybody locks in, so that nobody waits for us who we wait for.
  const text = `
    WITH r AS (SELECT * FROM unnest($1::${keyType}[], $2::bytea[], $3::bytea[], $4::bytea[]) AS r (key, old, sealed, hash)),
    l AS MATERIALIZED (SELECT t.${key} FROM ${table} t WHERE t.${key} = ANY ($1::${keyType}[]) ORDER BY t.${key} FOR NO KEY UPDATE)
    UPDATE ${table} t SET ${column} = r.sealed${hashed} FROM r JOIN l ON l.${key} = r.key
     WHERE t.${key} = r.key AND t.${column} = r.old`;
  const { rowCount } = await patiently(() =>
    pool.query(text, [
      fresh.map((row) => row.key),
      fresh.map(({ bytes }) => bytes),
      fresh.map(({ sealed }) => sealed),
      fresh.map(({ hash }) => hash),
    ]),
  );
  return rowCount ?? 0;
}

export interface KeyUse {
  readonly id: string;
  /** Sealed values of all columns made with it. */
  readonly values: number;
}

/** How much was sealed with which key, whether we have that key or not; the most used first. */
export async function keyUses(pool: pg.Pool): Promise<readonly KeyUse[]> {
  const each = sealedColumns.map(
    ({ table, column }) =>
      `SELECT ${keyIdOf(column)} AS id, count(*) AS n FROM ${table} WHERE ${column} IS NOT NULL GROUP BY 1`,
  );
  const { rows } = await patiently(() =>
    pool.query<{ id: string; values: string }>(
      `SELECT id, sum(n)::bigint AS values FROM (${each.join(" UNION ALL ")}) u GROUP BY id ORDER BY 2 DESC, 1`,
    ),
  );
  return rows.map(({ id, values }) => ({ id, values: Number(values) }));
}

/** Keys with which nothing is sealed any more, besides the active one, may leave every ring. Gives their ids. */
export async function retireUnused(pool: pg.Pool, seal: Seal): Promise<readonly string[]> {
  const used = [seal.keyIds[0], ...(await keyUses(pool)).map(({ id }) => id)];
  const { rows } = await patiently(() =>
    pool.query<{ id: string }>(
      "UPDATE encryption_key SET retired_at = clock_timestamp() WHERE retired_at IS NULL AND id <> ALL ($1::text[]) RETURNING id",
      [used],
    ),
  );
  return rows.map(({ id }) => id);
}
