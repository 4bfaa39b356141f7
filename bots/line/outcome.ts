import { HTTPFetchError } from "@line/bot-sdk";
import type { Outcome } from "../../src/ports/channel.ts";
import {
  errorAnswer,
  invalidReplyTokenText,
  monthlyLimitText,
  unknownRecipientText,
} from "./wire.ts";

/** First wait after a throttle or a failed connection, ms; doubled with every attempt. LINE tells none. */
export const firstWaitMs = 1_000;

/** Longest such wait, ms. */
export const longestWaitMs = 60_000;

/** How one call ended; a reply token that is used, expired or unknown is a case of its own. */
export type CallEnd = Outcome | { readonly kind: "token-gone" };

/**
 * What a failed call of the SDK tells about the message (developers.line.biz/en/reference/messaging-api/#error-responses).
 * @param repeatable whether LINE knows the call again by a retry key
 * @throws whatever is no mood of the platform but a defect of ours
 */
export function endOf(fault: unknown, attempt: number, repeatable: boolean): CallEnd {
  if (fault instanceof HTTPFetchError) return endOfAnswer(fault, attempt, repeatable);
  // 2xx with a body nobody can read: taken, ids unknown.
  if (fault instanceof SyntaxError) return { kind: "accepted", messageIds: [] };
  if (isTimeout(fault)) return { kind: "unsure", code: "line.timeout", safeToRepeat: repeatable };
  const code = networkCode(fault);
  if (code === undefined) throw fault;
  return notConnected.has(code)
    ? wait(attempt, "line.unreachable")
    : { kind: "unsure", code: "line.connection-lost", safeToRepeat: repeatable };
}

/** The network's own word for a failed call, or nothing when it is no such failure but a defect of ours. */
export function networkCode(fault: unknown): string | undefined {
  const below = fault instanceof TypeError ? fault.cause : fault;
  if (!(below instanceof Error)) return undefined;
  const code = "code" in below && typeof below.code === "string" ? below.code : "";
  if (code === "") return below === fault ? undefined : "unknown";
  return /^ERR_(?!TLS|SSL)/.test(code) ? undefined : code;
}

/** Whether our own patience ended the call. */
export function isTimeout(fault: unknown): boolean {
  return (
    fault instanceof DOMException && (fault.name === "TimeoutError" || fault.name === "AbortError")
  );
}

/** The connection was never made, so LINE cannot have the message. */
const notConnected: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

function endOfAnswer(
  { status, body }: HTTPFetchError,
  attempt: number,
  repeatable: boolean,
): CallEnd {
  const { message, ids } = readAnswer(body);
  const code = `line.${status}`;
  if (status === 409) return { kind: "accepted", messageIds: ids };
  if (status >= 500) return { kind: "unsure", code, safeToRepeat: repeatable };
  switch (status) {
    case 400:
      if (message === invalidReplyTokenText) return { kind: "token-gone" };
      if (message === unknownRecipientText) return { kind: "refused", why: "blocked", code };
      return { kind: "refused", why: "invalid", code };
    case 401:
    case 403:
      return { kind: "locked-out", code };
    case 408:
      return { kind: "unsure", code, safeToRepeat: repeatable };
    case 429:
      if (message === monthlyLimitText)
        return { kind: "refused", why: "quota", code: "line.monthly" };
      return wait(attempt, code);
    default:
      return { kind: "refused", why: "invalid", code };
  }
}

function wait(attempt: number, code: string): Outcome {
  const retryAfterMs = Math.min(firstWaitMs * 2 ** Math.max(0, attempt - 1), longestWaitMs);
  return { kind: "not-accepted", retryAfterMs, scope: "channel", code };
}

function readAnswer(body: string): { readonly message: string; readonly ids: readonly string[] } {
  try {
    const { message, sentMessages = [] } = errorAnswer.parse(JSON.parse(body));
    return { message, ids: sentMessages.map(({ id }) => id) };
  } catch {
    return { message: "", ids: [] };
  }
}
