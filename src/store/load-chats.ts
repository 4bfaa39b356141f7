/** Reads chats with their people, all of a tray in one query. */
import type pg from "pg";
import { conversationId, personId } from "../kernel/ids.ts";
import type { ChatKey, ChatRecord, PersonRecord } from "../ports/shelf.ts";
import { databaseNow } from "./database-now.ts";
import { freshChat } from "./fresh-chat.ts";
import { places, readConversation, type State } from "./rows.ts";
import type { Seal } from "./seal.ts";
import { asking } from "./trouble.ts";
import { isLocale, isRole } from "./words-of-columns.ts";

export interface PersonColumns {
  readonly person_id: string;
  readonly role: string;
  readonly name_enc: Buffer | null;
  readonly phone_enc: Buffer | null;
  readonly address_enc: Buffer | null;
  readonly device_enc: Buffer | null;
  readonly locale: string | null;
  readonly customer_number: string | null;
  readonly tickets_opened: number;
  readonly surveys_opened: number;
}

interface ChatColumns extends PersonColumns {
  readonly nth: string;
  readonly id: string;
  readonly state: Partial<State>;
  readonly draft_enc: Buffer | null;
  readonly profile_enc: Buffer | null;
  readonly version: number;
  readonly blocked_reason: string | null;
  readonly serving_id: string | null;
  readonly out_seq: number;
  readonly wrong_codes: number;
}

export const personColumns =
  "p.id AS person_id, p.role, p.name_enc, p.phone_enc, p.address_enc, p.device_enc, p.locale, p.customer_number, p.tickets_opened, p.surveys_opened";

const text = `
  SELECT k.nth, c.id, c.state, c.draft_enc, c.profile_enc, c.version, c.blocked_reason, c.serving_id, c.out_seq,
         CASE WHEN c.wrong_codes_at > ${databaseNow("$3")} - interval '1 hour' THEN c.wrong_codes ELSE 0 END AS wrong_codes, ${personColumns}
    FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS k (channel, chat, nth)
    JOIN conversation c ON c.channel = k.channel AND c.chat = k.chat
    JOIN person p ON p.id = c.person_id`;

/** In the order asked; a chat nobody has spoken in comes back fresh. @throws {StoreUnavailable} */
export async function loadChats(
  pool: pg.Pool,
  seal: Seal,
  shiftMs: number,
  keys: readonly ChatKey[],
): Promise<readonly ChatRecord[]> {
  const values = [keys.map((key) => key.channel), keys.map((key) => key.chat), shiftMs];
  const { rows } = await asking(() =>
    pool.query<ChatColumns>({ name: "load_chats", text, values }),
  );
  const known = new Map(rows.map((row) => [Number(row.nth) - 1, row]));
  return keys.map((key, nth) => {
    const row = known.get(nth);
    return row === undefined ? freshChat(key) : chatOf(key, row, seal);
  });
}

function chatOf(key: ChatKey, row: ChatColumns, seal: Seal): ChatRecord {
  const profile =
    row.profile_enc === null
      ? {}
      : { profile: JSON.parse(seal.openText(row.profile_enc, places.profile(row.id))) };
  return {
    channel: key.channel,
    chat: key.chat,
    id: conversationId(row.id),
    fresh: false,
    version: row.version,
    person: personOf(row, seal),
    conversation: readConversation(row.state, row.draft_enc, row.id, seal),
    ...profile,
    blocked: row.blocked_reason,
    serving: row.serving_id === null ? null : conversationId(row.serving_id),
    outSeq: row.out_seq,
    wrongCodes: row.wrong_codes,
  };
}

/** A person as rows hold them, opened. */
export function personOf(row: PersonColumns, seal: Seal): PersonRecord {
  const id = row.person_id;
  const opened = (
    sealed: Buffer | null,
    column: "name" | "phone" | "address",
  ): string | undefined =>
    sealed === null ? undefined : seal.openText(sealed, places.person(id, column));
  const name = opened(row.name_enc, "name");
  const phone = opened(row.phone_enc, "phone");
  const address = opened(row.address_enc, "address");
  return {
    id: personId(id),
    role: isRole(row.role) ? row.role : "customer",
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    ...(address === undefined ? {} : { address }),
    ...(row.device_enc === null
      ? {}
      : { device: JSON.parse(seal.openText(row.device_enc, places.person(id, "device"))) }),
    ...(isLocale(row.locale) ? { locale: row.locale } : {}),
    ...(row.customer_number === null ? {} : { customerNumber: row.customer_number }),
    ticketsOpened: row.tickets_opened,
    surveysOpened: row.surveys_opened,
  };
}
