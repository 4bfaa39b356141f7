/** Runs one at a time; a call during a run asks for one more run, not for two. */
export function once(work: () => Promise<void>): () => Promise<void> {
  const state: { running: Promise<void> | null; next: Promise<void> | null } = {
    running: null,
    next: null,
  };
  const run = (): Promise<void> => {
    const running = work().finally(() => (state.running = null));
    state.running = running;
    return running;
  };
  return () => {
    if (state.running === null && state.next === null) return run();
    state.next ??= (state.running ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => {
        state.next = null;
        return run();
      });
    return state.next;
  };
}
