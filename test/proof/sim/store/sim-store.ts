/** What the simulation asks of a store: the ports, for any number of processes. */
import type { TokenShelf } from "../../../../src/ports/channel.ts";
import type { PhotoRows } from "../../../../src/ports/photo-rows.ts";
import type { Backlog, Shelf } from "../../../../src/ports/shelf.ts";
import type { Pages } from "../../../../src/store/open-pages.ts";

/** What one process has of the store. */
export interface StoreEnds {
  readonly shelf: Shelf;
  readonly backlog: Backlog;
  readonly pages: Pages;
  readonly photoRows: PhotoRows;
  readonly tokens: TokenShelf;
  /** As SIGKILL ends it. */
  readonly die: () => void;
}
