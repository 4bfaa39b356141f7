/** The desk's own servers in trouble: a slow database, none, one that hangs, and no Redis. */
import { setTimeout as pause } from "node:timers/promises";
import { most, ofPlatforms, p99, type Window } from "../load/window.ts";
import type { Check } from "../report.ts";
import { account, evenly, type Row, type Scene } from "./scene.ts";
import { shown } from "./table.ts";

/** What a commit takes on the slow database, ms. */
const commitMs = 500;
/** R13: a webhook is turned away within this while the database is away, ms. */
const refusedWithinMs = 1_000;
/** R1: when nothing answers, a webhook is given up after 1.2 s; and what a busy machine's timer adds, ms. */
const givenUpMs = 1_200;
const timerLateMs = 300;
/** A timer waits for a processor as a bare commit does, a few times over. */
const commitsMax = 6;
/** Between two looks at `/readyz`, ms. */
const lookEveryMs = 250;

/** So long for every commit, or for every message in it. */
export interface Slowness {
  readonly kind: "commit" | "message";
  readonly ms: number;
}

const slowSql = ({ kind, ms }: Slowness): string => `
  CREATE FUNCTION proof_slow() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_sleep(${ms / 1000} * ${kind === "commit" ? "1" : "(SELECT count(*) FROM fresh)"});
    RETURN NULL;
  END $$;
  CREATE TRIGGER proof_slow AFTER INSERT ON inbound_event REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION proof_slow()`;
const fastSql = "DROP TRIGGER proof_slow ON inbound_event; DROP FUNCTION proof_slow()";

/** Transactions that write events, so all trays, hold their locks so much longer, as if the disk took it. */
export async function withSlowDatabase<T>(
  { site }: Scene,
  slowness: Slowness,
  work: () => Promise<T>,
): Promise<T> {
  await site.postgres.ask(slowSql(slowness));
  try {
    return await work();
  } finally {
    await site.postgres.ask(fastSql);
  }
}

export async function slowDatabase(scene: Scene): Promise<Row> {
  const { site, ground, normal, troubleSeconds } = scene;
  const window = await withSlowDatabase(scene, { kind: "commit", ms: commitMs }, () =>
    site.crowd.wave(ground, evenly(normal), troubleSeconds),
  );
  const what = `database: a commit takes ${commitMs} ms`;
  return account(scene, { what, rows: "R1 R13", window });
}

/** @param kind stopped: connections are refused; frozen: they stay open and nothing answers */
export async function lostDatabase(scene: Scene, kind: "stopped" | "frozen"): Promise<Row> {
  const { site, desk, ground, normal, troubleSeconds } = scene;
  const { postgres } = site;
  const looks: { readonly status: number; readonly ms: number }[] = [];
  const state = { over: false };
  const watching = (async () => {
    while (!state.over) {
      looks.push(await desk.ready());
      await pause(lookEveryMs);
    }
  })();
  await (kind === "stopped" ? postgres.stop() : postgres.freeze());
  const window = await site.crowd.wave(ground, evenly(normal), troubleSeconds);
  state.over = true;
  await watching;
  const backAt = performance.now();
  await (kind === "stopped" ? postgres.start() : postgres.thaw());
  const startedMs = performance.now() - backAt;
  const readyMs = await readyAgain(scene);
  const what = `database: ${kind === "stopped" ? "away" : "hangs"} for ${troubleSeconds} s`;
  const row = await account(scene, { what, rows: "R13 R1", window });
  const limit =
    kind === "stopped"
      ? refusedWithinMs
      : givenUpMs + Math.max(timerLateMs, commitsMax * p99(scene.calmCommits));
  const refused = ofPlatforms(window).refused;
  const unready = looks.slice(1).filter(({ status }) => status !== 200).length;
  return {
    ...row,
    note: `${refused.length} posts turned away, the slowest after ${shown(most(refused), 0)} ms; /readyz said not ready in ${unready} of ${looks.length} looks, ready ${shown(readyMs, 0)} ms after the server was back (${shown(startedMs, 0)} ms to start)`,
    checks: [
      ...row.checks,
      ...turnedAway(what, window, limit),
      {
        name: `${what}: the desk says that it is not ready (R13)`,
        // The first look may have begun before the database went.
        ok: unready > 0 && unready >= looks.length - 2,
        saw: `${unready} of ${looks.length} looks`,
      },
    ],
  };
}

function turnedAway(what: string, window: Window, limitMs: number): readonly Check[] {
  const { refused } = ofPlatforms(window, ["line", "telegram"]);
  const slowest = most(refused);
  return [
    {
      name: `${what}: webhooks are turned away within ${limitMs.toFixed(0)} ms (R13, R1)`,
      ok: refused.length > 0 && slowest < limitMs,
      saw: `${refused.length} turned away, the slowest after ${slowest.toFixed(0)} ms`,
    },
  ];
}

async function readyAgain({ desk }: Scene): Promise<number> {
  const startedAt = performance.now();
  while ((await desk.ready()).status !== 200) {
    if (performance.now() - startedAt > 60_000) return Number.NaN;
    await pause(50);
  }
  return performance.now() - startedAt;
}
