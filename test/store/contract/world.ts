/** A store to try, whichever it is: processes on one database, a clock that stands still until it is moved, and a look at the rows. */

import type { PhotoRows } from "../../../src/ports/photo-rows.ts";
import type { Backlog, Shelf } from "../../../src/ports/shelf.ts";
import type { TokenShelf } from "../../../src/ports/tokens.ts";
import type { Pages } from "../../../src/store/open-pages.ts";
import type { PersonLine } from "../../memory-store/rows.ts";
import type { Look } from "./look.ts";

/** A process. */
export interface Desk {
  readonly shelf: Shelf;
  readonly backlog: Backlog;
  readonly pages: Pages;
  readonly photoRows: PhotoRows;
  readonly tokens: TokenShelf;
  /** It is gone and has cleaned up nothing. */
  readonly die: () => Promise<void>;
}

export interface World extends AsyncDisposable {
  /** @param shiftMs how far this process's clock is moved */
  readonly open: (shiftMs?: number) => Promise<Desk>;
  readonly now: () => number;
  readonly forward: (ms: number) => Promise<void>;
  readonly hire: (person: Hired) => Promise<void>;
  readonly giveCode: (code: string, person: string, expiresAt: number) => Promise<void>;
  readonly look: () => Promise<Look>;
  /** An empty database at `startAt` again. */
  readonly reset: () => Promise<void>;
}

export type Hired = Pick<PersonLine, "id" | "role" | "name"> &
  Partial<Pick<PersonLine, "phone" | "skills" | "regions" | "onDuty">>;

/** Sunday 2026-11-22, 10:00 in Shanghai: where every world's clock begins. */
export const startAt: number = Date.UTC(2026, 10, 22, 2);
