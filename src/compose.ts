/** The roof: builds every part, once, in the order they stand on each other, and takes them down in the other order. */
import { type Config } from "./config/read-config.ts";
import { openDesk } from "./desk/open-desk.ts";
import { repeat } from "./desk/repeat.ts";
import { startChannels } from "./desk/start-channels.ts";
import { warmUp } from "./dialogs/warm-up.ts";
import { openHttp } from "./http/open-http.ts";
import { openMetrics } from "./http/open-metrics.ts";
import { type MovableClock, openClock } from "./kernel/clock.ts";
import type { Platform } from "./kernel/platform.ts";
import { openLog } from "./logs/open-log.ts";
import { countShelf } from "./metrics/count-shelf.ts";
import { openMeter } from "./metrics/open-meter.ts";
import { withLevels } from "./metrics/with-levels.ts";
import { habitsOf, openChannels } from "./open-channels.ts";
import { openDigest } from "./open-digest.ts";
import { openMediaLane } from "./open-media-lane.ts";
import { openPictures } from "./open-pictures.ts";
import { openRulebook } from "./open-rules.ts";
import { pagesOf } from "./pages-of.ts";
import { type Emulators, openEmulators } from "./playground/open-emulators.ts";
import type { Panel } from "./playground/panel.ts";
import type { Channel } from "./ports/channel.ts";
import { openWakes } from "./queue/open-wakes.ts";
import { openLoopDelay, realTimers as timers } from "./real-timers.ts";
import { openCaretaker } from "./store/caretaker.ts";
import { openEmbedded } from "./store/embedded.ts";
import { keyRing } from "./store/key-file.ts";
import { levels } from "./store/levels.ts";
import { migrate } from "./store/migrate.ts";
import { newestAt } from "./store/newest-at.ts";
import { openPanel } from "./store/open-panel.ts";
import { openPrisma } from "./store/open-prisma.ts";
import { openStore } from "./store/open-store.ts";

export interface ComposeParts {
  /** Tells whoever started us what is going on. */
  readonly say: (sentence: string) => void;
  readonly clock?: MovableClock;
  /** Other channels than the configured ones: benchmarks and tests. */
  readonly channels?: readonly Channel[];
}

export interface OpenHouse extends AsyncDisposable {
  /** The last line of a start: which address to open. */
  readonly greeting: string;
  readonly address: string;
  readonly clock: MovableClock;
  readonly panel: Panel;
  /** The stand-ins, where the playground is on. */
  readonly emulators: Emulators | null;
  /** Everything that is due now, done. */
  catchUp(): Promise<void>;
  /** Says from now on that nothing more should be sent here; what comes all the same is served. */
  readonly leave: () => void;
}

/** Between two looks for photos that nobody fetches or nobody may see any more (R18), in ms. */
const photoLookMs = 15_000;

