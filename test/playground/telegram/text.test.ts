import { expect, test } from "vitest";
import { readText } from "../../../src/playground/telegram/text.ts";

function read(fields: Record<string, unknown>) {
  return readText({ fields, files: new Map() });
}

function refusal(fields: Record<string, unknown>): string {
  try {
    read(fields);
  } catch (fault) {
    return fault instanceof Error ? fault.message : "no error";
  }
  return "accepted";
}

test("the server finds links, commands, addresses and numbers by itself", () => {
  const text = "/help at https://a.example/x, mail a@b.example or +49 30 1234567 #new";

  expect(
    read({ text }).entities.map(({ type, offset, length }) => [type, text.substr(offset, length)]),
  ).toEqual([
    ["bot_command", "/help"],
    ["url", "https://a.example/x"],
    ["email", "a@b.example"],
    ["phone_number", "+49 30 1234567"],
    ["hashtag", "#new"],
  ]);
});

test("given entities follow the text when its blank edges are cut", () => {
  const shown = read({ text: "  Hi Ana ", entities: [{ type: "bold", offset: 5, length: 3 }] });

  expect(shown).toEqual({ text: "Hi Ana", entities: [{ type: "bold", offset: 3, length: 3 }] });
});

test.for([
  [
    [{ type: "bold", offset: 0, length: 9 }],
    "Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9",
  ],
  [
    [{ type: "bold", offset: 1, length: 2 }],
    "Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 0",
  ],
  [
    [{ type: "bold", offset: 0, length: 1 }],
    "Bad Request: entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 0",
  ],
  [
    [
      { type: "bold", offset: 0, length: 4 },
      { type: "italic", offset: 3, length: 3 },
    ],
    "Bad Request: entity beginning at UTF-16 offset 3 ends after the end of the text at UTF-16 offset 6",
  ],
  [
    [{ type: "text_link", offset: 0, length: 2, url: "localhost" }],
    "Bad Request: entity URL 'localhost' is invalid: Wrong HTTP URL",
  ],
  [
    [{ type: "sparkle", offset: 0, length: 2 }],
    "Bad Request: can't parse MessageEntity: Unsupported type specified",
  ],
  [[{ type: "bold", offset: 0, length: 6 }], "accepted"],
] as const)("entities %j on an emoji and four letters: %s", ([entities, verdict]) => {
  expect(refusal({ text: "😀abcd", entities })).toBe(verdict);
});

test("HTML becomes plain text with entities", () => {
  const text = 'Ticket <b>88</b> &amp; <a href="https://a.example">more</a>';

  expect(read({ text, parse_mode: "HTML" })).toEqual({
    text: "Ticket 88 & more",
    entities: [
      { type: "bold", offset: 7, length: 2 },
      { type: "text_link", offset: 12, length: 4, url: "https://a.example" },
    ],
  });
});

test.for([
  ["好<x>", 'Unsupported start tag "x" at byte offset 3'],
  ["<b", "Unclosed start tag at byte offset 0"],
  ["<i>a", 'Can\'t find end tag corresponding to start tag "i"'],
  ["a</i>", "Unexpected end tag at byte offset 1"],
  ["<i>a</i", "Unclosed end tag at byte offset 4"],
  ["<i>a</em>", 'Unmatched end tag at byte offset 4, expected "</i>", found "</em>"'],
  ["<i =x>a</i>", 'Empty attribute name in the tag "i" at byte offset 0'],
] as const)("broken HTML %s is refused with its byte offset", ([text, reason]) => {
  expect(refusal({ text, parse_mode: "HTML" })).toBe(
    `Bad Request: can't parse entities: ${reason}`,
  );
});
