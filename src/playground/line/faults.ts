import type { Fault, PendingFault } from "../phone.ts";
import { nameOfFault } from "../troubles.ts";

/** Faults that were ordered and not yet spent. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** What is still to come, oldest first. */
  waiting(): readonly PendingFault[];
  /** Spends one fault meant for a call known by any of these names. */
  take(names: readonly string[]): Fault["kind"] | undefined;
}

/** An empty order book; the oldest fitting fault goes first. */
export function createFaults(): Faults {
  const waiting: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => void waiting.push({ fault, left: fault.times }),
    clear: () => void waiting.splice(0),
    waiting: () =>
      waiting
        .filter(({ left }) => left > 0)
        .map(({ fault, left }) => ({ call: fault.call, left, trouble: nameOfFault(fault.kind) })),
    take(names) {
      const found = waiting.find(
        ({ fault, left }) => left > 0 && (fault.call === "*" || names.includes(fault.call)),
      );
      if (found === undefined) return undefined;
      found.left -= 1;
      return found.fault.kind;
    },
  };
}
