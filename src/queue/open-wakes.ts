import { setTimeout as pause } from "node:timers/promises";
import type { Clock, Instant } from "../kernel/clock.ts";
import { faultFields } from "../ports/fault-fields.ts";
import type { Log, Meter } from "../ports/log.ts";
import type { WakeKind, Wakes } from "../ports/wakes.ts";
import { type AlarmQueue, type AlarmWorker, openAlarmQueue } from "./alarm-queue.ts";
import { postgresBackend, redisBackend } from "./backends.ts";
import { type HandedOver, openHandedOver } from "./handed-over.ts";
import { openHeartbeat } from "./heartbeat.ts";
import { openPlanned, type Planned, type PlannedWake, planWake } from "./planned.ts";

export interface WakesParts {
  /** With it the queue lives in Redis, else in PostgreSQL. */
  readonly redisUrl?: string;
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
}

/** Wake-ups kept while the queue is away; the rest is left to the reconciler. */
const plannedMax = 10_000;
/** Wake-ups remembered as handed over, so that they are not handed over again. */
const handedMax = 20_000;
/** Wake-ups handed over in one call. */
const batchMax = 500;
/** Gathering time before a hand-over, in ms. */
const gatherMs = 10;
/** Pause after the queue refused, in ms. */
const refusedMs = 1_000;
/** The same trouble is logged at most this often, in ms: a lost queue reports every attempt. */
const sayEveryMs = 10_000;
/** Closing takes no longer, in ms; whatever still runs is found by the reconciler. */
const closeWithinMs = 1_800;

/**
 * The alarm clock on BullMQ. Nothing here is needed for truth: the rows are, and a reconciler reads them.
 * @throws {StoreUnavailable} when the queue lives in PostgreSQL and that cannot be reached
 */
export async function openWakes(parts: WakesParts): Promise<Wakes> {
  const { clock, log, meter } = parts;
  const trouble = openTrouble(log, meter);
  const backend =
    parts.redisUrl === undefined
      ? await postgresBackend(parts.databaseUrl)
      : redisBackend(parts.redisUrl, parts.databaseUrl);
  const queue = openAlarmQueue(backend, trouble);
  const closing = new AbortController();
  const planned = openPlanned(plannedMax);
  const handed = openHandedOver(handedMax);
  const heartbeat = openHeartbeat(queue, clock, (fault) => trouble("heartbeat", fault));
  const handOver = openHandOver(queue, { planned, handed }, parts, closing.signal, trouble);
  const workers: AlarmWorker[] = [];
  return {
    plan(kind, id, at) {
      if (closing.signal.aborted) return;
      const now = clock.now();
      const wake = planWake(kind, id, at, now);
      if (handed.isAhead(wake, now)) return;
      if (planned.add(wake)) handOver();
      else meter.count("deskbell_wakes_lost_total", { reason: "full" });
    },
    async start(handlers) {
      const ring = async (kind: string, id: string, lateMs: number): Promise<void> => {
        heartbeat.heard();
        if (isWake(kind)) await wake(kind, id, lateMs, handlers, parts);
      };
      workers.push(queue.work(ring));
      heartbeat.start();
    },
    lastRoundTripAt: () => heartbeat.lastAt(),
    async [Symbol.asyncDispose]() {
      closing.abort();
      backend.letGo();
      heartbeat[Symbol.dispose]();
      const all = Promise.allSettled([...workers.map((worker) => worker.close()), queue.close()]);
      await Promise.race([all, pause(closeWithinMs, undefined, { ref: false })]);
    },
  };
}

/** Hands over what is planned, one batch at a time; while one is under way the next gathers. */
function openHandOver(
  queue: AlarmQueue,
  { planned, handed }: { readonly planned: Planned; readonly handed: HandedOver },
  { clock, meter }: WakesParts,
  closing: AbortSignal,
  trouble: (source: string, fault: unknown) => void,
): () => void {
  let underWay = false;
  const run = async (): Promise<void> => {
    await pause(gatherMs);
    while (planned.size > 0 && !closing.aborted) {
      const batch = planned.take(batchMax, clock.now());
      try {
        await queue.add(batch.map((wake) => alarmOf(wake, clock.now())));
        handed.note(batch);
        for (const { kind } of batch) meter.count("deskbell_wakes_planned_total", { kind });
      } catch (fault) {
        if (closing.aborted) return;
        trouble("queue", fault);
        const lost = batch.filter((wake) => !planned.add(wake)).length;
        meter.count("deskbell_wakes_lost_total", { reason: "away" }, lost);
        await pause(refusedMs, undefined, { ref: false });
      }
    }
  };
  return () => {
    if (underWay) return;
    underWay = true;
    void run().finally(() => {
      underWay = false;
    });
  };
}

function alarmOf({ key, kind, id, at }: PlannedWake, now: Instant) {
  return { key, kind, id, delayMs: at - now };
}

async function wake(
  kind: WakeKind,
  id: string,
  lateMs: number,
  handlers: Readonly<Record<WakeKind, (id: string) => Promise<void>>>,
  { log, meter }: WakesParts,
): Promise<void> {
  meter.time("deskbell_wake_late_seconds", lateMs / 1_000, { kind });
  try {
    await handlers[kind](id);
    meter.count("deskbell_wakes_total", { kind, outcome: "done" });
  } catch (fault) {
    meter.count("deskbell_wakes_total", { kind, outcome: "failed" });
    log.error({ kind, id, ...faultFields(fault) }, "A wake-up failed; its rows are still due.");
  }
}

function isWake(kind: string): kind is WakeKind {
  return kind === "clocks" || kind === "photo" || kind === "outbox";
}

/** Counts every fault, and says so once in a while. */
function openTrouble(log: Log, meter: Meter): (source: string, fault: unknown) => void {
  const saidAt = new Map<string, number>();
  return (source, fault) => {
    meter.count("deskbell_queue_faults_total", { source });
    const now = performance.now();
    if (now - (saidAt.get(source) ?? Number.NEGATIVE_INFINITY) < sayEveryMs) return;
    saidAt.set(source, now);
    log.warn({ queue: source, ...faultFields(fault) }, "The queue reports trouble.");
  };
}
