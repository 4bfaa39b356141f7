/** Memory of processes, looked at again and again while something else happens. */
export interface Watch extends Disposable {
  /** The most that was seen since the last call, in MiB, all processes together. */
  peak(): number;
}

const everyMs = 200;

/** @param memory what is held now, in MiB */
export function watchMemory(memory: () => number): Watch {
  const state = { peak: 0 };
  const look = (): void => {
    const now = memory();
    if (now > state.peak) state.peak = now;
  };
  const timer = setInterval(look, everyMs);
  return {
    peak() {
      look();
      const { peak } = state;
      state.peak = 0;
      return peak;
    },
    [Symbol.dispose]: () => clearInterval(timer),
  };
}
