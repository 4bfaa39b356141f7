/** What the simulation asks of a store: the ports, for any number of processes. */

import type { PhotoRows } from "../../../../src/ports/photo-rows.ts";
import type { Backlog, Shelf } from "../../../../src/ports/shelf.ts";
import type { TokenShelf } from "../../../../src/ports/tokens.ts";
import type { Pages } from "../../../../src/store/open-pages.ts";
import type { MemoryDatabase } from "../../../memory-store/open-memory-database.ts";
import type { SimProcess } from "../core/process.ts";
import type { Scheduler } from "../core/scheduler.ts";
import type { ShakyParts } from "./shaky-store.ts";
import type { WatchParts } from "./watched-store.ts";

/** What one process has of the store. */
export interface StoreEnds {
  readonly shelf: Shelf;
  readonly backlog: Backlog;
  readonly pages: Pages;
  readonly photoRows: PhotoRows;
  readonly tokens: TokenShelf;
  /** The lock that says that it lives: lost with its connection, and taken again. */
  readonly owner: { readonly lose: () => void; readonly retake: () => void };
  /** As SIGKILL ends it. */
  readonly die: () => void;
}

/** A database, whichever it is: its rows to look at, and ways to it with everything that can happen on them. */
export interface SimDatabase
  extends Pick<MemoryDatabase, "rows" | "onCommit" | "hire" | "giveCode"> {
  readonly open: (parts: WayParts) => StoreEnds;
}

/** One process's way to the store. */
export interface WayParts {
  readonly process: SimProcess;
  /** The machine's clock of this process. */
  readonly now: () => number;
  readonly shaky: ShakyParts;
  readonly watch: WatchParts;
}

/** A kind of store a world may stand on. */
export interface StoreKind {
  /** Resolves when everything that follows from a step by itself has happened, in the database as well. */
  readonly drain?: (deep: boolean) => Promise<void>;
  /** @param now the database's clock, ms since 1970 */
  readonly openDatabase: (now: () => number, scheduler: Scheduler) => SimDatabase;
}
