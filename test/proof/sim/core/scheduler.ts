/** The only thing that moves time: tasks in the order of virtual time, ties by seeded chance, one after another. */
import type { Chance } from "./chance.ts";
import type { Trace } from "./trace.ts";

interface Task {
  readonly at: number;
  readonly tie: number;
  readonly nth: number;
  readonly label: string;
  run: (() => void) | null;
}

export interface Scheduler {
  /** Virtual ms since the beginning. */
  readonly now: () => number;
  /** Runs once after so many virtual ms, unless cancelled. */
  readonly after: (ms: number, label: string, run: () => void) => () => void;
  /** Resolves after so many virtual ms. */
  readonly pass: (ms: number, label: string) => Promise<void>;
  /** What follows from this step goes through streams and needs a whole turn of the event loop. */
  readonly deepen: () => void;
  /** Runs tasks until the time is over, none is left, or `look` says so after a step. */
  readonly runUntil: (time: number, look: () => boolean) => Promise<void>;
}

/** @param drain resolves when everything that follows from a step by itself has happened: promises alone, or streams too */
export function openScheduler(
  chance: Chance,
  trace: Trace,
  drain: (deep: boolean) => Promise<void> = settle,
): Scheduler {
  const heap = openHeap();
  const state = { now: 0, count: 0, deep: false };
  const after: Scheduler["after"] = (ms, label, run) => {
    state.count += 1;
    const at = state.now + Math.max(0, Number.isFinite(ms) ? ms : 0);
    const task: Task = { at, tie: chance.next(), nth: state.count, label, run };
    heap.push(task);
    return () => {
      task.run = null;
    };
  };
  return {
    now: () => state.now,
    deepen: () => {
      state.deep = true;
    },
    after,
    pass: (ms, label) => new Promise((done) => void after(ms, label, done)),
    async runUntil(time, look) {
      for (;;) {
        const task = heap.first();
        if (task === undefined || task.at > time) {
          state.now = Math.max(state.now, time);
          return;
        }
        heap.shift();
        if (task.run === null) continue;
        state.now = task.at;
        trace.step(state.now, task.label);
        state.deep = false;
        task.run();
        await drain(state.deep);
        if (look()) return;
      }
    },
  };
}

/** A stream that ends, fails and closes takes a turn of the event loop for each. */
const turnsOfStream = 3;

/** Promises follow one another to their end before a tick comes; streams need the loop to come round. */
export async function settle(deep: boolean): Promise<void> {
  if (!deep) return new Promise((settled) => process.nextTick(settled));
  for (let turn = 0; turn < turnsOfStream; turn += 1)
    await new Promise((round) => void setImmediate(round));
}

const before = (one: Task, other: Task): boolean =>
  one.at !== other.at
    ? one.at < other.at
    : one.tie !== other.tie
      ? one.tie < other.tie
      : one.nth < other.nth;

interface Heap {
  readonly push: (task: Task) => void;
  readonly first: () => Task | undefined;
  readonly shift: () => void;
}

/** A binary heap, earliest first. */
function openHeap(): Heap {
  const tasks: Task[] = [];
  const swap = (one: number, other: number): void => {
    const [a, b] = [tasks[one], tasks[other]];
    if (a === undefined || b === undefined) return;
    tasks[one] = b;
    tasks[other] = a;
  };
  const isBefore = (one: number, other: number): boolean => {
    const [a, b] = [tasks[one], tasks[other]];
    return a !== undefined && b !== undefined && before(a, b);
  };
  return {
    first: () => tasks[0],
    push(task) {
      let at = tasks.push(task) - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!isBefore(at, parent)) return;
        swap(at, parent);
        at = parent;
      }
    },
    shift() {
      swap(0, tasks.length - 1);
      tasks.pop();
      for (let at = 0; ; ) {
        let least = at;
        for (const child of [2 * at + 1, 2 * at + 2]) if (isBefore(child, least)) least = child;
        if (least === at) return;
        swap(at, least);
        at = least;
      }
    },
  };
}
