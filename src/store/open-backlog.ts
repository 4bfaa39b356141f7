/** What is left to do, read from the rows: due clocks, notices nobody heard, messages that have not left. */
import { conversationId, outboundId, timerId } from "../kernel/ids.ts";
import type { Backlog, ClaimedSend, DueTimer, OrphanSend } from "../ports/shelf.ts";
import { lockSpace } from "./open-owner.ts";
import type { StoreParts } from "./open-shelf.ts";
import { instantOf, places } from "./rows.ts";
import { asking } from "./trouble.ts";
import { readWaiting, type WaitingColumns } from "./waiting-events.ts";
import { isPlatform } from "./words-of-columns.ts";
import { leaseMs } from "./write-tray.ts";

/** Now by the database's clock, moved as the desk's clock is. */
const now = (shift: string): string =>
  `(clock_timestamp() + ${shift}::bigint * interval '1 millisecond')`;

export function openBacklog({ pools, seal, clock, owner }: StoreParts): Backlog {
  const ask = async <Row extends object>(
    text: string,
    values: readonly unknown[],
  ): Promise<readonly Row[]> => {
    const { rows } = await asking(() => pools.rest.query<Row>(text, [...values]));
    return rows;
  };
  return {
    dueTimers: async (limit) =>
      (await ask<TimerColumns>(dueText, [clock.shiftMs(), limit])).map(timerOf),
    nextTimerAt: async () =>
      first(
        await ask<{ at: Date | null }>(
          "SELECT min(due_at) AS at FROM timer WHERE status = 'armed'",
          [],
        ),
      ),
    async waiting(olderThanMs, limit) {
      const rows = await ask<WaitingColumns>(waitingText, [clock.shiftMs(), olderThanMs, limit]);
      return rows.flatMap((row) => readWaiting(row, seal));
    },
    async claim(limit) {
      const rows = await ask<ClaimColumns>(claimText, [clock.shiftMs(), owner, leaseMs, limit]);
      return rows.flatMap((row): ClaimedSend[] =>
        isPlatform(row.channel)
          ? [
              {
                id: outboundId(row.id),
                conversation: conversationId(row.conversation_id),
                channel: row.channel,
                chat: row.chat,
                seq: row.seq,
                part: row.part,
                body: JSON.parse(seal.openText(row.body_enc, places.body(row.id))),
                attempt: row.attempt,
                fence: row.fence,
                mustArrive: row.must_arrive,
                maybeTwice: row.maybe_twice,
              },
            ]
          : [],
      );
    },
    async orphans(limit) {
      const rows = await ask<OrphanColumns>(orphanText, [clock.shiftMs(), owner, limit]);
      return rows.flatMap((row): OrphanSend[] =>
        isPlatform(row.channel)
          ? [
              {
                id: outboundId(row.id),
                channel: row.channel,
                fence: row.fence,
                mustArrive: row.must_arrive,
                maybeTwice: row.maybe_twice,
                newest: row.newest,
                createdAt: instantOf(row.created_at),
              },
            ]
          : [],
      );
    },
    nextSendAt: async () =>
      first(
        await ask<{ at: Date | null }>(
          "SELECT min(next_at) AS at FROM outbound_message WHERE status IN ('queued', 'sending') AND status = 'queued'",
          [],
        ),
      ),
    async adopt(orphan, as, nextAt, maybeTwice) {
      const rows = await ask(
        `UPDATE outbound_message SET status = $3, fence = fence + 1, lease_until = NULL, next_at = to_timestamp($4::bigint / 1000.0),
                maybe_twice = maybe_twice OR $5, settled_at = CASE WHEN $3 = 'queued' THEN NULL ELSE ${now("$6")} END, error_code = coalesce(error_code, 'owner-gone')
          WHERE id = $1 AND fence = $2 AND status = 'sending' RETURNING id`,
        [orphan.id, orphan.fence, as, nextAt, maybeTwice, clock.shiftMs()],
      );
      return rows.length === 1;
    },
  };
}

