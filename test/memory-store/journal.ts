/** What a transaction has done so far, so that it can be undone: all of it happens or none. */

export interface Journal {
  /** Remembers how to take a step back. */
  readonly log: (undo: () => void) => void;
  /** Runs `work` as one transaction: when it throws, nothing has happened. */
  readonly inOne: <T>(work: () => T) => T;
}

/** @param committed called after every transaction that changed something */
export function openJournal(committed: () => void, undone: () => void): Journal {
  const undos: (() => void)[] = [];
  return {
    log: (undo) => {
      undos.push(undo);
    },
    inOne(work) {
      try {
        const result = work();
        if (undos.splice(0).length > 0) committed();
        return result;
      } catch (error) {
        for (const undo of undos.splice(0).toReversed()) undo();
        undone();
        throw error;
      }
    },
  };
}
