/** Opens one platform's stand-in by itself, with credentials anybody may know. */

import { newConsole } from "../line/console.ts";
import { openLine } from "../line/open-line.ts";
import {
  type LineOptions,
  playgroundToken as lineToken,
  playgroundSecret,
} from "../line/options.ts";
import type { Emulator, Fault } from "../phone.ts";
import { openTelegram, type TelegramOptions } from "../telegram/open-telegram.ts";
import { openWecom, type WecomOptions } from "../wecom/open-wecom.ts";
import { isErrcode } from "../wecom/refuse.ts";
import { namedSettings, settingsOf } from "./named-settings.ts";
import type { Asked } from "./read-asked.ts";
import type { StandIn } from "./stand-in.ts";

/** How slow a slow call is, ms, and how long a throttled one is told to wait, s; as on the page. */
const delayMs = 3_000;
const throttleSeconds = 5;

/** @throws {Error} when a port is taken or the webhook is none the platform takes */
export async function openStandIn(
  { name, port, webhook, kfWebhook, set }: Asked & { kind: "open" },
  now: () => number,
): Promise<StandIn> {
  switch (name) {
    case "telegram":
      return await telegram({ now, port, ...settingsOf(namedSettings.telegram, set) });
    case "line":
      return await line({ now, port, ...settingsOf(namedSettings.line, set) }, webhook);
    case "wecom":
      return await wecom(
        { now, port, ...settingsOf(namedSettings.wecom, set) },
        webhook,
        kfWebhook,
      );
  }
}

async function telegram(options: TelegramOptions): Promise<StandIn> {
  const rights = { can_join_groups: true, can_read_all_group_messages: false };
  const emulator = await openTelegram({ ...options, botRights: rights });
  return {
    ...alone(emulator),
    credentials: { TELEGRAM_BOT_TOKEN: emulator.token },
    settings: { telegram: rights },
  };
}

async function line(options: LineOptions, webhook: string | undefined): Promise<StandIn> {
  const console = newConsole();
  const emulator = await openLine({ ...options, console });
  if (webhook !== undefined) await register(emulator.root, webhook);
  return {
    ...alone(emulator),
    credentials: {
      LINE_CHANNEL_SECRET: playgroundSecret,
      LINE_CHANNEL_ACCESS_TOKEN: lineToken,
    },
    settings: { line: console },
  };
}

/** As a bot would, over the API: so the platform's own rules for addresses hold. */
async function register(root: string, endpoint: string): Promise<void> {
  const answer = await fetch(`${root}/v2/bot/channel/webhook/endpoint`, {
    method: "PUT",
    headers: { authorization: `Bearer ${lineToken}`, "content-type": "application/json" },
    body: JSON.stringify({ endpoint }),
  });
  if (answer.ok) return;
  throw new Error(`LINE takes https, or http://127.0.0.1 here, and not ${endpoint}.`);
}

async function wecom(
  options: WecomOptions,
  webhook: string | undefined,
  kfWebhook: string | undefined,
): Promise<StandIn> {
  const [app, kf] = [webhook, kfWebhook].map((url) =>
    url === undefined ? undefined : new URL(url),
  );
  const origin = app?.origin ?? kf?.origin;
  if (app !== undefined && kf !== undefined && app.origin !== kf.origin)
    throw new Error("Both callbacks must lead to one server here: the same name and port.");
  const open = await openWecom({
    ...options,
    ...(origin === undefined ? {} : { deskUrl: origin }),
    ...(app === undefined ? {} : { callbackPath: app.pathname }),
    ...(kf === undefined ? {} : { kfCallbackPath: kf.pathname }),
  });
  const { credentials, control } = open;
  const halves = { wecom: open.wecom, kf: open.kf };
  return {
    root: open.wecom.root,
    emulators: new Map(Object.values(halves).map((one) => [one.platform, one])),
    credentials: {
      WECOM_CORP_ID: credentials.corpId,
      WECOM_AGENT_ID: String(credentials.agentId),
      WECOM_SECRET: credentials.secret,
      WECOM_TOKEN: credentials.token,
      WECOM_ENCODING_AES_KEY: credentials.encodingAesKey,
      WECOM_KF_SECRET: credentials.kfSecret,
      WECOM_KF_TOKEN: credentials.kfToken,
      WECOM_KF_ENCODING_AES_KEY: credentials.kfEncodingAesKey,
    },
    settings: { wecom: control.agent },
    fault(platform, call, trouble, times) {
      const half = platform === "kf" ? "kf" : "wecom";
      const errcode = Number(trouble);
      if (Number.isInteger(errcode) && isErrcode(errcode))
        control.refuseNext(half, call, errcode, times);
      else order(halves[half], call, trouble, times);
    },
    verify: (platform) => control.verifyUrl(platform === "kf" ? "kf" : "wecom"),
    [Symbol.asyncDispose]: () => open[Symbol.asyncDispose](),
  };
}

function alone(
  emulator: Emulator,
): Pick<StandIn, "root" | "emulators" | "fault" | typeof Symbol.asyncDispose> {
  return {
    root: emulator.root,
    emulators: new Map([[emulator.platform, emulator]]),
    fault: (_platform, call, trouble, times) => order(emulator, call, trouble, times),
    [Symbol.asyncDispose]: () => emulator[Symbol.asyncDispose](),
  };
}

function order(emulator: Emulator, call: string, trouble: string, times: number): void {
  const kind = kinds[trouble];
  if (kind === undefined) throw new Error(`There is no trouble ${trouble} here.`);
  emulator.fault({ call, times, kind });
}

const kinds: Readonly<Record<string, Fault["kind"]>> = {
  delay: { is: "delay", ms: delayMs },
  throttle: { is: "throttle", retryAfterSeconds: throttleSeconds },
  error: { is: "error", status: 500 },
  html: { is: "error", status: 502, html: true },
  "reset-before": { is: "reset-before" },
  "reset-after": { is: "reset-after" },
  "token-expired": { is: "token-expired" },
};
