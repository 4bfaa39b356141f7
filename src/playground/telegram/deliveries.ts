import { retryAfterSecondsMax } from "./limits.ts";
import { type Delivery, type PostParts, postUpdate } from "./post-update.ts";
import type { Pending, Updates } from "./updates.ts";
import type { Webhook } from "./webhook.ts";

/** Waits between tries as read in the server's source: at once, then doubling from 2 s up to a minute or two. */
const retrySeconds = [0, 2, 4, 8, 16, 32, 64] as const;
const longestRetrySeconds = 60;

/** After this many seconds without any success only one connection is used. */
const patienceSeconds = 10;

/** Pushes waiting updates to the webhook: one at a time within a queue, queues side by side. */
export interface Deliveries extends Disposable {
  /** Sets or removes the webhook and forgets waits of the old one. */
  use(webhook: Webhook | undefined): void;
  webhook(): Webhook | undefined;
  /** The newest failure: seconds since 1970 and the server's words. */
  lastError(): { readonly at: number; readonly reason: string } | undefined;
  times(times: number): void;
  /** Tries again at once what waits for its next try; resolves after those tries. */
  redeliver(): Promise<void>;
  idle(): boolean;
}

/** What deliveries need; `pace` multiplies every wait, `chance` is in [0, 1). */
export interface DeliveryParts extends PostParts {
  readonly updates: Updates;
  readonly pace: number;
  readonly chance: () => number;
  /** Executes the call a webhook's answer may contain. */
  readonly execute: (reply: string) => Promise<void>;
  readonly changed: () => void;
}

interface State {
  hook: Webhook | undefined;
  times: number;
  failingSince: number | undefined;
  lastError: { readonly at: number; readonly reason: string } | undefined;
  readonly active: Map<string, Promise<void>>;
  readonly retries: Map<string, NodeJS.Timeout>;
  readonly tries: Map<number, number>;
}

/** Deliveries for one bot, with no webhook yet. */
export function createDeliveries(parts: DeliveryParts): Deliveries {
  const { updates } = parts;
  const state: State = {
    hook: undefined,
    times: 1,
    failingSince: undefined,
    lastError: undefined,
    active: new Map(),
    retries: new Map(),
    tries: new Map(),
  };

  const pump = () => {
    if (parts.signal.aborted) return;
    const seen = new Set<string>();
    for (const pending of updates.pending()) {
      if (state.hook === undefined || state.active.size >= connections(state, parts.pace)) return;
      const { queue } = pending;
      if (seen.has(queue)) continue;
      seen.add(queue);
      if (state.active.has(queue) || state.retries.has(queue)) continue;
      const hook = state.hook;
      const run = deliver(hook, pending).finally(() => {
        state.active.delete(queue);
        pump();
        parts.changed();
      });
      state.active.set(queue, run);
    }
  };
  const deliver = async (hook: Webhook, { update, queue }: Pending) => {
    for (let sent = 0; sent < state.times; sent += 1) {
      const delivery = await postUpdate(hook, update, parts);
      if (delivery.kind === "failed") return later(update.update_id, queue, delivery);
      state.failingSince = undefined;
      await parts.execute(delivery.reply);
    }
    state.tries.delete(update.update_id);
    updates.drop(update.update_id);
  };
  const later = (id: number, queue: string, failure: Extract<Delivery, { kind: "failed" }>) => {
    const tries = state.tries.get(id) ?? 0;
    state.tries.set(id, tries + 1);
    state.failingSince ??= performance.now();
    state.lastError = { at: Math.floor(parts.now() / 1000), reason: failure.reason };
    if (parts.signal.aborted) return;
    const ms = retryWaitMs(tries, failure.retryAfterSeconds, parts.chance()) * parts.pace;
    const again = () => {
      state.retries.delete(queue);
      pump();
      parts.changed();
    };
    state.retries.set(queue, setTimeout(again, ms));
  };
  const forgetRetries = () => {
    for (const timer of state.retries.values()) clearTimeout(timer);
    state.retries.clear();
  };
  updates.onAdd(pump);

  return {
    use(webhook) {
      forgetRetries();
      state.hook = webhook;
      state.lastError = undefined;
      pump();
    },
    webhook: () => state.hook,
    lastError: () => state.lastError,
    times(times) {
      state.times = times;
    },
    async redeliver() {
      forgetRetries();
      pump();
      await Promise.all(state.active.values());
    },
    idle: () =>
      state.active.size === 0 &&
      state.retries.size === 0 &&
      (state.hook === undefined || updates.pending().length === 0),
    [Symbol.dispose]: forgetRetries,
  };
}

/** Milliseconds until the next try after `tries` earlier ones. */
export function retryWaitMs(tries: number, retryAfterSeconds: number, chance: number): number {
  const cap = longestRetrySeconds * (1 + chance);
  const usual = Math.min(cap, retrySeconds[tries] ?? cap);
  return 1000 * Math.max(usual, Math.min(retryAfterSecondsMax, retryAfterSeconds));
}

function connections({ hook, failingSince }: State, pace: number): number {
  const isFailing = failingSince !== undefined;
  if (isFailing && performance.now() - failingSince > patienceSeconds * 1000 * pace) return 1;
  return hook?.connections ?? 0;
}
