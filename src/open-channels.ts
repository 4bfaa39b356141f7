/** Makes the channels that are configured, or all of them on the playground's stand-ins. */
import { openLineChannel } from "../bots/line/channel.ts";
import { openTelegramChannel } from "../bots/telegram/channel.ts";
import type { Config } from "./config/read-config.ts";
import type { Clock } from "./kernel/clock.ts";
import type { Emulators } from "./playground/open-emulators.ts";
import type { Channel, TokenShelf } from "./ports/channel.ts";
import type { Log, Meter } from "./ports/log.ts";

export interface ChannelParts {
  readonly config: Config;
  readonly emulators: Emulators | null;
  /** Where the stand-ins find us. */
  readonly deskUrl: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
  readonly tokens: TokenShelf;
}

/** One channel a platform; nothing is called before `open` or a send. */
export function openChannels(parts: ChannelParts): readonly Channel[] {
  return parts.emulators === null ? configured(parts) : playground(parts, parts.emulators);
}

function configured({ config, clock, log, meter }: ChannelParts): readonly Channel[] {
  const { telegram, line, secrets } = config;
  const around = {
    clock,
    log,
    meter,
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
  };
  const channels: Channel[] = [];
  if (telegram !== undefined && secrets.telegram !== undefined) {
    const { botToken, webhookSecret } = secrets.telegram;
    const known = webhookSecret === undefined ? [] : [webhookSecret];
    channels.push(
      openTelegramChannel({
        ...around,
        token: botToken,
        secrets: known,
        apiRoot: telegram.apiRoot,
      }),
    );
  }
  if (line !== undefined && secrets.line !== undefined) {
    const { channelSecret, channelAccessToken } = secrets.line;
    channels.push(
      openLineChannel({
        ...around,
        ...line,
        channelSecrets: [channelSecret],
        accessToken: channelAccessToken,
      }),
    );
  }
  return channels;
}

function playground(
  { deskUrl, clock, log, meter }: ChannelParts,
  { telegram, line }: Emulators,
): readonly Channel[] {
  const around = { clock, log, meter, publicUrl: deskUrl };
  return [
    openTelegramChannel({
      ...around,
      token: telegram.token,
      secrets: [telegram.secret],
      apiRoot: telegram.root,
    }),
    openLineChannel({
      ...around,
      channelSecrets: [line.secret],
      accessToken: line.accessToken,
      apiRoot: line.root,
      dataApiRoot: line.root,
    }),
  ];
}
