/** What a database brought back from a backup must be told: it is older than the world (R20). */
import type pg from "pg";
import type { Instant } from "../kernel/clock.ts";

export interface Settled {
  /** Messages that may have left in the gap: nobody knows, nobody sends them again by themselves. */
  readonly unsure: number;
  readonly customers: number;
}

/** Numbers that may have been told to people in the gap and are passed over: gaps are allowed, doubles are not. */
export const skipped = { customers: 200, cases: 5 } as const;

/** One transaction; the desk must not be running. */
export async function settleAfterRestore(client: pg.ClientBase, now: Instant): Promise<Settled> {
  const unsure = await client.query(
    `UPDATE outbound_message SET status = 'unsure', error_code = 'restored', next_at = NULL, lease_until = NULL,
            fence = fence + 1, settled_at = to_timestamp($1::bigint / 1000.0)
      WHERE status IN ('queued', 'sending')`,
    [now],
  );
  await client.query("UPDATE counter SET value = value + $1 WHERE name LIKE 'customer-%'", [
    skipped.customers,
  ]);
  const people = await client.query(
    `UPDATE person SET tickets_opened = tickets_opened + $1, surveys_opened = surveys_opened + $1
      WHERE role = 'customer' AND customer_number IS NOT NULL
        AND EXISTS (SELECT FROM conversation c WHERE c.person_id = person.id AND NOT c.chat LIKE 'erased:%')`,
    [skipped.cases],
  );
  return { unsure: unsure.rowCount ?? 0, customers: people.rowCount ?? 0 };
}
