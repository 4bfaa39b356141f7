import { expect, test } from "vitest";
import { carryOut } from "../../src/desk/carry-out.ts";
import type { Effect } from "../../src/engine/effect.ts";
import { line } from "../../src/engine/line.ts";
import { chen, li, morning } from "../support/ticket.ts";
import { aBench, aChat, aRecord, aWorld } from "./support/a-world.ts";

const number = "S20261100101";
const talk = { dialog: "report", cycle: 2 };

test("what is said gathers in order until the turn ends", () => {
  const bench = aBench();
  for (const words of ["one", "two"])
    carryOut(bench, {
      kind: "say",
      bubbles: [{ kind: "text", line: line("person.says", { words }) }],
    });

  expect(bench.sayings.map((saying) => saying.kind)).toEqual(["text", "text"]);
});

test("a step that is refused takes back what the turn would have said", () => {
  const bench = aBench(aWorld(), aChat(), [aRecord()]);
  carryOut(bench, { kind: "say", bubbles: [{ kind: "text", line: line("relay.taken") }] });
  carryOut(bench, { kind: "move-ticket", ticket: number, action: "approve", evidence: {} });

  expect(bench.sayings).toEqual([{ kind: "text", line: line("desk.refused.not-yours") }]);
  expect(bench.draft.tickets).toEqual([]);
});

test("a supervisor's approval changes the ticket and tells the customer", () => {
  const bench = aBench(aWorld(), aChat(chen, "supervisor"), [aRecord()]);
  carryOut(bench, { kind: "move-ticket", ticket: number, action: "approve", evidence: {} });

  expect(bench.draft.tickets.map(({ ticket }) => ticket.status)).toEqual(["approved"]);
  expect(bench.draft.notices.map(({ to, notice }) => [to.chat, notice.kind])).toContainEqual([
    "customer-wang",
    "ticket-approved",
  ]);
});

test("what we learn of a person is kept, and known to the rest of the turn", () => {
  const bench = aBench();
  carryOut(bench, { kind: "remember", name: "Wang Fang" });
  carryOut(bench, { kind: "remember", phone: "+8613800138000" });

  expect(bench.draft.people).toEqual([
    { id: bench.chat.person.id, name: "Wang Fang", phone: "+8613800138000" },
  ]);
  expect(bench.chat.person).toMatchObject({ name: "Wang Fang", phone: "+8613800138000" });
});

test("whoever blocked us is not spoken to until they come back", () => {
  const bench = aBench();
  carryOut(bench, { kind: "remember", reachable: false });
  expect(bench.chat.blocked).toBe("left");
  carryOut(bench, { kind: "remember", reachable: true });

  expect(bench.chat.blocked).toBeNull();
  expect(bench.draft.people).toEqual([]);
});

test("a clock of a talk belongs to its chat, and a later answer ends it with the turn", () => {
  const bench = aBench();
  carryOut(bench, { kind: "arm", timer: "form-reminder", dueAt: morning, cycle: talk.cycle });
  expect(bench.draft.armed).toMatchObject([
    { subject: `conversation:${bench.chat.id}`, kind: "form-reminder", cycle: 2 },
  ]);
  carryOut(bench, { kind: "disarm", timer: "form-reminder" });

  expect(bench.draft.armed).toEqual([]);
  expect(bench.draft.settled).toHaveLength(1);
});

test("late photos join a ticket this chat may see, and no other", () => {
  const bench = aBench(aWorld(), aChat(), [aRecord()]);
  carryOut(bench, { kind: "add-photos", ticket: number, photos: ["p-1", "p-2"] });
  carryOut(bench, { kind: "add-photos", ticket: "S20261199901", photos: ["p-3"] });

  expect(bench.draft.joined.map(({ photo }) => photo)).toEqual(["p-1", "p-2"]);
});

test("words go to whoever serves the chat, and to nobody when nobody does", () => {
  const relay: Effect = { kind: "relay-to-staff", text: "are you there?" };
  const alone = aBench();
  carryOut(alone, relay);
  const world = aWorld();
  const serving = world.staff.find(({ id }) => id === chen)?.conversation ?? null;
  const served = aBench(world, { ...aChat(), serving });
  carryOut(served, relay);

  expect(alone.draft.notices).toEqual([]);
  expect(served.draft.notices).toMatchObject([
    { to: { chat: chen }, notice: { kind: "customer-says", text: "are you there?" } },
  ]);
});

test("a staff button pressed by somebody else is written down", () => {
  const bench = aBench(aWorld(), aChat(li, "engineer"));
  carryOut(bench, { kind: "note-refusal", choice: "t:approve:1" });

  expect(bench.draft.audits).toEqual([
    { actor: bench.chat.id, action: "staff-button-refused", subject: "t:approve:1" },
  ]);
});

test("a withdrawn message is blanked", () => {
  const bench = aBench();
  carryOut(bench, { kind: "forget-message", messageId: "m-1" });

  expect(bench.draft.forgotten).toEqual([{ message: "m-1" }]);
});

test("a reminder that would come at night waits for the morning, other clocks do not", () => {
  const bench = aBench();
  const night = Date.parse("2026-11-21T23:30+08:00");
  carryOut(bench, { kind: "arm", timer: "form-reminder", cycle: 1, dueAt: night });
  carryOut(bench, { kind: "arm", timer: "form-sleep", cycle: 2, dueAt: night });

  expect(bench.draft.armed.map(({ dueAt }) => dueAt)).toEqual([
    Date.parse("2026-11-22T08:00+08:00"),
    night,
  ]);
});

test("who asks to be forgotten is given a minute for the last words (P10)", () => {
  const bench = aBench();
  carryOut(bench, { kind: "forget-me" });

  expect(bench.draft.armed).toMatchObject([
    { subject: `conversation:${bench.chat.id}`, kind: "erasure", dueAt: morning + 60_000 },
  ]);
});

test("what came of the catalogue's advice is written down without anything personal (S4-08)", () => {
  const bench = aBench();
  carryOut(bench, { kind: "note-self-help", what: "air-conditioner:no-cooling:solved" });

  expect(bench.draft.audits).toEqual([
    { actor: bench.chat.id, action: "self-help", subject: "air-conditioner:no-cooling:solved" },
  ]);
});
