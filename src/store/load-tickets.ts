/** Reads tickets with what their cards show, all that a tray needs in one query. */
import type pg from "pg";
import type { KeptFile } from "../engine/facts.ts";
import { isKeptType, type KeptType } from "../kernel/file-types.ts";
import { conversationId, type PersonId, personId, ticketId, ticketNumber } from "../kernel/ids.ts";
import type { TicketRecord, TicketsWanted } from "../ports/shelf.ts";
import type { Ticket } from "../tickets/ticket.ts";
import { readEvidence } from "./history.ts";
import { instantOf, places } from "./rows.ts";
import type { Seal } from "./seal.ts";
import { asking } from "./trouble.ts";
import { isPlatform } from "./words-of-columns.ts";

/** Tickets shown to one person at once. */
export const ticketsShownMax = 10;

interface TicketColumns {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly class: Ticket["class"];
  readonly status: Ticket["status"];
  readonly urgency: Ticket["urgency"];
  readonly customer_id: string;
  readonly conversation_id: string;
  readonly engineer_id: string | null;
  readonly supervisor_id: string | null;
  readonly tried: string[];
  readonly round: number;
  readonly form_enc: Buffer;
  readonly slots: string[];
  readonly appointment_at: Date | null;
  readonly work_enc: Buffer | null;
  readonly rating_enc: Buffer | null;
  readonly registered_at: Date;
  readonly changed_at: Date;
  readonly head_seq: number;
  readonly head_hash: Buffer;
  readonly channel: string;
  readonly chat: string;
  readonly engineer_name: Buffer | null;
  readonly engineer_phone: Buffer | null;
  readonly photos: string;
  readonly gone: string;
  readonly files: readonly (readonly [
    id: string,
    type: string,
    size: number,
    width: number | null,
    height: number | null,
  ])[];
  readonly reason_enc: Buffer | null;
  readonly reason_seq: number | null;
  readonly clock_kind: string | null;
  readonly clock_due: Date | null;
}

const text = `
  WITH wanted AS (
    SELECT id FROM ticket WHERE number = ANY ($1::text[])
    UNION SELECT o.id FROM unnest($2::uuid[]) w (who) CROSS JOIN LATERAL (
      SELECT id FROM ticket WHERE customer_id = w.who AND status NOT IN ('archived', 'cancelled') ORDER BY registered_at DESC LIMIT ${ticketsShownMax}) o
    UNION SELECT o.id FROM unnest($3::uuid[]) w (who) CROSS JOIN LATERAL (
      SELECT id FROM ticket WHERE engineer_id = w.who AND status NOT IN ('archived', 'cancelled', 'rejected') ORDER BY changed_at DESC LIMIT ${ticketsShownMax}) o
    UNION SELECT o.id FROM (
      SELECT id FROM ticket WHERE $4::boolean AND status IN ('registered', 'reviewing', 'approved', 'dissatisfied') ORDER BY registered_at DESC LIMIT ${ticketsShownMax}) o)
  SELECT t.*, c.channel, c.chat, e.name_enc AS engineer_name, e.phone_enc AS engineer_phone,
         k.photos, k.gone, k.files,
         r.evidence_enc AS reason_enc, r.seq AS reason_seq, n.kind AS clock_kind, n.due_at AS clock_due
    FROM ticket t JOIN wanted USING (id)
    JOIN conversation c ON c.id = t.conversation_id
    LEFT JOIN person e ON e.id = t.engineer_id
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE a.status <> 'refused') AS photos,
         count(*) FILTER (WHERE a.status = 'refused' AND a.why IN ('withdrawn', 'erased', 'expired')) AS gone,
         coalesce(json_agg(json_build_array(a.id, a.type, a.bytes, a.width, a.height) ORDER BY a.created_at, a.id) FILTER (WHERE a.status = 'stored'), '[]') AS files
       FROM attachment a WHERE a.ticket_id = t.id) k
    LEFT JOIN LATERAL (SELECT v.evidence_enc, v.seq FROM ticket_event v
       WHERE v.ticket_id = t.id AND v.action IN ('return', 'reject', 'refuse', 'decline', 'rate-badly') ORDER BY v.seq DESC LIMIT 1) r ON true
    LEFT JOIN LATERAL (SELECT m.kind, m.due_at FROM timer m
       WHERE m.subject = 'ticket:' || t.number AND m.status = 'armed' AND m.kind NOT LIKE '%.warning' ORDER BY m.due_at LIMIT 1) n ON true
   ORDER BY t.registered_at DESC, t.number DESC`;

