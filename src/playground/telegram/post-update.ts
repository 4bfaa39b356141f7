import { webhookWaitMs } from "./limits.ts";
import type { Update } from "./shapes.ts";
import type { Webhook } from "./webhook.ts";
import type { WireLog } from "./wire-log.ts";

/** How one delivery went. */
export type Delivery =
  | { readonly kind: "taken"; readonly reply: string }
  | { readonly kind: "failed"; readonly reason: string; readonly retryAfterSeconds: number };

/** What a delivery needs besides the update. */
export interface PostParts {
  readonly now: () => number;
  readonly wire: WireLog;
  readonly signal: AbortSignal;
  /** Replaces the origin of the webhook address. */
  readonly deskUrl?: string;
}

/** Posts one update to the webhook, as one JSON body with the secret in its header; never throws. */
export async function postUpdate(
  hook: Webhook,
  update: Update,
  parts: PostParts,
): Promise<Delivery> {
  const url = addressOf(hook, parts.deskUrl);
  const at = parts.now();
  const startedAt = performance.now();
  const { status, response, delivery } = await post(url, hook, update, parts.signal);
  parts.wire.add({
    at,
    direction: "platform-to-desk",
    method: Object.keys(update).find((key) => key !== "update_id") ?? "update",
    path: url.pathname,
    request: update,
    status,
    response,
    ms: Math.round(performance.now() - startedAt),
  });
  return delivery;
}

interface Posted {
  readonly status: number;
  readonly response: string;
  readonly delivery: Delivery;
}

async function post(url: URL, hook: Webhook, update: Update, signal: AbortSignal): Promise<Posted> {
  const secret = hook.secret === "" ? {} : { "x-telegram-bot-api-secret-token": hook.secret };
  try {
    const answer = await fetch(url, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/json", ...secret },
      body: JSON.stringify(update),
      signal: AbortSignal.any([signal, AbortSignal.timeout(webhookWaitMs)]),
    });
    const { status, statusText, headers } = answer;
    const response = await answer.text();
    if (answer.ok) return { status, response, delivery: { kind: "taken", reply: response } };
    const reason = `Wrong response from the webhook: ${status} ${statusText}`.trim();
    return { status, response, delivery: failed(reason, Number(headers.get("retry-after")) || 0) };
  } catch (fault) {
    const isLate = fault instanceof DOMException && fault.name === "TimeoutError";
    const reason = isLate ? "Connection timed out" : "Webhook connection closed";
    return { status: 0, response: reason, delivery: failed(reason, 0) };
  }
}

function failed(reason: string, retryAfterSeconds: number): Delivery {
  return { kind: "failed", reason, retryAfterSeconds };
}

function addressOf(hook: Webhook, deskUrl: string | undefined): URL {
  const url = new URL(hook.url);
  return deskUrl === undefined ? url : new URL(url.pathname + url.search, deskUrl);
}
