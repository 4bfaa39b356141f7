/** Colleagues' chats hold cards and words about a customer, too: what names them is emptied there (P10). */
import type pg from "pg";
import { places } from "./rows.ts";
import { type Seal, SealBroken } from "./seal.ts";
import { patiently } from "./trouble.ts";

/** Rows opened at a time. */
const batchRows = 500;
/** Shorter words are in everybody's messages: a name of one letter finds nobody. */
const wordCharsMin = 2;

/** Words that somebody is known by. */
export interface Needles {
  /** Nobody else's: ids, ticket numbers, phone, address. */
  readonly own: readonly string[];
  /** Perhaps somebody else's, too: names. They empty what is over, and stop nothing that is still to be said. */
  readonly shared: readonly string[];
  /** Short words that many say: they count only beside one of `about`, or in one of `chats`. */
  readonly common?: readonly string[];
  readonly about?: readonly string[];
  /** Ids of chats that are looked through besides colleagues'. */
  readonly chats?: readonly string[];
}

/** Cleaned: empty and very short words are left out, a phone is also known without its country. */
export function needlesOf(words: readonly (string | null | undefined)[]): readonly string[] {
  const known = words.flatMap((word) => (typeof word === "string" ? [word.trim()] : []));
  const phones = known.flatMap((word) => (/^\+86\d{11}$/.test(word) ? [word.slice(3)] : []));
  return [...new Set([...known, ...phones])].filter((word) => word.length >= wordCharsMin);
}

/** Empties colleagues' events and messages that hold one of the words, since an instant. Gives how many. */
export async function eraseMentions(
  pool: pg.Pool,
  seal: Seal,
  { own, shared, common = [], about = [], chats = [] }: Needles,
  since: Date,
  why: string,
): Promise<number> {
  if (own.length + shared.length + common.length === 0) return 0;
  const names = ({ bytes, place, over, chat }: Row): boolean => {
    const needles = over ? [...own, ...shared] : own;
    return opens(seal, bytes, place, (text) => {
      const plain = `${text}\n${unescaped(text)}`;
      const has = (needle: string): boolean => plain.includes(needle);
      return needles.some(has) || (common.some(has) && (chats.includes(chat) || about.some(has)));
    });
  };
  const events = await emptyWhere(pool, eventColumns, since, why, chats, names);
  return events + (await emptyWhere(pool, messageColumns, since, why, chats, names));
}

interface Row {
  readonly id: string;
  readonly bytes: Buffer;
  readonly place: string;
  /** Heard, or sent: nothing is still to be done with it. */
  readonly over: boolean;
  /** Id of the chat it is in. */
  readonly chat: string;
}

interface Columns {
  readonly read: string;
  readonly empty: string;
}

/** A customer's own events are what they said: only what we say may quote a message. */
const ofStaff = "(p.role <> 'customer' OR (c.id = ANY ($3::uuid[]) AND e.channel_id = 'desk'))";
const ofBoth = "(p.role <> 'customer' OR c.id = ANY ($3::uuid[]))";

const eventColumns: Columns = {
  read: `SELECT e.id, e.raw_enc AS bytes, 'inbound_event.raw:' || e.channel_id || ':' || e.dedupe_key AS place, e.status = 'done' AS over, c.id AS chat FROM inbound_event e
    JOIN conversation c ON c.channel = split_part(e.conversation_key, ':', 1) AND c.chat = substr(e.conversation_key, strpos(e.conversation_key, ':') + 1)
    JOIN person p ON p.id = c.person_id
   WHERE e.id > $1 AND e.raw_enc IS NOT NULL AND e.received_at >= $2 AND ${ofStaff} ORDER BY e.id LIMIT ${batchRows}`,
  empty: `UPDATE inbound_event SET raw_enc = NULL, error_code = $2, status = CASE WHEN status IN ('new', 'quarantined') THEN 'ignored' ELSE status END
    WHERE id = ANY ($1::bigint[])`,
};

const messageColumns: Columns = {
  read: `SELECT m.id, m.body_enc AS bytes, '${places.body("")}' || m.id AS place, m.settled_at IS NOT NULL AS over, c.id AS chat FROM outbound_message m
    JOIN conversation c ON c.id = m.conversation_id JOIN person p ON p.id = c.person_id
   WHERE m.id > $1 AND m.body_enc IS NOT NULL AND m.created_at >= $2 AND ${ofBoth} ORDER BY m.id LIMIT ${batchRows}`,
  empty: `UPDATE outbound_message SET body_enc = NULL, error_code = coalesce(error_code, $2), next_at = NULL, lease_until = NULL,
      settled_at = coalesce(settled_at, clock_timestamp()), fence = CASE WHEN status IN ('queued', 'sending') THEN fence + 1 ELSE fence END,
      status = CASE WHEN status IN ('queued', 'sending') THEN 'cancelled' ELSE status END
    WHERE id = ANY ($1::uuid[])`,
};

const first = { events: "0", messages: "00000000-0000-0000-0000-000000000000" };

async function emptyWhere(
  pool: pg.Pool,
  { read, empty }: Columns,
  since: Date,
  why: string,
  chats: readonly string[],
  matches: (row: Row) => boolean,
): Promise<number> {
  let after = read === eventColumns.read ? first.events : first.messages;
  let emptied = 0;
  for (;;) {
    const { rows } = await patiently(() => pool.query<Row>(read, [after, since, chats]));
    const ids = rows.filter(matches).map(({ id }) => id);
    if (ids.length > 0) await patiently(() => pool.query(empty, [ids, why]));
    emptied += ids.length;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < batchRows) return emptied;
  }
}

/** What does not open cannot tell anybody anything. */
function opens(
  seal: Seal,
  bytes: Buffer,
  place: string,
  matches: (text: string) => boolean,
): boolean {
  try {
    return matches(seal.openText(bytes, place));
  } catch (error) {
    if (error instanceof SealBroken) return false;
    throw error;
  }
}

/** Platforms write other letters than ASCII as `\u4e2d`; a stored arrival holds its bytes in base64. */
function unescaped(text: string): string {
  const plain = text.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const raw = /"raw":"([A-Za-z0-9+/=]+)"/.exec(text)?.[1];
  return raw === undefined ? plain : `${plain}\n${Buffer.from(raw, "base64").toString("utf8")}`;
}
