/** One look at a desk that runs: memory, handles, connections, rows and how soon it turns. */
import { readdirSync } from "node:fs";
import type { DeskProcess } from "../load/desk-process.ts";
import { readMetrics, sumOf } from "../load/metrics.ts";
import type { OwnPostgres } from "../load/servers.ts";
import type { Inside } from "./inside.ts";

/** Everything that is looked at, by name; all numbers. */
export interface Sample {
  /** After a collection, MiB. */
  readonly heap: number;
  /** Buffers outside the heap, MiB. */
  readonly outside: number;
  /** Memory of the process, MiB. */
  readonly memory: number;
  readonly resources: number;
  /** Open files and sockets. */
  readonly files: number;
  readonly connections: number;
  /** Rows nobody can see any more, in all tables of the desk, and rows that live. */
  readonly dead: number;
  readonly live: number;
  /** Bytes on disk for each living row, indexes included. */
  readonly bytesPerRow: number;
  /** Age of the oldest event not heard and message not sent, s. */
  readonly oldest: number;
  /** Mean delay of the event loop, ms. */
  readonly loop: number;
}

const rowsText = `
  SELECT (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'deskbell%')::int AS connections,
         sum(n_dead_tup)::float AS dead, sum(n_live_tup)::float AS live, sum(pg_total_relation_size(relid))::float AS bytes,
         (SELECT coalesce(extract(epoch FROM clock_timestamp() - min(at)), 0)::float FROM (
            SELECT min(received_at) AS at FROM inbound_event WHERE status = 'new'
            UNION ALL SELECT min(created_at) FROM outbound_message WHERE status IN ('queued', 'sending')) waits) AS oldest
    FROM pg_stat_user_tables WHERE schemaname = 'public'`;

interface RowsSeen {
  readonly connections: number;
  readonly dead: number;
  readonly live: number;
  readonly bytes: number;
  readonly oldest: number;
}

/** Node counts the pause between two looks as well, ms. */
const betweenLooksMs = 50;

const mib = (bytes: number): number => bytes / 2 ** 20;

export async function takeSample(
  desk: DeskProcess,
  insidePort: number,
  postgres: OwnPostgres,
): Promise<Sample> {
  const inside: Inside = JSON.parse(await (await fetch(`http://127.0.0.1:${insidePort}/`)).text());
  const metrics = readMetrics(await desk.metrics());
  const [rows] = await postgres.ask<RowsSeen>(rowsText);
  const {
    connections = Number.NaN,
    dead = 0,
    live = 0,
    bytes = 0,
    oldest = Number.NaN,
  } = rows ?? {};
  return {
    heap: mib(inside.heapUsed),
    outside: mib(inside.outside),
    memory: desk.memory(),
    resources: inside.resources,
    files: readdirSync(`/proc/${desk.pid}/fd`).length,
    connections,
    dead,
    live,
    bytesPerRow: bytes / Math.max(1, live),
    oldest,
    loop: sumOf(metrics, "nodejs_eventloop_lag_mean_seconds") * 1000 - betweenLooksMs,
  };
}
