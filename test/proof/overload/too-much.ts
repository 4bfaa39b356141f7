/** More than the desk can do: ten times the normal load on a slow database. What is left for later, and in which order (R14). */
import { setTimeout as pause } from "node:timers/promises";
import { readMetrics, sumOf } from "../load/metrics.ts";
import { withPhoto } from "../load/stand-ins.ts";
import { ofPlatforms } from "../load/window.ts";
import type { Check } from "../report.ts";
import { account, evenly, type Row, type Scene } from "./scene.ts";
import { withSlowDatabase } from "./troubled-servers.ts";

/** One message takes the database so long, ms: a tray of them takes more than may be waited for. */
const perMessageMs = 14;
/** Photos a second among the messages. */
const photosPerSecond = 2;
/** Photos that were left for later are on the shelf this soon after all is calm, ms. */
const photosWithinMs = 30_000;
/** Between two looks at what was put off, ms. */
const lookEveryMs = 50;

/** In the order in which they are to be left for later. */
const steps = ["photos", "answers", "intake"] as const;

export async function tooMuch(scene: Scene): Promise<Row> {
  const { site, desk, ground, normal, troubleSeconds: seconds } = scene;
  const { crowd } = site;
  const what = "too much: 10 × and a database of 140/s";
  const before = await putOff(scene);
  const beganAt = new Map<string, number>();
  const state = { over: false };
  const startedAt = performance.now();
  const watching = (async () => {
    while (!state.over) {
      const page = await desk.metrics().catch(() => "");
      const pressure = sumOf(readMetrics(page), "deskbell_pressure");
      for (const [nth, step] of steps.entries())
        if (pressure > nth && !beganAt.has(step)) beganAt.set(step, performance.now() - startedAt);
      await pause(lookEveryMs);
    }
  })();
  const [window] = await withSlowDatabase(scene, { kind: "message", ms: perMessageMs }, () =>
    Promise.all([
      crowd.wave(ground, evenly(10 * normal), seconds),
      crowd.flood(ground, {
        platform: "line",
        perSecond: photosPerSecond,
        seconds,
        dress: withPhoto,
      }),
    ]),
  );
  const row = await account(scene, { what, rows: "R14 R1", window });
  state.over = true;
  await watching;
  const after = await putOff(scene);
  const put = steps.map((step) => after[step] - before[step]);
  const photos = await photosLeft(scene);
  const { taken, refused } = ofPlatforms(window);
  return {
    ...row,
    note: `left for later: ${steps.map((step, nth) => `${step} ${put[nth]} times from ${((beganAt.get(step) ?? Number.NaN) / 1000).toFixed(1)} s on`).join(", ")}; ${refused.length} of ${taken.length + refused.length} posts had to come again; photos on the shelf in the end: ${photos.stored} of ${photos.all}`,
    checks: [...row.checks, inOrder(what, put, beganAt), photosCame(what, photos)],
  };
}

type PutOff = Readonly<Record<(typeof steps)[number], number>>;

async function putOff({ desk }: Scene): Promise<PutOff> {
  const samples = readMetrics(await desk.metrics());
  const of = (what: string): number => sumOf(samples, "deskbell_put_off_total", { what });
  return { photos: of("photos"), answers: of("answers"), intake: of("intake") };
}

/** All three happened, none before the one that has to go first; looks are 50 ms apart, so two may begin together. */
function inOrder(
  what: string,
  put: readonly number[],
  beganAt: ReadonlyMap<string, number>,
): Check {
  const times = steps.map((step) => beganAt.get(step) ?? Number.NaN);
  return {
    name: `${what}: photos are left for later first, then answers, intake last (R14)`,
    ok:
      put.every((count) => count > 0) &&
      times.every((time, nth) => (nth === 0 ? time >= 0 : time >= (times[nth - 1] ?? Number.NaN))),
    saw: steps
      .map((step, nth) => `${step} ${put[nth]} times, from ${times[nth]?.toFixed(0)} ms on`)
      .join(", "),
  };
}

interface Photos {
  readonly all: number;
  readonly stored: number;
}

/** Photos that were left for later are fetched in the end. */
async function photosLeft({ site }: Scene): Promise<Photos> {
  const startedAt = performance.now();
  for (;;) {
    const [row] = await site.postgres.ask<Photos>(
      "SELECT count(*)::int AS all, count(*) FILTER (WHERE status = 'stored')::int AS stored FROM attachment",
    );
    const photos = row ?? { all: 0, stored: 0 };
    if (photos.all === photos.stored || performance.now() - startedAt > photosWithinMs)
      return photos;
    await pause(500);
  }
}

const photosCame = (what: string, { all, stored }: Photos): Check => ({
  name: `${what}: every photo is fetched once there is time (R14)`,
  ok: all > 0 && stored === all,
  saw: `${stored} of ${all}`,
});
