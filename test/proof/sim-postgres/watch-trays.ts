/** Looks at every tray in the step in which PostgreSQL takes it: whoever holds an old fence must change nothing. */

import type { SendLine } from "../../memory-store/rows.ts";
import type { ReadTable } from "../../memory-store/table.ts";
import type { Violate } from "../sim/checks/violation.ts";
import type { Statement } from "./one-line.ts";

/** Places of the marks' ids and fences among the parameters of `desk_tray`, from 0. */
const markIds = 40;
const markFences = 41;

interface TrayWatch {
  readonly violate: Violate;
  readonly reached: (what: string) => void;
  readonly sends: Pick<ReadTable<SendLine>, "get">;
}

/** Gives the look to take afterwards. */
export function watchTray(
  { violate, reached, sends }: TrayWatch,
  { text, values }: Statement,
): () => void {
  if (!text.includes("desk_tray(")) return () => undefined;
  const [ids, fences] = [listOf(values[markIds]), listOf(values[markFences])];
  const holds = (id: unknown, fence: unknown): boolean => {
    const was = sends.get(String(id));
    return was?.status === "sending" && was.fence === fence;
  };
  // A tray may bring two marks of one message: a late one, and the one that counts.
  const held = new Set(ids.filter((id, nth) => holds(id, fences[nth])));
  const fenced = ids.flatMap((id, nth) =>
    held.has(id) ? [] : [{ id: String(id), was: sends.get(String(id)), fence: fences[nth] }],
  );
  return () => {
    for (const { id, was, fence } of fenced) {
      const is = sends.get(id);
      reached("a fenced write was refused");
      // Whoever is answered has spoken since: a waiting second copy is given up in the same transaction.
      const isGivenUp = was?.status === "queued" && was.maybeTwice && is?.status === "unsure";
      if (is !== was && !isGivenUp)
        violate("I7", `message ${id} was changed by the old fence ${String(fence)}`);
    }
  };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
