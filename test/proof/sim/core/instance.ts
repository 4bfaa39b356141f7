/** The whole desk in one simulated process: real adapters, real desk, real photo fetcher, on seams of virtual time. */
import { openDesk } from "../../../../src/desk/open-desk.ts";
import { repeat } from "../../../../src/desk/repeat.ts";
import type { House } from "../../../../src/desk/world.ts";
import { hearKnock } from "../../../../src/http/hear-knock.ts";
import { openPhotoFetcher } from "../../../../src/media/fetch-photos.ts";
import { openGallery } from "../../../../src/media/open-gallery.ts";
import { habitsOf } from "../../../../src/open-channels.ts";
import type { Timers } from "../../../../src/ports/timers.ts";
import { type ChannelParts, channelsOf } from "./channels.ts";
import type { Receiver } from "./post.ts";
import type { SimProcess } from "./process.ts";
import type { SimQueue } from "./queue.ts";

/** Every picture is the same small one. */
const onePhoto = new Uint8Array([1, 2, 3]);

export interface InstanceParts extends ChannelParts {
  readonly queue: SimQueue;
  readonly house: Omit<House, "pack">;
  readonly monotonicMs: () => number;
  readonly aliveSince: () => number;
}

export interface Instance extends Receiver {
  readonly process: SimProcess;
  /** As after SIGTERM; the process may end when it resolves. */
  readonly stop: () => Promise<void>;
}

/** Starts a desk. */
export function openInstance(parts: InstanceParts): Instance {
  const { process, store, queue, clock, log, meter } = parts;
  const timers: Timers = {
    after: (ms, then) => process.after(ms, "timer", then),
    monotonicMs: parts.monotonicMs,
    soon: (then) => void process.after(0, "soon", then),
  };
  const channels = new Map(channelsOf(parts).map((channel) => [channel.platform, channel]));
  const wakes = queue.wakesFor(process, () => clock.now());
  const desk = openDesk({
    ...store,
    house: { ...parts.house, ...habitsOf(channels) },
    channels,
    gallery: openGallery(store.photoRows, {
      has: () => Promise.resolve(true),
      read: () => Promise.resolve(onePhoto),
    }),
    wakes,
    timers,
    aliveSince: parts.aliveSince,
    now: () => Math.round(clock.now()),
    chance: () => parts.chance.next(),
    log,
    meter,
  });
  const photos = openPhotoFetcher({
    rows: store.photoRows,
    channels: [...channels.values()],
    shelf: {
      store: () => Promise.resolve("a".repeat(64)),
      read: () => Promise.resolve(onePhoto),
      remove: () => Promise.resolve(),
    },
    checker: {
      check: (bytes) =>
        Promise.resolve({
          ok: true,
          bytes: Buffer.from(bytes),
          type: "jpeg",
          width: 10,
          height: 10,
          sha256: "a".repeat(64),
        }),
    },
    clock,
    wakes,
    log,
    meter,
  });
  const doors = new Map(
    [...channels.values()].flatMap((channel) =>
      channel.doors.map((door) => [door.path, door] as const),
    ),
  );
  const state = { stopping: false };
  void wakes.start({
    clocks: () => desk.catchUp(),
    outbox: () => desk.catchUp(),
    photo: (id) => photos.fetch(id),
  });
  desk.start();
  const looking = repeat(() => photos.reconcile(), 15_000, { timers, log });
  void channels
    .get("kf")
    ?.open(desk.intake)
    .catch(() => undefined);
  return {
    name: process.name,
    process,
    knock(path, request, answered) {
      process.after(0.2, "knocked", () => {
        const door = [...doors].find(([one]) => one === path)?.[1];
        if (door === undefined || state.stopping) return answered(0);
        const said = { answered: false };
        const say = (status: number): void => {
          if (!said.answered) answered(status);
          said.answered = true;
        };
        hearKnock(
          door,
          { hear: desk.hear, log, meter, after: (ms, then) => timers.after(ms, then) },
          { ...request, at: Math.round(clock.now()) },
          {
            answered: () => said.answered,
            ok: () => say(200),
            refuse: say,
            comeAgain: () => say(503),
          },
        );
      });
    },
    async stop() {
      state.stopping = true;
      looking[Symbol.dispose]();
      await desk.stop();
    },
  };
}
