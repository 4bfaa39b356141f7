import { pollSecondsMax, updatesPerPollMax } from "./limits.ts";
import { TelegramRefusal } from "./refusal.ts";
import type { Update } from "./shapes.ts";
import type { Updates } from "./updates.ts";

/** What one getUpdates asks for. */
export interface PollRequest {
  readonly offset: number | undefined;
  readonly limit: number | undefined;
  readonly timeoutSeconds: number | undefined;
}

/** The long-poll side of the queue: one poller at a time. */
export interface Polling extends Disposable {
  /** @throws {TelegramRefusal} 409 when a newer call or a webhook takes over. */
  take(request: PollRequest): Promise<readonly Update[]>;
  /** Ends a waiting call with a 409. */
  interrupt(reason: string): void;
}

interface Waiting {
  readonly wake: () => void;
  readonly refuse: (reason: string) => void;
}

/** Long polling over the queue. Timeouts are real seconds times `pace`. */
export function createPolling(updates: Updates, pace: number): Polling {
  const state: State = { waiting: undefined };
  updates.onAdd(() => state.waiting?.wake());
  return {
    async take({ offset, limit = updatesPerPollMax, timeoutSeconds = 0 }) {
      state.waiting?.refuse(
        "terminated by other getUpdates request; make sure that only one bot instance is running",
      );
      if (offset !== undefined && offset !== 0) updates.confirm(offset);
      const seconds = Math.min(pollSecondsMax, Math.max(0, timeoutSeconds));
      if (updates.pending().length === 0 && seconds > 0) await wait(state, seconds * 1000 * pace);
      return updates
        .pending()
        .slice(0, Math.min(updatesPerPollMax, Math.max(1, limit)))
        .map(({ update }) => update);
    },
    interrupt: (reason) => state.waiting?.refuse(reason),
    [Symbol.dispose]: () => state.waiting?.refuse("terminated by shutdown"),
  };
}

interface State {
  waiting: Waiting | undefined;
}

function wait(state: State, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      state.waiting = undefined;
    };
    const me: Waiting = {
      wake() {
        end();
        resolve();
      },
      refuse(reason) {
        end();
        reject(new TelegramRefusal(409, reason));
      },
    };
    const timer = setTimeout(me.wake, ms);
    state.waiting = me;
  });
}
