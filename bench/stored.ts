/** A database that has been at work for long: made by PostgreSQL itself, in the proportion this run's own registrations wrote. */
import { randomBytes } from "node:crypto";
import pg from "pg";
import { newConversation } from "../src/engine/conversation.ts";
import type { Seal } from "../src/store/seal.ts";

/** Of the stored tickets, every so manieth is still open with an armed clock; the others are archived. */
const openEvery = 100;

/** Rows a ticket of this run has brought with it, on average. */
export interface Proportion {
  readonly events: number;
  readonly sends: number;
  readonly timers: number;
}

/** Reads it from a database that registrations were written to. */
export async function proportionOf(
  url: string,
): Promise<Proportion & { readonly tickets: number }> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ tickets: string; events: string; sends: string; timers: string }>(
      `SELECT (SELECT count(*) FROM ticket) AS tickets, (SELECT count(*) FROM inbound_event) AS events,
              (SELECT count(*) FROM outbound_message) AS sends, (SELECT count(*) FROM timer) AS timers`,
    ),
  );
  const [row] = rows;
  const tickets = Number(row?.tickets ?? 0);
  const per = (count: string | undefined): number =>
    Math.round(Number(count ?? 0) / Math.max(1, tickets));
  return { tickets, events: per(row?.events), sends: per(row?.sends), timers: per(row?.timers) };
}

/** Tickets in a database. */
export async function countTickets(url: string): Promise<number> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ count: string }>("SELECT count(*) FROM ticket"),
  );
  return Number(rows[0]?.count ?? Number.NaN);
}

/** Fills an empty database with so many tickets, in two lanes. Indexes are made after the rows: it is the end that counts. */
export async function fill(
  url: string,
  tickets: number,
  each: Proportion,
  seal: Seal,
): Promise<void> {
  const texts = fillTexts(tickets, each, seal);
  await Promise.all(
    lanes.map((tables) =>
      withClient(url, async (client) => {
        await client.query("SET synchronous_commit = off; SET maintenance_work_mem = '256MB'");
        for (const table of tables) {
          const indexes = await takeIndexes(client, table);
          await client.query(texts[table]);
          for (const text of indexes) await client.query(text);
          await client.query(`VACUUM ANALYZE ${table}`);
        }
      }),
    ),
  );
  await withClient(url, (client) => client.query("CHECKPOINT"));
}

type Table =
  | "person"
  | "conversation"
  | "ticket"
  | "ticket_event"
  | "timer"
  | "inbound_event"
  | "outbound_message";

/** About the same work in each. */
const lanes: readonly (readonly Table[])[] = [
  ["outbound_message", "timer", "person"],
  ["inbound_event", "conversation", "ticket", "ticket_event"],
];

/** A full desk: tickets of three years, the words of 180 days; keys stay. */
const ticketDays = 1_096;
const wordsDays = 180;

/** A uuid as our ids look: spread evenly over all of them. */
const uuid = (name: string, of: string): string => `md5('${name} ' || ${of})::uuid`;

