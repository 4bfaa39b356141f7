/** One question over HTTP, whose answer is a value whatever happens, and what the answers' clocks say. */

/** A platform that says nothing for so long is away, in ms. */
const askMs = 15_000;

export interface Question {
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type Heard =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly text: string;
      readonly json: unknown;
    }
  /** Nobody answered; `why` in words. */
  | { readonly kind: "silence"; readonly why: string };

export type Ask = (url: string, question?: Question) => Promise<Heard>;

/** What one server's clock showed. */
export interface ClockSeen {
  readonly host: string;
  /** Milliseconds our clock is ahead of theirs; their header counts whole seconds. */
  readonly aheadMs: number;
}

/** Asks, and writes down every `Date` header beside `now`. */
export function openAsk(now: () => number): { readonly ask: Ask; clocks(): readonly ClockSeen[] } {
  const seen = new Map<string, ClockSeen>();
  return {
    async ask(url, { method = "GET", headers = {}, body } = {}) {
      const from = now();
      try {
        const response = await fetch(url, {
          method,
          headers,
          redirect: "manual",
          signal: AbortSignal.timeout(askMs),
          ...(body === undefined ? {} : { body }),
        });
        const text = await response.text();
        const { host } = new URL(url);
        const at = Date.parse(response.headers.get("date") ?? "");
        // Half the way there and half a second of their rounding.
        const aheadMs = (from + now()) / 2 - (at + 500);
        if (!Number.isNaN(at) && !seen.has(host)) seen.set(host, { host, aheadMs });
        return { kind: "answer", status: response.status, text, json: jsonOf(text) };
      } catch (fault) {
        return { kind: "silence", why: whyOf(fault) };
      }
    },
    clocks: () => [...seen.values()],
  };
}

/** In words, why a connection gave nothing. */
export function whyOf(fault: unknown): string {
  const cause = fault instanceof Error && fault.cause !== undefined ? fault.cause : fault;
  const code = codeOf(cause);
  const said = words[code];
  if (said !== undefined) return said;
  if (fault instanceof Error && fault.name === "TimeoutError") {
    return `no answer within ${askMs / 1000} seconds`;
  }
  return code === "" ? String(cause) : code;
}

const words: Readonly<Record<string, string>> = {
  ENOTFOUND: "the name is unknown",
  EAI_AGAIN: "names cannot be looked up now",
  ECONNREFUSED: "nobody listens there",
  ECONNRESET: "the connection was cut",
  UND_ERR_SOCKET: "the connection was cut",
  ETIMEDOUT: "no answer",
  UND_ERR_CONNECT_TIMEOUT: "no answer",
  EHOSTUNREACH: "there is no way there",
  ENETUNREACH: "there is no way there",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is self-signed",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate comes without the chain to a known authority",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name",
};

const codeOf = (fault: unknown): string =>
  typeof fault === "object" && fault !== null && "code" in fault ? String(fault.code) : "";

function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
