/** That a chat's messages count as arrived one after the other: rows alone say so, whatever machines' clocks show. */
import type { SendLine } from "../../../memory-store/rows.ts";
import type { Change } from "../../../memory-store/tables.ts";
import type { RowParts } from "./on-rows.ts";

/** As written with its turn: nobody has taken it over, put it back or tried it again. */
const firstFence = 1;

/**
 * Gives the look at one transaction's messages (R8). Whoever took an earlier message over from a process that stood
 * still sends it once more, whatever became of the later ones: of those only the screens tell (I5).
 */
export function openOrderCheck({ violate }: Pick<RowParts, "violate">) {
  const open = new Map<string, Map<string, SendLine>>();
  return (changes: readonly Change[]): void => {
    const arrived: SendLine[] = [];
    for (const change of changes) {
      if (change.table !== "sends" || change.after === undefined) continue;
      const { before, after } = change;
      const chat = open.get(after.conversation) ?? new Map<string, SendLine>();
      open.set(after.conversation, chat);
      if (after.status === "queued" || after.status === "sending") chat.set(after.id, after);
      else chat.delete(after.id);
      if (after.status === "accepted" && before?.status !== "accepted") arrived.push(after);
    }
    for (const one of arrived)
      for (const other of open.get(one.conversation)?.values() ?? [])
        if (isBefore(other, one) && other.status === "sending" && other.fence === firstFence)
          violate(
            "I16",
            `message ${one.id} arrived while ${other.id} before it is ${other.status}`,
          );
  };
}

const isBefore = (one: SendLine, other: SendLine): boolean =>
  one.seq < other.seq || (one.seq === other.seq && one.part < other.part);
