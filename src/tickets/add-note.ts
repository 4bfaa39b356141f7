/** What a customer adds to a case under way, in words: it joins the case without moving it. */
import type { Instant } from "../kernel/clock.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { Ticket, TicketEvent, TicketForm, TicketStatus } from "./ticket.ts";

/** While somebody is still to see to it; a case sent back or handed over asks questions of its own. */
const open: ReadonlySet<TicketStatus> = new Set([
  "registered",
  "reviewing",
  "approved",
  "dispatched",
  "accepted",
  "appointed",
  "on-the-way",
  "on-site",
  "in-service",
]);

/** Whether words may still be added. */
export const takesNotes = ({ status }: Pick<Ticket, "status">): boolean => open.has(status);

/** UTF-16 units of all notes of a case together; the oldest lines leave first, and stay in its history. */
export const notesMax = 1_000;

/** What was added, and whether whoever wrote it is angry with us. */
export type Note = Required<Pick<TicketForm, "added">> & Pick<TicketForm, "upset">;

/** The ticket with the note on it, and the event that tells of it. `headHash` is still the old one, as with `move`. */
export function withNote(
  ticket: Ticket,
  note: Note,
  by: PersonId,
  at: Instant,
): { readonly ticket: Ticket; readonly event: TicketEvent } {
  const seq = ticket.headSeq + 1;
  const added = newest([
    ...(ticket.form.added?.split("\n") ?? []),
    note.added.replaceAll("\n", " "),
  ]);
  return {
    ticket: {
      ...ticket,
      form: { ...ticket.form, ...note, added },
      version: ticket.version + 1,
      headSeq: seq,
    },
    event: {
      seq,
      at,
      action: "note-added",
      by,
      role: "customer",
      from: ticket.status,
      to: ticket.status,
      evidence: { form: note },
    },
  };
}

function newest(lines: readonly string[]): string {
  const [first = "", ...rest] = lines;
  const whole = lines.join("\n");
  if (whole.length <= notesMax) return whole;
  return rest.length === 0 ? first.slice(0, notesMax) : newest(rest);
}
