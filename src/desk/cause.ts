/** Why rows come to be, and what they are counted by. */
import type { CauseId } from "../kernel/ids.ts";

/** Counts what one cause has brought forth, so that every row has a name of its own. */
export interface Cause {
  readonly id: CauseId;
  readonly next: (series: "history" | "notice" | "say") => number;
}

/** A fresh count for one item. */
export function openCause(id: CauseId): Cause {
  const counts = { history: 0, notice: 0, say: 0 };
  return { id, next: (series) => counts[series]++ };
}
