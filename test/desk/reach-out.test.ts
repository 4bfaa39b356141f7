import { expect, test } from "vitest";
import { bind, callPerson, tell, tellUnreachable } from "../../src/desk/reach-out.ts";
import { conversationId, derive, personId } from "../../src/kernel/ids.ts";
import { chen } from "../support/ticket.ts";
import { aBench, aChat, aColleague, aWorld } from "./support/a-world.ts";

const xu = personId("agent-xu");
const somewhere = conversationId(derive("conversation", "line", "U9"));
const wanted = { kind: "call-person", why: "asked", known: [] } as const;

test("an agent is called where there is one, else a supervisor", () => {
  const withAgent = aBench(aWorld({ staff: [...aWorld().staff, aColleague(xu, "agent")] }));
  const without = aBench();
  callPerson(withAgent, wanted);
  callPerson(without, wanted);

  expect(withAgent.draft.notices.map(({ to }) => to.chat)).toEqual([xu]);
  expect(without.draft.notices.map(({ to }) => to.chat)).toEqual([chen]);
});

test("words reach a colleague in the chat they serve from, not in the one they used last", () => {
  const places = new Map([[somewhere, { channel: "line", chat: "U9" } as const]]);
  const bench = aBench(aWorld({ whereabouts: places }));
  tell(bench, somewhere, { kind: "customer-says", text: "hello" });

  expect(bench.draft.notices.map(({ to }) => to.chat)).toEqual(["U9"]);
});

test("words to a chat that does not exist go nowhere", () => {
  const bench = aBench();
  tell(bench, somewhere, { kind: "customer-says", text: "hello" });

  expect(bench.draft.notices).toEqual([]);
});

test("a good code makes the chat its colleague's, once, and it is written down", () => {
  const person = { ...aChat(chen, "supervisor").person };
  const bench = aBench(aWorld({ codes: new Map([["ABCD-2345", { code: "ABCD-2345", person }]]) }));
  bind(bench, "ABCD-2345");

  expect(bench.chat.person.role).toBe("supervisor");
  expect(bench.draft.codes).toEqual(["ABCD-2345"]);
  expect(bench.draft.audits).toMatchObject([{ actor: chen, action: "staff-bound" }]);
});

test("a code that is used up meanwhile binds nobody", () => {
  const bench = aBench();
  bind(bench, "ABCD-2345");

  expect(bench.chat.person.role).toBe("customer");
  expect(bench.draft.codes).toEqual([]);
});

test("nobody is told that a colleague cannot be reached: they know where they are", () => {
  const bench = aBench(aWorld(), aChat(chen, "supervisor"));
  tellUnreachable(bench, "blocked");

  expect(bench.draft.notices).toEqual([]);
});

test("a customer who was promised a person is not forgotten where nobody is on duty (rule 17)", () => {
  const away = aWorld({ staff: [aColleague(chen, "supervisor", { onDuty: false })] });
  const bench = aBench(away);
  callPerson(bench, wanted);

  expect(bench.draft.notices.map(({ to }) => to.chat)).toEqual([chen]);
});
