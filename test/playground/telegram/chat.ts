import {
  openTelegram,
  type TelegramEmulator,
  type TelegramOptions,
} from "../../../src/playground/telegram/open-telegram.ts";

/** What the API answers to one call. */
export interface ApiAnswer {
  readonly status: number;
  readonly ok: boolean;
  readonly description?: string;
  // The shape differs per method; tests look into it freely.
  readonly result?: never;
  readonly headers: Headers;
}

/** A stand-in whose waits are a thousand times shorter, with a clock that tests move. */
export interface OpenChat extends AsyncDisposable {
  readonly telegram: TelegramEmulator;
  readonly clock: { now: number };
  call(method: string, fields?: object): Promise<ApiAnswer>;
  /** The refusal of a call, or `accepted`. */
  verdict(method: string, fields: object): Promise<string>;
}

/** Ana's private chat: her id is the first one the stand-in gives. */
export const ana = 700_001;

/** A PNG of the given size, as far as its head tells. */
export function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(64);
  Buffer.from("89504e470d0a1a0a0000000d49484452", "hex").copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

/** Opens the stand-in; Ana has pressed Start and that update is forgotten, unless `fresh`. */
export async function openChat(
  options: Partial<TelegramOptions> & { fresh?: boolean } = {},
): Promise<OpenChat> {
  const clock = { now: Date.parse("2026-03-01T09:00:00Z") };
  const telegram = await openTelegram({
    now: () => clock.now,
    pace: 0.001,
    chance: () => 0,
    ...options,
  });
  const call = async (method: string, fields: object = {}): Promise<ApiAnswer> => {
    const answer = await fetch(`${telegram.root}/bot${telegram.token}/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(fields),
    });
    const body: unknown = await answer.json();
    return {
      status: answer.status,
      headers: answer.headers,
      ...(body as Omit<ApiAnswer, "status" | "headers">),
    };
  };
  if (options.fresh !== true) {
    await telegram.phone("Ana").open();
    await call("getUpdates", { offset: -1 });
    await call("deleteWebhook", { drop_pending_updates: true });
  }
  return {
    telegram,
    clock,
    call,
    async verdict(method, fields) {
      const { ok, status, description } = await call(method, fields);
      return ok ? "accepted" : `${status} ${description ?? ""}`;
    },
    [Symbol.asyncDispose]: () => telegram[Symbol.asyncDispose](),
  };
}
