/** No more calls at once, and no more a second, than a platform takes; closed for a while when it says so. */
import type { Pace } from "../ports/channel.ts";
import type { Timers } from "../ports/timers.ts";

export interface Gate {
  pass(): Promise<void>;
  leave(): void;
  closeFor(ms: number): void;
  /** For how long nobody passes, in ms. */
  closedForMs(): number;
}

/** No platform's word closes a gate for longer than a day, in ms: a timer holds no more than 24 of them. */
const closedMaxMs = 86_400_000;

export function openGate(pace: Pace, timers: Timers): Gate {
  /** A pace below one a second still lets one through at a time. */
  const tokensMax = Math.max(1, pace.perSecondMax);
  const state = {
    inside: 0,
    tokens: tokensMax,
    filledAt: timers.monotonicMs(),
    closedUntil: 0,
    waking: false,
  };
  const outside: (() => void)[] = [];
  const refill = (): number => {
    const now = timers.monotonicMs();
    state.tokens = Math.min(
      tokensMax,
      state.tokens + ((now - state.filledAt) * pace.perSecondMax) / 1000,
    );
    state.filledAt = now;
    return now;
  };
  const free = (): boolean =>
    state.inside < pace.parallelMax &&
    state.tokens >= 1 &&
    timers.monotonicMs() >= state.closedUntil;
  const enter = (): void => {
    state.inside += 1;
    state.tokens -= 1;
  };
  const letIn = (): void => {
    const now = refill();
    while (outside.length > 0 && free()) {
      enter();
      outside.shift()?.();
    }
    if (outside.length === 0 || state.waking || state.inside >= pace.parallelMax) return;
    state.waking = true;
    const wait = Math.max(
      state.closedUntil - now,
      ((1 - state.tokens) * 1000) / pace.perSecondMax,
      1,
    );
    timers.after(wait, () => {
      state.waking = false;
      letIn();
    });
  };
  return {
    pass() {
      refill();
      if (outside.length === 0 && free()) {
        enter();
        return Promise.resolve();
      }
      return new Promise((inside) => {
        outside.push(inside);
        letIn();
      });
    },
    leave() {
      state.inside -= 1;
      if (outside.length > 0) letIn();
    },
    closeFor(ms) {
      const until = timers.monotonicMs() + Math.min(closedMaxMs, ms);
      state.closedUntil = Math.max(state.closedUntil, until);
    },
    closedForMs: () => Math.max(0, state.closedUntil - timers.monotonicMs()),
  };
}
