/**
 * The SDK takes neither a signal nor a fetch of ours, but it calls the global one before it first waits: for
 * that moment, and not longer, the global one carries the signal. Past the deadline the call fails with a
 * `TimeoutError`.
 * @param ms from now
 */
export function withDeadline<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(ms) });
  try {
    return work();
  } finally {
    globalThis.fetch = fetch;
  }
}
