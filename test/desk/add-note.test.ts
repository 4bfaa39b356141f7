import { expect, test } from "vitest";
import { addNote } from "../../src/desk/add-note.ts";
import { aTicket, chen, li, zhou } from "../support/ticket.ts";
import { aBench, aChat, aRecord, aWorld } from "./support/a-world.ts";

const { number } = aTicket();
const note = { kind: "add-note", ticket: number, words: "still leaking" } as const;
const heard = ({ draft }: ReturnType<typeof aBench>) =>
  draft.notices.map(({ to, notice }) => [to.chat, notice.kind, notice.ticket]);

test("the engineer of the case hears of it, and the words stand in the case and its history", () => {
  const record = aRecord({ status: "accepted", engineer: li });
  const bench = aBench(aWorld(), aChat(), [record]);
  addNote(bench, note);
  expect(heard(bench)).toEqual([[li, "information-added", number]]);
  expect(bench.draft.history.map(({ event }) => event.action)).toEqual(["note-added"]);
  expect(bench.draft.tickets.map(({ ticket }) => ticket.form.added)).toEqual(["still leaking"]);
  expect(bench.draft.armed).toEqual([]);
});

test("what is urgent is heard by supervisors as well", () => {
  const bench = aBench(aWorld(), aChat(), [aRecord({ status: "accepted", engineer: li })]);
  addNote(bench, { ...note, urgent: true });
  expect(heard(bench).map(([who]) => who)).toEqual([li, chen]);
});

test("while nobody has it, those who send somebody hear of it", () => {
  const bench = aBench(aWorld(), aChat(), [aRecord({ status: "approved" })]);
  addNote(bench, note);
  expect(heard(bench)).toEqual([[chen, "information-added", number]]);
});

test("photos alone are told without a step in the history", () => {
  const bench = aBench(aWorld(), aChat(), [aRecord({ status: "on-site", engineer: li })]);
  addNote(bench, { kind: "add-note", ticket: number });
  expect(heard(bench)).toEqual([[li, "information-added", number]]);
  expect(bench.draft.history).toEqual([]);
});

test("nothing is added to a case of somebody else, to one that is not there, or to one that is over", () => {
  const record = aRecord({ status: "accepted", engineer: li });
  const over = aRecord({ status: "told", engineer: li });
  for (const bench of [
    aBench(aWorld(), aChat(zhou), [record]),
    aBench(aWorld(), aChat(), []),
    aBench(aWorld(), aChat(), [over]),
  ]) {
    addNote(bench, note);
    expect(heard(bench)).toEqual([]);
    expect(bench.draft.history).toEqual([]);
  }
});

test("that its writer is angry stands on the card from then on", () => {
  const bench = aBench(aWorld(), aChat(), [aRecord({ status: "accepted", engineer: li })]);
  addNote(bench, { ...note, upset: true });
  addNote(bench, note);
  expect(bench.draft.tickets.at(-1)?.ticket.form).toMatchObject({ upset: true });
});
