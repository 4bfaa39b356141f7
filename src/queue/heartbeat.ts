import type { Clock, Instant } from "../kernel/clock.ts";
import type { AlarmQueue } from "./alarm-queue.ts";

/** Tells whether jobs that go into the queue come out again. */
export interface Heartbeat extends Disposable {
  /** Begins to beat. */
  start(): void;
  /** A job has come back to this process. */
  heard(): void;
  /** When a job last came back to any process, on the desk's clock. */
  lastAt(): Instant | undefined;
}

/** A beat this often, in ms: two are missed before the queue counts as silent after 15 s. */
const beatEveryMs = 5_000;

/**
 * Puts a job into the queue every 5 s and looks at the next beat whether it has been worked off, by whichever
 * process. All processes share a beat, so many of them cost no more than one. A schedule inside the queue
 * would be gone after a flush, and with it the only witness; our own timer is not.
 */
export function openHeartbeat(
  queue: AlarmQueue,
  clock: Clock,
  onFault: (fault: unknown) => void,
): Heartbeat {
  let timer: ReturnType<typeof setInterval> | undefined;
  let lastReal: Instant | undefined;
  let sent: string | undefined;
  let underWay = false;
  const heard = (): void => {
    lastReal = clock.now() - clock.shiftMs();
  };
  const beat = async (): Promise<void> => {
    const before = sent;
    if (before !== undefined && !(await queue.has(before))) heard();
    const key = `beat.${Math.floor((clock.now() - clock.shiftMs()) / beatEveryMs)}`;
    sent = undefined;
    await queue.add([{ key, kind: "beat", id: "", delayMs: 0 }]);
    sent = key;
  };
  return {
    start() {
      const guarded = (): void => {
        if (underWay) return;
        underWay = true;
        void beat()
          .catch(onFault)
          .finally(() => {
            underWay = false;
          });
      };
      timer ??= setInterval(guarded, beatEveryMs).unref();
      guarded();
    },
    heard,
    // The desk's clock may be moved by hours; the age of a beat may not.
    lastAt: () => (lastReal === undefined ? undefined : lastReal + clock.shiftMs()),
    [Symbol.dispose]() {
      clearInterval(timer);
    },
  };
}
