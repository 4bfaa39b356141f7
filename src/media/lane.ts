/** A few at once, some waiting, the rest turned away: slow work that may not pile up (R14). */
export interface Lane {
  /**
   * Runs the work when it is its turn and resolves with its end. The same key runs once at a time. False at once
   * when too many wait already: the work is left undone, and whoever asked finds it due again.
   */
  run(key: string, work: () => Promise<void>): Promise<boolean>;
  /** Resolves when everything taken so far has ended, well or not. */
  idle(): Promise<void>;
}

/** Opens a lane for `atOnceMax` pieces of work, with `waitingMax` behind them. */
export function openLane({
  atOnceMax,
  waitingMax,
}: {
  readonly atOnceMax: number;
  readonly waitingMax: number;
}): Lane {
  const known = new Map<string, Promise<boolean>>();
  const waiting: (() => void)[] = [];
  let atOnce = 0;
  const inTurn = async (work: () => Promise<void>): Promise<true> => {
    if (atOnce >= atOnceMax) await new Promise<void>((go) => void waiting.push(go));
    else atOnce += 1;
    try {
      await work();
      return true;
    } finally {
      // The place goes straight to the next one, so that nobody slips in between.
      const next = waiting.shift();
      if (next === undefined) atOnce -= 1;
      else next();
    }
  };
  return {
    run(key, work) {
      const running = known.get(key);
      if (running !== undefined) return running;
      if (waiting.length >= waitingMax) return Promise.resolve(false);
      const done = inTurn(work).finally(() => known.delete(key));
      known.set(key, done);
      return done;
    },
    async idle() {
      await Promise.allSettled(known.values());
    },
  };
}
