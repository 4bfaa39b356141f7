/** What becomes of messages, for a closer look at a seed; not part of its steps. */
import type { World } from "../world.ts";

/** Tells a line for every change of a message's row. */
export function tellOfMessages(
  { database, scheduler }: Pick<World, "database" | "scheduler">,
  tell: (line: string) => void,
): void {
  database.onCommit((changes) => {
    for (const change of changes) {
      if (change.table !== "sends" || change.after === undefined) continue;
      const { conversation, seq, part, status, owner, fence, error, attempt } = change.after;
      const chat = database.rows.chats.get(conversation);
      const at = (scheduler.now() / 1000).toFixed(3).padStart(10);
      const was = change.before?.status ?? "new";
      tell(
        `${at} row ${chat?.channel}:${chat?.chat} ${seq}.${part} ${was} -> ${status} owner ${owner} fence ${fence} try ${attempt} ${error ?? ""}`,
      );
    }
  });
}
