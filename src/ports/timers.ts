/** Real time for the shell: pauses and deadlines that no policy knows of. */
export interface Timers {
  /** Calls once after so many ms, unless cancelled; does not keep the process alive. */
  after(ms: number, then: () => void): () => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly monotonicMs: () => number;
  /** Runs after what is under way now, before anything else from outside. */
  readonly soon: (then: () => void) => void;
}
