/** The alarm clock (BullMQ): it wakes, it remembers nothing that matters. Whoever is woken reads the rows again. */
import type { Instant } from "../kernel/clock.ts";

/** What to look at when woken: due clocks, a photo to fetch, messages to send again. */
export type WakeKind = "clocks" | "photo" | "outbox";

export interface Wakes extends AsyncDisposable {
  /** Asks to be woken; the same kind and id within one second is one job. Never throws: the reconciler finds what is lost. */
  plan(kind: WakeKind, id: string, at: Instant): void;
  /** Begins to work off jobs with these handlers. */
  start(handlers: Readonly<Record<WakeKind, (id: string) => Promise<void>>>): Promise<void>;
  /** When a job last came back from the queue, or nothing: older than 15 s means the queue is silent. */
  lastRoundTripAt(): Instant | undefined;
}
