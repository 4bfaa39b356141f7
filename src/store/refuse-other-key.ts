import type pg from "pg";
import { CannotStart } from "../kernel/errors.ts";
import type { Seal } from "./seal.ts";
import { keyIdOf, sealedColumns } from "./sealed-columns.ts";
import { asking } from "./trouble.ts";

/**
 * A desk whose keys are other than its database's would open nothing and seal what nobody else can open: better it
 * does not start. Whoever starts writes down the key it seals with. @throws {CannotStart}
 */
export async function refuseOtherKey(pool: pg.Pool, seal: Seal): Promise<void> {
  const { rows } = await asking(() =>
    pool.query<{ sealed: Buffer }>(
      `(SELECT raw_enc AS sealed FROM inbound_event WHERE raw_enc IS NOT NULL ORDER BY id DESC LIMIT 1)
        UNION ALL (SELECT name_enc FROM person WHERE role <> 'customer' AND name_enc IS NOT NULL LIMIT 1)`,
    ),
  );
  if (rows.length > 0 && !rows.some(({ sealed }) => seal.isOurs(sealed)))
    throw new CannotStart(
      "What is stored was encrypted with another key: set DESKBELL_ENCRYPTION_KEY to that key, or put the backup of the file encryption.key back.",
    );
  await refuseMissingKey(pool, seal);
  await noteKey(pool, seal.keyIds[0]);
}

/** A key that is noted already is not written again: a desk whose database is read-only says so, it does not fail (R13). */
async function noteKey(pool: pg.Pool, id: string): Promise<void> {
  const { rows } = await asking(() =>
    pool.query("SELECT FROM encryption_key WHERE id = $1 AND retired_at IS NULL", [id]),
  );
  if (rows.length > 0) return;
  await asking(() =>
    pool.query(
      "INSERT INTO encryption_key (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET retired_at = NULL",
      [id],
    ),
  );
}

/** Keys that were in use and are not in our ring: fine if nothing is left that only they open. */
async function refuseMissingKey(pool: pg.Pool, seal: Seal): Promise<void> {
  const { rows } = await asking(() =>
    pool.query<{ id: string }>(
      "SELECT id FROM encryption_key WHERE retired_at IS NULL AND id <> ALL ($1::text[])",
      [seal.keyIds],
    ),
  );
  for (const { id } of rows) {
    if (await isNeeded(pool, id))
      throw new CannotStart(
        `Some of what is stored was encrypted with the key ${id}, which this desk was not given: add it to DESKBELL_OLD_ENCRYPTION_KEYS until "npm run ops -- keys rotate" has ended.`,
      );
    await asking(() =>
      pool.query("UPDATE encryption_key SET retired_at = clock_timestamp() WHERE id = $1", [id]),
    );
  }
}

async function isNeeded(pool: pg.Pool, id: string): Promise<boolean> {
  const any = sealedColumns.map(
    ({ table, column }) =>
      `EXISTS (SELECT FROM ${table} WHERE ${column} IS NOT NULL AND ${keyIdOf(column)} = $1)`,
  );
  const { rows } = await asking(() =>
    pool.query<{ needed: boolean }>(`SELECT ${any.join(" OR ")} AS needed`, [id]),
  );
  return rows[0]?.needed !== false;
}
