import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ana, openChat } from "./chat.ts";

const long = "x".repeat(4097);

test.for([
  ["an empty text", { text: "" }, "400 Bad Request: message text is empty"],
  ["no text at all", {}, "400 Bad Request: message text is empty"],
  ["nothing but blanks", { text: " \n \n" }, "400 Bad Request: text must be non-empty"],
  ["4097 units", { text: long }, "400 Bad Request: message is too long"],
  ["more than 32 KiB", { text: "好".repeat(11_000) }, "400 Bad Request: text is too long"],
  ["half a character", { text: "\ud83d" }, "400 Bad Request: strings must be encoded in UTF-8"],
  [
    "an unknown parse mode",
    { text: "a", parse_mode: "XML" },
    "400 Bad Request: unsupported parse_mode",
  ],
  ["a chat nobody opened", { text: "a", chat_id: 5 }, "400 Bad Request: chat not found"],
  ["an empty chat", { text: "a", chat_id: "" }, "400 Bad Request: chat_id is empty"],
  [
    "a reply to nothing",
    { text: "a", reply_parameters: { message_id: 999 } },
    "400 Bad Request: message to be replied not found",
  ],
  [
    "a reply to nothing that may go without",
    { text: "a", reply_parameters: { message_id: 999, allow_sending_without_reply: true } },
    "accepted",
  ],
  ["exactly 4096 units", { text: long.slice(1) }, "accepted"],
] as const)("the platform judges %s in its own words", async ([, fields, verdict]) => {
  await using chat = await openChat();

  expect(await chat.verdict("sendMessage", { chat_id: ana, ...fields })).toBe(verdict);
});

test("a text is refused before its chat is looked at", async () => {
  await using chat = await openChat();

  expect(await chat.verdict("sendMessage", { chat_id: 5, text: long })).toBe(
    "400 Bad Request: message is too long",
  );
});

test("the length of a message counts UTF-16 units after blank edges are cut", async () => {
  await using chat = await openChat();
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 4090, max: 4100 }),
      fc.constantFrom("a", "好", "😀"),
      fc.constantFrom("", " ", "\n"),
      async (units, character, edge) => {
        const text = character.repeat(Math.floor(units / character.length));
        const verdict = await chat.verdict("sendMessage", {
          chat_id: ana,
          text: edge + text + edge,
        });

        expect(verdict === "accepted").toBe(text.length <= 4096);
      },
    ),
    { numRuns: 60 },
  );
});

test("a person who blocked the bot is a 403, one who never pressed Start an unknown chat", async () => {
  await using chat = await openChat();
  chat.telegram.phone("Ben");
  await chat.telegram.phone("Ana").block();

  expect(await chat.verdict("sendMessage", { chat_id: ana, text: "hi" })).toBe(
    "403 Forbidden: bot was blocked by the user",
  );
  expect(await chat.verdict("sendMessage", { chat_id: ana + 1, text: "hi" })).toBe(
    "400 Bad Request: chat not found",
  );
});

test("a chat action must be one the platform knows", async () => {
  await using chat = await openChat();

  expect(await chat.verdict("sendChatAction", { chat_id: ana, action: "typing" })).toBe("accepted");
  expect(await chat.verdict("sendChatAction", { chat_id: ana, action: "dancing" })).toBe(
    "400 Bad Request: wrong parameter action in request",
  );
});

test("places and contacts reach the phone", async () => {
  await using chat = await openChat();
  const phone = chat.telegram.phone("Ana");
  await chat.call("sendLocation", { chat_id: ana, latitude: 31.2, longitude: 121.5 });
  await chat.call("sendContact", { chat_id: ana, phone_number: "+12025550199", first_name: "Li" });

  expect(
    phone
      .entries()
      .slice(-2)
      .map(({ shown }) => shown),
  ).toEqual([
    { kind: "location", latitude: 31.2, longitude: 121.5 },
    { kind: "contact", phone: "+12025550199", name: "Li" },
  ]);
  expect(await chat.verdict("sendLocation", { chat_id: ana, latitude: 91, longitude: 0 })).toBe(
    "400 Bad Request: invalid location specified",
  );
});

test("what was refused stands in the ledger with the platform's words", async () => {
  await using chat = await openChat();
  await chat.call("sendMessage", { chat_id: ana, text: "" });

  expect(chat.telegram.refusals()).toEqual([
    { at: chat.clock.now, call: "sendMessage", reason: "Bad Request: message text is empty" },
  ]);
});
