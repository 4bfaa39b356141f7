/** The way to a store with everything that can happen on it; the store itself is sound. */
import { patiently } from "../../../../src/store/trouble.ts";
import type { Chance } from "../core/chance.ts";
import type { SimProcess } from "../core/process.ts";
import type { Scheduler } from "../core/scheduler.ts";
import type { Swarm } from "../core/swarm.ts";
import type { StoreEnds } from "./sim-store.ts";

/** When the database is away or takes no writes, in virtual ms; all processes see the same. */
export interface Weather {
  awayUntil: number;
  readOnlyUntil: number;
}

export interface ShakyParts {
  readonly scheduler: Scheduler;
  readonly swarm: Swarm;
  readonly chance: Chance;
  readonly weather: Weather;
  readonly reached: (what: string) => void;
  /** The lock that says that this process lives is gone for so many ms, as after a cut of the one connection that holds it. */
  readonly loseNumber: (ms: number) => void;
}

/** A database error as the driver throws it. */
class SqlError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`database error ${code}`);
    this.code = code;
  }
}

type Work<T> = () => Promise<T>;
interface Road {
  readonly read: <T>(name: string, work: Work<T>) => Promise<T>;
  readonly write: <T>(name: string, work: Work<T>) => Promise<T>;
}

/** The same ends, each call a yield with its dangers. */
export function openShakyStore(
  parts: ShakyParts,
  process: SimProcess,
  { shelf, backlog, pages, photoRows, tokens, owner, die }: StoreEnds,
): StoreEnds {
  const { read, write } = roadTo(parts, process);
  return {
    owner,
    die,
    shelf: {
      chats: (keys) => read("chats", () => shelf.chats(keys)),
      tickets: (wanted) => read("tickets", () => shelf.tickets(wanted)),
      staff: () => read("staff", () => shelf.staff()),
      whereabouts: (ids) => read("whereabouts", () => shelf.whereabouts(ids)),
      codes: (codes) => read("codes", () => shelf.codes(codes)),
      write: (units, marks) => write("tray", () => shelf.write(units, marks)),
      quarantine: (event, chat, reference) =>
        write("quarantine", () => shelf.quarantine(event, chat, reference)),
      quarantineNotice: (key, reason, reference) =>
        write("quarantine", () => shelf.quarantineNotice(key, reason, reference)),
      reserve: (series, count) => write("reserve", () => shelf.reserve(series, count)),
    },
    backlog: {
      dueTimers: (limit) => read("due timers", () => backlog.dueTimers(limit)),
      nextTimerAt: () => read("next timer", () => backlog.nextTimerAt()),
      waiting: (ms, limit) => read("waiting", () => backlog.waiting(ms, limit)),
      claim: (limit) => write("claim", () => backlog.claim(limit)),
      orphans: (limit) => read("orphans", () => backlog.orphans(limit)),
      nextSendAt: () => read("next send", () => backlog.nextSendAt()),
      adopt: (...orphan) => write("adopt", () => backlog.adopt(...orphan)),
    },
    pages: {
      bookmark: (channel, account) => read("bookmark", () => pages.bookmark(channel, account)),
      store: (page) => write("page", () => pages.store(page)),
    },
    photoRows: {
      claim: (id, leaseMs) => write("photo claim", () => photoRows.claim(id, leaseMs)),
      due: (limit) => read("photos due", () => photoRows.due(limit)),
      kept: (ids) => read("kept photos", () => photoRows.kept(ids)),
      stored: (id, photo) => write("photo stored", () => photoRows.stored(id, photo)),
      refused: (id, why) => write("photo refused", () => photoRows.refused(id, why)),
      retryAt: (id, at) => write("photo later", () => photoRows.retryAt(id, at)),
    },
    tokens: {
      read: (key) => read("token", () => tokens.read(key)),
      replace: (key, generation, token, expiresAt) =>
        write("token", () => tokens.replace(key, generation, token, expiresAt)),
      alone: (key, ttlMs, work) => tokens.alone(key, ttlMs, work),
    },
  };
}

