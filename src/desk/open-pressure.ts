/** Looks at how the desk stands whenever something asks whether it may go on. */
import { StoreUnavailable } from "../kernel/errors.ts";
import type { Meter } from "../ports/log.ts";
import type { Timers } from "../ports/timers.ts";
import { isAtLeast, type Pressure, pressureOf, pressures, type Strain } from "./pressure.ts";

export interface PressureParts {
  readonly strain: () => Strain;
  readonly timers: Timers;
  readonly meter: Meter;
}

/** What may go on, and what is left for later. Whatever is put off is counted. */
export interface PressureGauge {
  /** @throws {StoreUnavailable} when whoever comes is asked to come again */
  admit(): void;
  /** Whether a photo may be fetched now. */
  photosMayGo(): boolean;
  /** Nothing when an answer may leave at once, else resolves when it may: ten seconds later at most. */
  answersTurn(): Promise<void> | null;
}

/** An answer is held back no longer than this, in ms: the lease on it is a minute. */
const heldMaxMs = 10_000;
/** Between two looks while answers are held back, in ms. */
const lookMs = 100;

interface Held {
  /** Monotonic ms. */
  readonly since: number;
  readonly go: () => void;
}

export function openPressure({ strain, timers, meter }: PressureParts): PressureGauge {
  const state: { pressure: Pressure; held: Held[] } = { pressure: "none", held: [] };
  const look = (): Pressure => {
    const now = pressureOf(strain(), state.pressure);
    if (now !== state.pressure) meter.gauge("deskbell_pressure", pressures.indexOf(now));
    state.pressure = now;
    return now;
  };
  const putsOff = (what: Exclude<Pressure, "none">): boolean => {
    const is = isAtLeast(look(), what);
    if (is) meter.count("deskbell_put_off_total", { what });
    return is;
  };
  /** Held answers leave in the order they came, all of them or those whose time is over. */
  const release = (): void => {
    const calm = !isAtLeast(look(), "answers");
    const until = timers.monotonicMs() - heldMaxMs;
    const kept = state.held.findIndex(({ since }) => !calm && since > until);
    for (const { go } of state.held.splice(0, kept < 0 ? state.held.length : kept)) go();
    if (state.held.length > 0) timers.after(lookMs, release);
  };
  return {
    admit() {
      if (putsOff("intake")) throw new StoreUnavailable("too much waits already");
    },
    photosMayGo: () => !putsOff("photos"),
    answersTurn() {
      if (!putsOff("answers")) return null;
      if (state.held.length === 0) timers.after(lookMs, release);
      return new Promise((go) => void state.held.push({ since: timers.monotonicMs(), go }));
    },
  };
}
