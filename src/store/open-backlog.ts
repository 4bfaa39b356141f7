/** What is left to do, read from the rows: due clocks, notices nobody heard, messages that have not left. */
import { outboundId, timerId } from "../kernel/ids.ts";
import { type Backlog, type DueTimer, doubtPrefix, type OrphanSend } from "../ports/shelf.ts";
import { type ClaimColumns, claimedOf, claimText, deadText } from "./claimed-sends.ts";
import { databaseNow as now } from "./database-now.ts";
import { openEach } from "./open-each.ts";
import { lockSpace } from "./open-owner.ts";
import type { StoreParts } from "./open-shelf.ts";
import { instantOf } from "./rows.ts";
import { asking } from "./trouble.ts";
import { readWaiting, type WaitingColumns } from "./waiting-events.ts";
import { isPlatform } from "./words-of-columns.ts";
import { leaseMs } from "./write-tray.ts";

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
          "SELECT min(due_at) AS at FROM timer WHERE status = 'armed' AND kind <> 'erasure'",
          [],
        ),
      ),
    async waiting(olderThanMs, limit) {
      const rows = await ask<WaitingColumns>(waitingText, [clock.shiftMs(), olderThanMs, limit]);
      const aside = ({ channel_id, dedupe_key }: WaitingColumns, code: string) =>
        ask(asideText, [channel_id, dedupe_key, code]);
      for (const { channel_id, dedupe_key, raw_enc } of rows)
        if (raw_enc === null) await ask(withdrawnText, [channel_id, dedupe_key]);
      return await openEach(rows, (row) => readWaiting(row, seal), aside);
    },
    async claim(limit) {
      const rows = await ask<ClaimColumns>(claimText, [clock.shiftMs(), owner, leaseMs, limit]);
      const aside = ({ id, fence }: ClaimColumns, code: string) =>
        ask(deadText, [id, fence, code, clock.shiftMs()]);
      return await openEach(rows, (row) => claimedOf(row, seal), aside);
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
                ...(row.own ? { own: true } : {}),
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
    async adopt(orphan, as, nextAt, maybeTwice, neverLeft = false) {
      const rows = await ask(
        `UPDATE outbound_message SET status = $3, fence = fence + 1, lease_until = NULL, next_at = to_timestamp($4::bigint / 1000.0),
                maybe_twice = maybe_twice OR $5, settled_at = CASE WHEN $3 = 'queued' THEN NULL ELSE ${now("$6")} END, error_code = CASE WHEN $7 OR error_code LIKE '${doubtPrefix}%' THEN error_code ELSE '${doubtPrefix}owner-gone' END
          WHERE id = $1 AND fence = $2 AND status = 'sending' RETURNING id`,
        [orphan.id, orphan.fence, as, nextAt, maybeTwice, clock.shiftMs(), neverLeft],
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
   WHERE t.status = 'armed' AND t.kind <> 'erasure' AND t.due_at <= ${now("$1")} ORDER BY t.due_at, t.id LIMIT $2`;

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

const asideText = `
  UPDATE inbound_event SET status = 'quarantined', attempts = attempts + 1, error_code = $3
   WHERE channel_id = $1 AND dedupe_key = $2 AND status = 'new'`;

/** Taken back before anybody heard it: nothing is left to hear, and it waits no more. */
const withdrawnText = `
  UPDATE inbound_event SET status = 'ignored' WHERE channel_id = $1 AND dedupe_key = $2 AND status = 'new' AND raw_enc IS NULL`;

interface OrphanColumns {
  readonly id: string;
  readonly channel: string;
  readonly fence: number;
  readonly must_arrive: boolean;
  readonly maybe_twice: boolean;
  readonly newest: boolean;
  readonly created_at: Date;
  readonly own: boolean;
}

/** Owners whose lock nobody holds, or leases that ran out. */
const orphanText = `
  WITH open AS (SELECT * FROM outbound_message WHERE status IN ('queued', 'sending') AND status = 'sending'),
  held AS (SELECT objid::bigint AS number FROM pg_locks WHERE locktype = 'advisory' AND classid = ${lockSpace} AND granted
             AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
  SELECT o.id, c.channel, o.fence, o.must_arrive, o.maybe_twice, o.conversation_version = c.version AS newest, o.created_at, o.owner = $2 AS own
    FROM open o JOIN conversation c ON c.id = o.conversation_id
   WHERE (o.owner <> $2 AND NOT EXISTS (SELECT FROM held WHERE held.number = o.owner)) OR o.lease_until < ${now("$1")}
   ORDER BY o.created_at LIMIT $3`;

const first = (rows: readonly { readonly at: Date | null }[]): number | null => {
  const at = rows[0]?.at ?? null;
  return at === null ? null : instantOf(at);
};
