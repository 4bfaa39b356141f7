/** An exact twin of the store, in memory: one database, any number of processes on it. Nothing waits, nothing is chance. */

import type { PhotoRows } from "../../src/ports/photo-rows.ts";
import type { Backlog, Shelf } from "../../src/ports/shelf.ts";
import type { TokenShelf } from "../../src/ports/tokens.ts";
import type { Pages } from "../../src/store/open-pages.ts";
import { openMemoryBacklog } from "./backlog.ts";
import { closed, type Instance, type Owner } from "./instance.ts";
import { openMemoryPages } from "./pages.ts";
import { openMemoryPhotoRows } from "./photo-rows.ts";
import type { PersonLine } from "./rows.ts";
import { openMemoryShelf } from "./shelf.ts";
import type { ReadTable } from "./table.ts";
import { type Change, openTables, type Store, type Tables } from "./tables.ts";
import { type After, openMemoryTokens, type Turns } from "./tokens.ts";

/** What a process has of the database. */
export interface MemoryStore {
  readonly shelf: Shelf;
  readonly backlog: Backlog;
  readonly pages: Pages;
  readonly photoRows: PhotoRows;
  readonly tokens: TokenShelf;
  readonly owner: Owner;
  /** Ends in order: its number is free, whatever it had under way stays as it is. */
  readonly close: () => void;
  /** Ends as SIGKILL ends it; to the rows it looks the same. */
  readonly die: () => void;
}

type Rows = {
  readonly [Name in keyof Tables]: Tables[Name] extends ReadTable<
    infer Row,
    infer Unique,
    infer Group
  >
    ? ReadTable<Row, Unique, Group>
    : never;
};

export interface MemoryDatabase {
  /** Another process. */
  readonly open: (process?: ProcessParts) => MemoryStore;
  /** Everything, to look at. Rows never change: what was read stays as it was. */
  readonly rows: Rows;
  /** Told what every transaction has changed, right after it. Returns the way to stop listening. */
  readonly onCommit: (listener: (changes: readonly Change[]) => void) => () => void;
  /** Somebody starts to work here. */
  readonly hire: (person: Pick<PersonLine, "id" | "role" | "name"> & Partial<PersonLine>) => void;
  /** A one-time code that binds a chat to a person. */
  readonly giveCode: (code: string, person: string, expiresAt: number) => void;
}

export interface ProcessParts {
  /** How far this process's clock is moved against the database's, for every statement; 0. */
  readonly shiftMs?: number;
  /** The machine's clock of this process; the database's with the shift. */
  readonly now?: () => number;
}

/** @param now the database's clock, in ms @param after for the two limits of `TokenShelf.alone`; without it there are none */
export function openMemoryDatabase({
  now,
  after = () => () => undefined,
}: {
  readonly now: () => number;
  readonly after?: After;
}): MemoryDatabase {
  const listeners = new Set<(changes: readonly Change[]) => void>();
  const store = openTables((changes) => {
    for (const listener of listeners) listener(changes);
  });
  const owners = new Set<number>();
  const turns: Turns = new Map();
  const numbers = { last: 0 };
  return {
    rows: store,
    open({ shiftMs = 0, now: machine = () => now() + shiftMs } = {}) {
      numbers.last += 1;
      const databaseNow = (): number => now() + shiftMs;
      return openProcess(
        { store, owners, number: numbers.last, now: machine, databaseNow },
        (one) => openMemoryTokens(one, turns, after),
      );
    },
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hire: (person) => hire(store, now(), person),
    giveCode: (code, person, expiresAt) =>
      store.journal.inOne(() => store.codes.insert({ code, person, expiresAt, usedAt: null })),
  };
}

interface Process {
  readonly store: Store;
  readonly owners: Set<number>;
  readonly number: number;
  readonly now: () => number;
  readonly databaseNow: () => number;
}

function openProcess(
  { store, owners, number, now, databaseNow }: Process,
  tokensOf: (instance: Instance) => TokenShelf,
): MemoryStore {
  const state = { gone: false };
  owners.add(number);
  const owner: Owner = {
    number,
    lose: () => owners.delete(number),
    retake: () => {
      if (!state.gone) owners.add(number);
    },
  };
  const end = (): void => {
    state.gone = true;
    owners.delete(number);
  };
  const instance: Instance = {
    store,
    owner,
    owners,
    now,
    databaseNow,
    async alive(work) {
      if (state.gone) throw closed();
      return store.journal.inOne(work);
    },
  };
  return {
    shelf: openMemoryShelf(instance),
    backlog: openMemoryBacklog(instance),
    pages: openMemoryPages(instance),
    photoRows: openMemoryPhotoRows(instance),
    tokens: tokensOf(instance),
    owner,
    close: end,
    die: end,
  };
}

function hire(
  store: Store,
  createdAt: number,
  person: Pick<PersonLine, "id" | "role" | "name"> & Partial<PersonLine>,
): void {
  store.journal.inOne(() =>
    store.people.insert({
      phone: null,
      address: null,
      device: null,
      locale: null,
      customerNumber: null,
      ticketsOpened: 0,
      surveysOpened: 0,
      skills: [],
      regions: [],
      onDuty: true,
      createdAt,
      ...person,
    }),
  );
}
