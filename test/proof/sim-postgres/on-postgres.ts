/** PostgreSQL as a world stands on it: the real store, its statements steps of the world's time. */
import { openBacklog } from "../../../src/store/open-backlog.ts";
import { lockSpace } from "../../../src/store/open-owner.ts";
import { openPages } from "../../../src/store/open-pages.ts";
import { openPhotoRows } from "../../../src/store/open-photo-rows.ts";
import { openShelf, type StoreParts } from "../../../src/store/open-shelf.ts";
import { openTokens } from "../../../src/store/open-tokens.ts";
import { places } from "../../../src/store/rows.ts";
import { openSeal, type Seal } from "../../../src/store/seal.ts";
import type { Change } from "../../memory-store/tables.ts";
import { alone, type Turns } from "../../memory-store/tokens.ts";
import { type Scheduler, settle } from "../sim/core/scheduler.ts";
import type { SimDatabase, StoreEnds, StoreKind, WayParts } from "../sim/store/sim-store.ts";
import { openWatchedStore } from "../sim/store/watched-store.ts";
import { openMirror } from "./mirror.ts";
import type { OneLine, Statement } from "./one-line.ts";
import { openSteppedPools } from "./stepped-pools.ts";
import { watchTray } from "./watch-trays.ts";

/** A fixed key: what is stored lives as long as a seed. */
const key = new Uint8Array(32).fill(9);

/** The kind of store; one seed at a time may stand on it. */
export function onPostgres(line: OneLine): StoreKind {
  const turnOfLoop = (): Promise<void> => new Promise((round) => void setImmediate(round));
  return {
    async drain(deep) {
      await (deep ? settle(true) : turnOfLoop());
      while (line.isBusy()) {
        await line.idle();
        await turnOfLoop();
      }
    },
    openDatabase: (now, scheduler) => openDatabase(line, now, scheduler),
  };
}

interface Common {
  readonly seal: Seal;
  readonly line: OneLine;
  readonly scheduler: Scheduler;
  readonly turns: Turns;
  readonly execute: (statement: Statement) => ReturnType<OneLine["run"]>;
  readonly rows: SimDatabase["rows"];
}

function openDatabase(line: OneLine, now: () => number, scheduler: Scheduler): SimDatabase {
  const listeners = new Set<(changes: readonly Change[]) => void>();
  const seal = openSeal(key);
  const { rows, take } = openMirror(seal, (changes) => {
    for (const listener of listeners) listener(changes);
  });
  const execute = (statement: Statement) => line.run(now(), statement, take);
  const numbers = { last: 0 };
  const common: Common = { seal, line, scheduler, turns: new Map(), execute, rows };
  return {
    rows,
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hire({ id, role, name, phone = null, skills = [], regions = [], onDuty = true }) {
      const sealed = (value: string | null, column: "name" | "phone") =>
        value === null ? null : seal.seal(value, places.person(id, column));
      const text = `INSERT INTO person (id, role, name_enc, phone_enc, skills, regions, on_duty, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())`;
      const who = [id, role, sealed(name, "name"), sealed(phone, "phone")];
      void execute({ text, values: [...who, skills, regions, onDuty] });
    },
    giveCode(code, person, expiresAt) {
      const text =
        "INSERT INTO staff_code (code_hash, person_id, expires_at) VALUES ($1, $2, to_timestamp($3::bigint / 1000.0))";
      const values = [seal.blind(code, "staff-code"), person, Math.round(expiresAt)];
      void execute({ text, values });
    },
    open(parts) {
      numbers.last += 1;
      return openWay(common, parts, numbers.last);
    },
  };
}

/** A process's way: its number is locked while it lives. */
function openWay(common: Common, parts: WayParts, owner: number): StoreEnds {
  const { seal, scheduler, turns, execute, rows } = common;
  const { process, now, shaky, watch } = parts;
  const lock = (what: string): void =>
    void execute({ text: `SELECT ${what}($1, $2)`, values: [lockSpace, owner] });
  lock("pg_advisory_lock");
  const { violate, reached } = watch;
  const stepped = async (statement: Statement) => {
    const look = watchTray({ violate, reached, sends: rows.sends }, statement);
    const answer = await execute(statement);
    look();
    return answer;
  };
  const store: StoreParts = {
    pools: openSteppedPools(shaky, process, stepped),
    seal,
    clock: { now, shiftMs: () => 0 },
    owner,
    rest() {
      reached("a collision was tried again");
      return process.pass(shaky.chance.between(2, 50), "waits after a collision");
    },
  };
  const { backlog, shelf } = { backlog: openBacklog(store), shelf: openShelf(store) };
  // Statements act later than they are asked: their fences are looked at where they act.
  const later = {
    ...watch,
    message: () => undefined,
    reached: (what: string) => what === "a fenced write was refused" || reached(what),
  };
  return openWatchedStore(later, {
    shelf,
    // Which of several comes first is PostgreSQL's own choice: for the same steps it is ours.
    backlog: {
      ...backlog,
      claim: async (limit) =>
        (await backlog.claim(limit)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    },
    pages: openPages(store),
    photoRows: openPhotoRows(store),
    tokens: {
      ...openTokens(store),
      // The lock of a renewer outlasts statements: the queue for it stands in virtual time.
      alone: (key, ttlMs, work) =>
        alone(
          async (what) => what(),
          { turns, key, ttlMs, after: (ms, run) => scheduler.after(ms, "a token's turn", run) },
          work,
        ),
    },
    owner: {
      lose: () => lock("pg_advisory_unlock"),
      retake: () => lock("pg_advisory_lock"),
    },
    die: () => lock("pg_advisory_unlock"),
  });
}
