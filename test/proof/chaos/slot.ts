/** A place where a desk runs: on one port, one process after the other. */

import type { Bundle } from "./bundle.ts";
import { type DeskProcess, startDeskProcess } from "./desk-process.ts";
import type { Aim } from "./word.ts";

/** What happened to desks, over all rounds. */
export interface Tally {
  /** Desks ended by SIGKILL, wherever. */
  kills: number;
  /** Of these, at named points: how often at each. */
  readonly atPoints: Map<string, number>;
  /** Aimed at, but the point was not passed in time: killed all the same, at whatever moment it was. */
  missed: number;
  /** Stood still past their leases, and went on. */
  frozen: number;
  /** Closed by SIGTERM under load: how long each took, ms. */
  readonly closings: number[];
  /** Starts that were given up in one sentence, while a server was away. */
  refused: number;
  /** From the word to the open door, ms. */
  readonly openings: number[];
  /** Disturbances of servers and lines: how often each. */
  readonly faults: Map<string, number>;
  /** Whatever a desk did that it must not. */
  readonly complaints: string[];
}

export const newTally = (): Tally => ({
  kills: 0,
  atPoints: new Map(),
  missed: 0,
  frozen: 0,
  closings: [],
  refused: 0,
  openings: [],
  faults: new Map(),
  complaints: [],
});

/** One more of these. */
export const countIn = (map: Map<string, number>, name: string): void =>
  void map.set(name, (map.get(name) ?? 0) + 1);

export interface Slot extends AsyncDisposable {
  readonly port: number;
  /** Opens a new process; nothing when it ended before its door was open. */
  open(aim: Aim | null): Promise<DeskProcess | null>;
  readonly now: () => DeskProcess | null;
}

/** Desks loaded beforehand, ready to open: shared by all places. */
export interface Standby extends AsyncDisposable {
  take(): DeskProcess;
}

export function openStandby(bundle: Bundle, count: number): Standby {
  const ready = Array.from({ length: count }, () => startDeskProcess(bundle));
  return {
    take() {
      ready.push(startDeskProcess(bundle));
      return ready.shift() ?? startDeskProcess(bundle);
    },
    async [Symbol.asyncDispose]() {
      for (const one of ready) one.signal("SIGKILL");
      await Promise.all(ready.map(({ gone }) => gone));
    },
  };
}

/** What may be said loudly while servers, lines and platforms are away on purpose; anything else is our own fault. */
const weather =
  /"code":"(DESK_STORE_UNAVAILABLE|DESK_PLATFORM_UNAVAILABLE|DESK_PLATFORM_THROTTLED|UND_ERR_[A-Z_]+|ECONN[A-Z]+|EPIPE|ETIMEDOUT|timeout|wecom\.(40001|40014|42001))"/;
/** One sentence for an operator, no stack: a start that is given up because the database is away. */
const oneSentence = /^(The database|the database) [^\n]*\n$/;

/** No server is away for as long as so many starts in a row take: something is broken. */
const refusedMax = 20;

export function openSlot(
  port: number,
  env: Readonly<Record<string, string>>,
  standby: Standby,
  tally: Tally,
): Slot {
  const state: { now: DeskProcess | null; refusedInARow: number } = { now: null, refusedInARow: 0 };
  const noteEnd = (desk: DeskProcess): void => {
    const ended = desk.ended();
    const { out, err } = desk.said();
    if (ended?.signal === "SIGKILL") {
      tally.kills += 1;
      const point = desk.hitAt();
      if (point !== null) countIn(tally.atPoints, point.split("\n").at(-1) ?? point);
    } else if (ended?.code === 1 && oneSentence.test(err)) tally.refused += 1;
    else if (ended?.code !== 0) tally.complaints.push(`ended with ${ended?.code} ${ended?.signal}`);
    if (err !== "" && !oneSentence.test(err)) tally.complaints.push(err.slice(0, 2_000));
    for (const line of out.split("\n"))
      if (/"level":"(error|fatal)"/.test(line) && !weather.test(line)) tally.complaints.push(line);
  };
  return {
    port,
    now: () => state.now,
    async open(aim) {
      const desk = standby.take();
      state.now = desk;
      const startedAt = performance.now();
      const isOpen = await desk.open(env, aim).catch((fault: unknown) => {
        if (desk.ended() === null) throw fault;
        return false;
      });
      void desk.gone.then(() => noteEnd(desk));
      const refused = !isOpen && (await desk.gone).signal === null;
      state.refusedInARow = refused ? state.refusedInARow + 1 : 0;
      if (state.refusedInARow >= refusedMax)
        throw new Error(`a desk does not open any more: ${desk.said().err}`);
      if (!isOpen) return null;
      tally.openings.push(performance.now() - startedAt);
      return desk;
    },
    async [Symbol.asyncDispose]() {
      const desk = state.now;
      if (desk === null || desk.ended() !== null) return;
      desk.signal("SIGKILL");
      await desk.gone;
    },
  };
}
