import { expect, test } from "vitest";
import { openChat, png } from "./chat.ts";

test("an album's words may stand under any photo, and one of its photos may come late", async () => {
  await using chat = await openChat();
  const phone = chat.telegram.phone("Ana");
  const photo = png(800, 600);
  const later = await phone.sendAlbum([photo, photo], { under: 1, words: "it leaks" });
  await phone.say("meanwhile");
  await later(photo, "from behind");
  const { result } = await chat.call("getUpdates");
  const messages = (result as unknown as { message: Record<string, unknown> }[]).map(
    ({ message }) => [message["caption"] ?? message["text"], message["media_group_id"]],
  );
  const [, album] = messages[0] ?? [];
  expect(messages).toEqual([
    [undefined, album],
    ["it leaks", album],
    ["meanwhile", undefined],
    ["from behind", album],
  ]);
});

test("a caption is edited as a text is", async () => {
  await using chat = await openChat();
  const phone = chat.telegram.phone("Ana");
  await phone.sendPhotos([png(800, 600)], "it leaks");
  await phone.edit(phone.entries().at(-1)?.id ?? "", "it smokes");
  const { result } = await chat.call("getUpdates", { offset: -1 });
  expect(result).toMatchObject([{ edited_message: { caption: "it smokes" } }]);
  expect(phone.entries().at(-1)?.shown).toMatchObject({ caption: "it smokes" });
});

test("a press may come under a message that Telegram has forgotten", async () => {
  await using chat = await openChat();
  const phone = chat.telegram.phone("Ana");
  await expect(phone.pressAgain()).rejects.toThrow("no button");
  const reply_markup = { inline_keyboard: [[{ text: "Yes", callback_data: "y" }]] };
  await chat.call("sendMessage", { chat_id: 700_001, text: "?", reply_markup });
  await phone.press("Yes");
  await phone.pressAgain(true);
  const { result } = await chat.call("getUpdates", { offset: -1 });
  expect(result).toMatchObject([{ callback_query: { data: "y", message: { date: 0 } } }]);
});

test("a picture sent as a file may be larger than the bot can fetch, and a topic has its number", async () => {
  await using chat = await openChat();
  const phone = chat.telegram.phone("Ana");
  await phone.sendPictureFile(30_000_000);
  await phone.sayInTopic("hello");
  const { result } = await chat.call("getUpdates");
  expect(result).toMatchObject([
    { message: { document: { file_size: 30_000_000, mime_type: "image/jpeg" } } },
    { message: { text: "hello", message_thread_id: 7 } },
  ]);
});
