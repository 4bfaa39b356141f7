/** One tray, one transaction: `desk_tray` over rows in memory. */
import type { Mark, TrayVerdict, Unit } from "../../src/ports/unit.ts";
import { writeRare } from "./rare-rows.ts";
import type { Store } from "./tables.ts";
import { writeChats, writeEvents, writeMarks, writeSends } from "./tray-rows.ts";
import { findStale, openNewChats, type Tray } from "./tray-stale.ts";

export interface Writing {
  readonly units: readonly Unit[];
  readonly marks: readonly Mark[];
  /** The database's clock, moved as the instance's is. */
  readonly now: number;
  readonly owner: number;
}

/** @throws {RowsRefused} when a row does not fit; then nothing is written */
export function writeTray(store: Store, { units, marks, now, owner }: Writing): TrayVerdict {
  return store.journal.inOne(() => {
    const tray: Tray = { store, units, now, owner, bad: new Set(), seen: new Set() };
    writeMarks(store, marks);
    openNewChats(tray);
    findStale(tray);
    writeChats(tray);
    writeEvents(tray);
    const queued = writeSends(tray);
    writeRare(tray);
    return { stale: tray.bad, seen: tray.seen, queued };
  });
}
