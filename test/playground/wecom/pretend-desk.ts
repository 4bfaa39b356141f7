import { once } from "node:events";
import { createServer } from "node:http";
import { decrypt, getSignature } from "@wecom/crypto";
import {
  type OpenWecom,
  openWecom,
  type WecomOptions,
} from "../../../src/playground/wecom/open-wecom.ts";

/** A clock a test moves by hand; starts at 2026-11-21T08:00Z. */
export interface HandClock {
  at: number;
  forward(ms: number): void;
}

export function handClock(): HandClock {
  return {
    at: Date.UTC(2026, 10, 21, 8),
    forward(ms) {
      this.at += ms;
    },
  };
}

/** One callback as the desk's side sees it. */
export interface Got {
  readonly path: string;
  readonly plain: string;
  readonly id: string;
}

/** A desk of the tests: believes signed callbacks, keeps what they said, answers as told. */
export interface PretendDesk extends AsyncDisposable {
  readonly emulator: OpenWecom;
  readonly clock: HandClock;
  readonly got: Got[];
  /** Statuses for the next deliveries; 200 when empty. */
  readonly statuses: number[];
  /** The next so many deliveries are never answered. */
  readonly hang: { times: number };
  readonly url: string;
  /** Calls the platform with this half's own token. */
  api(half: "wecom" | "kf", path: string, body?: unknown): Promise<Record<string, unknown>>;
}

export async function pretendDesk(options: Partial<WecomOptions> = {}): Promise<PretendDesk> {
  const clock = handClock();
  const got: Got[] = [];
  const statuses: number[] = [];
  const hang = { times: 0 };
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? "/", "http://desk");
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      if (hang.times > 0) {
        hang.times -= 1;
        return undefined;
      }
      const status = statuses.shift() ?? 200;
      const plain = open(emulator, url, Buffer.concat(parts).toString("utf8"));
      if (plain === undefined) return response.writeHead(403).end();
      if (request.method === "GET") return response.writeHead(200).end(plain.plain);
      got.push({ path: url.pathname, ...plain });
      return response.writeHead(status).end();
    })();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}`;
  const emulator = await openWecom({
    now: () => clock.at,
    deskUrl: url,
    retryDelaysMs: [20, 20],
    fetchWaitMs: 0,
    ...options,
  });
  const tokens = new Map<string, string>();
  return {
    emulator,
    clock,
    got,
    statuses,
    hang,
    url,
    async api(half, path, body) {
      const token = tokens.get(half) ?? (await fetchToken(emulator, half));
      tokens.set(half, token);
      const url = `${emulator[half].root}/cgi-bin/${path}${path.includes("?") ? "&" : "?"}access_token=${token}`;
      const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
      const response = await fetch(url, init);
      return (await response.json()) as Record<string, unknown>;
    },
    async [Symbol.asyncDispose]() {
      await emulator[Symbol.asyncDispose]();
      server.closeAllConnections();
      server.close();
    },
  };
}

export async function fetchToken(emulator: OpenWecom, half: "wecom" | "kf"): Promise<string> {
  const { corpId, secret, kfSecret } = emulator.credentials;
  const query = `corpid=${corpId}&corpsecret=${half === "kf" ? kfSecret : secret}`;
  const response = await fetch(`${emulator[half].root}/cgi-bin/gettoken?${query}`);
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}

/** The text between one element's tags of a callback. */
export function field(plain: string, name: string): string {
  const found = new RegExp(`<${name}>(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?</${name}>`, "s").exec(
    plain,
  );
  return found?.[1] ?? "";
}

function open(
  { credentials }: OpenWecom,
  url: URL,
  body: string,
): { plain: string; id: string } | undefined {
  const kf = url.pathname.endsWith("/kf");
  const token = kf ? credentials.kfToken : credentials.token;
  const key = kf ? credentials.kfEncodingAesKey : credentials.encodingAesKey;
  const encrypt = url.searchParams.get("echostr") ?? field(body, "Encrypt");
  const ask = (name: string): string => url.searchParams.get(name) ?? "";
  const expected = getSignature(token, ask("timestamp"), ask("nonce"), encrypt);
  if (expected !== ask("msg_signature")) return undefined;
  const { message, id } = decrypt(key, encrypt);
  return { plain: message, id };
}
