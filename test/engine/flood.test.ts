import { expect, test } from "vitest";
import { frontDesk } from "../../src/dialogs/front-desk.ts";
import type { Conversation } from "../../src/engine/conversation.ts";
import { newConversation } from "../../src/engine/conversation.ts";
import type { PersonInput } from "../../src/engine/input.ts";
import { line } from "../../src/engine/line.ts";
import { type Chat, chat, facts, keys, orders, spoken } from "../dialogs/talk.ts";

const second = 1_000;

/** Whether the chat answers this, said so long after the last. */
function answers(talk: Chat, text: string, waitMs: number): boolean {
  return hears(talk, { kind: "said", text, at: talk.at + waitMs });
}

function hears(talk: Chat, input: PersonInput): boolean {
  talk.at = input.at;
  talk.turn = frontDesk(talk.conversation, input, talk.facts);
  talk.conversation = talk.turn.conversation;
  return keys(talk).length > 0;
}

const photo = (nth: number, album?: string): PersonInput => ({
  kind: "sent-photos",
  photos: [{ id: `p${nth}`, ref: `r${nth}`, ...(album === undefined ? {} : { album }) }],
  at: 0,
});

function flooded(own: Parameters<typeof chat>[0] = {}, conversation?: Conversation): Chat {
  const talk = chat(own, conversation);
  for (let nth = 0; nth < 21; nth += 1) answers(talk, `你好 ${nth}`, second);
  return talk;
}

test("twenty messages in a minute are answered, the next gets one polite line, then silence (S9)", () => {
  const talk = chat();
  for (let nth = 0; nth < 20; nth += 1) expect(answers(talk, "在吗", second)).toBe(true);
  expect(keys(talk)).not.toContain("desk.slower");
  expect(answers(talk, "在吗", second)).toBe(true);
  expect(keys(talk)).toEqual(["desk.slower"]);
  expect(spoken(talk).join()).toContain("20");
  for (let nth = 0; nth < 30; nth += 1) {
    expect(answers(talk, "人工", second)).toBe(false);
    expect(talk.turn.effects).toEqual([]);
  }
});

test("when the minute is over the desk answers again (S9)", () => {
  const talk = flooded();
  expect(answers(talk, "在吗", second)).toBe(false);
  expect(answers(talk, "在吗", 60 * second)).toBe(true);
  expect(keys(talk)).not.toContain("desk.slower");
});

test("what comes too fast changes nothing of the form under way (S9)", () => {
  const talk = chat();
  answers(talk, "我要报修", 0);
  answers(talk, "冰箱", second);
  const before = talk.conversation.talk;
  for (let nth = 0; nth < 18; nth += 1) answers(talk, "在吗", second);
  answers(talk, "不制冷", second);
  expect(keys(talk)).toEqual(["desk.slower"]);
  expect(talk.conversation.talk).toEqual(
    expect.objectContaining({ step: before?.step, answers: before?.answers }),
  );
  answers(talk, "不制冷", 60 * second);
  expect(talk.conversation.talk?.answers).toMatchObject({ product: "冰箱", fault: "不制冷" });
});

test("an album is one message, however many photos are in it (S9)", () => {
  const talk = chat();
  answers(talk, "我要报修", 0);
  for (let nth = 0; nth < 40; nth += 1) hears(talk, { ...photo(nth, "album"), at: talk.at + 10 });
  expect(talk.conversation.minute?.messages).toBe(2);
  for (let nth = 0; nth < 19; nth += 1) hears(talk, { ...photo(nth), at: talk.at + 10 });
  expect(keys(talk)).toEqual(["desk.slower"]);
});

test("leaving and taking a message back are heard at any pace (S9, R18)", () => {
  const talk = flooded();
  hears(talk, { kind: "withdrew", messageId: "m1", at: talk.at + second });
  expect(orders(talk)).toEqual([{ kind: "forget-message", messageId: "m1" }]);
  hears(talk, { kind: "left", at: talk.at + second });
  expect(orders(talk)).toEqual([{ kind: "remember", reachable: false }]);
});

test("colleagues may write as fast as they like (S9)", () => {
  const me = { role: "engineer", name: "李工" } as const;
  const talk = flooded({ me });
  expect(answers(talk, "帮助", second)).toBe(true);
  expect(talk.conversation.minute).toBeUndefined();
});

test("a company may set another limit, or none (S9)", () => {
  const limited = (messagesPerMinuteMax: number) =>
    flooded({ rules: { ...facts.rules, messagesPerMinuteMax } });
  expect(keys(limited(0))).not.toEqual([]);
  expect(limited(0).conversation.minute).toBeUndefined();
  expect(keys(limited(5))).toEqual([]);
});

test("a backlog heard late is counted by when it was sent, not by when it was heard (S9)", () => {
  const talk = chat();
  const began = talk.at;
  for (let nth = 0; nth < 40; nth += 1) {
    talk.at = began + nth * 4 * second;
    answers(talk, "在吗", 0);
    expect(keys(talk)).not.toContain("desk.slower");
  }
  // One from long before them arrives last.
  expect(hears(talk, { kind: "said", text: "在吗", at: began - 600 * second })).toBe(true);
  expect(keys(talk)).not.toContain("desk.slower");
});

test("where a colleague serves, the colleague is told once that more came, and the desk stays silent (S9)", () => {
  const talk = chat({}, { ...newConversation, handling: "person" });
  for (let nth = 0; nth < 20; nth += 1) answers(talk, `喂 ${nth}`, second);
  expect(orders(talk)).toEqual([{ kind: "relay-to-staff", text: "喂 19" }]);
  answers(talk, "喂", second);
  expect(orders(talk)).toEqual([{ kind: "relay-to-staff", text: "", about: [line("sent.more")] }]);
  answers(talk, "喂", second);
  expect(talk.turn.effects).toEqual([]);
});
