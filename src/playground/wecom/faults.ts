import type { Fault, PendingFault } from "../phone.ts";
import { nameOfFault } from "../troubles.ts";
import { type OwnFault, ownFaults } from "./own-faults.ts";
import type { Errcode } from "./refuse.ts";
import type { Half } from "./world.ts";

/** What goes wrong with one call: a switch of the page, or an errcode a test asked for. */
export type Trouble = Fault["kind"] | { readonly is: "errcode"; readonly errcode: Errcode };

export interface Faults {
  set(half: Half, call: string, times: number, kind: Trouble): void;
  clear(half: Half): void;
  /** What is still to come, oldest first. */
  waiting(half: Half): readonly PendingFault[];
  /** The trouble due for this call, counted down; a throttle stays until its seconds are over. */
  take(half: Half, call: string, now: number): Trouble | undefined;
}

interface Switch {
  readonly half: Half;
  readonly call: string;
  readonly kind: Trouble;
  left: number;
}

/** No faults yet. */
export function makeFaults(): Faults {
  const switches: Switch[] = [];
  const throttledUntil = new Map<string, number>();
  return {
    set(half, call, times, kind) {
      const own = ownOf(kind)?.call ?? "*";
      switches.push({ half, call: call === "*" ? own : call, kind, left: times });
    },
    clear(half) {
      switches.splice(0, switches.length, ...switches.filter((one) => one.half !== half));
      throttledUntil.clear();
    },
    waiting: (half) =>
      switches
        .filter((one) => one.half === half && one.left > 0)
        .map(({ call, left, kind }) => ({
          call,
          left,
          trouble: kind.is === "errcode" ? leverOf(kind.errcode) : nameOfFault(kind),
        })),
    take(half, call, now) {
      if ((throttledUntil.get(`${half}:${call}`) ?? 0) > now)
        return { is: "errcode", errcode: 45009 };
      const due = switches.find(
        (one) => one.half === half && one.left > 0 && isMeant(one.call, call),
      );
      if (due === undefined) return undefined;
      due.left -= 1;
      if (due.kind.is !== "throttle") return due.kind;
      throttledUntil.set(`${half}:${call}`, now + due.kind.retryAfterSeconds * 1000);
      return { is: "errcode", errcode: 45009 };
    },
  };
}

/** The lever that makes a call end with this errcode. */
export function leverOf(errcode: Errcode): string {
  return `errcode-${errcode}`;
}

/** A delivery is no call: only who names it spoils it. */
function isMeant(ordered: string, call: string): boolean {
  return ordered === call || (ordered === "*" && call !== "callback");
}

/** What one of the platform's own faults does, if the trouble is one. */
export function ownOf(trouble: Trouble | undefined): OwnFault | undefined {
  return trouble?.is === "own" ? ownFaults[trouble.name] : undefined;
}
