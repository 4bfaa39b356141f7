/** All rows of a database, opened. */
import type pg from "pg";
import { places } from "../../../src/store/rows.ts";
import type { Seal } from "../../../src/store/seal.ts";
import type { Look } from "./look.ts";

const ms = (column: string, name: string): string =>
  `(extract(epoch FROM ${column}) * 1000)::float8 AS "${name}"`;
const hex = (column: string, name: string): string => `encode(${column}, 'hex') AS "${name}"`;
const cause = `cause_event_id AS cause, cause_index AS "causeIndex"`;

type Row = Readonly<Record<string, unknown>>;

/** The row with what is sealed in it opened. */
type Open = (row: Row, column: string, place: string) => string | null;

const opener =
  (seal: Seal): Open =>
  (row, column, place) => {
    const sealed = row[column];
    return sealed instanceof Uint8Array ? seal.openText(sealed, place) : null;
  };

/** Reads everything; the columns carry the names of the lines of the memory store. */
export async function lookPostgres(client: pg.Client, seal: Seal): Promise<Look> {
  const read = async <Line>(sql: string, opened: (row: Row) => Row = () => ({})) => {
    const { rows } = await client.query<Row & Line>(sql);
    return rows.map((row): Line => ({ ...row, ...opened(row) }));
  };
  const open = opener(seal);
  return {
    ...(await lookPeople(read, open, seal)),
    ...(await lookCases(read, open)),
    photos: await read(
      `SELECT id, conversation_id AS conversation, ticket_id AS ticket, channel, chat, message_id AS "messageId", ref_enc AS ref, status, why,
              ${hex("sha256", "sha256")}, type, bytes, width, height, attempts, ${ms("next_at", "nextAt")}, ${ms("lease_until", "leaseUntil")}, ${ms("created_at", "createdAt")} FROM attachment`,
      (row) => ({ ref: open(row, "ref", places.photo(String(row["id"]))) }),
    ),
    codes: await read(
      `SELECT ${hex("code_hash", "code")}, person_id AS person, ${ms("expires_at", "expiresAt")}, ${ms("used_at", "usedAt")} FROM staff_code`,
    ),
    bookmarks: await read(
      `SELECT channel, account, value, ${ms("changed_at", "changedAt")} FROM bookmark`,
    ),
    tokens: await read(
      `SELECT key, token_enc AS token, ${ms("expires_at", "expiresAt")}, generation FROM shared_token`,
      (row) => ({ token: open(row, "token", places.token(String(row["key"]))) }),
    ),
    counters: await read("SELECT name, value::float8 AS value FROM counter"),
    audits: await read(
      `SELECT seq::float8 AS seq, ${ms("at", "at")}, actor, action, subject, ${hex("prev_hash", "prevHash")}, ${hex("hash", "hash")} FROM audit_log`,
    ),
  };
}

type Read = <Line>(sql: string, opened?: (row: Row) => Row) => Promise<readonly Line[]>;

async function lookPeople(
  read: Read,
  open: Open,
  seal: Seal,
): Promise<Pick<Look, "people" | "chats" | "events" | "sends">> {
  return {
    people: await read(
      `SELECT id, role, name_enc AS name, phone_enc AS phone, address_enc AS address, device_enc AS device, locale, customer_number AS "customerNumber",
              tickets_opened AS "ticketsOpened", surveys_opened AS "surveysOpened", skills, regions, on_duty AS "onDuty", ${ms("created_at", "createdAt")} FROM person`,
      (row) =>
        Object.fromEntries(
          (["name", "phone", "address", "device"] as const).map((column) => [
            column,
            open(row, column, places.person(String(row["id"]), column)),
          ]),
        ),
    ),
    chats: await read(
      `SELECT id, channel, chat, person_id AS person, state::text AS state, draft_enc AS draft, profile_enc AS profile, version, handling, serving_id AS serving,
              blocked_reason AS blocked, out_seq AS "outSeq", wrong_codes AS "wrongCodes", ${ms("wrong_codes_at", "wrongCodesAt")}, ${ms("last_heard_at", "lastHeardAt")}, ${ms("created_at", "createdAt")} FROM conversation`,
      (row) => ({
        draft: open(row, "draft", places.draft(String(row["id"]))),
        profile: open(row, "profile", places.profile(String(row["id"]))),
      }),
    ),
    events: await read(
      `SELECT id::float8 AS id, channel_id AS channel, dedupe_key AS key, kind, conversation_key AS chat, ${ms("platform_ts", "at")}, ${ms("received_at", "receivedAt")},
              message_id AS "messageId", raw_enc AS raw, status, attempts, error_code AS error, reference FROM inbound_event`,
      ({ raw, channel, key }) => ({
        raw:
          raw instanceof Uint8Array
            ? seal.open(raw, places.raw(String(channel), String(key)))
            : null,
      }),
    ),
    sends: await read(
      `SELECT id, conversation_id AS conversation, conversation_version AS "conversationVersion", seq, part, kind, body_enc AS body, must_arrive AS "mustArrive",
              status, attempt, ${ms("next_at", "nextAt")}, ${ms("lease_until", "leaseUntil")}, owner, fence, platform_message_id AS "messageId",
              maybe_twice AS "maybeTwice", error_code AS error, ${ms("created_at", "createdAt")}, ${ms("settled_at", "settledAt")}, ${cause} FROM outbound_message`,
      (row) => ({ body: open(row, "body", places.body(String(row["id"]))) }),
    ),
  };
}

async function lookCases(
  read: Read,
  open: Open,
): Promise<Pick<Look, "tickets" | "history" | "surveys" | "timers">> {
  return {
    tickets: await read(
      `SELECT id, number, version, class, status, urgency, customer_id AS customer, conversation_id AS conversation, engineer_id AS engineer, supervisor_id AS supervisor,
              tried, round, form_enc AS form, slots::float8[] AS slots, ${ms("appointment_at", "appointment")}, work_enc AS work, rating_enc AS rating,
              ${ms("registered_at", "registeredAt")}, ${ms("changed_at", "changedAt")}, head_seq AS "headSeq", ${hex("head_hash", "headHash")}, ${cause} FROM ticket`,
      (row) => ({
        form: open(row, "form", places.form(String(row["id"]))),
        work: open(row, "work", places.work(String(row["id"]))),
        rating: open(row, "rating", places.rating(String(row["id"]))),
      }),
    ),
    history: await read(
      `SELECT id::float8 AS id, ticket_id AS ticket, seq, ${ms("at", "at")}, action, by_id AS by, role, from_status AS "from", to_status AS "to", evidence_enc AS evidence,
              ${hex("prev_hash", "prevHash")}, ${hex("hash", "hash")}, ${cause} FROM ticket_event`,
      (row) => ({
        evidence: open(row, "evidence", places.evidence(String(row["ticket"]), Number(row["seq"]))),
      }),
    ),
    surveys: await read(
      `SELECT number, ticket_id AS ticket, round, customer_id AS customer, class, result, efficiency, reasons, opinion_enc AS opinion, ${ms("at", "at")} FROM survey`,
      (row) => ({ opinion: open(row, "opinion", places.opinion(String(row["number"]))) }),
    ),
    timers: await read(
      `SELECT id, subject, kind, cycle, ${ms("due_at", "dueAt")}, zone, why::text AS why, status, fence, ${ms("fired_at", "firedAt")} FROM timer`,
    ),
  };
}