/** Opens the whole desk. @throws {CannotStart} when the operator has to change something first */
export async function compose(config: Config, { say, ...given }: ComposeParts): Promise<OpenHouse> {
  await using stack = new AsyncDisposableStack();
  const clock = given.clock ?? openClock(config.clockFrom);
  const log = openLog({ level: config.logLevel });
  const counted = openMeter();
  const { meter } = counted;
  const { databaseUrl, migrateUrl, redisUrl } = config.secrets;
  if (databaseUrl === undefined) say("Starting the embedded PostgreSQL …");
  const url =
    databaseUrl ?? stack.use(await openEmbedded({ dataDir: config.dataDir, log: say })).url;
  await migrate(migrateUrl ?? url, say);
  const ring = await keyRing(config.secrets, config.dataDir);
  const store = stack.use(await openStore({ url, key: ring.key, oldKeys: ring.old, clock, log }));
  // Time once moved forward stays moved: what happened yesterday must not lie in the future.
  if (config.playground)
    clock.forward(Math.max(0, ((await newestAt(store.parts)) ?? 0) - clock.now()));
  const channels = new Map<Platform, Channel>();
  const rulebook = openRulebook(config, (rules) => ({ ...rules, ...habitsOf(channels) }));
  const { policy, rules } = rulebook.house();
  warmUp(rules, policy.company.zone);
  const deskUrl = `http://127.0.0.1:${config.port}`;
  const emulators = config.playground
    ? stack.use(await openEmulators({ now: () => clock.now(), deskUrl }))
    : null;
  const wakes = stack.use(
    await openWakes({
      ...(redisUrl === undefined ? {} : { redisUrl }),
      databaseUrl: url,
      clock,
      log,
      meter,
    }),
  );
  const base = config.playground ? deskUrl : config.publicUrl;
  const pictures = stack.use(await openPictures(config.dataDir, store.parts, ring, base));
  const list =
    given.channels ??
    openChannels({
      config,
      emulators,
      deskUrl,
      clock,
      log,
      meter,
      store,
      ...pictures,
      words: rulebook.house().words,
    });
  for (const channel of list) channels.set(channel.platform, stack.use(channel));
  const loop = stack.use(openLoopDelay());
  const desk = openDesk({
    get house() {
      return rulebook.house();
    },
    ...store,
    shelf: countShelf(store.shelf, meter, timers.monotonicMs),
    channels,
    gallery: pictures.gallery,
    wakes,
    timers,
    log,
    meter,
    now: () => clock.now(),
    chance: Math.random,
    strain: () => ({ loopMs: loop.ms(), poolWaiting: store.poolWaiting() }),
  });
  const ofPhotos = { ...pictures, channels: list, clock, wakes, log, meter };
  const photos = stack.use(openMediaLane(config, desk, ofPhotos));
  const stopping = new AbortController();
  // Closed in the other order: no new requests first, then what is under way, then the parts it needs.
  stack.defer(() => desk.stop());
  const prisma = stack.use(openPrisma(url));
  const panel = openPanel({ prisma, parts: store.parts, photos: pictures.shelf, clock, wakes });
  const publicly = config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl };
  const http = stack.use(
    await openHttp({
      host: config.host,
      port: config.port,
      hear: desk.hear,
      clock,
      log,
      meter,
      doors: config.role === "worker" ? [] : list.flatMap(({ doors }) => doors),
      health: {
        live: () => true,
        async ready() {
          const database = await store.writable();
          const queue = wakes.lastRoundTripAt() !== undefined;
          return { ok: database && !stopping.signal.aborted, parts: { database, queue } };
        },
      },
      pictures: pictures.show,
      extend: pagesOf({ emulators, clock, panel, rulebook, ...publicly }),
    }),
  );
  const registry = withLevels(counted, () => levels(store.parts), log);
  const metrics = stack.use(await openMetrics({ port: config.metricsPort, registry, log }));
  if (config.role !== "web") {
    await wakes.start({
      clocks: () => desk.catchUp(),
      outbox: () => desk.catchUp(),
      photo: (id) => photos.fetch(id),
    });
    desk.start();
    // A photo whose fetcher died is nobody's until its lease is over.
    stack.use(repeat(() => photos.reconcile(), photoLookMs, { timers, log }));
    const care = {
      ...store.parts,
      url,
      policy: rulebook.house().policy,
      photos: pictures.shelf,
      log,
    };
    const caretaker = stack.use(openCaretaker({ ...care, recordsDir: config.recordsDir }));
    stack.use(repeat(() => caretaker.look(), photoLookMs, { timers, log }));
    stack.use(openDigest(config, rulebook.house(), store.parts, { clock, log, timers }));
  }
  const waits = (): void => log.warn({}, "the clock moved, but what is due must wait");
  stack.defer(clock.onMove(() => void desk.catchUp().catch(waits)));
  // Whoever answers webhooks also registers, polls and pulls: two pollers of one bot would throw each other out.
  if (config.role !== "worker") await startChannels(list, desk.intake, { timers, log });
  stack.defer(() => stopping.abort());
  log.info({ address: http.address, role: config.role, path: metrics.address }, "the desk is open");
  const open = stack.move();
  return {
    address: http.address,
    clock,
    panel,
    emulators,
    catchUp: desk.catchUp,
    leave: () => stopping.abort(),
    greeting:
      emulators === null
        ? `Deskbell is open at ${http.address}`
        : `Deskbell is open. Its playground: ${http.address}/playground/`,
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}
