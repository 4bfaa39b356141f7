import fc from "fast-check";
import { expect, test } from "vitest";
import { newConversation, type Talk } from "../../src/engine/conversation.ts";
import { layConversation, readConversation } from "../../src/store/rows.ts";
import { openSeal, SealBroken } from "../../src/store/seal.ts";
import { testKey } from "../support/store.ts";

const seal = openSeal(testKey);
const id = "5b1dd1d5-c2a8-4c0f-9a54-d0b7c0de11fe";

const talk: fc.Arbitrary<Talk> = fc.record({
  dialog: fc.constantFrom("report", "survey", "human"),
  version: fc.nat(3),
  step: fc.string(),
  answers: fc.dictionary(
    fc.string({ minLength: 1 }).filter((key) => key !== "__proto__"),
    fc.string({ unit: "grapheme" }),
  ),
  strikes: fc.nat(3),
  startedAt: fc.nat(),
  lastAt: fc.nat(),
  cycle: fc.nat(),
  reminded: fc.boolean(),
  trail: fc.array(fc.string(), { maxLength: 4 }),
});

test("any conversation is read back as it was laid", () => {
  fc.assert(
    fc.property(
      fc.option(talk),
      fc.array(talk, { maxLength: 2 }),
      fc.boolean(),
      (now, waiting, introduced) => {
        const conversation = { ...newConversation, talk: now, waiting, introduced };
        const { state, draft } = layConversation(conversation, id, seal);

        expect(readConversation(JSON.parse(state), draft, id, seal)).toEqual(conversation);
      },
    ),
  );
});

test("what was said is in the sealed part only", () => {
  fc.assert(
    fc.property(
      talk,
      fc.string({ unit: fc.constantFrom("王", "先", "生"), minLength: 4 }),
      (now, secret) => {
        const conversation = {
          ...newConversation,
          talk: { ...now, answers: { name: secret } },
          waiting: [{ ...now, answers: { fault: secret } }],
        };

        expect(layConversation(conversation, id, seal).state).not.toContain(secret);
      },
    ),
  );
});

test("a chat nobody has spoken in has an empty state", () => {
  expect(readConversation({}, null, id, seal)).toEqual(newConversation);
});

test("a state written before a field existed gets that field's first value", () => {
  expect(readConversation({ introduced: true, lastAt: 5 }, null, id, seal)).toEqual({
    ...newConversation,
    introduced: true,
    lastAt: 5,
  });
});

test("answers of another conversation do not open", () => {
  const { state, draft } = layConversation(
    {
      ...newConversation,
      waiting: [],
      talk: {
        dialog: "report",
        version: 1,
        step: "x",
        answers: {},
        strikes: 0,
        startedAt: 0,
        lastAt: 0,
        cycle: 0,
        reminded: false,
        trail: [],
      },
    },
    id,
    seal,
  );

  expect(() => readConversation(JSON.parse(state), draft, "another", seal)).toThrow(SealBroken);
});
