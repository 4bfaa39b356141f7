import type { Fault, PendingFault } from "../phone.ts";
import { nameOfFault } from "../troubles.ts";

/** The faults still to come, in the order they were set. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** What is still to come, oldest first. */
  waiting(): readonly PendingFault[];
  /** The fault of this call, used up by one; names compare without case. */
  take(call: string): Fault["kind"] | undefined;
}

/** No faults yet. */
export function createFaults(): Faults {
  const waiting = new Array<{ readonly fault: Fault; left: number }>();
  return {
    add(fault) {
      waiting.push({ fault, left: fault.times });
    },
    clear() {
      waiting.length = 0;
    },
    waiting: () =>
      waiting
        .filter(({ left }) => left > 0)
        .map(({ fault, left }) => ({ call: fault.call, left, trouble: nameOfFault(fault.kind) })),
    take(call) {
      const name = call.toLowerCase();
      const found = waiting.find(
        ({ fault, left }) => left > 0 && (fault.call === "*" || fault.call.toLowerCase() === name),
      );
      if (found === undefined) return undefined;
      found.left -= 1;
      return found.fault.kind;
    },
  };
}
