/** What must hold between tables, and inside sealed columns and files. */
import { createHash } from "node:crypto";
import { allRows, byQuery, type Invariant, openFindings } from "./invariant.ts";
import { SealBroken } from "./seal.ts";
import { sealedColumns } from "./sealed-columns.ts";

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

const seals: Invariant = {
  name: "seals",
  promise: "Every sealed column opens with our key, at its own place (P2).",
  async find({ client, seal }) {
    const found = openFindings();
    for (const { table, column, place } of sealedColumns) {
      const query = `SELECT ${place} AS place, ${column} AS bytes FROM ${table} WHERE ${column} IS NOT NULL`;
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
