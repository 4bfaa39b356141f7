/** What must hold over events heard and messages sent. */
import { byQuery, type Invariant } from "./invariant.ts";

/** Milliseconds as an instant of PostgreSQL. */
const now = "to_timestamp($1::bigint / 1000.0)";
const open = "('queued', 'sending')";

export const outboxInvariants: readonly Invariant[] = [
  byQuery(
    "outbox-states",
    "Every message is in one visible state, with the times that state needs (R6).",
    `SELECT id::text AS what FROM outbound_message WHERE CASE status
       WHEN 'queued' THEN next_at IS NULL OR settled_at IS NOT NULL
       WHEN 'sending' THEN lease_until IS NULL OR owner = 0 OR fence = 0 OR settled_at IS NOT NULL
       WHEN 'accepted' THEN settled_at IS NULL
       WHEN 'refused' THEN settled_at IS NULL OR error_code IS NULL
       WHEN 'unsure' THEN settled_at IS NULL
       WHEN 'dead' THEN settled_at IS NULL OR error_code IS NULL
       WHEN 'cancelled' THEN settled_at IS NULL
       ELSE true END`,
  ),
  byQuery(
    "outbox-order",
    "The messages of a chat are accepted in their order (R8).",
    `SELECT id || CASE WHEN open_before THEN ', and an earlier one is open'
              ELSE format(', %s ms before an earlier one, by owner %s', round(1000 * extract(epoch FROM accepted_before - settled_at)), owner) END AS what FROM (
       SELECT id, status, settled_at, owner,
              max(settled_at) FILTER (WHERE status = 'accepted') OVER before AS accepted_before,
              bool_or(status IN ${open}) OVER before AS open_before
         FROM outbound_message
       WINDOW before AS (PARTITION BY conversation_id ORDER BY seq, part ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) m
      WHERE status = 'accepted' AND (open_before OR settled_at < accepted_before)`,
  ),
  byQuery(
    "outbox-leases",
    "No message is being sent for longer than its lease and a look of the reconciler: 90 s (R6).",
    `SELECT id::text AS what FROM outbound_message WHERE status = 'sending' AND lease_until < ${now} - interval '30 seconds'`,
  ),
  byQuery(
    "outbox-stuck",
    "No chat's next message waits longer than 10 minutes after it might leave (R8).",
    `SELECT m.id::text AS what FROM outbound_message m WHERE m.status = 'queued' AND m.next_at < ${now} - interval '10 minutes'
        AND NOT EXISTS (SELECT FROM outbound_message e WHERE e.conversation_id = m.conversation_id AND e.status IN ${open} AND (e.seq, e.part) < (m.seq, m.part))`,
  ),
  byQuery(
    "outbox-numbers",
    "A chat counts its messages: none has a higher number than the chat knows, and no part is missing.",
    `SELECT c.id::text AS what FROM conversation c
       JOIN (SELECT conversation_id, max(seq) AS seq FROM outbound_message GROUP BY 1) o ON o.conversation_id = c.id
      WHERE o.seq > c.out_seq
      UNION ALL
     SELECT conversation_id || '.' || seq FROM outbound_message GROUP BY conversation_id, seq HAVING max(part) + 1 <> count(*)`,
  ),
  byQuery(
    "outbox-causes",
    "One cause speaks in one chat only (I4).",
    `SELECT cause_event_id::text AS what FROM outbound_message GROUP BY cause_event_id HAVING count(DISTINCT conversation_id) > 1`,
  ),
  byQuery(
    "events-heard",
    "Every stored event is heard within a minute, done, ignored or kept aside (R11).",
    `SELECT id::text AS what FROM inbound_event
      WHERE status NOT IN ('new', 'done', 'ignored', 'quarantined') OR (status = 'new' AND received_at < ${now} - interval '1 minute')`,
  ),
  byQuery(
    "photo-states",
    "Every photo and file is wanted with a time for its next try, stored with its hash, or refused with a reason.",
    `SELECT id::text AS what FROM attachment WHERE CASE status
       WHEN 'wanted' THEN next_at IS NULL OR next_at < ${now} - interval '10 minutes'
       WHEN 'stored' THEN length(sha256) IS DISTINCT FROM 32 OR type IS NULL OR coalesce(bytes, 0) < 1
                       OR (type IN ('jpeg', 'png', 'webp', 'gif') AND (coalesce(width, 0) < 1 OR coalesce(height, 0) < 1))
       WHEN 'refused' THEN why IS NULL
       ELSE true END`,
  ),
];
