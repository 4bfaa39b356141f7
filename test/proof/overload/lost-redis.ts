/** Redis gone in the middle of the day, with clocks due meanwhile. */
import { setTimeout as pause } from "node:timers/promises";
import { newWindow } from "../load/window.ts";
import { account, evenly, type Row, type Scene } from "./scene.ts";
import { shown } from "./table.ts";

/** Clocks that are set to ring while it is gone. */
const clocks = 40;
/** R9, R10: after one fault a clock rings at most this late, in s. */
const lateMax = 60;

/** Armed clocks of the talks that have fallen silent become due one after the other within so many seconds. */
const dueText = `
  UPDATE timer SET due_at = clock_timestamp() + (n * $2::float / $1::float) * interval '1 second'
    FROM (SELECT id AS chosen, row_number() OVER (ORDER BY id) AS n FROM timer
           WHERE status = 'armed' AND kind = 'form-reminder' ORDER BY id LIMIT $1::int) t
   WHERE id = chosen RETURNING id`;
const rungText = `
  SELECT count(*) FILTER (WHERE status = 'fired')::int AS rung, coalesce(max(extract(epoch FROM fired_at - due_at)), 0)::float AS late,
         count(*) FILTER (WHERE fired_at < due_at)::int AS early
    FROM timer WHERE id = ANY ($1::uuid[])`;
/** A clock of a talk whose customer writes meanwhile is called off instead. */
const offText =
  "SELECT count(*)::int AS off FROM timer WHERE id = ANY ($1::uuid[]) AND status = 'cancelled'";

export async function lostRedis(scene: Scene): Promise<Row> {
  const { site, ground, normal, troubleSeconds } = scene;
  const { redis, postgres, crowd } = site;
  const what = `Redis: gone for ${troubleSeconds} s, back empty`;
  if (redis === undefined) return notRun(scene, what);
  await crowd.begin(ground, "line", clocks, 2);
  await redis.stop();
  const due = await postgres.ask<{ id: string }>(dueText, [clocks, troubleSeconds]);
  const ids = due.map(({ id }) => id);
  const window = await crowd.wave(ground, evenly(normal), troubleSeconds);
  await redis.start();
  const row = await account(scene, { what, rows: "R9 R10", window });
  const rung = await allRung(scene, ids);
  return {
    ...row,
    note: `${ids.length} clocks were due meanwhile: ${rung.rung} rang, at most ${shown(rung.late, 1)} s late, ${rung.off} were called off by their customer`,
    checks: [
      ...row.checks,
      {
        name: `${what}: every clock rings once, none early, at most ${lateMax} s late (R9, R10)`,
        ok:
          ids.length > 0 &&
          rung.rung + rung.off === ids.length &&
          rung.late <= lateMax &&
          rung.early === 0,
        saw: `${rung.rung} of ${ids.length} rang, ${rung.off} called off, ${rung.early} early, ${rung.late.toFixed(1)} s late`,
      },
    ],
  };
}

interface Rung {
  readonly rung: number;
  readonly late: number;
  readonly early: number;
  readonly off: number;
}

async function allRung({ site }: Scene, ids: readonly string[]): Promise<Rung> {
  const startedAt = performance.now();
  for (;;) {
    const [rung] = await site.postgres.ask<Omit<Rung, "off">>(rungText, [ids]);
    const [off] = await site.postgres.ask<Pick<Rung, "off">>(offText, [ids]);
    const all = { rung: 0, late: 0, early: 0, off: 0, ...rung, ...off };
    const over = performance.now() - startedAt > lateMax * 1000;
    if (all.rung + all.off === ids.length || over) return all;
    await pause(250);
  }
}

async function notRun(scene: Scene, what: string): Promise<Row> {
  const row = await account(scene, { what, rows: "R9 R10", window: newWindow() });
  return { ...row, note: "NOT RUN: there is no redis-server on this machine" };
}
