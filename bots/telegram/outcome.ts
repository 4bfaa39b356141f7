import { GrammyError, HttpError } from "grammy";
import type { Instant } from "../../src/kernel/clock.ts";
import type { Outcome } from "../../src/ports/channel.ts";

/** Bounds of a wait the platform asks for, ms: a second at least, a day at most. */
const waitMinMs = 1_000;
const waitMaxMs = 24 * 3_600_000;

/** Wait when the way to Telegram is closed, ms. */
const unreachableWaitMs = 2_000;

/** A wait longer than this means all of us, not one chat, s. */
const wholeBotSeconds = 30;

/** Two chats throttled within this time mean all of us, ms. */
const togetherMs = 1_000;

/** Faults before a byte of the request was written (Node.js: system errors, TLS). */
const notSent =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.*|CERT_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|UNABLE_TO_.*)$/;

/** Reasons in Telegram's words that mean nobody is there to read (core.telegram.org/bots/api#making-requests). */
const unreachable = /chat not found|chat_id is empty|peer_id_invalid|user is deactivated/i;

/** Telegram did not like our formatting: the words alone may still go. */
export function dislikesEntities(fault: unknown): boolean {
  return (
    fault instanceof GrammyError && fault.error_code === 400 && /entit/i.test(fault.description)
  );
}

/** Telegram could not make a photo of it: as a file it may still go. */
export function dislikesPhoto(fault: unknown): boolean {
  return (
    fault instanceof GrammyError &&
    fault.error_code === 400 &&
    /photo|image/i.test(fault.description)
  );
}

/** What is known after a call failed. Codes name kinds of faults; Telegram's words may hold a person's. */
export function outcomeOf(
  fault: unknown,
  chat: string,
  at: Instant,
  throttles: Throttles,
): Outcome {
  if (fault instanceof GrammyError) return refusalOf(fault, chat, at, throttles);
  const code = codeOf(fault);
  if (notSent.test(code)) {
    return { kind: "not-accepted", retryAfterMs: unreachableWaitMs, scope: "channel", code };
  }
  // Written and not answered, or answered with something that is no answer: nobody knows.
  return { kind: "unsure", code, safeToRepeat: false };
}

/** A short name of a fault, without addresses: those hold the token. */
export function codeOf(fault: unknown): string {
  if (fault instanceof GrammyError) {
    return /^\d{3}$/.test(String(fault.error_code)) ? `http-${fault.error_code}` : "http-unknown";
  }
  const inner: unknown = fault instanceof HttpError ? fault.error : fault;
  if (!(inner instanceof Error)) return "unknown";
  const code: unknown = "code" in inner ? inner.code : undefined;
  if (typeof code === "string" && /^[A-Z_0-9]{3,60}$/.test(code)) return code;
  if (/timed out/.test(inner.message) || inner.name === "AbortError") return "timeout";
  return inner instanceof SyntaxError ? "no-json" : "broken-call";
}

/** Remembers which chat was told to wait, and when. */
export interface Throttles {
  last: { readonly chat: string; readonly at: Instant } | undefined;
}

function refusalOf(fault: GrammyError, chat: string, at: Instant, throttles: Throttles): Outcome {
  const { error_code: status, description } = fault;
  const code = codeOf(fault);
  if (status === 429) return throttled(fault, chat, at, throttles);
  if (status === 401 || status === 404) return { kind: "locked-out", code };
  if (status === 403 || unreachable.test(description)) {
    return { kind: "refused", why: "blocked", code };
  }
  if (status >= 500) return { kind: "unsure", code, safeToRepeat: false };
  return { kind: "refused", why: "invalid", code };
}

/** The wait Telegram names, s; the client passes on whatever stood there. */
export function secondsOf({ parameters }: GrammyError): number {
  const named: unknown = parameters.retry_after;
  return typeof named === "number" ? named : 1;
}

function throttled(fault: GrammyError, chat: string, at: Instant, throttles: Throttles): Outcome {
  const seconds = secondsOf(fault);
  const { last } = throttles;
  const isTogether = last !== undefined && last.chat !== chat && at - last.at < togetherMs;
  throttles.last = { chat, at };
  return {
    kind: "not-accepted",
    retryAfterMs: Math.min(waitMaxMs, Math.max(waitMinMs, seconds * 1000)),
    scope: isTogether || seconds > wholeBotSeconds ? "channel" : "chat",
    code: "http-429",
  };
}
