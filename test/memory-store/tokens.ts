/** Shared access tokens: compare and swap, one renewer at a time. */
import { StoreUnavailable } from "../../src/kernel/errors.ts";
import type { TokenShelf } from "../../src/ports/tokens.ts";
import * as take from "./accept.ts";
import type { Instance } from "./instance.ts";

/** Who works behind a lock now, and who waits for it, over all processes. */
export type Turns = Map<string, Promise<unknown>>;

/** Runs something once, later; gives the way to call it off. */
export type After = (ms: number, run: () => void) => () => void;

/** @param after what ends a wait or a work that takes too long; without it nobody is ever hurried */
export function openMemoryTokens(instance: Instance, turns: Turns, after: After): TokenShelf {
  const { store, alive } = instance;
  return {
    read: (key) =>
      alive(() => {
        const row = store.tokens.get(take.text(key));
        if (row === undefined) return undefined;
        const { token, expiresAt, generation } = row;
        return { token, expiresAt, generation };
      }),
    replace: (key, generation, token, expiresAt) =>
      alive(() => {
        const row = store.tokens.get(take.text(key));
        const line = {
          key,
          token,
          expiresAt: Math.round(expiresAt),
          generation: take.int(generation) + 1,
        };
        if (row === undefined) store.tokens.insert(line);
        else if (row.generation === generation) store.tokens.replace(line);
        const { key: _key, ...now } = store.tokens.get(key) ?? line;
        return now;
      }),
    alone: (key, ttlMs, work) => alone(alive, { turns, key, ttlMs, after }, work),
  };
}

export interface Queue {
  readonly turns: Turns;
  readonly key: string;
  readonly ttlMs: number;
  readonly after: After;
}

/** Runs `work` for one at a time; every process takes its place in the same queue. */
export async function alone<T>(
  alive: Instance["alive"],
  { turns, key, ttlMs, after }: Queue,
  work: () => Promise<T>,
): Promise<T> {
  await alive(() => undefined);
  const before = turns.get(key) ?? Promise.resolve();
  const mine = Promise.withResolvers<void>();
  const place = before.then(() => mine.promise);
  turns.set(key, place);
  try {
    await within(before, ttlMs, after);
    // The lock is lost when its holder takes too long, though the work goes on.
    const call = after(ttlMs, mine.resolve);
    return await work().finally(call);
  } finally {
    mine.resolve();
    if (turns.get(key) === place) turns.delete(key);
  }
}

async function within(turn: Promise<unknown>, ttlMs: number, after: After): Promise<void> {
  const late = Promise.withResolvers<never>();
  const call = after(ttlMs, () =>
    late.reject(new StoreUnavailable("the database did not answer: 55P03", { cause: "55P03" })),
  );
  try {
    await Promise.race([turn, late.promise]);
  } finally {
    call();
  }
}
