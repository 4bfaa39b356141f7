/** The real adapters, on ways and clocks of the simulation. */
import { openKfChannel } from "../../../../bots/kf/channel.ts";
import { openLineChannel } from "../../../../bots/line/channel.ts";
import { openTelegramChannel } from "../../../../bots/telegram/channel.ts";
import { openWecomChannel } from "../../../../bots/wecom/channel.ts";
import type { Clock } from "../../../../src/kernel/clock.ts";
import type { Platform } from "../../../../src/kernel/platform.ts";
import type { Channel } from "../../../../src/ports/channel.ts";
import type { Log, Meter } from "../../../../src/ports/log.ts";
import {
  PhotoGone,
  PlatformThrottled,
  PlatformUnavailable,
} from "../../../../src/ports/platform-errors.ts";
import { lineSecret } from "../platforms/line.ts";
import { corp } from "../platforms/sealed-post.ts";
import { telegramSecret, telegramToken } from "../platforms/telegram.ts";
import type { StoreEnds } from "../store/sim-store.ts";
import type { Chance } from "./chance.ts";
import type { SimProcess } from "./process.ts";
import type { Swarm } from "./swarm.ts";
import { speaking, type Way } from "./wire.ts";

export interface ChannelParts {
  readonly process: SimProcess;
  readonly store: StoreEnds;
  readonly ways: ReadonlyMap<Platform, Way>;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly swarm: Swarm;
  readonly log: Log;
  readonly meter: Meter;
}

/** Opens one for each platform of the seed; what it sends is known to the ledger by its order. */
export function channelsOf({
  ways,
  clock,
  log,
  meter,
  process,
  store,
  chance,
  swarm,
}: ChannelParts): readonly Channel[] {
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
          addressOf: (id, form) => `https://desk.example/pictures/${form}-${id}`,
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
