import type { Dispatcher } from "undici";
import type { z } from "zod";
import type { Clock } from "../../src/kernel/clock.ts";
import {
  PlatformRefused,
  PlatformThrottled,
  PlatformUnavailable,
} from "../../src/ports/platform-errors.ts";
import type { SharedToken, TokenShelf } from "../../src/ports/tokens.ts";
import { type AccessToken, shareToken, tokenName } from "./access-token.ts";
import { type Verdict, verdictShape } from "./answer-shapes.ts";
import { reactionTo } from "./errcodes.ts";
import type { Parcel } from "./form-of.ts";
import { getToken } from "./get-token.ts";
import { type Download, type Exchange, openWire, type Query } from "./open-wire.ts";

/** Who we are to the platform, and what the client borrows. One access token belongs to this pair. */
export interface ClientParts {
  readonly corpId: string;
  readonly secret: string;
  /** `https://qyapi.weixin.qq.com`, or the stand-in's origin. */
  readonly apiRoot: string;
  readonly tokens: TokenShelf;
  readonly clock: Clock;
  /** Another way than the network: simulations. */
  readonly way?: Dispatcher;
}

/** What came of one call. */
export type Reply<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "refused"; readonly errcode: number; readonly errmsg: string }
  | { readonly kind: "unreached"; readonly code: string }
  | { readonly kind: "lost"; readonly code: string }
  /** The order was no longer ours when its call was due. */
  | { readonly kind: "withheld" }
  /** There is no token to call with. */
  | { readonly kind: "keyless"; readonly fault: Keyless };

export type Keyless = PlatformRefused | PlatformThrottled | PlatformUnavailable;

/** The platform's calls, each with our token; a refused token is replaced once. */
export interface WecomClient extends AsyncDisposable {
  get<T extends Verdict>(path: string, query: Query, shape: z.ZodType<T>): Promise<Reply<T>>;
  /**
   * @param mayCall asked right before every try; without a yes nothing is called
   * @param query beside the token
   */
  post<T extends Verdict>(
    path: string,
    body: unknown,
    shape: z.ZodType<T>,
    mayCall?: () => boolean,
    query?: Query,
  ): Promise<Reply<T>>;
  /** Hands a file in. @param mayCall as for `post` */
  upload<T extends Verdict>(
    path: string,
    query: Query,
    file: Parcel,
    shape: z.ZodType<T>,
    mayCall: () => boolean,
  ): Promise<Reply<T>>;
  /** A file of at most `bytesMax` bytes. */
  download(path: string, query: Query, bytesMax: number): Promise<Reply<Download>>;
}

/** Makes the client. Nothing is called before the first call. */
export function openClient(parts: ClientParts): WecomClient {
  const { corpId, secret, tokens, clock } = parts;
  const wire = openWire(parts.apiRoot, parts.way);
  const token = shareToken({
    name: tokenName(corpId, secret),
    shelf: tokens,
    clock,
    fetchToken: () => getToken(wire, { corpId, secret }),
  });
  return {
    get: (path, query, shape) =>
      withToken(token, async (key) =>
        judged(await wire.json(path, { ...query, ...key }, undefined, shape)),
      ),
    post: (path, body, shape, mayCall = always, query = {}) =>
      withToken(token, async (key) =>
        mayCall()
          ? judged(await wire.json(path, { ...query, ...key }, body, shape))
          : { kind: "withheld" },
      ),
    upload: (path, query, file, shape, mayCall) =>
      withToken(token, async (key) =>
        mayCall()
          ? judged(await wire.upload(path, { ...query, ...key }, file, shape))
          : { kind: "withheld" },
      ),
    download: (path, query, bytesMax) =>
      withToken(token, async (key) =>
        sifted(await wire.file(path, { ...query, ...key }, bytesMax)),
      ),
    [Symbol.asyncDispose]: () => wire[Symbol.asyncDispose](),
  };
}

const always = (): boolean => true;

async function withToken<T>(
  token: AccessToken,
  call: (key: { readonly access_token: string }) => Promise<Reply<T>>,
): Promise<Reply<T>> {
  const first = await tokenOr(() => token.current());
  if (first.kind === "keyless") return first;
  const reply = await call({ access_token: first.value.token });
  if (reply.kind !== "refused" || !isTokenFault(reply.errcode)) return reply;
  const second = await tokenOr(() => token.renewed(first.value));
  if (second.kind === "keyless") return second;
  // One more try and no further: a loop here has burnt whole daily quotas.
  return call({ access_token: second.value.token });
}

/** 40001 on a business call may be an old token; a wrong secret shows at gettoken. */
function isTokenFault(errcode: number): boolean {
  return errcode === 40001 || reactionTo(errcode) === "token";
}

async function tokenOr(
  ask: () => Promise<SharedToken>,
): Promise<
  { readonly kind: "key"; readonly value: SharedToken } | Extract<Reply<never>, { kind: "keyless" }>
> {
  try {
    return { kind: "key", value: await ask() };
  } catch (fault) {
    if (isKeyless(fault)) return { kind: "keyless", fault };
    const unavailable = new PlatformUnavailable("the shared token could not be read", {
      cause: fault,
    });
    return { kind: "keyless", fault: unavailable };
  }
}

function isKeyless(fault: unknown): fault is Keyless {
  return (
    fault instanceof PlatformRefused ||
    fault instanceof PlatformThrottled ||
    fault instanceof PlatformUnavailable
  );
}

function judged<T extends Verdict>(exchange: Exchange<T>): Reply<T> {
  if (exchange.kind !== "answered") return exchange;
  const { errcode, errmsg } = exchange.body;
  if (errcode !== 0) return { kind: "refused", errcode, errmsg };
  return { kind: "done", value: exchange.body };
}

/** An error in place of a file comes as JSON with status 200. */
function sifted(exchange: Exchange<Download>): Reply<Download> {
  if (exchange.kind !== "answered") return exchange;
  const download = exchange.body;
  if (download.kind !== "json") return { kind: "done", value: download };
  const verdict = verdictShape.safeParse(asJson(download.text));
  const { errcode, errmsg } = verdict.success ? verdict.data : { errcode: 0, errmsg: "" };
  if (errcode !== 0) return { kind: "refused", errcode, errmsg };
  return { kind: "lost", code: "answer.unreadable" };
}

function asJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
