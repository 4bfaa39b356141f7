/** What a customer adds to a case under way goes to whoever has it. */
import type { Effect } from "../engine/effect.ts";
import { takesNotes, withNote } from "../tickets/add-note.ts";
import { take } from "./act.ts";
import { announce } from "./announce.ts";
import type { Bench } from "./workbench.ts";

/** Writes the words into the case, and tells its engineer, or those who send one; nothing for a case of somebody else. */
export function addNote(
  bench: Bench,
  { ticket: number, words, upset, urgent }: Extract<Effect, { readonly kind: "add-note" }>,
): void {
  const { draft, world, cause, chat } = bench;
  const before = draft.seenTickets.get(number)?.ticket;
  if (before?.customer !== chat.person.id || !takesNotes(before)) return;
  const by = { id: chat.person.id, role: "customer" } as const;
  const note = words === undefined ? undefined : { added: words, ...(upset && { upset }) };
  const noted = note === undefined ? undefined : withNote(before, note, by.id, world.now);
  const after =
    noted === undefined
      ? before
      : take(draft, world, cause, by, { ...noted, before, after: noted.ticket, action: "note" });
  const hear = [
    ...(after.engineer === null ? [] : ["engineer" as const]),
    ...(after.engineer === null || urgent === true ? ["supervisors" as const] : []),
  ];
  const notice = "information-added";
  announce(
    draft,
    world,
    cause,
    before,
    after,
    hear.map((to) => ({ to, notice })),
  );
}
