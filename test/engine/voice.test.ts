import { expect, test } from "vitest";
import { newConversation } from "../../src/engine/conversation.ts";
import type { PersonInput } from "../../src/engine/input.ts";
import { mayListen, voicesOf, withVoice } from "../../src/engine/voice.ts";
import { aTicket, chat, facts, give, keys, orders, say, spoken } from "../dialogs/talk.ts";

const voice = (id: string, size = 9_000) => ({
  kind: "sent-files" as const,
  files: [{ id, ref: `r-${id}`, kind: "voice" as const, seconds: 4, size }],
});
const listening = { ...facts.rules, listens: true } as const;

test("a voice message as an answer is kept and kindly asked for in writing, and is no misunderstanding", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  const { step } = talk.conversation.talk ?? {};
  give(talk, voice("v1"));
  expect(keys(talk)).toEqual(expect.arrayContaining(["voice.kept", "report.photos.ask"]));
  expect(talk.conversation.talk).toMatchObject({ step, strikes: 0, answers: { voices: ["v1"] } });
});

test("the request to type is put once; later ones are only noted", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  for (const id of ["v1", "v2", "v3", "v4"]) give(talk, voice(id));
  expect(keys(talk)).toContain("voice.again");
  expect(keys(talk)).not.toContain("voice.kept");
  expect(talk.conversation.talk).toMatchObject({ strikes: 0 });
  expect(orders(talk)).toEqual([]);
});

test("a voice message as the first word is answered with who we are, and joins the report it becomes", () => {
  const talk = chat();
  give(talk, voice("v1"));
  expect(keys(talk)).toEqual(expect.arrayContaining(["hello.first", "voice.kept", "menu.ask"]));
  give(talk, voice("v2"));
  expect(keys(talk)).toEqual(expect.arrayContaining(["voice.kept", "menu.ask"]));
  say(talk, "报修");
  expect(talk.conversation.talk).toMatchObject({
    dialog: "report",
    answers: { voices: ["v1", "v2"] },
  });
});

test("a voice message about an open case is added to it", () => {
  const talk = chat({ tickets: [aTicket] });
  talk.conversation = { ...talk.conversation, introduced: true };
  give(talk, voice("v1"));
  expect(orders(talk)).toEqual([
    { kind: "add-photos", ticket: aTicket.number, photos: ["v1"] },
    { kind: "add-note", ticket: aTicket.number },
  ]);
  expect(keys(talk)).toEqual(expect.arrayContaining(["photos.joined", "voice.kept"]));
});

test("a colleague's voice message is answered the same way, whatever is pending", () => {
  const staff = chat({ me: { role: "supervisor", locale: "en" } });
  give(staff, voice("v1"));
  expect(keys(staff)).toEqual(["voice.kept"]);
});

test("P8: a voice message is listened to only after the customer was told of it", () => {
  const talk = chat({ rules: listening });
  give(talk, { kind: "opened" });
  expect(keys(talk)).toContain("hello.voice");
  expect(talk.conversation.privacy?.version).toBe("desk-1+voice");
  expect(mayListen(talk.conversation, listening)).toBe(true);
  expect(mayListen(talk.conversation, facts.rules)).toBe(false);
});

test("P8: who came before we could listen is told with the first voice message, which is not listened to", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  expect(mayListen(talk.conversation, listening)).toBe(false);
  talk.facts = { ...talk.facts, rules: listening };
  give(talk, voice("v1"));
  expect(keys(talk)).toEqual(expect.arrayContaining(["voice.kept", "hello.voice"]));
  expect(mayListen(talk.conversation, listening)).toBe(true);
  give(talk, voice("v2"));
  expect(spoken(talk)).toEqual([]);
});

test("words understood from a voice message are heard as if typed, and the summary says so", () => {
  const talk = chat({ rules: listening });
  say(talk, "空调不制冷");
  give(talk, voice("v1"));
  const found = { kind: "words", text: "跳过" } as const;
  give(talk, { kind: "looked-into", file: "v1", found, messageId: "m1" });
  expect(keys(talk)).toContain("report.wish.ask");
  expect(talk.conversation.talk?.answers).toMatchObject({ transcribed: true, voices: ["v1"] });
});

test("a stranger to all forms has no voice messages noted", () => {
  const input: PersonInput = { ...voice("v1"), at: 0 };
  const turn = { conversation: newConversation, effects: [] };
  expect(withVoice(turn, input)).toBe(turn);
  expect(voicesOf({ answers: { voices: ["a", 7] } })).toEqual(["a"]);
});
