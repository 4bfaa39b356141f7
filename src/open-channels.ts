/** Makes the channels that are configured, or all of them on the playground's stand-ins. */
import { type KfChannel, openKfChannel } from "../bots/kf/channel.ts";
import { loadingAfterMs } from "../bots/line/attend.ts";
import { openLineChannel } from "../bots/line/channel.ts";
import { quotaLookMs } from "../bots/line/quota-look.ts";
import { openTelegramChannel } from "../bots/telegram/channel.ts";
import { openWecomChannel } from "../bots/wecom/channel.ts";
import type { Config } from "./config/read-config.ts";
import type { House } from "./desk/world.ts";
import { groupWords } from "./group-words.ts";
import type { Clock } from "./kernel/clock.ts";
import type { Platform } from "./kernel/platform.ts";
import type { Emulators } from "./playground/open-emulators.ts";
import type { Channel } from "./ports/channel.ts";
import type { AddressOf } from "./ports/gallery.ts";
import type { Log, Meter } from "./ports/log.ts";
import { PlatformRefused } from "./ports/platform-errors.ts";
import type { SaidBefore } from "./ports/said-before.ts";
import type { TokenShelf } from "./ports/tokens.ts";
import type { Words } from "./ports/words.ts";
import { telegramMenus } from "./telegram-menus.ts";
import { wecomMenu } from "./wecom-menu.ts";

export interface ChannelParts {
  readonly config: Config;
  readonly emulators: Emulators | null;
  /** Where the stand-ins find us. */
  readonly deskUrl: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
  /** What all processes share. */
  readonly store: { readonly tokens: TokenShelf; readonly said: SaidBefore };
  readonly words: Words;
  /** Where an app fetches a picture from us; nothing without a public address. */
  readonly addressOf?: AddressOf;
}

/** One channel a platform; nothing is called before `open` or a send. */
export function openChannels(parts: ChannelParts): readonly Channel[] {
  return parts.emulators === null ? configured(parts) : playground(parts, parts.emulators);
}

/** How each platform takes a turn's bubbles; somebody may be known on one that is not configured any more. */
function packing(channels: ReadonlyMap<Platform, Channel>): House["pack"] {
  return (platform, bubbles) => {
    const channel = channels.get(platform);
    if (channel !== undefined) return channel.pack(bubbles);
    throw new PlatformRefused(`${platform} is not configured, but somebody is known there.`);
  };
}

/** What the house knows of its channels. */
export function habitsOf(
  channels: ReadonlyMap<Platform, Channel>,
): Pick<House, "pack" | "allowance" | "handsOver" | "cannotShow"> {
  return {
    pack: packing(channels),
    allowance: (platform) => channels.get(platform)?.allowance,
    handsOver: (platform) => channels.get(platform)?.handsOver === true,
    cannotShow: (platform) => channels.get(platform)?.cannotShow === true,
  };
}

function configured({
  config,
  clock,
  log,
  meter,
  store: { tokens, said },
  words,
  addressOf,
}: ChannelParts): readonly Channel[] {
  const { telegram, line, secrets } = config;
  const around = {
    clock,
    log,
    meter,
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
  };
  const channels: Channel[] = [];
  if (telegram !== undefined && secrets.telegram !== undefined) {
    const { botToken, webhookSecrets } = secrets.telegram;
    channels.push(
      openTelegramChannel({
        ...around,
        token: botToken,
        secrets: webhookSecrets,
        apiRoot: telegram.apiRoot,
        menus: telegramMenus(words),
        groupWords: groupWords(words),
      }),
    );
  }
  if (line !== undefined && secrets.line !== undefined) {
    const { channelSecrets, channelAccessToken } = secrets.line;
    channels.push(
      openLineChannel({
        ...around,
        ...line,
        ...lineManners(words, addressOf),
        channelSecrets,
        accessToken: channelAccessToken,
      }),
    );
  }
  const { wecom, kf } = config;
  const bell: { ring?: KfChannel["ring"] } = {};
  if (kf !== undefined && secrets.kf !== undefined) {
    const channel = openKfChannel({ ...around, ...kf, tokens, ...secrets.kf });
    bell.ring = channel.ring;
    channels.push(channel);
  }
  if (wecom !== undefined && secrets.wecom !== undefined) {
    // Many consoles ring for 微信客服 at the staff app's address.
    const onBell = bell.ring === undefined ? {} : { onBell: bell.ring };
    channels.push(
      openWecomChannel({
        ...around,
        ...wecom,
        ...onBell,
        tokens,
        said,
        menu: wecomMenu(words, config.defaultLocale),
        ...secrets.wecom,
      }),
    );
  }
  return channels;
}

/** What LINE's channel does besides hearing and answering. */
const lineManners = (words: Words, addressOf: AddressOf | undefined) => ({
  ...(addressOf === undefined ? {} : { addressOf }),
  groupWords: groupWords(words),
  quotaLookMs,
  loadingAfterMs,
});

function playground(parts: ChannelParts, { telegram, line, wecom }: Emulators): readonly Channel[] {
  const { deskUrl, clock, log, meter, store, words } = parts;
  const around = { clock, log, meter, tokens: store.tokens, publicUrl: deskUrl };
  const { corpId, agentId, ...given } = wecom.credentials;
  const ofWecom = { ...around, corpId, apiRoot: wecom.root };
  return [
    openTelegramChannel({
      ...around,
      token: telegram.token,
      secrets: [telegram.secret],
      apiRoot: telegram.root,
      menus: telegramMenus(words),
      groupWords: groupWords(words),
    }),
    openLineChannel({
      ...around,
      ...lineManners(words, parts.addressOf),
      channelSecrets: [line.secret],
      accessToken: line.accessToken,
      apiRoot: line.root,
      dataApiRoot: line.root,
    }),
    openWecomChannel({
      ...ofWecom,
      said: store.said,
      menu: wecomMenu(words, parts.config.defaultLocale),
      agentId,
      secret: given.secret,
      keys: [{ token: given.token, encodingAesKey: given.encodingAesKey }],
    }),
    openKfChannel({
      ...ofWecom,
      secret: given.kfSecret,
      keys: [{ token: given.kfToken, encodingAesKey: given.kfEncodingAesKey }],
    }),
  ];
}
