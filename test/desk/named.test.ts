import { expect, test } from "vitest";
import { namedCode, namedConversations, namedTickets } from "../../src/desk/named.ts";
import { newConversation } from "../../src/engine/conversation.ts";
import type { Input } from "../../src/engine/input.ts";
import { derive } from "../../src/kernel/ids.ts";

const chat = derive("conversation", "line", "1");
const at = 0;
const said = (text: string): Input => ({ kind: "said", text, at });

const tickets: readonly (readonly [string, Input, readonly string[]])[] = [
  [
    "a button of a ticket",
    { kind: "chose", choice: "t:approve:S20261100101", at },
    ["S20261100101"],
  ],
  ["a number typed", said("s202611 001 01"), ["S20261100101"]],
  ["a long message", said(`S20261100101 ${"x".repeat(60)}`), []],
  ["an answer's button", { kind: "chose", choice: "a:report:class:repair", at }, []],
  [
    "a notice",
    { kind: "noticed", notice: { kind: "rated", ticket: "S20261100101" }, at },
    ["S20261100101"],
  ],
];
for (const [what, input, numbers] of tickets)
  test(`${what} names ${numbers.length === 0 ? "no ticket" : "its ticket"}`, () => {
    expect(namedTickets(newConversation, input)).toEqual(numbers);
  });

const codes: readonly (readonly [string, Input, string | null])[] = [
  ["typed", said(" abcd-2345 "), "ABCD-2345"],
  ["with a blank", said("a2rj vfvs"), "A2RJ-VFVS"],
  ["of two words", said("gree fans"), null],
  ["from a link", { kind: "opened", payload: "ABCD-2345", at }, "ABCD-2345"],
  ["inside a sentence", said("my code is ABCD-2345"), null],
  ["with a letter that looks like a digit", said("ABCO-2345"), null],
];
for (const [what, input, code] of codes)
  test(`a staff code ${what} is ${code === null ? "none" : "one"}`, () => {
    expect(namedCode(input)).toBe(code);
  });

test("the chat a colleague joins from is looked up before the customer's next words need it", () => {
  const notice = { kind: "person-joined", conversation: chat } as const;

  expect(namedConversations(newConversation, { kind: "noticed", notice, at })).toEqual([chat]);
});

test("the chat on a take-over button is looked up", () => {
  const input = { kind: "chose", choice: `t:take:${chat}`, at } as const;

  expect(namedConversations(newConversation, input)).toEqual([chat]);
});
