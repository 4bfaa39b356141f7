/** The three platforms on loopback, with the credentials a desk needs to talk to them. */
import { randomBytes } from "node:crypto";
import type { Platform } from "../kernel/platform.ts";
import { openLine } from "./line/open-line.ts";
import type { Emulator } from "./phone.ts";
import { openTelegram, playgroundToken } from "./telegram/open-telegram.ts";
import { openWecom, type WecomCredentials } from "./wecom/open-wecom.ts";

export interface Emulators extends AsyncDisposable {
  readonly byPlatform: Readonly<Record<Platform, Emulator>>;
  readonly telegram: { readonly root: string; readonly token: string; readonly secret: string };
  readonly line: { readonly root: string; readonly secret: string; readonly accessToken: string };
  readonly wecom: { readonly root: string; readonly credentials: WecomCredentials };
}

/** New at each start: who has read our sources still cannot sign for a stand-in. */
const newSecret = (bytes: number): string => randomBytes(bytes).toString("hex");
/** 43 letters and digits; the last one stands for the bits that base64 has too many. */
const newAesKey = (): string => `${newSecret(21)}A`;

/** Numbers of updates, albums and presses go on where no earlier start has been: one per second since then. */
const countedFrom = Date.UTC(2026, 0, 1);
const firstUpdateIdAt = (now: number): number =>
  810_000_001 + Math.max(0, Math.floor((now - countedFrom) / 1000));

/** @param deskUrl where webhooks go, e.g. `http://127.0.0.1:3000` */
export async function openEmulators(options: {
  readonly now: () => number;
  readonly deskUrl: string;
}): Promise<Emulators> {
  const redelivering = { redeliveryScale: 0.2 };
  const [lineSecret, lineToken] = [newSecret(16), newSecret(43)];
  const [telegram, line, wecom] = await Promise.all([
    openTelegram({
      ...options,
      languageOf: () => undefined,
      firstUpdateId: firstUpdateIdAt(options.now()),
    }),
    openLine({
      ...options,
      ...redelivering,
      channelSecret: lineSecret,
      channelAccessToken: lineToken,
    }),
    openWecom({
      ...options,
      credentials: {
        secret: newSecret(21),
        token: newSecret(12),
        encodingAesKey: newAesKey(),
        kfSecret: newSecret(21),
        kfToken: newSecret(12),
        kfEncodingAesKey: newAesKey(),
      },
    }),
  ]);
  return {
    byPlatform: { telegram, line, wecom: wecom.wecom, kf: wecom.kf },
    telegram: {
      root: telegram.root,
      token: playgroundToken,
      secret: newSecret(24),
    },
    line: { root: line.root, secret: lineSecret, accessToken: lineToken },
    wecom: { root: wecom.wecom.root, credentials: wecom.credentials },
    async [Symbol.asyncDispose]() {
      await Promise.all([telegram, line, wecom].map((one) => one[Symbol.asyncDispose]()));
    },
  };
}
