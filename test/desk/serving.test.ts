import { expect, test } from "vitest";
import { decideChat } from "../../src/desk/decide-chat.ts";
import type { Item } from "../../src/desk/item.ts";
import { isTurnedAway, servingAfter, turnAway } from "../../src/desk/serving.ts";
import { conversationId, derive } from "../../src/kernel/ids.ts";
import { chen, li, morning } from "../support/ticket.ts";
import { aBench, aChat, aWorld } from "./support/a-world.ts";

const world = aWorld();
const [first, second] = [chen, li].map((id) => conversationId(derive("conversation", "wecom", id)));
const free = aChat();
const served = { ...free, serving: first ?? null };

test("whoever takes a free chat over serves it; a second one changes nothing", () => {
  const joined = { kind: "person-joined", conversation: second ?? "" } as const;

  expect(servingAfter(free, joined)).toBe(second);
  expect(servingAfter(served, joined)).toBe(first);
  expect(servingAfter(served, { kind: "person-left", conversation: first ?? "" })).toBeNull();
});

test("only somebody else than who serves is turned away", () => {
  expect(isTurnedAway(served, { kind: "person-says", conversation: second ?? "" })).toBe(true);
  expect(isTurnedAway(served, { kind: "person-says", conversation: first ?? "" })).toBe(false);
  expect(isTurnedAway(free, { kind: "person-joined", conversation: second ?? "" })).toBe(false);
  expect(isTurnedAway(served, { kind: "ticket-approved", conversation: second ?? "" })).toBe(false);
});

test("whoever is turned away hears who serves; whoever only leaves hears nothing", () => {
  const bench = aBench(world, served);
  turnAway(bench, { kind: "person-says", conversation: second ?? "" });
  turnAway(bench, { kind: "person-left", conversation: second ?? "" });

  expect(bench.draft.notices).toMatchObject([
    { to: { chat: li }, notice: { kind: "served-already", text: `name of ${chen}` } },
  ]);
});

test("the one who came second types to the desk again, not to the customer", () => {
  const chat = aChat(li, "agent");
  const talk = {
    dialog: "relay",
    version: 1,
    step: "serve",
    strikes: 0,
    cycle: 1,
    reminded: false,
    startedAt: morning,
    lastAt: morning,
    trail: [],
    answers: { conversation: free.id },
  };
  const told: Item = {
    kind: "notice",
    key: "n-1",
    notice: { kind: "served-already", conversation: free.id, text: "Li Hua" },
    at: morning,
  };
  const serving = { ...chat, conversation: { ...chat.conversation, talk } };
  const decision = decideChat(serving, [told], world);
  if (decision.kind !== "unit") throw new Error(decision.kind);

  expect(decision.unit.chat?.conversation.talk).toBeNull();
  expect(JSON.stringify(decision.unit.sends)).toContain("Li Hua is already serving");
});
