/**
 * The tray: whatever waits at one moment is loaded, decided and written together. While one is under way, new
 * arrivals gather; when it returns, all of them are the next. At low load a tray holds one message and waits for nobody.
 */

import type { Timers } from "../ports/timers.ts";
import type { Mark } from "../ports/unit.ts";
import type { Item, LaneKey } from "./item.ts";
import { type Laid, openLanes } from "./lanes.ts";
import type { Strain } from "./pressure.ts";
import { type ServeParts, serveTray } from "./serve-tray.ts";

/** Trays under way at once: as many as the store has connections for them. */
const carriersMax = 2;
/** Lanes on one tray, and items of one lane: one unit's rows stay small enough for one call. */
const lanesMax = 128;
const itemsMax = 16;
/**
 * A tray that the database did not take was perhaps too much for its time: the next ones are half as large, down to
 * a few lanes, and grow again with every one that is taken. Else a slow database would refuse all trays for ever.
 */
const lanesMin = 8;
const lanesMore = 8;
/** Marks on one tray: after an outage there may be many. */
const marksMax = 1_000;
/** Marks of sent messages ride on the next tray; with none coming they leave after this, in ms. */
const marksWaitMs = 15;
/** Pause after the database refused a tray, in ms. */
const awayMs = 200;

export interface TrayParts extends ServeParts {
  readonly timers: Timers;
}

export interface Trays {
  /** Resolves when it is committed or was heard before. @throws {StoreUnavailable} */
  put(key: LaneKey, item: Item): Promise<void>;
  /** Resolves when it is written; it waits as long as the database is away. */
  mark(mark: Mark): Promise<void>;
  /** Resolves when nothing waits. */
  drained(): Promise<void>;
  /** What waits for a tray or is on one, and how long the first of it has waited for one, in ms. */
  waits(): Waits;
}

type Waits = Pick<Strain, "waiting" | "oldestMs">;

interface WaitingMark {
  readonly mark: Mark;
  readonly kept: () => void;
}

export function openTrays(parts: TrayParts): Trays {
  const lanes = openLanes(parts.timers.monotonicMs);
  const state: {
    carrying: number;
    lanes: number;
    /** Items that were put and are neither done nor failed. */
    items: number;
    marks: WaitingMark[];
    /** Marks are on a tray: later ones wait for it, so that none is written before an earlier one. */
    marking: boolean;
    waker: (() => void) | null;
  } = { carrying: 0, lanes: lanesMax, items: 0, marks: [], marking: false, waker: null };
  const idle = new Set<() => void>();
  const isReady = (): boolean => lanes.ready() > 0 || (state.marks.length > 0 && !state.marking);

  const kick = (): void => {
    if (state.carrying >= carriersMax || !isReady()) return;
    state.carrying += 1;
    parts.timers.soon(() => {
      void carry();
    });
  };
  const carry = async (): Promise<void> => {
    do {
      if (isReady()) await oneTray();
    } while (lanes.ready() > 0);
    state.carrying -= 1;
    // Marks alone are no reason to hurry: a moment later they ride with whatever came meanwhile.
    if (state.marks.length > 0) later(marksWaitMs);
    else if (state.carrying === 0) for (const done of idle) done();
  };
  const oneTray = async (): Promise<void> => {
    const laid = lanes
      .take(state.lanes)
      .map((lane): Laid => ({ lane, taken: lane.waiting.splice(0, itemsMax) }));
    const marks = state.marking ? [] : state.marks.splice(0, marksMax);
    state.marking ||= marks.length > 0;
    state.waker?.();
    state.waker = null;
    try {
      await serveTray(
        parts,
        laid,
        marks.map(({ mark }) => mark),
      );
      for (const { kept } of marks) kept();
      state.lanes = Math.min(lanesMax, state.lanes + lanesMore);
    } catch (error) {
      // The database is away: marks are kept for the next tray, whoever waits is asked to try again.
      state.marks = [...marks, ...state.marks];
      state.lanes = Math.max(lanesMin, Math.floor(state.lanes / 2));
      later(awayMs);
      for (const { taken } of laid) for (const waiting of taken) waiting.failed(error);
    }
    if (marks.length > 0) state.marking = false;
    for (const { lane } of laid) lanes.release(lane);
  };
  const later = (ms: number): void => {
    if (state.waker !== null) return;
    state.waker = parts.timers.after(ms, () => {
      state.waker = null;
      kick();
    });
  };
  return {
    put: (key, item) =>
      new Promise((done, failed) => {
        state.items += 1;
        lanes.put(key, {
          item,
          done() {
            state.items -= 1;
            done();
          },
          failed(error) {
            state.items -= 1;
            failed(error);
          },
        });
        kick();
      }),
    mark: (mark) =>
      new Promise((kept) => {
        state.marks.push({ mark, kept });
        if (state.carrying === 0) later(marksWaitMs);
      }),
    waits() {
      const now = parts.timers.monotonicMs();
      return { waiting: state.items, oldestMs: now - (lanes.oldestSince() ?? now) };
    },
    drained: () =>
      new Promise((done) => {
        const check = (): void => {
          if (state.carrying > 0 || lanes.ready() > 0 || state.marks.length > 0) return;
          idle.delete(check);
          done();
        };
        idle.add(check);
        check();
        kick();
      }),
  };
}
