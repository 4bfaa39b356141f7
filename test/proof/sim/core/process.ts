/** One operating-system process: it may be paused or killed between any two things that happen to it. */
import type { Scheduler } from "./scheduler.ts";
import type { Swarm } from "./swarm.ts";

export interface SimProcess {
  readonly name: string;
  readonly isAlive: () => boolean;
  /** Runs once after so many ms: not while the process is paused, and never when it is dead. */
  readonly after: (ms: number, label: string, run: () => void) => () => void;
  readonly pass: (ms: number, label: string) => Promise<void>;
  readonly kill: () => void;
  /** Stands still for so many ms, as after SIGSTOP. */
  readonly pause: (ms: number) => void;
}

/** Kills and pauses of one seed: more would leave nothing to look at. */
const blowsMax = 6;
/** Of the strokes that would fall at a yield, this part does: there are thousands of yields. */
const perYield = 0.02;

/** @param died told when it was killed @param paused told when it stands still */
export function openProcess(
  name: string,
  scheduler: Scheduler,
  swarm: Swarm,
  blows: { count: number },
  died: (where: string) => void,
  paused: () => void,
): SimProcess {
  const state = { alive: true, pausedUntil: 0 };
  const kill = (where: string): void => {
    if (!state.alive) return;
    state.alive = false;
    died(where);
  };
  const isStruck = (fault: "process.crash" | "process.pause"): boolean =>
    swarm.exists(fault) &&
    blows.count < blowsMax &&
    swarm.chance(fault).yes(perYield) &&
    swarm.strikes(fault);
  const pause = (ms: number): void => {
    paused();
    state.pausedUntil = Math.max(state.pausedUntil, scheduler.now() + ms);
  };
  const after: SimProcess["after"] = (ms, label, run) => {
    let cancel = (): void => undefined;
    const arrive = (): void => {
      if (!state.alive) return;
      if (isStruck("process.crash")) {
        blows.count += 1;
        return kill(label);
      }
      if (isStruck("process.pause")) {
        blows.count += 1;
        pause(swarm.chance("process.pause").between(1_000, 120_000));
      }
      const left = state.pausedUntil - scheduler.now();
      if (left > 0) cancel = scheduler.after(left, `${name} ${label}`, arrive);
      else run();
    };
    cancel = scheduler.after(ms, `${name} ${label}`, arrive);
    return () => cancel();
  };
  return {
    name,
    isAlive: () => state.alive,
    after,
    pass: (ms, label) => new Promise((done) => void after(ms, label, done)),
    kill: () => kill("told to"),
    pause,
  };
}
