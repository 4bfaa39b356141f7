/** Lanes wait for the next tray. One chat is one lane: it is never on two trays, so its turns keep their order. */
import { chatName } from "../ports/shelf.ts";
import type { LaneKey, Waiting } from "./item.ts";

export interface Lane {
  readonly key: LaneKey;
  readonly name: string;
  readonly waiting: Waiting[];
  /** On a tray now. */
  busy: boolean;
  /** Times in a row it came back stale. */
  stale: number;
  /** When it last began to wait for a tray, monotonic ms. */
  readySince: number;
}

/** A lane with what was taken from it for this tray. */
export interface Laid {
  readonly lane: Lane;
  readonly taken: readonly Waiting[];
}

export interface Lanes {
  put(key: LaneKey, waiting: Waiting): void;
  /** Up to `max` lanes that have something and are on no tray; they are busy from now on. */
  take(max: number): readonly Lane[];
  /** The tray is back. */
  release(lane: Lane): void;
  readonly ready: () => number;
  /** When the lane that waits longest began to; nothing when none waits. Monotonic ms. */
  readonly oldestSince: () => number | undefined;
}

/** @param monotonicMs a clock that only goes forward */
export function openLanes(monotonicMs: () => number): Lanes {
  const lanes = new Map<string, Lane>();
  /** In the order they began to wait. */
  const ready = new Set<Lane>();
  const wait = (lane: Lane): void => {
    if (ready.has(lane)) return;
    lane.readySince = monotonicMs();
    ready.add(lane);
  };
  return {
    put(key, waiting) {
      const name = nameOf(key);
      let lane = lanes.get(name);
      if (lane === undefined) {
        lane = { key, name, waiting: [], busy: false, stale: 0, readySince: 0 };
        lanes.set(name, lane);
      }
      lane.waiting.push(waiting);
      if (!lane.busy) wait(lane);
    },
    take(max) {
      const taken: Lane[] = [];
      for (const lane of ready) {
        if (taken.length === max) break;
        ready.delete(lane);
        lane.busy = true;
        taken.push(lane);
      }
      return taken;
    },
    release(lane) {
      lane.busy = false;
      if (lane.waiting.length > 0) wait(lane);
      else lanes.delete(lane.name);
    },
    ready: () => ready.size,
    oldestSince() {
      for (const { readySince } of ready) return readySince;
      return undefined;
    },
  };
}

const nameOf = (key: LaneKey): string =>
  key.kind === "chat" ? chatName(key.chat) : `ticket:${key.number}`;
