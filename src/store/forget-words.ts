/** Takes certain words out of what is stored of one person: cases with their history, what we know of them, open talks. */
import type pg from "pg";
import type { Instant } from "../kernel/clock.ts";
import { places } from "./rows.ts";
import type { Seal } from "./seal.ts";
import { leavesOf, without } from "./words-in.ts";
import { writeAudit } from "./write-audit.ts";

export interface Whose {
  readonly person: string;
  readonly role: string;
  /** Ids of their chats. */
  readonly chats: readonly string[];
  /** Numbers of their cases. */
  readonly numbers: readonly string[];
}

type Gone = (value: unknown) => boolean;

/** One transaction. Gives the texts that were taken out. */
export async function forgetIn(
  pool: pg.Pool,
  seal: Seal,
  whose: Whose,
  gone: Gone,
  now: Instant,
): Promise<readonly string[]> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    // In the order everybody locks in. The version moves: whoever remembers the chat as it was reads it anew.
    await client.query(
      "SELECT FROM conversation WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE",
      [whose.chats],
    );
    const taken = [
      ...(whose.role === "customer" ? await inTickets(client, seal, whose, gone, now) : []),
      ...(whose.role === "customer" ? await inPerson(client, seal, whose, gone) : []),
      ...(await inDrafts(client, seal, whose, gone)),
    ];
    if (taken.length > 0)
      await client.query(
        "UPDATE conversation SET version = version + 1 WHERE id = ANY ($1::uuid[])",
        [whose.chats],
      );
    await client.query("COMMIT");
    return taken.filter((one) => typeof one === "string");
  } catch (fault) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw fault;
  } finally {
    client.release();
  }
}

/** The column's new bytes and what was taken out; nothing when it says nothing of that. */
function emptied(
  seal: Seal,
  bytes: Buffer | null,
  place: string,
  gone: Gone,
): { readonly sealed: Buffer; readonly taken: readonly unknown[] } | undefined {
  if (bytes === null) return undefined;
  const value: unknown = JSON.parse(seal.openText(bytes, place));
  const taken = leavesOf(value).filter(gone);
  if (taken.length === 0) return undefined;
  return { sealed: seal.seal(JSON.stringify(without(value, gone) ?? {}), place), taken };
}

async function inTickets(
  client: pg.PoolClient,
  seal: Seal,
  { person }: Whose,
  gone: Gone,
  now: Instant,
): Promise<readonly unknown[]> {
  const { rows } = await client.query<{
    id: string;
    number: string;
    form_enc: Buffer;
    rating_enc: Buffer | null;
  }>(
    "SELECT id, number, form_enc, rating_enc FROM ticket WHERE customer_id = $1 ORDER BY id FOR NO KEY UPDATE",
    [person],
  );
  const all: unknown[] = [];
  for (const { id, number, form_enc, rating_enc } of rows) {
    const form = emptied(seal, form_enc, places.form(id), gone);
    const rating = emptied(seal, rating_enc, places.rating(id), gone);
    if (form !== undefined)
      await client.query("UPDATE ticket SET form_enc = $2 WHERE id = $1", [id, form.sealed]);
    if (rating !== undefined) {
      await client.query("UPDATE ticket SET rating_enc = $2 WHERE id = $1", [id, rating.sealed]);
      await client.query("UPDATE survey SET opinion_enc = NULL WHERE ticket_id = $1", [id]);
    }
    const steps = await emptySteps(client, seal, id, gone, now);
    if (steps.length > 0)
      await writeAudit(client, seal, {
        at: now,
        actor: "desk",
        action: "history-emptied",
        subject: number,
      });
    all.push(...(form?.taken ?? []), ...(rating?.taken ?? []), ...steps);
  }
  return all;
}

/** A step that says it is emptied whole: its hash stays, and the record names the case. */
async function emptySteps(
  client: pg.PoolClient,
  seal: Seal,
  ticket: string,
  gone: Gone,
  now: Instant,
): Promise<readonly unknown[]> {
  const { rows } = await client.query<{ seq: number; evidence_enc: Buffer }>(
    "SELECT seq, evidence_enc FROM ticket_event WHERE ticket_id = $1 AND evidence_enc IS NOT NULL",
    [ticket],
  );
  const taken: unknown[] = [];
  for (const { seq, evidence_enc } of rows) {
    const found = emptied(seal, evidence_enc, places.evidence(ticket, seq), gone);
    if (found === undefined) continue;
    taken.push(...found.taken);
    await client.query(
      "UPDATE ticket_event SET evidence_enc = NULL, emptied_at = to_timestamp($3::bigint / 1000.0) WHERE ticket_id = $1 AND seq = $2",
      [ticket, seq, now],
    );
  }
  return taken;
}

async function inPerson(
  client: pg.PoolClient,
  seal: Seal,
  { person }: Whose,
  gone: Gone,
): Promise<readonly unknown[]> {
  const columns = ["name", "phone", "address"] as const;
  const { rows } = await client.query<
    Record<`${(typeof columns)[number] | "device"}_enc`, Buffer | null>
  >(
    "SELECT name_enc, phone_enc, address_enc, device_enc FROM person WHERE id = $1 FOR NO KEY UPDATE",
    [person],
  );
  const [row] = rows;
  if (row === undefined) return [];
  const taken: unknown[] = [];
  for (const column of columns) {
    const bytes = row[`${column}_enc`];
    const text = bytes === null ? null : seal.openText(bytes, places.person(person, column));
    if (text === null || !gone(text)) continue;
    taken.push(text);
    const also = column === "phone" ? ", phone_hash = NULL" : "";
    await client.query(`UPDATE person SET ${column}_enc = NULL${also} WHERE id = $1`, [person]);
  }
  const device = emptied(seal, row.device_enc, places.person(person, "device"), gone);
  if (device !== undefined)
    await client.query("UPDATE person SET device_enc = $2 WHERE id = $1", [person, device.sealed]);
  return [...taken, ...(device?.taken ?? [])];
}

async function inDrafts(
  client: pg.PoolClient,
  seal: Seal,
  { chats }: Whose,
  gone: Gone,
): Promise<readonly unknown[]> {
  const { rows } = await client.query<{ id: string; draft_enc: Buffer }>(
    "SELECT id, draft_enc FROM conversation WHERE id = ANY ($1::uuid[]) AND draft_enc IS NOT NULL",
    [chats],
  );
  const taken: unknown[] = [];
  for (const { id, draft_enc } of rows) {
    const draft = emptied(seal, draft_enc, places.draft(id), gone);
    if (draft === undefined) continue;
    taken.push(...draft.taken);
    await client.query("UPDATE conversation SET draft_enc = $2 WHERE id = $1", [id, draft.sealed]);
  }
  return taken;
}
