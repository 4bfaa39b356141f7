/** Ends of the record of who did what, kept outside the database: a record cut short there is found here (S33, R24). */
import type pg from "pg";
import type { Instant } from "../kernel/clock.ts";
import type { Records } from "./records.ts";
import { asking } from "./trouble.ts";

export interface AuditHead {
  readonly at: Instant;
  readonly seq: string;
  /** Hex. */
  readonly hash: string;
}

/** The record's end as it is now; nothing while it is empty. */
export async function auditHead(pool: pg.Pool, now: Instant): Promise<AuditHead | undefined> {
  const { rows } = await asking(() =>
    pool.query<{ seq: string; hash: string }>(
      "SELECT seq, encode(hash, 'hex') AS hash FROM audit_log ORDER BY audit_log.seq DESC LIMIT 1",
    ),
  );
  return rows[0] === undefined ? undefined : { at: now, ...rows[0] };
}

/** Notes the end outside; one that was noted last is not noted again. */
export async function noteHead(pool: pg.Pool, records: Records, now: Instant): Promise<void> {
  const head = await auditHead(pool, now);
  const last = (await records.read("audit-heads")).flatMap(headOf).at(-1);
  if (head !== undefined && (head.seq !== last?.seq || head.hash !== last.hash))
    await records.append("audit-heads", head);
}

/** Ends noted earlier that the record does not hold, and that it has not given up for their age; the oldest first. */
export async function missingHeads(pool: pg.Pool, records: Records): Promise<readonly AuditHead[]> {
  const heads = standing(await records.read("audit-heads"));
  if (heads.length === 0) return [];
  const { rows } = await asking(() =>
    pool.query<{ nth: string }>(
      `SELECT h.nth FROM unnest($1::bigint[], $2::text[]) WITH ORDINALITY AS h (seq, hash, nth)
        WHERE NOT EXISTS (SELECT FROM audit_log a WHERE a.seq = h.seq AND a.hash = decode(h.hash, 'hex'))
          AND NOT EXISTS (SELECT FROM audit_log x WHERE x.action = 'audit-expired' AND split_part(x.subject, ':', 1)::bigint >= h.seq)
        ORDER BY h.seq`,
      [heads.map(({ seq }) => seq), heads.map(({ hash }) => hash)],
    ),
  );
  return rows.flatMap(({ nth }) => heads[Number(nth) - 1] ?? []);
}

/** Says outside that a backup was brought back: what was noted after its end is gone with the gap. */
export async function noteRestored(
  records: Records,
  head: AuditHead | undefined,
  now: Instant,
): Promise<void> {
  await records.append("audit-heads", { at: now, restoredTo: head?.seq ?? "0" });
}

/** The heads that the record must hold: those noted before a restore only as far as the backup reached. */
function standing(rows: readonly unknown[]): readonly AuditHead[] {
  let heads: readonly AuditHead[] = [];
  for (const row of rows) {
    const end = restoredTo(row);
    heads =
      end === undefined
        ? [...heads, ...headOf(row)]
        : heads.filter(({ seq }) => BigInt(seq) <= BigInt(end));
  }
  return heads;
}

function restoredTo(row: unknown): string | undefined {
  if (typeof row !== "object" || row === null || !("restoredTo" in row)) return undefined;
  return typeof row.restoredTo === "string" && /^\d{1,18}$/.test(row.restoredTo)
    ? row.restoredTo
    : undefined;
}

/** A row of the file as a head; what is none is passed over. */
function headOf(row: unknown): readonly AuditHead[] {
  if (typeof row !== "object" || row === null) return [];
  const { at, seq, hash }: Partial<Record<keyof AuditHead, unknown>> = row;
  return typeof at === "number" &&
    typeof seq === "string" &&
    /^\d{1,18}$/.test(seq) &&
    typeof hash === "string" &&
    /^[0-9a-f]{64}$/.test(hash)
    ? [{ at, seq, hash }]
    : [];
}
