import { expect, test } from "vitest";
import { arm, newDraft, putPerson, putTicket, settle } from "../../src/desk/draft.ts";
import { causeId } from "../../src/kernel/ids.ts";
import { aTicket, wang } from "../support/ticket.ts";

const clock = { subject: "ticket:1", kind: "review", cycle: 1, dueAt: 0, zone: "UTC", why: null };
const at = { cause: causeId("c"), causeIndex: 0 };

test("a ticket changed twice in a unit is one row, meeting the version that is stored", () => {
  const draft = newDraft(null, new Map());
  putTicket(draft, { ticket: aTicket({ version: 2 }), expected: 1, ...at });
  putTicket(draft, { ticket: aTicket({ version: 3 }), expected: 2, ...at });

  expect(draft.tickets.map(({ expected, ticket }) => [expected, ticket.version])).toEqual([[1, 3]]);
});

test("later knowledge of a person is laid over earlier", () => {
  const draft = newDraft(null, new Map());
  putPerson(draft, { id: wang, name: "Wang", phone: "+1" });
  putPerson(draft, { id: wang, phone: "+2" });

  expect(draft.people).toEqual([{ id: wang, name: "Wang", phone: "+2" }]);
});

test("a clock started and ended in one unit never starts; its namesakes go on", () => {
  const draft = newDraft(null, new Map());
  arm(draft, clock);
  arm(draft, { ...clock, subject: "ticket:2" });
  arm(draft, { ...clock, kind: "dispatch" });
  settle(draft, "ticket:1", "review");
  arm(draft, { ...clock, cycle: 2 });

  expect(draft.armed.map(({ subject, kind, cycle }) => `${subject} ${kind} ${cycle}`)).toEqual([
    "ticket:2 review 1",
    "ticket:1 dispatch 1",
    "ticket:1 review 2",
  ]);
  expect(draft.settled).toEqual([{ subject: "ticket:1", kind: "review" }]);
});
