import type pg from "pg";
import { CannotStart } from "../kernel/errors.ts";
import type { Seal } from "./seal.ts";
import { asking } from "./trouble.ts";

/**
 * A desk with another key than its database would open nothing and seal what nobody else can open: better it
 * does not start. @throws {CannotStart}
 */
export async function refuseOtherKey(pool: pg.Pool, seal: Seal): Promise<void> {
  const { rows } = await asking(() =>
    pool.query<{ sealed: Buffer }>(
      `(SELECT raw_enc AS sealed FROM inbound_event WHERE raw_enc IS NOT NULL ORDER BY id DESC LIMIT 1)
        UNION ALL (SELECT name_enc FROM person WHERE role <> 'customer' AND name_enc IS NOT NULL LIMIT 1)`,
    ),
  );
  if (rows.length === 0 || rows.some(({ sealed }) => seal.isOurs(sealed))) return;
  throw new CannotStart(
    "What is stored was encrypted with another key: set DESKBELL_ENCRYPTION_KEY to that key, or put the backup of the file encryption.key back.",
  );
}
