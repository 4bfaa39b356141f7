/** Forgets one customer: what must stay to be counted hangs on an invented person afterwards (P10). */
import type pg from "pg";
import type { Instant } from "../kernel/clock.ts";
import { emptyTickets } from "./empty-tickets.ts";
import { type Erasure, keepErasure, nobodyOf, nowhereOf } from "./erasures.ts";
import { places } from "./rows.ts";
import type { Seal } from "./seal.ts";
import { type Deed, writeAudit } from "./write-audit.ts";

/** What was taken, counted. */
export interface Erased {
  readonly chats: number;
  readonly tickets: number;
  readonly events: number;
  readonly messages: number;
  readonly photos: number;
}

export interface ErasureParts {
  readonly seal: Seal;
  readonly now: Instant;
  readonly deed: Pick<Deed, "actor" | "detail">;
}

/**
 * One transaction. Locks in the order everybody locks in; a desk that remembers the chat finds its version gone and
 * begins anew, should the person ever write again.
 */
export async function erasePerson(
  client: pg.ClientBase,
  person: string,
  entry: Erasure,
  { seal, now, deed }: ErasureParts,
): Promise<Erased> {
  const nobody = nobodyOf(entry);
  const chats = await chatsOf(client, person);
  const { rows: tickets } = await client.query<{ id: string; number: string }>(
    "SELECT id, number FROM ticket WHERE customer_id = $1 ORDER BY id FOR UPDATE",
    [person],
  );
  await inventPerson(client, person, nobody);
  const ids = tickets.map(({ id }) => id);
  await emptyTickets(client, seal, ids, now);
  let counts = { events: 0, messages: 0, photos: 0 };
  for (const [nth, chat] of chats.entries()) {
    const taken = await moveChat(client, chat, nowhereOf(entry, nth), nobody, { seal, now });
    counts = {
      events: counts.events + taken.events,
      messages: counts.messages + taken.messages,
      photos: counts.photos + taken.photos,
    };
  }
  await moveTickets(client, person, nobody, tickets);
  await client.query("DELETE FROM person WHERE id = $1", [person]);
  await keepErasure(client, entry);
  for (const { number } of tickets)
    await writeAudit(client, seal, {
      at: now,
      actor: deed.actor,
      action: "history-emptied",
      subject: number,
    });
  await writeAudit(client, seal, { at: now, ...deed, action: "erased", subject: entry.id });
  return { chats: chats.length, tickets: tickets.length, ...counts };
}

interface Chat {
  readonly id: string;
  readonly channel: string;
  readonly chat: string;
}

async function chatsOf(client: pg.ClientBase, person: string): Promise<readonly Chat[]> {
  // By age, so that the nth chat of a restored backup is the nth of the list again.
  const { rows } = await client.query<Chat>(
    `SELECT c.id, c.channel, c.chat FROM (SELECT id, channel, chat, created_at FROM conversation WHERE person_id = $1 ORDER BY id FOR UPDATE) c
      ORDER BY c.created_at, c.id`,
    [person],
  );
  return rows;
}

/** The customer number stays: the tickets carry it, and the next customer must not get it. */
async function inventPerson(client: pg.ClientBase, person: string, nobody: string): Promise<void> {
  const { rows } = await client.query<{ customer_number: string | null }>(
    "SELECT customer_number FROM person WHERE id = $1 FOR UPDATE",
    [person],
  );
  await client.query("UPDATE person SET customer_number = NULL, phone_hash = NULL WHERE id = $1", [
    person,
  ]);
  await client.query(
    `INSERT INTO person (id, role, customer_number, tickets_opened, surveys_opened, created_at)
     SELECT $2, 'customer', $3, tickets_opened, surveys_opened, created_at FROM person WHERE id = $1 ON CONFLICT DO NOTHING`,
    [person, nobody, rows[0]?.customer_number ?? null],
  );
}

async function moveChat(
  client: pg.ClientBase,
  { id, channel, chat }: Chat,
  nowhere: string,
  nobody: string,
  { seal, now }: Pick<ErasureParts, "seal" | "now">,
): Promise<Pick<Erased, "events" | "messages" | "photos">> {
  const at = "to_timestamp($3::bigint / 1000.0)";
  const name = `erased:${nowhere}`;
  await client.query(
    `INSERT INTO conversation (id, channel, chat, person_id, state, version, blocked_reason, out_seq, created_at)
     SELECT $2, channel, $3, $4, '{}', 1, 'erased', out_seq, created_at FROM conversation WHERE id = $1 ON CONFLICT DO NOTHING`,
    [id, nowhere, name, nobody],
  );
  const events = await client.query(
    `UPDATE inbound_event SET raw_enc = NULL, message_id = NULL, error_code = 'erased', conversation_key = $2,
            status = CASE WHEN status IN ('new', 'quarantined') THEN 'ignored' ELSE status END
      WHERE conversation_key = $1`,
    [`${channel}:${chat}`, `${channel}:${name}`],
  );
  const messages = await client.query(
    `UPDATE outbound_message SET conversation_id = $2, body_enc = NULL, platform_message_id = NULL,
            settled_at = coalesce(settled_at, ${at}), next_at = NULL, lease_until = NULL,
            fence = CASE WHEN status IN ('queued', 'sending') THEN fence + 1 ELSE fence END,
            status = CASE WHEN status IN ('queued', 'sending') THEN 'cancelled' ELSE status END
      WHERE conversation_id = $1`,
    [id, nowhere, now],
  );
  const { rows: photos } = await client.query<{ id: string }>(
    "SELECT id FROM attachment WHERE conversation_id = $1 ORDER BY id FOR UPDATE",
    [id],
  );
  await client.query(
    `UPDATE attachment a SET conversation_id = $2, chat = $3, message_id = NULL, ref_enc = r.ref, status = 'refused', why = 'erased', next_at = NULL
       FROM unnest($1::uuid[], $4::bytea[]) AS r (id, ref) WHERE a.id = r.id`,
    [
      photos.map((one) => one.id),
      nowhere,
      name,
      photos.map((one) => seal.seal("{}", places.photo(one.id))),
    ],
  );
  await client.query("DELETE FROM timer WHERE subject = 'conversation:' || $1", [id]);
  await client.query("DELETE FROM withdrawal WHERE conversation_key = $1", [`${channel}:${chat}`]);
  await client.query("UPDATE ticket SET conversation_id = $2 WHERE conversation_id = $1", [
    id,
    nowhere,
  ]);
  await client.query("DELETE FROM conversation WHERE id = $1", [id]);
  return { events: events.rowCount ?? 0, messages: messages.rowCount ?? 0, photos: photos.length };
}

async function moveTickets(
  client: pg.ClientBase,
  person: string,
  nobody: string,
  tickets: readonly { readonly id: string; readonly number: string }[],
): Promise<void> {
  const ids = tickets.map(({ id }) => id);
  await client.query("UPDATE ticket SET customer_id = $2 WHERE customer_id = $1", [person, nobody]);
  await client.query("UPDATE survey SET customer_id = $2 WHERE customer_id = $1", [person, nobody]);
  await client.query(
    "UPDATE ticket_event SET by_id = $2 WHERE by_id = $1 AND ticket_id = ANY ($3::uuid[])",
    [person, nobody, ids],
  );
  await client.query(
    "UPDATE timer SET status = 'cancelled', fence = fence + 1 WHERE status = 'armed' AND subject = ANY ($1::text[])",
    [tickets.map(({ number }) => `ticket:${number}`)],
  );
}
