import type { Update, UpdateBody } from "./shapes.ts";

/** Kinds of updates this stand-in can make. */
export const updateKinds = [
  "message",
  "edited_message",
  "callback_query",
  "my_chat_member",
] as const;

/** One of {@link updateKinds}. */
export type UpdateKind = (typeof updateKinds)[number];

/** An update nobody confirmed yet. */
export interface Pending {
  readonly update: Update;
  /** Updates with the same queue go one after another; queues do not wait for each other. */
  readonly queue: string;
  /** Milliseconds since 1970 after which it is forgotten. */
  readonly expiresAt: number;
}

/** The bot's update queue (https://core.telegram.org/bots/api#getting-updates). */
export interface Updates {
  /** Numbers the update and keeps it, unless the bot did not ask for its kind. */
  add(body: UpdateBody, queue: string, lifeMs: number): void;
  /** What waits, oldest first, without what expired. */
  pending(): readonly Pending[];
  drop(updateId: number): void;
  /** Forgets everything below the offset; a negative offset keeps that many from the end. */
  confirm(offset: number): void;
  clear(): void;
  /** Keeps the set for later calls; an empty list means the default set again. */
  allow(kinds: readonly string[]): void;
  allowed(): readonly string[] | undefined;
  onAdd(listener: () => void): void;
}

interface State {
  nextId: number;
  waiting: readonly Pending[];
  allowed: readonly string[] | undefined;
}

/** An empty queue that begins to count at `firstId`; expiry by `now`, milliseconds since 1970. */
export function createUpdates(now: () => number, firstId: number): Updates {
  const state: State = { nextId: firstId, waiting: [], allowed: undefined };
  const listeners = new Array<() => void>();

  return {
    add(body, queue, lifeMs) {
      const kind = updateKinds.find((name) => body[name] !== undefined);
      if (kind === undefined || state.allowed?.includes(kind) === false) return;
      const update = { update_id: state.nextId, ...body };
      state.nextId += 1;
      state.waiting = [...state.waiting, { update, queue, expiresAt: now() + lifeMs }];
      for (const listener of listeners) listener();
    },
    pending() {
      const at = now();
      state.waiting = state.waiting.filter(({ expiresAt }) => expiresAt > at);
      return state.waiting;
    },
    drop(updateId) {
      state.waiting = state.waiting.filter(({ update }) => update.update_id !== updateId);
    },
    confirm(offset) {
      state.waiting =
        offset < 0
          ? state.waiting.slice(offset)
          : state.waiting.filter(({ update }) => update.update_id >= offset);
    },
    clear() {
      state.waiting = [];
    },
    allow(kinds) {
      state.allowed = kinds.length === 0 ? undefined : kinds;
    },
    allowed: () => state.allowed,
    onAdd(listener) {
      listeners.push(listener);
    },
  };
}