function fillTexts(
  tickets: number,
  { events, sends, timers }: Proportion,
  seal: Seal,
): Readonly<Record<Table, string>> {
  const all = `(SELECT n, n::text AS name, now() - interval '1 hour' - (${tickets} - n) * (interval '${ticketDays} days' / ${tickets}) AS at,
                       n > ${Math.round(tickets * (1 - wordsDays / ticketDays))} AS fresh, n % ${openEvery} = 0 AS open,
                       ${uuid("person", "n")} AS person, ${uuid("conversation", "n")} AS conversation, ${uuid("ticket", "n")} AS ticket,
                       (ARRAY['line', 'telegram', 'kf'])[n % 3 + 1] AS channel, md5('chat ' || n) AS chat
                  FROM generate_series(1, ${tickets}) AS n)`;
  // The same bytes in every row: nobody opens them.
  const sealed = (bytes: number): string =>
    `'\\x${seal.seal(randomBytes(bytes), "stored by the bench").toString("hex")}'::bytea`;
  const each = (count: number): string => `${all} AS t, generate_series(1, ${count}) AS k`;
  return {
    person: `INSERT INTO person (id, name_enc, phone_enc, phone_hash, address_enc, device_enc, customer_number, tickets_opened, created_at)
     SELECT person, ${sealed(40)}, ${sealed(47)}, ${uuid("phone", "n")}::text::bytea, ${sealed(60)}, ${sealed(90)}, 'C-' || name, 1, at FROM ${all} AS t`,
    conversation: `INSERT INTO conversation (id, channel, chat, person_id, state, profile_enc, version, out_seq, last_heard_at, created_at)
     SELECT conversation, channel, chat, person, '${JSON.stringify(newConversation)}', ${sealed(60)}, ${events}, ${sends}, at, at FROM ${all} AS t`,
    ticket: `INSERT INTO ticket (id, number, version, class, status, urgency, customer_id, conversation_id, form_enc, registered_at, changed_at, head_seq, head_hash, cause_event_id, cause_index)
     SELECT ticket, 'S-' || name, 1, 'repair', CASE WHEN open THEN 'accepted' ELSE 'archived' END, 'normal', person, conversation, ${sealed(300)}, at, at, 1,
            ${sealed(32)}, ${uuid("cause", "n")}, 0 FROM ${all} AS t`,
    ticket_event: `INSERT INTO ticket_event (ticket_id, seq, at, action, by_id, role, to_status, evidence_enc, prev_hash, hash, cause_event_id, cause_index)
     SELECT ticket, 1, at, 'register', person, 'customer', 'registered', ${sealed(320)}, ${sealed(32)}, ${sealed(32)}, ${uuid("cause", "n")}, 0 FROM ${all} AS t`,
    timer: `INSERT INTO timer (id, subject, kind, cycle, due_at, zone, status)
     SELECT ${uuid("timer", "n || ' ' || k")}, 'ticket:S-' || name, 'clock-' || k, 1, CASE WHEN open AND k = 1 THEN now() + interval '30 days' ELSE at END,
            'Asia/Shanghai', CASE WHEN open AND k = 1 THEN 'armed' ELSE 'cancelled' END FROM ${each(timers)}`,
    inbound_event: `INSERT INTO inbound_event (channel_id, dedupe_key, conversation_key, platform_ts, received_at, message_id, raw_enc, status)
     SELECT channel, md5('event ' || n || ' ' || k), channel || ':' || chat, at, at, name || '.' || k, CASE WHEN fresh THEN ${sealed(400)} END, 'done' FROM ${each(events)}`,
    outbound_message: `INSERT INTO outbound_message (id, conversation_id, conversation_version, seq, part, kind, body_enc, must_arrive, status, attempt, fence,
            platform_message_id, created_at, settled_at, cause_event_id, cause_index)
     SELECT ${uuid("send", "n || ' ' || k")}, conversation, k, k, 0, 'answer', CASE WHEN fresh THEN ${sealed(260)} END, true, 'accepted', 1, 1,
            name || '.' || k, at, at, ${uuid("cause", "n || ' ' || k")}, 0 FROM ${each(sends)}`,
  };
}

/** Drops a table's indexes and constraints, and says how to make them again. */
async function takeIndexes(client: pg.Client, table: Table): Promise<readonly string[]> {
  const { rows } = await client.query<{ dropped: string; made: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS dropped,
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS made
       FROM pg_constraint WHERE contype IN ('p', 'u') AND conrelid = $1::text::regclass
     UNION ALL
     SELECT format('DROP INDEX %I', indexname), indexdef FROM pg_indexes
      WHERE schemaname = 'public' AND tablename = $1 AND indexname NOT IN (SELECT conname FROM pg_constraint)`,
    [table],
  );
  for (const { dropped } of rows) await client.query(dropped);
  return rows.map(({ made }) => made);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: "deskbell bench" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
