import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { type MovableClock, openClock } from "../../src/kernel/clock.ts";
import { openPhotoShelf } from "../../src/media/photo-shelf.ts";
import { type Emulators, openEmulators } from "../../src/playground/open-emulators.ts";
import type { Panel } from "../../src/playground/panel.ts";
import type { Phone } from "../../src/playground/phone.ts";
import { sampleNames, samplePicture } from "../../src/playground/samples.ts";
import { playCase } from "../../src/playground/tour.ts";
import { checkAll } from "../../src/store/check-all.ts";
import { openStore } from "../../src/store/open-store.ts";
import { castOf, names, type Part } from "../support/cast.ts";
import { count } from "../support/count.ts";
import { testDatabase } from "../support/database.ts";
import { deskEnv } from "../support/desk-env.ts";
import { freePort } from "../support/free-port.ts";
import { requireNoBreaches } from "../support/no-breaches.ts";
import { openKillableDesk } from "../support/open-killable-desk.ts";
import { openTestPanel } from "../support/open-test-panel.ts";
import { bubblesSent } from "../support/shown-once.ts";

/** Kills in one case, at moments drawn anew in every run. */
const kills = 10;
/** Kills fall on the first steps of the case, of which there are more than this: all ten happen. */
const deadlySteps = 26;
/** Each kill comes this soon after its step began, at most, in ms: while the step is being worked on. */
const killWithinMs = 150;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

type Cast = Readonly<Record<Part, Phone>>;

async function caseOf(
  cast: Cast,
  panel: Panel,
  clock: MovableClock,
): Promise<ReturnType<typeof playCase>> {
  const photos = await Promise.all(sampleNames.slice(0, 1).map(samplePicture));
  const cue = {
    names: { ...names, customer: names.customer.en },
    locale: "en",
    patienceMs: 60_000,
  } as const;
  return playCase({ ...cast, ...cue, panel, clock, photos });
}

async function redeliver(emulators: Emulators): Promise<void> {
  for (const emulator of Object.values(emulators.byPlatform)) await emulator.redeliver();
}

for (const customer of ["line", "telegram", "kf"] as const) {
  test(`a desk killed ${kills} times during a case of a ${customer} customer ends it with one ticket, one survey and no double bubble (R2, R5, R7, R11)`, async () => {
    await using stack = new AsyncDisposableStack();
    const database = stack.use(await testDatabase());
    const dataDir = await mkdtemp(join(tmpdir(), "deskbell-killed-"));
    stack.defer(() => rm(dataDir, { recursive: true, force: true }));
    const port = await freePort();
    const clock = openClock();
    const emulators = stack.use(
      await openEmulators({ now: () => clock.now(), deskUrl: `http://127.0.0.1:${port}` }),
    );
    stack.defer(() => requireNoBreaches(Object.values(emulators.byPlatform)));
    const key = randomBytes(32);
    const startsAt = (): string => new Date(clock.now()).toISOString();
    const env = deskEnv(emulators, port, database.url, key, dataDir);
    const desk = stack.use(openKillableDesk(() => ({ ...env, DESKBELL_CLOCK: startsAt() })));
    const store = stack.use(await openStore({ url: database.url, key, clock, log: silent }));
    const panel = stack.use(await openTestPanel(database.url, store, clock, dataDir));
    await desk.start();

    let killed = 0;
    let restarting = Promise.resolve();
    const restart = (end: () => Promise<void>): Promise<void> => {
      restarting = restarting.then(async () => {
        await end();
        await desk.start();
        await redeliver(emulators);
      });
      return restarting;
    };
    const kill = async (): Promise<void> => {
      await pause(Math.random() * killWithinMs);
      await desk.kill();
      killed += 1;
    };
    const open = "SELECT count(*) AS n FROM outbound_message WHERE status IN ('queued', 'sending')";
    const allSaid = (): Promise<void> =>
      expect.poll(() => count(database.url, open), { timeout: 60_000 }).toBe(0);
    // A process of its own does not hear our clock move: it is closed and opened at the new time.
    clock.onMove(() => void restart(() => desk.close()));
    const deadly = new Set<number>();
    while (deadly.size < kills) deadly.add(2 + Math.floor(Math.random() * (deadlySteps - 2)));
    const cast = castOf(emulators, customer, "wecom", "en");
    const steps = await caseOf(cast, panel, clock);
    for (let nth = 0, last = "", owed = 0; ; nth += 1) {
      if (deadly.has(nth)) owed += 1;
      // The night before the visit passes in one leap: what was said before it is said before it.
      const leap = last.endsWith(".wait");
      if (leap) await allSaid();
      const murder = owed > 0 && !leap ? restart(kill) : restarting;
      if (owed > 0 && !leap) owed -= 1;
      const step = await steps.next();
      await murder;
      // Rated: what follows is only the wait for the archive, day by day.
      if (step.done === true || step.value.id.endsWith(".file")) break;
      last = step.value.id;
    }

    expect(killed).toBe(kills);
    expect(await count(database.url, "SELECT count(*) AS n FROM ticket")).toBe(1);
    expect(await count(database.url, "SELECT count(*) AS n FROM survey")).toBe(1);
    await allSaid();
    const sent = await bubblesSent(store.parts.pools.rest, store.parts.seal);
    for (const who of ["customer", "supervisor", "engineer"] as const) {
      const shown = cast[who].entries().filter(({ by }) => by === "desk").length;
      expect(shown, `bubbles the ${who} reads`).toBeLessThanOrEqual(sent[who]);
      expect(shown, `bubbles the ${who} reads`).toBeGreaterThan(0);
    }
    const wanted = "SELECT count(*) AS n FROM attachment WHERE status = 'wanted'";
    await expect.poll(() => count(database.url, wanted), { timeout: 90_000 }).toBe(0);
    const photos = await openPhotoShelf(dataDir);
    const readPhoto = (hash: string) => photos.read(hash);
    const look = { seal: store.parts.seal, now: clock.now(), readPhoto };
    const broken: string[] = [];
    for await (const { invariant, findings } of checkAll(store.parts.pools.rest, look)) {
      if (findings.broken > 0) broken.push(`${invariant.name}: ${findings.first.join(", ")}`);
    }
    expect(broken).toEqual([]);
    expect(desk.complaints()).toBe("");
  }, 300_000);
}
