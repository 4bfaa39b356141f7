import { setTimeout as pause } from "node:timers/promises";
import type { Backend, DeliveredJob, JobWorker } from "./backends.ts";

/** One job: what to look at, and when. */
export interface Alarm {
  readonly key: string;
  readonly kind: string;
  readonly id: string;
  /** From now, in ms. */
  readonly delayMs: number;
}

/** BullMQ as we use it, the same on both of its backends. */
export interface AlarmQueue {
  /** Hands jobs over; one whose key is there already is dropped by the queue. Rejects while the queue is away. */
  add(alarms: readonly Alarm[]): Promise<void>;
  /** Whether a job is still in the queue. */
  has(key: string): Promise<boolean>;
  /** Begins to work off jobs. */
  work(ring: Ring): AlarmWorker;
  close(): Promise<void>;
}

export interface AlarmWorker {
  close(): Promise<void>;
}

/** Called for each job with its lateness in ms; must not reject. */
export type Ring = (kind: string, id: string, lateMs: number) => Promise<void>;

export type OnFault = (source: "queue" | "worker" | "stalled", fault: unknown) => void;

const jobOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const;
/** How long closing waits for jobs under way, in ms, and then for the queue to note their end. */
const busyMs = 1_500;
const noteMs = 50;
/** Between two tries to make a worker, in ms. */
const againMs = 1_000;

/** Opens the queue; it outlives its server's absence. */
export function openAlarmQueue(backend: Backend, onFault: OnFault): AlarmQueue {
  const newQueue = () => {
    const queue = backend.newQueue();
    queue.on("error", (fault) => onFault("queue", fault));
    return queue;
  };
  let queue = newQueue();
  /** A queue whose first connection failed stays broken: it is replaced. */
  const renew = async (): Promise<void> => {
    try {
      await queue.waitUntilReady();
    } catch {
      const broken = queue;
      queue = newQueue();
      await broken.close().catch(() => undefined);
    }
  };
  return {
    async add(alarms) {
      try {
        await addTo(queue, alarms);
      } catch (fault) {
        void renew();
        throw fault;
      }
    },
    has: async (key) => (await queue.getJob(key)) !== undefined,
    work(ring) {
      const busy = new Set<Promise<void>>();
      const work = (job: DeliveredJob): Promise<void> => {
        const ringing = deliver(job, ring).finally(() => busy.delete(ringing));
        busy.add(ringing);
        return ringing;
      };
      return keepWorking(() => backend.newWorker(work), busy, onFault);
    },
    close: () => queue.close(),
  };
}

/** One job goes alone: on PostgreSQL a bulk makes temporary tables. */
async function addTo(
  queue: ReturnType<Backend["newQueue"]>,
  alarms: readonly Alarm[],
): Promise<void> {
  const jobs = alarms.map(({ key, kind, id, delayMs }) => ({
    name: kind,
    data: { kind, id },
    opts: { ...jobOptions, jobId: key, delay: Math.max(0, Math.round(delayMs)) },
  }));
  const [first] = jobs;
  if (first !== undefined && jobs.length === 1) await queue.add(first.name, first.data, first.opts);
  else if (jobs.length > 1) await queue.addBulk(jobs);
}

function deliver(job: DeliveredJob, ring: Ring): Promise<void> {
  // The queue counts on the machine's clock, whatever the desk's clock says.
  const lateMs = Math.max(0, Date.now() - job.timestamp - job.delay);
  return ring(job.data.kind, job.data.id, lateMs);
}

/**
 * A worker runs only once it is connected: on PostgreSQL one that failed to connect would spin for ever
 * without giving the process a breath. Until then a new one is made every second.
 */
function keepWorking(
  newWorker: () => JobWorker,
  busy: ReadonlySet<Promise<void>>,
  onFault: OnFault,
): AlarmWorker {
  const closing = new AbortController();
  let worker: JobWorker | undefined;
  const begin = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      const next = newWorker();
      worker = next;
      next.on("error", (fault) => onFault("worker", fault));
      next.on("failed", (_job, fault) => onFault("worker", fault));
      next.on("stalled", () => onFault("stalled", undefined));
      try {
        await next.waitUntilReady();
        if (!closing.signal.aborted) await next.run();
        return;
      } catch (fault) {
        onFault("worker", fault);
        await next.close(true).catch(() => undefined);
        await pause(againMs, undefined, { ref: false });
      }
    }
  };
  void begin();
  return {
    async close() {
      closing.abort();
      await worker?.pause(true);
      const limit = new AbortController();
      await Promise.race([
        Promise.allSettled(busy).then(() => pause(noteMs)),
        pause(busyMs, undefined, { signal: limit.signal }).catch(() => undefined),
      ]);
      limit.abort();
      // By force: the gentle way waits for a lost server for ever, and its timers with it.
      await worker?.close(true);
    },
  };
}
