/** Every column that holds sealed bytes: where its rows are, and which place each is bound to. */
import { places } from "./rows.ts";

export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** The row's key, and its type. */
  readonly key: string;
  readonly keyType: "uuid" | "bigint" | "text";
  /** SQL for the place the bytes are bound to. */
  readonly place: string;
  /** A keyed hash of the same text, beside it, for look-ups. */
  readonly blind?: { readonly column: string; readonly purpose: string };
}

const ofId = (table: string, name: string, place: string): SealedColumn => ({
  table,
  column: `${name}_enc`,
  key: "id",
  keyType: "uuid",
  place: `'${place}' || id`,
});

export const sealedColumns: readonly SealedColumn[] = [
  ...(["name", "address", "device"] as const).map((name) =>
    ofId("person", name, places.person("", name)),
  ),
  {
    ...ofId("person", "phone", places.person("", "phone")),
    blind: { column: "phone_hash", purpose: "phone" },
  },
  ...(["draft", "profile"] as const).map((name) => ofId("conversation", name, places[name](""))),
  ...(["form", "work", "rating"] as const).map((name) => ofId("ticket", name, places[name](""))),
  {
    table: "inbound_event",
    column: "raw_enc",
    key: "id",
    keyType: "bigint",
    place: "'inbound_event.raw:' || channel_id || ':' || dedupe_key",
  },
  {
    table: "withdrawal",
    column: "raw_enc",
    key: "id",
    keyType: "bigint",
    place: "'inbound_event.raw:' || channel_id || ':' || dedupe_key",
  },
  {
    table: "ticket_event",
    column: "evidence_enc",
    key: "id",
    keyType: "bigint",
    place: "'ticket_event.evidence:' || ticket_id || ':' || seq",
  },
  {
    table: "survey",
    column: "opinion_enc",
    key: "number",
    keyType: "text",
    place: `'${places.opinion("")}' || number`,
  },
  ofId("outbound_message", "body", places.body("")),
  ofId("attachment", "ref", places.photo("")),
  {
    table: "shared_token",
    column: "token_enc",
    key: "key",
    keyType: "text",
    place: `'${places.token("")}' || key`,
  },
  {
    table: "audit_log",
    column: "detail_enc",
    key: "seq",
    keyType: "bigint",
    place: `'${places.detail("")}' || encode(detail_hash, 'hex')`,
  },
];

/** SQL for the id of the key that a sealed column's bytes were made with, in hex. */
export const keyIdOf = (column: string): string =>
  `encode(substring(${column} FROM 2 FOR 4), 'hex')`;
