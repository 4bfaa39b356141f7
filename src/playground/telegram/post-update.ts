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
  const record = (status: number, response: unknown) =>
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
  try {
    const answer = await fetch(url, {
      method: "POST",
      redirect: "manual",
      headers: {
        "content-type": "application/json",
        ...(hook.secret === "" ? {} : { "x-telegram-bot-api-secret-token": hook.secret }),
      },
      body: JSON.stringify(update),
      signal: AbortSignal.any([parts.signal, AbortSignal.timeout(webhookWaitMs)]),
    });
    const reply = await answer.text();
    record(answer.status, reply);
    if (answer.ok) return { kind: "taken", reply };
    return {
      kind: "failed",
      reason: `Wrong response from the webhook: ${answer.status} ${answer.statusText}`.trim(),
      retryAfterSeconds: Number(answer.headers.get("retry-after")) || 0,
    };
  } catch (fault) {
    const isLate = fault instanceof DOMException && fault.name === "TimeoutError";
    record(0, String(fault));
    return {
      kind: "failed",
      reason: isLate ? "Connection timed out" : "Webhook connection closed",
      retryAfterSeconds: 0,
    };
  }
}

function addressOf(hook: Webhook, deskUrl: string | undefined): URL {
  const url = new URL(hook.url);
  return deskUrl === undefined ? url : new URL(url.pathname + url.search, deskUrl);
}
