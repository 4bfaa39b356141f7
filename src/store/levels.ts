/** How much waits in the database, and for how long: looked up when somebody asks, over the small indexes alone. */
import type { Level } from "../ports/level.ts";
import type { StoreParts } from "./open-shelf.ts";
import { asking } from "./trouble.ts";

const waitingRows = `
  SELECT 'events' AS what, status, count(*)::int AS rows, extract(epoch FROM min(received_at)) * 1000 AS since
    FROM inbound_event WHERE status = 'new' GROUP BY status
  UNION ALL
  SELECT 'events', status, count(*)::int, NULL
    FROM inbound_event WHERE status = 'quarantined' GROUP BY status
  UNION ALL
  SELECT 'outgoing', status, count(*)::int, extract(epoch FROM min(created_at)) * 1000
    FROM outbound_message WHERE status IN ('queued', 'sending') GROUP BY status`;

interface WaitingRow {
  readonly what: "events" | "outgoing";
  readonly status: string;
  readonly rows: number;
  readonly since: string | null;
}

/** What has no row now stands at zero: a gauge that is not set again would keep its last value. */
const statuses = [
  ["events", "new"],
  ["events", "quarantined"],
  ["outgoing", "queued"],
  ["outgoing", "sending"],
] as const;

/** The gauges of the store as they stand now. @throws {StoreUnavailable} */
export async function levels({ pools, clock }: StoreParts): Promise<readonly Level[]> {
  const pool = (name: "trays" | "rest"): Level => ({
    metric: "deskbell_pool_waiting",
    value: pools[name].waitingCount,
    labels: { pool: name },
  });
  const waiting = [pool("trays"), pool("rest")];
  const { rows } = await asking(() => pools.rest.query<WaitingRow>(waitingRows));
  return [
    ...waiting,
    ...statuses.map(([what, status]) => ({
      metric: `deskbell_${what}` as const,
      value: rows.find((row) => row.what === what && row.status === status)?.rows ?? 0,
      labels: { status },
    })),
    { metric: "deskbell_oldest_event_seconds", value: oldest(rows, "events", clock.now()) },
    { metric: "deskbell_oldest_outgoing_seconds", value: oldest(rows, "outgoing", clock.now()) },
  ];
}

/** Seconds since the oldest row that waits; 0 when none does. */
function oldest(rows: readonly WaitingRow[], what: WaitingRow["what"], now: number): number {
  const since = rows.flatMap((row) =>
    row.what === what && row.since !== null ? [Number(row.since)] : [],
  );
  return Math.max(0, now - Math.min(now, ...since)) / 1000;
}
