/** Takes everything personal out of tickets and leaves what a company must be able to count. */
import type pg from "pg";
import type { Instant } from "../kernel/clock.ts";
import { places } from "./rows.ts";
import type { Seal } from "./seal.ts";

/**
 * Forms, work, ratings and evidence are gone; numbers, steps and times stay. An emptied event keeps its hashes, so the
 * chain stays whole as far as anybody can still tell.
 */
export async function emptyTickets(
  client: Pick<pg.ClientBase, "query">,
  seal: Seal,
  tickets: readonly string[],
  at: Instant,
): Promise<void> {
  if (tickets.length === 0) return;
  const forms = tickets.map((id) => seal.seal("{}", places.form(id)));
  await client.query(
    `UPDATE ticket t SET form_enc = r.form, work_enc = NULL, rating_enc = NULL, slots = '{}', appointment_at = NULL
       FROM unnest($1::uuid[], $2::bytea[]) AS r (id, form) WHERE t.id = r.id`,
    [tickets, forms],
  );
  await client.query(
    `UPDATE ticket_event SET evidence_enc = NULL, emptied_at = to_timestamp($2::bigint / 1000.0)
      WHERE ticket_id = ANY ($1::uuid[]) AND evidence_enc IS NOT NULL`,
    [tickets, at],
  );
  await client.query("UPDATE survey SET opinion_enc = NULL WHERE ticket_id = ANY ($1::uuid[])", [
    tickets,
  ]);
}
