/** Looks at one input while it is eaten: what it throws, how long it takes, and what it leaves changed. */
import { DeskError } from "../../../src/kernel/errors.ts";
import type { Meal } from "./mutate.ts";
import type { Subject } from "./subject.ts";

/** One input that must not have happened. */
export interface Find {
  readonly subject: string;
  readonly meal: Meal;
  /** What was seen: the fault in a line, or the stall. */
  readonly saw: string;
}

export interface Watch {
  /** Feeds it; the word for what came of it. */
  feed(subject: Subject, meal: Meal): string;
  readonly finds: readonly Find[];
  /** The longest that one input took, alone and undisturbed, ms. */
  worst(): { readonly ms: number; readonly subject: string };
}

/** No input may hold the event loop for longer, ms (S38). */
export const stallMs = 100;
/** A slow input is tried so many times more, by the time that this thread works: the machine may have been busy. */
const again = 3;
/** Faults noted of one run; a run with more says so by itself. */
const findsMax = 40;

/** A fresh watch. */
export function openWatch(): Watch {
  const finds: Find[] = [];
  const slowest = { ms: 0, subject: "" };
  const note = (subject: Subject, meal: Meal, saw: string): void => {
    if (finds.length < findsMax) finds.push({ subject: subject.name, meal, saw });
  };
  return {
    finds,
    worst: () => ({ ...slowest }),
    feed(subject, meal) {
      const from = performance.now();
      const way = eaten(subject, meal, (saw) => note(subject, meal, saw));
      const took = performance.now() - from;
      if (took > Math.max(slowest.ms, 5)) {
        const ms = Math.min(took, ...alone(subject, meal));
        if (ms > slowest.ms) Object.assign(slowest, { ms, subject: subject.name });
        if (ms > stallMs) note(subject, meal, `the event loop stood for ${ms.toFixed(0)} ms`);
      }
      return way;
    },
  };
}

function eaten(subject: Subject, meal: Meal, note: (saw: string) => void): string {
  try {
    return subject.eat(meal);
  } catch (fault) {
    if (fault instanceof DeskError && subject.expects?.includes(fault.code) === true) {
      return fault.code;
    }
    note(
      fault instanceof Error ? `${fault.name}: ${fault.message.slice(0, 200)}` : "threw no error",
    );
    return "threw";
  }
}

function alone(subject: Subject, meal: Meal): readonly number[] {
  return Array.from({ length: again }, () => {
    const from = process.threadCpuUsage();
    eaten(subject, meal, () => undefined);
    const { user, system } = process.threadCpuUsage(from);
    return (user + system) / 1_000;
  });
}

const guarded = [Object, Array, Function, String, Number, Promise, Map].map(
  ({ prototype }) => prototype,
);

/** What the language's own prototypes look like: no input may add to them (S5). */
export function prototypes(): string {
  return guarded.map((one) => Reflect.ownKeys(one).map(String).join(",")).join(";");
}
