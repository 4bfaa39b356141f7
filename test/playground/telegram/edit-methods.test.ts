import { expect, test } from "vitest";
import { ana, type OpenChat, openChat } from "./chat.ts";

const yes = { inline_keyboard: [[{ text: "Yes", callback_data: "yes" }]] };

async function sent(chat: OpenChat, fields: object): Promise<number> {
  const { result } = await chat.call("sendMessage", { chat_id: ana, ...fields });
  return (result as unknown as { message_id: number }).message_id;
}

test("an edit changes the entry on the phone and takes the keyboard away", async () => {
  await using chat = await openChat();
  const message_id = await sent(chat, { text: "Is it dead?", reply_markup: yes });
  chat.clock.now += 5000;
  await chat.call("editMessageText", { chat_id: ana, message_id, text: "It is dead." });

  expect(chat.telegram.phone("Ana").entries().at(-1)).toEqual({
    id: String(message_id),
    at: chat.clock.now - 5000,
    by: "desk",
    shown: { kind: "text", text: "It is dead." },
    buttons: [],
    editedAt: chat.clock.now,
  });
});

test("an edit that changes nothing is refused, one that changes the keyboard alone is not", async () => {
  await using chat = await openChat();
  const message_id = await sent(chat, { text: "Is it dead?", reply_markup: yes });
  const same = { chat_id: ana, message_id, text: "Is it dead?", reply_markup: yes };

  expect(await chat.verdict("editMessageText", same)).toBe(
    "400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
  );
  expect(await chat.verdict("editMessageReplyMarkup", { chat_id: ana, message_id })).toBe(
    "accepted",
  );
  expect(await chat.verdict("editMessageReplyMarkup", { chat_id: ana, message_id })).toMatch(
    /^400 Bad Request: message is not modified/,
  );
});

test("only the bot's own messages can be edited, and only with inline keyboards", async () => {
  await using chat = await openChat();
  const asked = await sent(chat, { text: "Phone?", reply_markup: { keyboard: [["No"]] } });
  const own = await sent(chat, { text: "Hello" });
  const edit = (message_id: number, more: object = {}) =>
    chat.verdict("editMessageText", { chat_id: ana, message_id, text: "Bye", ...more });

  expect(await edit(1)).toBe("400 Bad Request: message can't be edited");
  expect(await edit(asked)).toBe("400 Bad Request: message can't be edited");
  expect(await edit(999)).toBe("400 Bad Request: message to edit not found");
  expect(await edit(own, { reply_markup: { remove_keyboard: true } })).toBe(
    "400 Bad Request: inline keyboard expected",
  );
});

test("a message can be deleted within two days", async () => {
  await using chat = await openChat();
  const first = await sent(chat, { text: "one" });
  const second = await sent(chat, { text: "two" });
  const remove = (message_id: number) =>
    chat.verdict("deleteMessage", { chat_id: ana, message_id });

  expect(await remove(first)).toBe("accepted");
  expect(await remove(first)).toBe("400 Bad Request: message to delete not found");
  chat.clock.now += 49 * 3_600_000;
  expect(await remove(second)).toBe("400 Bad Request: message can't be deleted");
  expect(chat.telegram.phone("Ana").entries().at(-2)?.withdrawnAt).toBeDefined();
});

test("a press is unanswered until the bot answers it in time", async () => {
  await using chat = await openChat();
  await sent(chat, { text: "Is it dead?", reply_markup: yes });
  const phone = chat.telegram.phone("Ana");
  await phone.press("Yes");
  await phone.press("Yes");
  const [first, second] = chat.telegram.unanswered();
  const answer = (callback_query_id: string | undefined) =>
    chat.verdict("answerCallbackQuery", { callback_query_id, text: "Thanks" });

  expect(await answer(first?.id)).toBe("accepted");
  expect(chat.telegram.unanswered()).toEqual([second]);
  expect(phone.entries().at(-1)?.shown).toEqual({ kind: "notice", text: "Thanks" });
  chat.clock.now += 31_000;
  expect(await answer(second?.id)).toBe(
    "400 Bad Request: query is too old and response timeout expired or query ID is invalid",
  );
});
