/** What is deleted when it has become old, and how (P9). Each rule finds its rows again, so that it can prove itself. */
import type { KeepTimes } from "../tickets/policy.ts";

export interface KeepRule {
  readonly name: string;
  /** Days it is kept. */
  readonly days: (keep: KeepTimes) => number;
  /** Rows that are due: `id` as text. `$1` is the instant before which they are old. */
  readonly due: string;
  /** What is done with them, in order; `$1` are their ids. */
  readonly clear: readonly string[];
  /** Those of the ids `$1` that still hold something. */
  readonly holding: string;
}

/**
 * It belongs to no case of that person that is open, or was closed since. What was said up to a month before a case
 * was registered may have led to it. `$1` as above.
 */
const restedFor = (person: string, saidAt: string): string =>
  `NOT EXISTS (SELECT FROM ticket t WHERE t.customer_id = ${person} AND t.registered_at <= ${saidAt} + interval '30 days'
     AND (t.status NOT IN ('archived', 'cancelled') OR t.changed_at >= $1))`;
const ofEvent =
  "c.channel = split_part(e.conversation_key, ':', 1) AND c.chat = substr(e.conversation_key, strpos(e.conversation_key, ':') + 1)";

export const keepRules: readonly KeepRule[] = [
  {
    name: "events kept aside",
    days: ({ quarantineDays }) => quarantineDays,
    due: "SELECT id::text FROM inbound_event WHERE status = 'quarantined' AND received_at < $1",
    clear: [
      "UPDATE inbound_event SET raw_enc = NULL, status = 'ignored', error_code = 'expired' WHERE id = ANY ($1::bigint[])",
    ],
    holding: "SELECT FROM inbound_event WHERE id = ANY ($1::bigint[]) AND raw_enc IS NOT NULL",
  },
  {
    name: "messages heard",
    days: ({ chatDays }) => chatDays,
    due: `SELECT e.id::text FROM inbound_event e LEFT JOIN conversation c ON ${ofEvent}
           WHERE e.raw_enc IS NOT NULL AND e.status IN ('done', 'ignored') AND e.received_at < $1 AND ${restedFor("c.person_id", "e.received_at")}`,
    clear: [
      "UPDATE inbound_event SET raw_enc = NULL, error_code = 'expired' WHERE id = ANY ($1::bigint[])",
    ],
    holding: "SELECT FROM inbound_event WHERE id = ANY ($1::bigint[]) AND raw_enc IS NOT NULL",
  },
  {
    name: "messages sent",
    days: ({ chatDays }) => chatDays,
    due: `SELECT m.id::text FROM outbound_message m JOIN conversation c ON c.id = m.conversation_id
           WHERE m.body_enc IS NOT NULL AND m.settled_at < $1 AND ${restedFor("c.person_id", "m.created_at")}`,
    clear: ["UPDATE outbound_message SET body_enc = NULL WHERE id = ANY ($1::uuid[])"],
    holding: "SELECT FROM outbound_message WHERE id = ANY ($1::uuid[]) AND body_enc IS NOT NULL",
  },
  {
    name: "unfinished talks",
    days: ({ chatDays }) => chatDays,
    due: `SELECT c.id::text FROM conversation c
           WHERE (c.draft_enc IS NOT NULL OR c.profile_enc IS NOT NULL) AND coalesce(c.last_heard_at, c.created_at) < $1 AND ${restedFor("c.person_id", "now()")}`,
    // The version moves with it: whoever remembers the chat as it was reads it anew.
    clear: [
      `UPDATE conversation SET draft_enc = NULL, profile_enc = NULL, version = version + 1,
              state = state || '{"talk": null, "waiting": [], "heard": []}'::jsonb WHERE id = ANY ($1::uuid[])`,
    ],
    holding:
      "SELECT FROM conversation WHERE id = ANY ($1::uuid[]) AND (draft_enc IS NOT NULL OR profile_enc IS NOT NULL)",
  },
  {
    name: "photos",
    days: ({ mediaDays }) => mediaDays,
    due: `SELECT a.id::text FROM attachment a JOIN conversation c ON c.id = a.conversation_id
           WHERE a.status <> 'refused' AND a.created_at < $1 AND ${restedFor("c.person_id", "a.created_at")}`,
    // The file leaves the shelf with the next sweep.
    clear: [
      "UPDATE attachment SET status = 'refused', why = 'expired', next_at = NULL, lease_until = NULL WHERE id = ANY ($1::uuid[])",
    ],
    holding: "SELECT FROM attachment WHERE id = ANY ($1::uuid[]) AND status <> 'refused'",
  },
  {
    name: "cases",
    days: ({ ticketDays }) => ticketDays,
    due: "SELECT id::text FROM ticket WHERE status IN ('archived', 'cancelled') AND changed_at < $1",
    clear: [
      "UPDATE attachment SET ticket_id = NULL, status = 'refused', why = 'expired', next_at = NULL WHERE ticket_id = ANY ($1::uuid[])",
      "DELETE FROM timer WHERE subject IN (SELECT 'ticket:' || number FROM ticket WHERE id = ANY ($1::uuid[]))",
      "DELETE FROM survey WHERE ticket_id = ANY ($1::uuid[])",
      "DELETE FROM ticket_event WHERE ticket_id = ANY ($1::uuid[])",
      "DELETE FROM ticket WHERE id = ANY ($1::uuid[])",
    ],
    holding: "SELECT FROM ticket WHERE id = ANY ($1::uuid[])",
  },
  {
    name: "customers",
    days: ({ ticketDays }) => ticketDays,
    due: `SELECT p.id::text FROM person p WHERE p.role = 'customer' AND p.created_at < $1
             AND NOT EXISTS (SELECT FROM ticket t WHERE t.customer_id = p.id)
             AND NOT EXISTS (SELECT FROM ticket_event v WHERE v.by_id = p.id)
             AND NOT EXISTS (SELECT FROM conversation c WHERE c.person_id = p.id AND (coalesce(c.last_heard_at, c.created_at) >= $1
               OR EXISTS (SELECT FROM ticket t WHERE t.conversation_id = c.id)
               OR EXISTS (SELECT FROM attachment a WHERE a.conversation_id = c.id AND (a.status <> 'refused' OR a.sha256 IS NOT NULL))
               OR EXISTS (SELECT FROM outbound_message m WHERE m.conversation_id = c.id AND m.status IN ('queued', 'sending'))))`,
    // With the chat go the keys of its events: nothing is redelivered after so long.
    clear: [
      `DELETE FROM inbound_event WHERE conversation_key IN (SELECT channel || ':' || chat FROM conversation WHERE person_id = ANY ($1::uuid[]))`,
      "DELETE FROM outbound_message WHERE conversation_id IN (SELECT id FROM conversation WHERE person_id = ANY ($1::uuid[]))",
      "DELETE FROM attachment WHERE conversation_id IN (SELECT id FROM conversation WHERE person_id = ANY ($1::uuid[]))",
      "DELETE FROM timer WHERE subject IN (SELECT 'conversation:' || id FROM conversation WHERE person_id = ANY ($1::uuid[]))",
      "DELETE FROM conversation WHERE person_id = ANY ($1::uuid[])",
      "DELETE FROM person WHERE id = ANY ($1::uuid[])",
    ],
    holding: "SELECT FROM person WHERE id = ANY ($1::uuid[])",
  },
  {
    name: "one-time codes",
    days: () => 1,
    due: "SELECT encode(code_hash, 'hex') FROM staff_code WHERE expires_at < $1",
    clear: [
      "DELETE FROM staff_code WHERE code_hash IN (SELECT decode(x, 'hex') FROM unnest($1::text[]) x)",
    ],
    holding:
      "SELECT FROM staff_code WHERE code_hash IN (SELECT decode(x, 'hex') FROM unnest($1::text[]) x)",
  },
  {
    name: "answers to callers",
    days: () => 2,
    due: "SELECT actor || ' ' || key FROM idempotency_key WHERE created_at < $1",
    clear: ["DELETE FROM idempotency_key WHERE actor || ' ' || key = ANY ($1::text[])"],
    holding: "SELECT FROM idempotency_key WHERE actor || ' ' || key = ANY ($1::text[])",
  },
];
