import { type Dispatcher, Pool } from "undici";

/** Bytes of one answer to a JSON call; LINE's have a few hundred. */
export const answerBytesMax = 1024 * 1024;

/** Connections kept to LINE's API. */
export const connectionsMax = 64;

/** The HTTP way of the SDK: kept-alive connections and a deadline, which the SDK has not. */
export interface SdkHttp extends AsyncDisposable {
  /** Runs one call of the SDK. Past the deadline it fails with a `TimeoutError`. */
  run<T>(call: () => Promise<T>): Promise<T>;
}

/**
 * Opens the way to an API root. The SDK takes neither a signal nor a fetch of ours, but it calls the global one
 * before it first waits: for that moment, and not longer, ours stands there. It costs a quarter of what the
 * global one costs.
 * @param callMs how long one call may take in all, ms
 * @param way another one than the network: simulations; it stays open
 */
export function openSdkHttp(root: string, callMs: number, way?: Dispatcher): SdkHttp {
  const { origin } = new URL(root);
  const pool =
    way ?? new Pool(origin, { connections: connectionsMax, maxResponseSize: answerBytesMax });
  const ours: typeof fetch = async (input, init) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    const signal = AbortSignal.timeout(callMs);
    try {
      const {
        statusCode: status,
        headers,
        body,
      } = await pool.request({
        origin,
        path: pathname + search,
        method: init?.method === "POST" || init?.method === "PUT" ? init.method : "GET",
        headers: Object.fromEntries(new Headers(init?.headers)),
        body: typeof init?.body === "string" ? init.body : null,
        signal,
      });
      const text = await body.text();
      return new Response(text === "" ? null : text, { status, headers: pairs(headers) });
    } catch (fault) {
      // The pool may report the abort in its own words.
      throw signal.aborted ? signal.reason : fault;
    }
  };
  return {
    run(call) {
      const { fetch } = globalThis;
      globalThis.fetch = ours;
      try {
        return call();
      } finally {
        globalThis.fetch = fetch;
      }
    },
    [Symbol.asyncDispose]: () => (way === undefined ? pool.close() : Promise.resolve()),
  };
}

function pairs(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
  );
}