function roadTo(parts: ShakyParts, process: SimProcess): Road {
  const { chance } = parts;
  const again = (): Promise<void> => {
    parts.reached("a collision was tried again");
    return process.pass(chance.between(2, 50), "waits after a collision");
  };
  return {
    // An error that is none of the database's passes through as it is: `patiently` knows both.
    read: (name, work) => patiently(() => reading(parts, process, name, work), again),
    write: (name, work) => patiently(() => writing(parts, process, name, work), again),
  };
}

/** A statement that changes nothing: it may find nobody. */
export function reading<T>(
  parts: ShakyParts,
  process: SimProcess,
  name: string,
  work: Work<T>,
): Promise<T> {
  const { swarm, chance } = parts;
  const waits = swarm.strikes("store.pool-wait") ? chance.between(50, 900) : 0;
  return new Promise((done, failed) => {
    process.after(chance.between(0.3, 4) + waits, `reads ${name}`, () => {
      if (isAway(parts)) return failed(new SqlError("57P01"));
      done(work());
    });
  });
}

/** The statement reaches the database, is done or not; its answer reaches the process or not. */
export function writing<T>(
  parts: ShakyParts,
  process: SimProcess,
  name: string,
  work: Work<T>,
): Promise<T> {
  const { scheduler, swarm, chance } = parts;
  const fate = fateOfWrite(parts);
  if (swarm.strikes("store.number-lost"))
    parts.loseNumber(swarm.chance("store.number-lost").between(500, 8_000));
  return new Promise((done, failed) => {
    const answered = (settle: () => void): void =>
      void process.after(chance.between(0.3, 4), `wrote ${name}`, settle);
    scheduler.after(fate.ms, `${process.name} writes ${name}`, () => {
      // A process that died before its statement was on its way has sent none.
      if (!process.isAlive() && chance.yes(0.5)) return;
      const blocked = fate.code ?? trouble(parts);
      if (blocked !== null) return answered(() => failed(new SqlError(blocked)));
      const result = work();
      const settle = (): void => {
        if (!fate.lost) return done(result);
        parts.reached("a commit nobody heard of");
        failed(new SqlError("08006"));
      };
      // Whatever came of it, the answer sets out when it is there.
      void result.catch(() => undefined).finally(() => answered(settle));
    });
  });
}

interface Fate {
  readonly ms: number;
  /** Why it is not done. */
  readonly code: string | null;
  /** It is done, and nobody hears of it. */
  readonly lost: boolean;
}

function fateOfWrite({ swarm, chance, reached }: ShakyParts): Fate {
  const ms = chance.between(0.5, 8);
  if (swarm.strikes("store.before-commit")) {
    reached("a commit that did not happen");
    return { ms, code: "08006", lost: false };
  }
  if (swarm.strikes("store.deadlock")) return { ms: ms + 1_000, code: "40P01", lost: false };
  if (swarm.strikes("store.lock-wait"))
    return chance.yes(0.4)
      ? { ms: ms + 2_000, code: "55P03", lost: false }
      : { ms: ms + chance.between(50, 1_900), code: null, lost: false };
  const waits = swarm.strikes("store.pool-wait") ? chance.between(50, 1_500) : 0;
  return { ms: ms + waits, code: null, lost: swarm.strikes("store.after-commit") };
}

/** What the weather says to a write now. */
function trouble(parts: ShakyParts): string | null {
  const { scheduler, swarm, weather, reached } = parts;
  if (isAway(parts)) return "57P01";
  if (swarm.strikes("store.read-only")) {
    weather.readOnlyUntil = scheduler.now() + swarm.chance("store.read-only").between(500, 30_000);
    reached("the database took no writes");
  }
  return scheduler.now() < weather.readOnlyUntil && !swarm.isCalm() ? "25006" : null;
}

/** Whether nobody answers. A new absence begins rarely: every question asks for one. */
function isAway({ scheduler, swarm, weather, reached }: ShakyParts): boolean {
  const { chance } = { chance: swarm.chance("store.away") };
  if (swarm.exists("store.away") && chance.yes(0.05) && swarm.strikes("store.away")) {
    weather.awayUntil = scheduler.now() + chance.between(100, 120_000);
    reached("the database was away");
  }
  return scheduler.now() < weather.awayUntil && !swarm.isCalm();
}
