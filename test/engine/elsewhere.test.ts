import { expect, test } from "vitest";
import { newConversation } from "../../src/engine/conversation.ts";
import { isElsewhere, takenElsewhere } from "../../src/engine/elsewhere.ts";
import { aTicket as aCase, chat, give, say, spoken } from "../dialogs/talk.ts";

const hour = 3_600_000;

const served = () => {
  const talk = chat({}, { ...newConversation, introduced: true });
  give(talk, { kind: "served", by: "person" });
  return talk;
};

test("while a person serves in the platform's own app, the desk is silent whatever the customer writes", () => {
  const talk = served();

  expect(spoken(talk)).toEqual([]);
  expect(say(talk, "空调坏了")).toEqual([]);
  expect(give(talk, { kind: "chose", choice: "g:help" })).toEqual([]);
  expect(give(talk, { kind: "opened" })).toEqual([]);
});

test("photos sent to a person elsewhere still join the customer's case", () => {
  const talk = served();
  talk.facts = { ...talk.facts, tickets: [aCase] };
  const effects = give(talk, { kind: "sent-photos", photos: [{ id: "p1", ref: "r" }] });

  expect(effects).toEqual([{ kind: "add-photos", ticket: aCase.number, photos: ["p1"] }]);
});

test("a customer whom nobody answers for ten minutes is pointed out to colleagues, once", () => {
  const talk = served();
  talk.at += 11 * 60_000;

  expect(say(talk, "有人吗")).toMatchObject([{ kind: "call-person", why: "stuck" }]);
  expect(say(talk, "有人吗")).toEqual([]);
});

test("words of the person there show that somebody answers", () => {
  const talk = served();
  talk.at += 9 * 60_000;
  give(talk, { kind: "served", by: "person" });
  talk.at += 5 * 60_000;

  expect(say(talk, "好的")).toEqual([]);
});

test("when the person ends it, the customer is told, and what they write next is the desk's again", () => {
  const talk = served();
  give(talk, { kind: "served", by: "desk" });

  expect(spoken(talk)).toEqual(["人工服务已结束，接下来还是由我（售后机器人）为您服务。"]);
  say(talk, "帮助");
  expect(spoken(talk)).not.toEqual([]);
  expect(talk.conversation.elsewhere).toBeUndefined();
});

test("a session nobody has ended is over after 48 hours", () => {
  const talk = served();
  talk.at += 48 * hour;
  say(talk, "帮助");

  expect(spoken(talk)).not.toEqual([]);
});

test("a message refused because a person serves is as good as the news of it", () => {
  const conversation = takenElsewhere(newConversation, 5);

  expect(conversation.elsewhere).toEqual({ by: "person", at: 5 });
  expect(takenElsewhere(conversation, 9)).toBe(conversation);
  expect(isElsewhere(conversation, 5 + 48 * hour)).toBe(false);
});
