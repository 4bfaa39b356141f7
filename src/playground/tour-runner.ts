/** Plays the guided tour at the pace a visitor chooses: it announces a step, waits, and lets it happen. */
import type { Seat } from "./faces.ts";
import type { PageLocale } from "./panel.ts";
import type { TourStep } from "./tour-step.ts";

export type TourPace = "paused" | "slow" | "normal" | "fast";

/** What the page shows of a tour. */
export interface TourView {
  readonly phase: "announced" | "happening" | "finished" | "failed";
  readonly pace: TourPace;
  /** The phones it plays on; the others may leave the table meanwhile. */
  readonly cast: readonly Seat[];
  /** Language of the captions. */
  readonly locale: PageLocale;
  /** Whose turn the newest step is, if it happens on a phone. */
  readonly acting: Seat | null;
  /** Steps announced so far, the newest last. */
  readonly steps: readonly TourStep[];
  /** Why it failed. */
  readonly trouble: string | null;
}

/** Where the customer sits, staff sit at their own seats; and what they speak. */
export interface Seating {
  readonly customer: Seat;
  readonly locale: PageLocale;
  /** The phones it plays on; the customer's and the staff's unless said. */
  readonly cast?: readonly Seat[];
}

export interface TourRunner {
  view(): TourView | null;
  start(steps: AsyncIterable<TourStep>, seating: Seating): void;
  setPace(pace: TourPace): void;
  /** Ends the wait before the announced step. */
  next(): void;
  stop(): void;
}

/** Reading time of a caption per character and at least, ms; Chinese says more with fewer characters. */
const readMs = { slow: 95, normal: 55, fast: 12 } as const;
const readMsMin = { slow: 4200, normal: 2600, fast: 600 } as const;
const chineseFactor = 2.4;

/** A runner with nothing to play. `changed` is told whenever the view changes. */
export function makeTourRunner(changed: () => void): TourRunner {
  let view: TourView | null = null;
  let round = 0;
  let wake: () => void = () => undefined;
  const show = (next: Partial<TourView>): void => {
    if (view === null) return;
    view = { ...view, ...next };
    changed();
  };

  /** Waits as long as the caption needs; starts anew when the pace changes. */
  const linger = async (step: TourStep, mine: number): Promise<void> => {
    if (view === null || mine !== round) return;
    const { pace } = view;
    const outcome = await new Promise<"time" | "next" | "pace">((resolve) => {
      const timer =
        pace === "paused" ? undefined : setTimeout(resolve, readingMs(step, pace), "time");
      wake = (): void => {
        clearTimeout(timer);
        resolve(view?.pace === pace ? "next" : "pace");
      };
    });
    if (outcome === "pace") await linger(step, mine);
  };

  const play = async (
    steps: AsyncIterable<TourStep>,
    { customer }: Seating,
    mine: number,
  ): Promise<void> => {
    for await (const step of steps) {
      if (view === null || mine !== round) return;
      show({
        phase: "announced",
        acting: step.seat ?? seatOf(step.who, customer),
        steps: [...view.steps, step],
      });
      await linger(step, mine);
      if (mine !== round) return;
      show({ phase: "happening" });
    }
    if (mine === round) show({ phase: "finished" });
  };

  return {
    view: () => view,
    start(steps, seating) {
      round += 1;
      wake();
      const mine = round;
      const { cast = [seating.customer, "supervisor", "engineer"] } = seating;
      const { locale } = seating;
      view = {
        phase: "happening",
        pace: "normal",
        cast,
        locale,
        acting: null,
        steps: [],
        trouble: null,
      };
      changed();
      play(steps, seating, mine).catch((reason: unknown) => {
        if (mine === round)
          show({
            phase: "failed",
            trouble: reason instanceof Error ? reason.message : String(reason),
          });
      });
    },
    setPace(pace) {
      show({ pace });
      wake();
    },
    next: () => wake(),
    stop() {
      round += 1;
      view = null;
      wake();
      changed();
    },
  };
}

function seatOf(who: TourStep["who"], customer: Seat): Seat | null {
  if (who === "desk") return null;
  return who === "customer" ? customer : who;
}

function readingMs(step: TourStep, pace: "slow" | "normal" | "fast"): number {
  const factor = /\p{Script=Han}/u.test(step.caption) ? chineseFactor : 1;
  return Math.max(readMsMin[pace], step.caption.length * factor * readMs[pace]);
}
