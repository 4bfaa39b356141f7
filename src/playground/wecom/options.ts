import type { EmulatorOptions } from "../phone.ts";

/** What the desk must be configured with to talk to this stand-in. */
export interface WecomCredentials {
  readonly corpId: string;
  readonly agentId: number;
  readonly secret: string;
  readonly token: string;
  readonly encodingAesKey: string;
  readonly kfSecret: string;
  readonly kfToken: string;
  readonly kfEncodingAesKey: string;
}

export interface KfAccount {
  readonly openKfId: string;
  readonly name: string;
  /** False: the console does not let the API manage it. */
  readonly manage?: boolean;
}

export interface WecomOptions extends EmulatorOptions {
  readonly credentials?: Partial<WecomCredentials>;
  readonly kfAccounts?: readonly KfAccount[];
  /** Members who may receive customers of every 微信客服 account. */
  readonly servicers?: readonly string[];
  /** The app's bottom menu until the desk sets its own. */
  readonly menu?: readonly { readonly name: string; readonly key: string }[];
  /** Paths the callbacks go to; the desk's own by default. */
  readonly callbackPath?: string;
  readonly kfCallbackPath?: string;
  /** Real milliseconds between delivery attempts; its length is the number of retries. */
  readonly retryDelaysMs?: readonly number[];
  /** Real milliseconds the platform waits for an answer (5 s on page 90238). */
  readonly callbackTimeoutMs?: number;
  /** False: only a lost connection is retried, a non-200 answer is not (pages disagree). */
  readonly retryNon200?: boolean;
  /** The key of the robot in the colleagues' group. */
  readonly robotKey?: string;
  /** Fixes every id the platform mints. */
  readonly seed?: string;
  /** Seconds an access_token lives (7200 on page 91039). */
  readonly tokenSeconds?: number;
  /** Real milliseconds a phone waits for the desk to fetch what it wrote, before the next thing is done on it. */
  readonly fetchWaitMs?: number;
  /** sync_msg returns at most this many items a page, whatever `limit` says. */
  readonly pageMax?: number;
  /** sync_msg puts an empty page with has_more=1 before every real one. */
  readonly emptyPages?: boolean;
  /** sync_msg calls without a token allowed per account and minute (unpublished; "strict"). */
  readonly tokenlessPerMinute?: number;
  /** Calls of one API per minute (10,000 on page 90312). */
  readonly callsPerMinute?: number;
  /** Errcode for a 微信客服 msgid used before (not published). */
  readonly reusedMsgid?: 40058 | 95000;
  /** Hours a card's response_code lives: 72 now, 24 in older pages. */
  readonly responseCodeHours?: number;
}

export type Settings = Required<
  Omit<WecomOptions, "deskUrl" | "seed" | "credentials" | "kfAccounts">
> & {
  readonly credentials: WecomCredentials;
  /** May change while the stand-in runs. */
  readonly kfAccounts: KfAccount[];
};

/** The enterprise a playground uses when nobody says otherwise. Invented values. */
const sampleCredentials: WecomCredentials = {
  corpId: "ww5e1f0c2b7a9d3846",
  agentId: 1000002,
  secret: "playground-app-secret-8f3b1c6e2d7a4095",
  token: "playgroundAppToken7Qx2",
  encodingAesKey: "PgAppKey0123456789abcdefghijklmnopqrstuvwxA",
  kfSecret: "playground-kf-secret-1d9c7b5a3e2f8064",
  kfToken: "playgroundKfToken4Zt9",
  kfEncodingAesKey: "PgKfKey00123456789abcdefghijklmnopqrstuvwxA",
};

/** Fills what the caller left out. */
export function settle(options: WecomOptions): Settings {
  return {
    now: options.now,
    port: options.port ?? 0,
    credentials: { ...sampleCredentials, ...options.credentials },
    kfAccounts: [
      ...(options.kfAccounts ?? [{ openKfId: "wkPLAYGROUND0000000000000001", name: "售后服务" }]),
    ],
    servicers: options.servicers ?? [],
    menu: options.menu ?? [],
    callbackPath: options.callbackPath ?? "/webhooks/wecom",
    kfCallbackPath: options.kfCallbackPath ?? "/webhooks/wecom/kf",
    retryDelaysMs: options.retryDelaysMs ?? [1_000, 2_000],
    callbackTimeoutMs: options.callbackTimeoutMs ?? 5_000,
    retryNon200: options.retryNon200 ?? true,
    tokenSeconds: options.tokenSeconds ?? 7_200,
    fetchWaitMs: options.fetchWaitMs ?? 300,
    pageMax: options.pageMax ?? 1_000,
    emptyPages: options.emptyPages ?? false,
    tokenlessPerMinute: options.tokenlessPerMinute ?? 30,
    callsPerMinute: options.callsPerMinute ?? 10_000,
    reusedMsgid: options.reusedMsgid ?? 40058,
    robotKey: options.robotKey ?? "playground-robot-0a1b2c3d",
    responseCodeHours: options.responseCodeHours ?? 24,
  };
}
