/** The alarm clock that all processes share: it wakes early, twice, late or never, and may forget everything. */
import type { WakeKind, Wakes } from "../../../../src/ports/wakes.ts";
import type { Chance } from "./chance.ts";
import type { SimProcess } from "./process.ts";
import type { Scheduler } from "./scheduler.ts";
import type { Swarm } from "./swarm.ts";

type Handlers = Readonly<Record<WakeKind, (id: string) => Promise<void>>>;

export interface SimQueue {
  /** One process's end of it. @param now its wall clock */
  readonly wakesFor: (process: SimProcess, now: () => number) => Wakes;
  /** Told of everything that was put into it. */
  readonly heard: ((job: { readonly kind: string; readonly id: string }) => void)[];
  /** Whether jobs were lost and none has run since. */
  readonly isSilent: () => boolean;
  /** Everything planned comes at once: time has leapt. */
  readonly leap: () => void;
}

interface Job {
  readonly kind: WakeKind;
  readonly id: string;
  gone: boolean;
}

export function openQueue(scheduler: Scheduler, swarm: Swarm, chance: Chance): SimQueue {
  const workers: { readonly process: SimProcess; readonly handlers: Handlers }[] = [];
  const jobs = new Map<string, Job>();
  const heard: SimQueue["heard"] = [];
  const state = { lost: false };
  const run = (name: string, job: Job): void => {
    if (job.gone) return;
    job.gone = true;
    state.lost = false;
    jobs.delete(name);
    const worker = chance.pick(workers.filter(({ process }) => process.isAlive()));
    worker?.process.after(1, `woken for ${job.kind}`, () => {
      // What a handler could not do is still in the rows.
      worker.handlers[job.kind](job.id).catch(() => undefined);
    });
  };
  const put = (name: string, kind: WakeKind, id: string, ms: number): void => {
    if (jobs.has(name)) return;
    const job: Job = { kind, id, gone: false };
    jobs.set(name, job);
    scheduler.after(ms, `queue ${kind}`, () => run(name, job));
  };
  const plan = (kind: WakeKind, id: string, waitMs: number): void => {
    for (const tell of heard) tell({ kind, id });
    if (swarm.strikes("queue.forgets")) {
      state.lost = true;
      for (const job of jobs.values()) job.gone = true;
      jobs.clear();
    }
    if (swarm.strikes("queue.never")) {
      state.lost = true;
      return;
    }
    const wait = swarm.strikes("queue.early")
      ? swarm.chance("queue.early").next() * waitMs
      : waitMs;
    const second = Math.floor((scheduler.now() + waitMs) / 1000);
    put(`${kind}:${id}:${second}`, kind, id, wait);
    if (swarm.strikes("queue.twice"))
      put(`${kind}:${id}:${second}:again`, kind, id, wait + chance.next() * 2_000);
  };
  return {
    heard,
    isSilent: () => state.lost,
    wakesFor: (process, now) => ({
      plan: (kind, id, at) => plan(kind, id, Math.max(0, at - now())),
      start(handlers) {
        workers.push({ process, handlers });
        return Promise.resolve();
      },
      lastRoundTripAt: () => now(),
      [Symbol.asyncDispose]: () => Promise.resolve(),
    }),
    leap() {
      for (const [name, job] of jobs) run(name, job);
    },
  };
}
