/** What must hold over tickets, their numbers, surveys and clocks. */
import { clockKinds } from "../tickets/clock-kind.ts";
import { isRunning } from "../tickets/clock-orders.ts";
import type { Ticket } from "../tickets/ticket.ts";
import { allRows, byQuery, type Invariant, openFindings } from "./invariant.ts";

const now = "to_timestamp($1::bigint / 1000.0)";

const clocksRunning: Invariant = {
  name: "timers-running",
  promise: "A clock of a ticket is armed only while its promise is open.",
  async find({ client }) {
    const found = openFindings();
    const rows = allRows<ArmedColumns>(
      client,
      `SELECT t.number, t.status, t.slots, m.kind FROM timer m JOIN ticket t ON m.subject = 'ticket:' || t.number WHERE m.status = 'armed'`,
    );
    for await (const { number, status, slots, kind } of rows) {
      const clock = clockKinds.find((known) => known === kind.replace(/\.warning$/, ""));
      const ticket = { status, slots: slots.map(Number) };
      if (clock === undefined || !isRunning(clock, ticket)) found.add(`${number} ${kind}`);
    }
    return found.result();
  },
};

interface ArmedColumns {
  readonly number: string;
  readonly status: Ticket["status"];
  readonly slots: readonly string[];
  readonly kind: string;
}

export const ticketInvariants: readonly Invariant[] = [
  byQuery(
    "ticket-version",
    "A ticket has as many versions as its history has events.",
    `SELECT t.number AS what FROM ticket t
       LEFT JOIN (SELECT ticket_id, count(*) AS events, max(seq) AS last FROM ticket_event GROUP BY 1) e ON e.ticket_id = t.id
      WHERE t.version <> t.head_seq OR e.events IS DISTINCT FROM t.head_seq OR e.last IS DISTINCT FROM t.head_seq`,
  ),
  byQuery(
    "ticket-causes",
    "One cause opens at most one ticket (R5, I2).",
    `SELECT cause_event_id::text AS what FROM ticket GROUP BY cause_event_id HAVING count(*) > 1`,
  ),
  byQuery(
    "ticket-numbers",
    "A ticket's number is its customer's, with a running number the customer has reached (S2-33).",
    `SELECT t.number AS what FROM ticket t JOIN person p ON p.id = t.customer_id
      WHERE p.customer_number IS NULL OR p.tickets_opened < 1
         OR right(t.number, -1) NOT LIKE CASE WHEN t.number LIKE '%-%'
              THEN substr(p.customer_number, 2, 6) || '-' || ltrim(substr(p.customer_number, 8), '-') || '-%'
              ELSE right(p.customer_number, -1) || '__' END
         OR substring(t.number FROM CASE WHEN t.number LIKE '%-%' THEN '-(\\d+)$' ELSE '(\\d\\d)$' END)::int NOT BETWEEN 1 AND p.tickets_opened`,
  ),
  byQuery(
    "surveys",
    "A round of a ticket has at most one survey, and every survey belongs to a round there was (S2-34).",
    `SELECT s.number AS what FROM survey s LEFT JOIN ticket t ON t.id = s.ticket_id
      WHERE t.id IS NULL OR s.round > t.round OR s.customer_id <> t.customer_id
      UNION ALL
     SELECT ticket_id || ' round ' || round FROM survey GROUP BY ticket_id, round HAVING count(*) > 1
      UNION ALL
     SELECT t.number FROM ticket t WHERE t.rating_enc IS NOT NULL AND NOT EXISTS (SELECT FROM survey s WHERE s.ticket_id = t.id)`,
  ),
  byQuery(
    "timers-early",
    "No clock rang before it was due (R9).",
    `SELECT id::text AS what FROM timer WHERE status = 'fired' AND (fired_at IS NULL OR fired_at < due_at)`,
  ),
  byQuery(
    "timers-once",
    "A clock rings at most once in its cycle, and one that was called off never (R9).",
    `SELECT id::text AS what FROM timer WHERE status NOT IN ('armed', 'fired', 'cancelled')
        OR fence <> CASE status WHEN 'armed' THEN 0 ELSE 1 END OR (status <> 'fired' AND fired_at IS NOT NULL)`,
  ),
  byQuery(
    "timers-late",
    "What is due rings within a minute (R9).",
    `SELECT id::text AS what FROM timer WHERE status = 'armed' AND due_at < ${now} - interval '1 minute'`,
  ),
  clocksRunning,
];
