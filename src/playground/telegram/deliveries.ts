import { retryAfterSecondsMax } from "./limits.ts";
import { type Delivery, type PostParts, postUpdate } from "./post-update.ts";
import type { Update } from "./shapes.ts";
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
  /** Posts a message as somebody would who does not know the secret; no answer makes it come again. */
  forge(update: Update): Promise<void>;
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

/** Deliveries for one bot, with no webhook yet. */
export function createDeliveries(parts: DeliveryParts): Deliveries {
  const run: Run = {
    parts,
    hook: undefined,
    times: 1,
    failingSince: undefined,
    lastError: undefined,
    active: new Map(),
    retries: new Map(),
    tries: new Map(),
  };
  parts.updates.onAdd(() => pump(run));
  return {
    use(webhook) {
      forgetRetries(run);
      run.hook = webhook;
      run.lastError = undefined;
      pump(run);
    },
    webhook: () => run.hook,
    lastError: () => run.lastError,
    times(times) {
      run.times = times;
    },
    async redeliver() {
      forgetRetries(run);
      pump(run);
      await Promise.all(run.active.values());
    },
    async forge(update) {
      const { hook } = run;
      if (hook !== undefined) await postUpdate({ ...hook, secret: "forged" }, update, parts);
      parts.changed();
    },
    idle: () => run.active.size === 0 && run.retries.size === 0,
    [Symbol.dispose]: () => forgetRetries(run),
  };
}

interface Run {
  readonly parts: DeliveryParts;
  hook: Webhook | undefined;
  times: number;
  failingSince: number | undefined;
  lastError: { readonly at: number; readonly reason: string } | undefined;
  readonly active: Map<string, Promise<void>>;
  readonly retries: Map<string, NodeJS.Timeout>;
  readonly tries: Map<number, number>;
}

/** Starts the head of every queue that is free, as many as the webhook takes at once. */
function pump(run: Run): void {
  if (run.parts.signal.aborted) return;
  const seen = new Set<string>();
  for (const pending of run.parts.updates.pending()) {
    const { hook } = run;
    if (hook === undefined || run.active.size >= connections(run)) return;
    const { queue } = pending;
    if (seen.has(queue)) continue;
    seen.add(queue);
    if (run.active.has(queue) || run.retries.has(queue)) continue;
    const delivered = deliver(run, hook, pending).finally(() => {
      run.active.delete(queue);
      pump(run);
      run.parts.changed();
    });
    run.active.set(queue, delivered);
  }
}

async function deliver(run: Run, hook: Webhook, { update, queue }: Pending): Promise<void> {
  for (let sent = 0; sent < run.times; sent += 1) {
    const delivery = await postUpdate(hook, update, run.parts);
    if (delivery.kind === "failed") return tryLater(run, update.update_id, queue, delivery);
    run.failingSince = undefined;
    await run.parts.execute(delivery.reply);
  }
  run.tries.delete(update.update_id);
  run.parts.updates.drop(update.update_id);
}

function tryLater(
  run: Run,
  id: number,
  queue: string,
  failure: Extract<Delivery, { kind: "failed" }>,
): void {
  const { now, signal, chance, pace, changed } = run.parts;
  const tries = run.tries.get(id) ?? 0;
  run.tries.set(id, tries + 1);
  run.failingSince ??= performance.now();
  run.lastError = { at: Math.floor(now() / 1000), reason: failure.reason };
  if (signal.aborted) return;
  const again = () => {
    run.retries.delete(queue);
    pump(run);
    changed();
  };
  const waitMs = retryWaitMs(tries, failure.retryAfterSeconds, chance()) * pace;
  run.retries.set(queue, setTimeout(again, waitMs));
}

function forgetRetries(run: Run): void {
  for (const timer of run.retries.values()) clearTimeout(timer);
  run.retries.clear();
}

/** Milliseconds until the next try after `tries` earlier ones. */
export function retryWaitMs(tries: number, retryAfterSeconds: number, chance: number): number {
  const cap = longestRetrySeconds * (1 + chance);
  const usual = Math.min(cap, retrySeconds[tries] ?? cap);
  return 1000 * Math.max(usual, Math.min(retryAfterSecondsMax, retryAfterSeconds));
}

function connections({ hook, failingSince, parts }: Run): number {
  const patienceMs = patienceSeconds * 1000 * parts.pace;
  const isFailing = failingSince !== undefined && performance.now() - failingSince > patienceMs;
  return isFailing ? 1 : (hook?.connections ?? 0);
}
