/** The desk's own channels on the bench's sinks; only their pace is lifted, which the platforms set and not the desk. */
import { openKfChannel } from "../../bots/kf/channel.ts";
import { openLineChannel } from "../../bots/line/channel.ts";
import { openTelegramChannel } from "../../bots/telegram/channel.ts";
import type { Clock } from "../../src/kernel/clock.ts";
import type { Channel, Pace } from "../../src/ports/channel.ts";
import type { Log, Meter } from "../../src/ports/log.ts";
import type { TokenShelf } from "../../src/ports/tokens.ts";
import { kfKeys, kfSecret } from "../platforms/kf.ts";
import { lineSecret, lineToken } from "../platforms/line.ts";
import type { BenchPlatform } from "../platforms/stage.ts";
import { telegramSecret, telegramToken } from "../platforms/telegram.ts";

/** Telegram's own 25 calls a second, LINE's 1,000 and 微信客服's 166 would be measured instead of the desk. */
const pace: Pace = { parallelMax: 256, perSecondMax: 1_000_000, chatGapMs: 0, chatBurst: 100 };

export interface BenchChannelParts {
  readonly roots: Readonly<Record<BenchPlatform, string>>;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
}

export function openBenchChannels({ roots, ...around }: BenchChannelParts): readonly Channel[] {
  const publicUrl = "http://127.0.0.1";
  const line = openLineChannel({
    ...around,
    publicUrl,
    channelSecrets: [lineSecret],
    accessToken: lineToken,
    apiRoot: roots.line,
    dataApiRoot: roots.line,
  });
  const telegram = openTelegramChannel({
    ...around,
    publicUrl,
    token: telegramToken,
    secrets: [telegramSecret],
    apiRoot: roots.telegram,
  });
  const { token, encodingAesKey, receiveId } = kfKeys;
  const kf = openKfChannel({
    ...around,
    corpId: receiveId,
    secret: kfSecret,
    keys: [{ token, encodingAesKey }],
    apiRoot: roots.kf,
    tokens: tokensInMemory(),
  });
  return [line, telegram, kf].map((channel) => ({ ...channel, pace }));
}

/** One process, one token for the whole run: where it is kept does not matter here. */
function tokensInMemory(): TokenShelf {
  const kept = new Map<string, Awaited<ReturnType<TokenShelf["replace"]>>>();
  return {
    read: async (key) => kept.get(key),
    async replace(key, generation, token, expiresAt) {
      const shared = { token, expiresAt, generation: generation + 1 };
      kept.set(key, shared);
      return shared;
    },
    alone: (_key, _ttlMs, work) => work(),
  };
}
