/** What must hold between tables, and inside sealed columns and files. */
import { createHash } from "node:crypto";
import { allRows, byQuery, type Invariant, openFindings } from "./invariant.ts";
import { places } from "./rows.ts";
import { SealBroken } from "./seal.ts";

/** Every reference: table, column, and the table that must have it. */
const references = [
  ["conversation", "person_id", "person"],
  ["conversation", "serving_id", "conversation"],
  ["ticket", "customer_id", "person"],
  ["ticket", "conversation_id", "conversation"],
  ["ticket", "engineer_id", "person"],
  ["ticket", "supervisor_id", "person"],
  ["ticket_event", "ticket_id", "ticket"],
  ["ticket_event", "by_id", "person"],
  ["survey", "ticket_id", "ticket"],
  ["survey", "customer_id", "person"],
  ["outbound_message", "conversation_id", "conversation"],
  ["attachment", "conversation_id", "conversation"],
  ["attachment", "ticket_id", "ticket"],
  ["staff_code", "person_id", "person"],
] as const;

const orphans = references.map(
  ([table, column, target]) =>
    `SELECT '${table}.${column} ' || x.${column} AS what FROM ${table} x
      WHERE x.${column} IS NOT NULL AND NOT EXISTS (SELECT FROM ${target} y WHERE y.id = x.${column})`,
);
const lostTimers = `
  SELECT 'timer ' || subject FROM timer m
   WHERE NOT EXISTS (SELECT FROM ticket t WHERE m.subject = 'ticket:' || t.number)
     AND NOT EXISTS (SELECT FROM conversation c WHERE m.subject = 'conversation:' || c.id::text)`;

/** Sealed columns: the rows with the place each is bound to. */
const sealed: readonly { readonly column: string; readonly query: string }[] = [
  ...(["name", "phone", "address", "device"] as const).map((column) => ({
    column: `person.${column}`,
    query: `SELECT '${places.person("", column)}' || id AS place, ${column}_enc AS bytes FROM person WHERE ${column}_enc IS NOT NULL`,
  })),
  ...(["draft", "profile"] as const).map((column) => ({
    column: `conversation.${column}`,
    query: `SELECT '${places[column]("")}' || id AS place, ${column}_enc AS bytes FROM conversation WHERE ${column}_enc IS NOT NULL`,
  })),
  ...(["form", "work", "rating"] as const).map((column) => ({
    column: `ticket.${column}`,
    query: `SELECT '${places[column]("")}' || id AS place, ${column}_enc AS bytes FROM ticket WHERE ${column}_enc IS NOT NULL`,
  })),
  {
    column: "inbound_event.raw",
    query: `SELECT 'inbound_event.raw:' || channel_id || ':' || dedupe_key AS place, raw_enc AS bytes FROM inbound_event WHERE raw_enc IS NOT NULL`,
  },
  {
    column: "ticket_event.evidence",
    query: `SELECT 'ticket_event.evidence:' || ticket_id || ':' || seq AS place, evidence_enc AS bytes FROM ticket_event`,
  },
  {
    column: "survey.opinion",
    query: `SELECT '${places.opinion("")}' || number AS place, opinion_enc AS bytes FROM survey WHERE opinion_enc IS NOT NULL`,
  },
  {
    column: "outbound_message.body",
    query: `SELECT '${places.body("")}' || id AS place, body_enc AS bytes FROM outbound_message WHERE body_enc IS NOT NULL`,
  },
  {
    column: "attachment.ref",
    query: `SELECT '${places.photo("")}' || id AS place, ref_enc AS bytes FROM attachment`,
  },
  {
    column: "shared_token.token",
    query: `SELECT '${places.token("")}' || key AS place, token_enc AS bytes FROM shared_token`,
  },
];

const seals: Invariant = {
  name: "seals",
  promise: "Every sealed column opens with our key, at its own place (P2).",
  async find({ client, seal }) {
    const found = openFindings();
    for (const { query } of sealed) {
      for await (const { place, bytes } of allRows<{ place: string; bytes: Buffer }>(
        client,
        query,
      )) {
        try {
          seal.open(bytes, place);
        } catch (error) {
          if (!(error instanceof SealBroken)) throw error;
          found.add(error.message);
        }
      }
    }
    return found.result();
  },
};

const photoFiles: Invariant = {
  name: "photo-files",
  promise: "Every stored photo lies on the shelf under the hash of its own bytes.",
  async find({ client, readPhoto }) {
    const found = openFindings();
    const query =
      "SELECT DISTINCT encode(sha256, 'hex') AS hash FROM attachment WHERE status = 'stored' AND length(sha256) = 32";
    for await (const { hash } of allRows<{ hash: string }>(client, query)) {
      const bytes = await readPhoto(hash);
      const own = bytes === undefined ? "" : createHash("sha256").update(bytes).digest("hex");
      if (own !== hash) found.add(`${hash}: ${bytes === undefined ? "missing" : "changed"}`);
    }
    return found.result();
  },
};

export const rowInvariants: readonly Invariant[] = [
  byQuery(
    "orphans",
    "Every row that names another finds it.",
    [...orphans, lostTimers].join(" UNION ALL "),
  ),
  byQuery(
    "staff",
    "Only people who work here are engineers or supervisors of a ticket.",
    `SELECT t.number AS what FROM ticket t JOIN person e ON e.id = t.engineer_id WHERE e.role <> 'engineer'
      UNION ALL SELECT t.number FROM ticket t JOIN person s ON s.id = t.supervisor_id WHERE s.role <> 'supervisor'`,
  ),
  seals,
  photoFiles,
];
