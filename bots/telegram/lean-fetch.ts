import type { ApiClientOptions } from "grammy";
import { type Dispatcher, Pool } from "undici";

/** Bytes of one answer; a full page of updates has at most a few hundred kilobytes. */
export const answerBytesMax = 8 * 1024 * 1024;

/** Connections at once; the pace allows fewer calls. */
const connectionsMax = 64;

/** The client's own type of a fetch, made for another one than the platform's. */
type ClientFetch = Exclude<ApiClientOptions["fetch"], undefined>;

/** The way to Telegram's API over kept-alive connections. Closing it breaks what is under way. */
export interface LeanFetch extends AsyncDisposable {
  readonly fetch?: ClientFetch;
}

/**
 * Opens the way to an API root for the client's calls. It costs a third of what the client's own fetch
 * costs, and every message is one call.
 * @param way another one than the network: simulations; it stays open
 */
export function openLeanFetch(root: string, way?: Dispatcher): LeanFetch {
  const { origin } = new URL(root);
  const pool =
    way ?? new Pool(origin, { connections: connectionsMax, maxResponseSize: answerBytesMax });
  const lean = async (address: string, { body: given, headers: typed, signal }: ClientCall) => {
    const { pathname: path } = new URL(address);
    const headers = { "content-type": typed["content-type"] };
    const body = typeof given === "string" ? given : await gathered(given);
    const answer = await pool.request({ origin, path, method: "POST", headers, body, signal });
    return { json: () => answer.body.json() };
  };
  const fetch: unknown = lean;
  return {
    ...(isClientFetch(fetch) ? { fetch } : {}),
    [Symbol.asyncDispose]: () => (way === undefined ? pool.destroy() : Promise.resolve()),
  };
}

/** What the client passes: JSON, or with files a form in pieces. */
interface ClientCall {
  readonly body: string | AsyncIterable<Uint8Array>;
  readonly headers: { readonly "content-type": string };
  readonly signal: AbortSignal;
}

/** Sent as one, so that its length is known: the files lie in memory already. */
async function gathered(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const list: Uint8Array[] = [];
  for await (const piece of pieces) list.push(piece);
  return Buffer.concat(list);
}

/**
 * The client awaits the call and reads its JSON, nothing else; its type asks for the whole of a foreign
 * Response, so a narrowing has to stand where no conversion is needed.
 */
function isClientFetch(candidate: unknown): candidate is ClientFetch {
  return typeof candidate === "function";
}