/** Newest first. @throws {StoreUnavailable} */
export async function loadTickets(
  pool: pg.Pool,
  seal: Seal,
  wanted: TicketsWanted,
): Promise<readonly TicketRecord[]> {
  const values = [
    wanted.numbers,
    wanted.ofCustomers,
    wanted.ofEngineers,
    wanted.awaitingSupervisor,
  ];
  const { rows } = await asking(() =>
    pool.query<TicketColumns>({ name: "load_tickets", text, values }),
  );
  return rows.map((row) => recordOf(row, seal));
}

function recordOf(row: TicketColumns, seal: Seal): TicketRecord {
  const person = (sealed: Buffer | null, column: "name" | "phone"): string | undefined =>
    sealed === null || row.engineer_id === null
      ? undefined
      : seal.openText(sealed, places.person(row.engineer_id, column));
  const engineerName = person(row.engineer_name, "name");
  const engineerPhone = person(row.engineer_phone, "phone");
  const evidence =
    row.reason_enc === null
      ? null
      : readEvidence(seal.openText(row.reason_enc, places.evidence(row.id, row.reason_seq ?? 0)));
  return {
    ticket: ticketOf(row, seal),
    chat: { channel: isPlatform(row.channel) ? row.channel : "line", chat: row.chat },
    photos: Number(row.photos),
    kept: {
      files: row.files.flatMap(([id, type, size, width, height]) =>
        isKeptType(type) ? [keptFile(id, type, size, width, height)] : [],
      ),
      gone: Number(row.gone),
    },
    ...(engineerName === undefined ? {} : { engineerName }),
    ...(engineerPhone === undefined ? {} : { engineerPhone }),
    ...(evidence?.reason === undefined ? {} : { reason: evidence.reason }),
    ...(row.clock_kind === null || row.clock_due === null
      ? {}
      : { nextClock: { kind: row.clock_kind, dueAt: instantOf(row.clock_due) } }),
  };
}

/** A kept file as its row tells of it. */
export const keptFile = (
  id: string,
  type: KeptType,
  size: number | null,
  width: number | null,
  height: number | null,
): KeptFile => ({
  id,
  type,
  size: size ?? 0,
  ...(width === null || height === null ? {} : { width, height }),
});

/** A ticket as its row holds it, opened. Its words are believed: only this room writes them. */
function ticketOf(row: TicketColumns, seal: Seal): Ticket {
  const person = (id: string | null): PersonId | null => (id === null ? null : personId(id));
  const opened = (sealed: Buffer | null, place: string) =>
    sealed === null ? null : JSON.parse(seal.openText(sealed, place));
  return {
    id: ticketId(row.id),
    number: ticketNumber(row.number),
    version: row.version,
    class: row.class,
    status: row.status,
    urgency: row.urgency,
    customer: personId(row.customer_id),
    conversation: conversationId(row.conversation_id),
    engineer: person(row.engineer_id),
    supervisor: person(row.supervisor_id),
    tried: row.tried.map(personId),
    round: row.round,
    form: opened(row.form_enc, places.form(row.id)),
    slots: row.slots.map(Number),
    appointment: row.appointment_at === null ? null : instantOf(row.appointment_at),
    work: opened(row.work_enc, places.work(row.id)),
    rating: opened(row.rating_enc, places.rating(row.id)),
    registeredAt: instantOf(row.registered_at),
    changedAt: instantOf(row.changed_at),
    headSeq: row.head_seq,
    headHash: row.head_hash.toString("hex"),
  };
}