interface TimerColumns {
  readonly id: string;
  readonly subject: string;
  readonly kind: string;
  readonly cycle: number;
  readonly due_at: Date;
  readonly channel: string | null;
  readonly chat: string | null;
}

const dueText = `
  SELECT t.id, t.subject, t.kind, t.cycle, t.due_at, c.channel, c.chat
    FROM timer t
    LEFT JOIN conversation c ON t.subject = 'conversation:' || c.id::text
   WHERE t.status = 'armed' AND t.due_at <= ${now("$1")} ORDER BY t.due_at, t.id LIMIT $2`;

function timerOf(row: TimerColumns): DueTimer {
  const { channel, chat } = row;
  return {
    id: timerId(row.id),
    kind: row.kind,
    cycle: row.cycle,
    dueAt: instantOf(row.due_at),
    chat: channel !== null && chat !== null && isPlatform(channel) ? { channel, chat } : null,
    ticket: row.subject.startsWith("ticket:") ? row.subject.slice("ticket:".length) : null,
  };
}

const waitingText = `
  SELECT channel_id, dedupe_key, kind, raw_enc, platform_ts FROM inbound_event
   WHERE status = 'new' AND received_at <= ${now("$1")} - $2::bigint * interval '1 millisecond' ORDER BY id LIMIT $3`;

interface ClaimColumns {
  readonly id: string;
  readonly conversation_id: string;
  readonly channel: string;
  readonly chat: string;
  readonly seq: number;
  readonly part: number;
  readonly body_enc: Buffer;
  readonly attempt: number;
  readonly fence: number;
  readonly must_arrive: boolean;
  readonly maybe_twice: boolean;
}

const claimText = `
  WITH heads AS (
    SELECT DISTINCT ON (conversation_id) id FROM outbound_message WHERE status IN ('queued', 'sending') ORDER BY conversation_id, seq, part),
  ready AS (
    SELECT o.id FROM outbound_message o JOIN heads USING (id) WHERE o.status = 'queued' AND o.next_at <= ${now("$1")}
     ORDER BY o.next_at LIMIT $4 FOR UPDATE OF o SKIP LOCKED)
  UPDATE outbound_message o
     SET status = 'sending', owner = $2, fence = o.fence + 1, attempt = o.attempt + 1, lease_until = ${now("$1")} + $3::int * interval '1 millisecond'
    FROM ready, conversation c
   WHERE o.id = ready.id AND c.id = o.conversation_id AND o.status = 'queued'
  RETURNING o.id, o.conversation_id, c.channel, c.chat, o.seq, o.part, o.body_enc, o.attempt, o.fence, o.must_arrive, o.maybe_twice`;

interface OrphanColumns {
  readonly id: string;
  readonly channel: string;
  readonly fence: number;
  readonly must_arrive: boolean;
  readonly maybe_twice: boolean;
  readonly newest: boolean;
  readonly created_at: Date;
}

/** Owners whose lock nobody holds, or leases that ran out. */
const orphanText = `
  WITH open AS (SELECT * FROM outbound_message WHERE status IN ('queued', 'sending') AND status = 'sending'),
  held AS (SELECT objid::bigint AS number FROM pg_locks WHERE locktype = 'advisory' AND classid = ${lockSpace} AND granted
             AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
  SELECT o.id, c.channel, o.fence, o.must_arrive, o.maybe_twice, o.conversation_version = c.version AS newest, o.created_at
    FROM open o JOIN conversation c ON c.id = o.conversation_id
   WHERE (o.owner <> $2 AND NOT EXISTS (SELECT FROM held WHERE held.number = o.owner)) OR o.lease_until < ${now("$1")}
   ORDER BY o.created_at LIMIT $3`;

const first = (rows: readonly { readonly at: Date | null }[]): number | null => {
  const at = rows[0]?.at ?? null;
  return at === null ? null : instantOf(at);
};
