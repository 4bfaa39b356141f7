import * as fc from "fast-check";
import { expect, test } from "vitest";
import { frontDesk } from "../../src/dialogs/front-desk.ts";
import { newConversation } from "../../src/engine/conversation.ts";
import type { Input } from "../../src/engine/input.ts";
import { chat, facts, give, keys, press, saturdayAt, say } from "../dialogs/talk.ts";

const words = fc.oneof(
  fc.constantFrom(
    "我要报修",
    "空调不制冷",
    "13800138000",
    "返回",
    "修改",
    "取消",
    "1",
    "human",
    "跳过",
  ),
  fc.string({ unit: "grapheme", maxLength: 80 }),
);
const input: fc.Arbitrary<Input> = fc.oneof(
  words.map((text) => ({ kind: "said", text, at: saturdayAt }) as const),
  words.map((text) => ({ kind: "edited", messageId: "m1", text, at: saturdayAt }) as const),
  fc
    .constantFrom("g:back", "g:help", "a:report:fault:x", "t:agree:S1", "nonsense")
    .map((choice) => ({ kind: "chose", choice, at: saturdayAt }) as const),
  fc.constantFrom<Input>(
    { kind: "left", at: saturdayAt },
    { kind: "opened", at: saturdayAt },
    { kind: "unspoken", what: "voice", at: saturdayAt },
    { kind: "withdrew", messageId: "m1", at: saturdayAt },
  ),
);

test("the same words at the same moment give the same turn, whatever was said before, and nobody's words stop the desk", () => {
  fc.assert(
    fc.property(fc.array(input, { maxLength: 12 }), (inputs) => {
      let conversation = newConversation;
      for (const one of inputs) {
        const before = JSON.stringify(conversation);
        const turn = frontDesk(conversation, one, facts);
        expect(frontDesk(conversation, one, facts)).toEqual(turn);
        // What was handed in is left as it was: it may have to be decided again.
        expect(JSON.stringify(conversation)).toBe(before);
        conversation = turn.conversation;
      }
    }),
    { numRuns: 150 },
  );
});

test("who leaves the chat is not spoken to, and who comes back is greeted again", () => {
  const talk = chat();
  say(talk, "你好");
  give(talk, { kind: "left" });
  expect(talk.turn.effects).toEqual([{ kind: "remember", reachable: false }]);

  give(talk, { kind: "opened" });
  expect(keys(talk).length).toBeGreaterThan(0);
});

test("a chat that opens twice within seconds is one opening", () => {
  const talk = chat();
  give(talk, { kind: "opened" });
  talk.at -= 55_000;
  give(talk, { kind: "opened" });
  expect(talk.turn.effects).toEqual([{ kind: "remember", reachable: true }]);
});

test("a number chooses what stands at that place, and a button of another question does not", () => {
  const talk = chat();
  say(talk, "我要报修");
  say(talk, "空调");
  press(talk, "a:report:product:nobody");
  expect(keys(talk)).toContain("form.stale");
  expect(talk.conversation.talk).toMatchObject({ step: "fault" });
});

test("who asks for a person is handed over with what is known, and the form is kept asleep", () => {
  const talk = chat();
  say(talk, "空调不制冷，13800138000");
  press(talk, "g:human");
  expect(talk.conversation.waiting.map(({ asleep }) => asleep)).toEqual([true]);
  expect(talk.turn.effects).toContainEqual(
    expect.objectContaining({ kind: "call-person", why: "asked" }),
  );
  const called = talk.turn.effects.find(({ kind }) => kind === "call-person");
  expect(JSON.stringify(called)).toContain("13800138000");
});
