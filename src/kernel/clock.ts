/** The only place that reads the time. */

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

export interface Clock {
  now(): Instant;
  /** How far this clock runs ahead of the machine's, in milliseconds. 0 outside the playground and the tests. */
  shiftMs(): number;
}

/** A clock that somebody may move forward; it never goes back. */
export interface MovableClock extends Clock {
  /** @param byMs how far, ≥ 0 */
  forward(byMs: number): void;
  /** Called after every move. Returns the unsubscribe. */
  onMove(listener: () => void): () => void;
}

/** The machine's clock, started at another instant if one is given. */
export function openClock(startAt?: Instant): MovableClock {
  let shift = startAt === undefined ? 0 : startAt - Date.now();
  const listeners = new Set<() => void>();
  return {
    now: () => Date.now() + shift,
    shiftMs: () => shift,
    forward(byMs) {
      shift += Math.max(0, byMs);
      for (const listener of listeners) listener();
    },
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
