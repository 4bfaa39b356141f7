/** When the faults have ended and time has passed, nothing may be left undone. */
import type { MemoryDatabase } from "../../../memory-store/open-memory-database.ts";
import type { Violate } from "./violation.ts";

/** How late a clock may ring after a fault, ms (R9). */
const lateMs = 60_000;

export interface LiveParts {
  readonly rows: MemoryDatabase["rows"];
  readonly databaseNow: () => number;
  /** Letters of the platforms that nobody answered 200. */
  readonly lettersOpen: () => number;
  /** Whether a message ever stood on a screen, or was for somebody who had shut us out. */
  readonly isShown: (id: string) => boolean;
}

/** Whether nothing will happen by itself until then, ms since 1970. */
export function isQuiet({ rows, lettersOpen }: LiveParts, until: number): boolean {
  return (
    lettersOpen() === 0 &&
    rows.events.among("status", "new").length === 0 &&
    rows.sends.among("status", "sending").length === 0 &&
    rows.sends.among("status", "queued").every(({ nextAt }) => (nextAt ?? 0) > until) &&
    rows.photos.among("status", "wanted").every(({ nextAt }) => (nextAt ?? 0) > until) &&
    rows.timers.among("status", "armed").every(({ dueAt }) => dueAt > until)
  );
}

/** Tells of everything that should have been done. */
export function checkLiveness(
  { rows, databaseNow, lettersOpen, isShown }: LiveParts,
  violate: Violate,
): void {
  const now = databaseNow();
  if (lettersOpen() > 0) violate("L", `${lettersOpen()} letters of platforms are not answered 200`);
  for (const { channel, key, receivedAt } of rows.events.among("status", "new"))
    if (now - receivedAt > lateMs) violate("L", `event ${channel} ${key} is new`);
  // No message is dropped silently: what its row calls accepted, somebody has seen (R6). That a LINE reply arrived
  // is also concluded from its used token: then there is no number of the platform beside it.
  for (const { id, messageId } of rows.sends.among("status", "accepted"))
    if (!isShown(id) && (messageId !== null || !isLine(rows, id)))
      violate("I15", `message ${id} counts as accepted and nobody saw it`);
  for (const row of rows.sends.among("status", "sending"))
    if (now - row.createdAt > lateMs) violate("L", `message ${row.id} is being sent`);
  for (const { id, nextAt } of rows.sends.among("status", "queued"))
    if (now - (nextAt ?? 0) > lateMs && isHead(rows, id))
      violate("L", `message ${id} waits though its time has come`);
  for (const { id, nextAt, leaseUntil } of rows.photos.among("status", "wanted"))
    if (now - Math.max(nextAt ?? 0, leaseUntil ?? 0) > lateMs)
      violate("L", `photo ${id} waits though its time has come`);
  for (const { subject, kind, dueAt } of rows.timers.among("status", "armed"))
    if (now - dueAt > lateMs) violate("L", `clock ${kind} of ${subject} should have rung`);
}

const isLine = ({ sends, chats }: LiveParts["rows"], id: string): boolean =>
  chats.get(sends.get(id)?.conversation ?? "")?.channel === "line";

/** Only the first open message of a chat has a time of its own. */
function isHead(rows: LiveParts["rows"], id: string): boolean {
  const row = rows.sends.get(id);
  if (row === undefined) return false;
  return rows.sends
    .among("open", row.conversation)
    .every(
      (other) =>
        other.id === id || other.seq > row.seq || (other.seq === row.seq && other.part > row.part),
    );
}
