/** Deletes what has become old, a batch at a time, and proves it by a count and a sample (P9). */
import type pg from "pg";
import type { Instant } from "../kernel/clock.ts";
import type { KeepTimes } from "../tickets/policy.ts";
import { type KeepRule, keepRules } from "./keep-rules.ts";
import type { Seal } from "./seal.ts";
import { type PhotoBin, sweepPhotos } from "./sweep-photos.ts";
import { patiently } from "./trouble.ts";
import { writeAudit } from "./write-audit.ts";

export interface Kept {
  readonly rule: string;
  /** Older than this many days. */
  readonly days: number;
  readonly due: number;
  readonly gone: number;
  /** Counted again afterwards: due and still there. */
  readonly left: number;
  /** Some of those that went, by id, looked at again one by one. */
  readonly sample: readonly string[];
  /** How many of the sample still hold something. */
  readonly holding: number;
}

export interface RetentionParts {
  readonly pool: pg.Pool;
  readonly seal: Seal;
  readonly keep: KeepTimes;
  readonly now: Instant;
  /** As the record names who asked. */
  readonly actor: string;
  readonly photos: PhotoBin;
}

const batchRows = 500;
const sampleMax = 5;
const dayMs = 86_400_000;

/** What would go, and nothing else. */
export async function findOld(
  parts: Pick<RetentionParts, "pool" | "keep" | "now">,
): Promise<readonly Kept[]> {
  const found: Kept[] = [];
  for (const rule of keepRules) {
    const due = await countDue(parts, rule);
    const days = rule.days(parts.keep);
    found.push({ rule: rule.name, days, due, gone: 0, left: due, sample: [], holding: 0 });
  }
  return found;
}

/** May be stopped at any moment and begun again: every batch is one transaction, and what is left is still due. */
export async function deleteOld(parts: RetentionParts): Promise<readonly Kept[]> {
  const done: Kept[] = [];
  for (const rule of keepRules) {
    done.push(await follow(parts, rule));
    if (rule.name === "photos" || rule.name === "cases")
      await sweepPhotos(parts.pool, parts.photos);
  }
  done.push(await expireAudit(parts));
  const gone = done.filter((one) => one.gone > 0).map((one) => `${one.rule}: ${one.gone}`);
  const { seal, now, actor } = parts;
  if (gone.length > 0)
    await patiently(() =>
      writeAudit(parts.pool, seal, {
        at: now,
        actor,
        action: "retention",
        subject: gone.join(", "),
      }),
    );
  return done;
}

const before = ({ keep, now }: Pick<RetentionParts, "keep" | "now">, rule: KeepRule): Date =>
  new Date(now - rule.days(keep) * dayMs);

async function countDue(
  parts: Pick<RetentionParts, "pool" | "keep" | "now">,
  rule: KeepRule,
): Promise<number> {
  const { rows } = await patiently(() =>
    parts.pool.query<{ n: string }>(`SELECT count(*) AS n FROM (${rule.due}) d`, [
      before(parts, rule),
    ]),
  );
  return Number(rows[0]?.n ?? 0);
}

async function follow(parts: RetentionParts, rule: KeepRule): Promise<Kept> {
  const due = await countDue(parts, rule);
  const sample: string[] = [];
  let gone = 0;
  while (gone < due) {
    const ids = await clearBatch(parts, rule);
    if (ids.length === 0) break;
    gone += ids.length;
    if (sample.length < sampleMax) sample.push(...ids.slice(0, sampleMax - sample.length));
  }
  const { rows } = await patiently(() => parts.pool.query(rule.holding, [sample]));
  const left = due === 0 ? 0 : await countDue(parts, rule);
  return {
    rule: rule.name,
    days: rule.days(parts.keep),
    due,
    gone,
    left,
    sample,
    holding: rows.length,
  };
}

async function clearBatch(parts: RetentionParts, rule: KeepRule): Promise<readonly string[]> {
  const client = await parts.pool.connect();
  try {
    await client.query("BEGIN");
    const { rows } = await client.query<{ id: string }>({
      text: `SELECT * FROM (${rule.due}) AS d (id) LIMIT ${batchRows}`,
      values: [before(parts, rule)],
    });
    const ids = rows.map(({ id }) => id);
    for (const text of ids.length === 0 ? [] : rule.clear) await client.query(text, [ids]);
    await client.query("COMMIT");
    return ids;
  } catch (fault) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw fault;
  } finally {
    client.release();
  }
}

/** The record is shortened from its beginning; where it was cut is written into it. */
async function expireAudit({ pool, keep, now, actor }: RetentionParts): Promise<Kept> {
  const old = new Date(now - keep.auditDays * dayMs);
  const count = async (): Promise<number> => {
    const { rows } = await patiently(() =>
      pool.query<{ n: string }>("SELECT count(*) AS n FROM audit_log WHERE at < $1", [old]),
    );
    return Number(rows[0]?.n ?? 0);
  };
  const due = await count();
  const { rows } = await patiently(() =>
    pool.query<{ gone: string }>("SELECT desk_expire_audit($1, $2, $3) AS gone", [
      new Date(now),
      old,
      actor,
    ]),
  );
  const gone = Number(rows[0]?.gone ?? 0);
  return {
    rule: "the record",
    days: keep.auditDays,
    due,
    gone,
    left: await count(),
    sample: [],
    holding: 0,
  };
}
