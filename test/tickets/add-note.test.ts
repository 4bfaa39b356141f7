import { expect, test } from "vitest";
import { notesMax, takesNotes, withNote } from "../../src/tickets/add-note.ts";
import { aTicket, morning, wang } from "../support/ticket.ts";

test("a note joins the case without moving it, and its event says who wrote what", () => {
  const before = aTicket({ status: "accepted" });
  const { ticket, event } = withNote(
    before,
    { added: "still\nleaking", upset: true },
    wang,
    morning,
  );
  expect(ticket).toEqual({
    ...before,
    form: { ...before.form, added: "still leaking", upset: true },
    version: before.version + 1,
    headSeq: before.headSeq + 1,
  });
  expect(event).toEqual({
    seq: before.headSeq + 1,
    at: morning,
    action: "note-added",
    by: wang,
    role: "customer",
    from: "accepted",
    to: "accepted",
    evidence: { form: { added: "still\nleaking", upset: true } },
  });
});

test("notes stand one below the other, and of too many the newest are kept", () => {
  let ticket = aTicket({ status: "approved" });
  for (let nth = 0; nth < 40; nth += 1)
    ticket = withNote(ticket, { added: `${nth} ${"x".repeat(96)}` }, wang, morning).ticket;
  const lines = ticket.form.added?.split("\n") ?? [];
  expect(lines.at(-1)).toMatch(/^39 /);
  expect(lines[0]).toMatch(/^30 /);
  expect(
    withNote(ticket, { added: "y".repeat(5_000) }, wang, morning).ticket.form.added,
  ).toHaveLength(notesMax);
});

test("whoever still has to see to it reads notes; afterwards the case asks its own questions", () => {
  expect(takesNotes({ status: "in-service" })).toBe(true);
  for (const status of ["returned", "handed-over", "told", "archived", "cancelled"] as const)
    expect(takesNotes({ status })).toBe(false);
});
