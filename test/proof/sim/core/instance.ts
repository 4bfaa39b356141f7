/** The whole desk in one simulated process: real adapters, real desk, real photo fetcher, on seams of virtual time. */
import { openKfChannel } from "../../../../bots/kf/channel.ts";
import { openLineChannel } from "../../../../bots/line/channel.ts";
import { openTelegramChannel } from "../../../../bots/telegram/channel.ts";
import { openWecomChannel } from "../../../../bots/wecom/channel.ts";
import { openDesk } from "../../../../src/desk/open-desk.ts";
import { repeat } from "../../../../src/desk/repeat.ts";
import type { House } from "../../../../src/desk/world.ts";
import { hearKnock } from "../../../../src/http/hear-knock.ts";
import type { Clock } from "../../../../src/kernel/clock.ts";
import type { Platform } from "../../../../src/kernel/platform.ts";
import { openPhotoFetcher } from "../../../../src/media/fetch-photos.ts";
import { packing } from "../../../../src/open-channels.ts";
import type { Channel } from "../../../../src/ports/channel.ts";
import type { Log, Meter } from "../../../../src/ports/log.ts";
import {
  PhotoGone,
  PlatformThrottled,
  PlatformUnavailable,
} from "../../../../src/ports/platform-errors.ts";
import type { Timers } from "../../../../src/ports/timers.ts";
import { lineSecret } from "../platforms/line.ts";
import { corp } from "../platforms/sealed-post.ts";
import { telegramSecret, telegramToken } from "../platforms/telegram.ts";
import type { StoreEnds } from "../store/sim-store.ts";
import type { Chance } from "./chance.ts";
import type { Receiver } from "./post.ts";
import type { SimProcess } from "./process.ts";
import type { SimQueue } from "./queue.ts";
import type { Swarm } from "./swarm.ts";
import { speaking, type Way } from "./wire.ts";

export interface InstanceParts {
  readonly process: SimProcess;
  readonly store: StoreEnds;
  readonly ways: ReadonlyMap<Platform, Way>;
  readonly queue: SimQueue;
  readonly house: Omit<House, "pack">;
  readonly clock: Clock;
  readonly monotonicMs: () => number;
  readonly chance: Chance;
  readonly swarm: Swarm;
  readonly log: Log;
  readonly meter: Meter;
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
    house: { ...parts.house, pack: packing(channels) },
    channels,
    wakes,
    timers,
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
      read: () => Promise.resolve(undefined),
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

function channelsOf({
  ways,
  clock,
  log,
  meter,
  process,
  store,
  chance,
  swarm,
}: InstanceParts): readonly Channel[] {
  const around = { clock, log, meter, tokens: store.tokens };
  const { corpId, agentId, secret, kfSecret, token, encodingAesKey } = corp;
  const ofCorp = {
    ...around,
    corpId,
    keys: [{ token, encodingAesKey }],
    apiRoot: "https://qyapi.weixin.qq.com",
  };
  const make = (platform: Platform, way: Way): Channel => {
    switch (platform) {
      case "line":
        return openLineChannel({
          ...around,
          channelSecrets: [lineSecret],
          accessToken: "simulated-line-access-token",
          apiRoot: "https://api.line.me",
          dataApiRoot: "https://api-data.line.me",
          way,
          pause: (ms) => process.pass(ms, "line pauses"),
        });
      case "telegram":
        return openTelegramChannel({
          ...around,
          token: telegramToken,
          secrets: [telegramSecret],
          apiRoot: "https://api.telegram.org",
          way,
        });
      case "wecom":
        return openWecomChannel({ ...ofCorp, agentId, secret, way });
      case "kf":
        return openKfChannel({
          ...ofCorp,
          secret: kfSecret,
          way,
          after: (ms, then) => process.after(ms, "kf timer", then),
        });
    }
  };
  return [...ways].map(([platform, way]) => {
    const channel = make(platform, way);
    return {
      ...channel,
      send: (order) =>
        speaking.run({ id: order.id, attempt: order.attempt }, () => channel.send(order)),
      fetchPhoto: () => photo(process, chance, swarm),
    };
  });
}

/** Bytes of a photo, as a platform hands them out; their own wires are not simulated. */
async function photo(process: SimProcess, chance: Chance, swarm: Swarm) {
  await process.pass(chance.between(20, 2_000), "fetches a photo");
  if (swarm.strikes("platform.5xx")) throw new PlatformUnavailable("simulated");
  if (swarm.strikes("platform.429")) throw new PlatformThrottled("simulated", 2_000);
  if (swarm.strikes("platform.html")) throw new PhotoGone("simulated");
  return { bytes: new Uint8Array([1, 2, 3]) };
}
