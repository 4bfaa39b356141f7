/** The store in memory as a world stands on it. */
import { openMemoryDatabase } from "../../../memory-store/open-memory-database.ts";
import { openShakyStore } from "./shaky-store.ts";
import type { StoreKind } from "./sim-store.ts";
import { openWatchedStore } from "./watched-store.ts";

export const inMemory: StoreKind = {
  openDatabase(now, scheduler) {
    const database = openMemoryDatabase({
      now,
      after: (ms, run) => scheduler.after(ms, "a token's turn", run),
    });
    return {
      ...database,
      open: ({ process, now, shaky, watch }) =>
        openShakyStore(shaky, process, openWatchedStore(watch, database.open({ now }))),
    };
  },
};
