import { expect, test } from "vitest";
import { sampleFiles } from "../../../src/playground/sample-files.ts";
import { ana, type OpenChat, openChat, png } from "./chat.ts";

async function updates(chat: OpenChat): Promise<readonly Record<string, never>[]> {
  const { result } = await chat.call("getUpdates");
  return result as unknown as readonly Record<string, never>[];
}

const share = {
  keyboard: [
    [{ text: "Share my phone", request_contact: true }],
    [{ text: "Where I am", request_location: true }, "Later"],
  ],
  one_time_keyboard: true,
};

test("pressing Start sends the command with its payload", async () => {
  await using chat = await openChat({ fresh: true, languageOf: () => "de" });
  await chat.telegram.phone("Ana", "Ana Sun").open("t88_Qm9v");

  expect(await updates(chat)).toEqual([
    {
      update_id: 810_000_001,
      message: {
        message_id: 1,
        date: chat.clock.now / 1000,
        chat: { id: ana, type: "private", first_name: "Ana Sun" },
        from: { id: ana, is_bot: false, first_name: "Ana Sun", language_code: "de" },
        text: "/start t88_Qm9v",
        entities: [{ type: "bot_command", offset: 0, length: 6 }],
      },
    },
  ]);
});

test("nobody can write before Start or while the bot is blocked", async () => {
  await using chat = await openChat();

  await expect(chat.telegram.phone("Ben").say("hi")).rejects.toThrow("not pressed Start");
  await chat.telegram.phone("Ana").block();
  await expect(chat.telegram.phone("Ana").say("hi")).rejects.toThrow("blocked the bot");
});

test("a button is pressed only while the app shows it", async () => {
  await using chat = await openChat();
  const phone = chat.telegram.phone("Ana");
  const reply_markup = { inline_keyboard: [[{ text: "Yes", callback_data: "v1:yes" }]] };
  const { result } = await chat.call("sendMessage", { chat_id: ana, text: "Dead?", reply_markup });
  const { message_id } = result as unknown as { message_id: number };
  await phone.press({ data: /^v1:/ });
  await chat.call("editMessageReplyMarkup", { chat_id: ana, message_id });

  expect((await updates(chat))[0]).toMatchObject({
    callback_query: { from: { id: ana }, data: "v1:yes", message: { message_id, text: "Dead?" } },
  });
  await expect(phone.press("Yes")).rejects.toThrow("no live button Yes");
});

test("a keyboard shares the own number and place, and folds after one press", async () => {
  await using chat = await openChat();
  const phone = chat.telegram.phone("Ana");
  await chat.call("sendMessage", { chat_id: ana, text: "How?", reply_markup: share });

  expect(phone.entries().at(-1)?.buttons[0]).toEqual([
    {
      label: "Share my phone",
      data: "Share my phone",
      look: "keyboard",
      live: true,
      asks: "contact",
    },
  ]);
  await phone.press("Share my phone");
  await expect(phone.press("Later")).rejects.toThrow("no live button");
  await chat.call("sendMessage", { chat_id: ana, text: "How?", reply_markup: share });
  await phone.press("Where I am");
  await chat.call("sendMessage", { chat_id: ana, text: "How?", reply_markup: share });
  await phone.press("Later");

  expect(await updates(chat)).toMatchObject([
    { message: { contact: { first_name: "Ana", user_id: ana, phone_number: "12025550000" } } },
    { message: { location: { latitude: 52.52 } } },
    { message: { text: "Later" } },
  ]);
});

test("a keyboard stays until it is removed", async () => {
  await using chat = await openChat();
  const phone = chat.telegram.phone("Ana");
  await chat.call("sendMessage", {
    chat_id: ana,
    text: "How?",
    reply_markup: { keyboard: [["A"]] },
  });
  await phone.press("A");
  await phone.press("A");
  await chat.call("sendMessage", {
    chat_id: ana,
    text: "Thanks",
    reply_markup: { remove_keyboard: true },
  });

  await expect(phone.press("A")).rejects.toThrow("no live button");
});

test("several photos are one album with the caption on its first item", async () => {
  await using chat = await openChat();
  await chat.telegram.phone("Ana").sendPhotos([png(1600, 1200), png(80, 60)], "my pump");
  const [first, second] = (await updates(chat)).map(
    ({ message }) => message as never,
  ) as unknown as {
    media_group_id: string;
    caption?: string;
    photo: { width: number; file_id: string }[];
  }[];

  expect(first?.photo.map(({ width }) => width)).toEqual([90, 320, 1600]);
  expect(second?.photo).toHaveLength(3);
  expect([first?.caption, second?.caption]).toEqual(["my pump", undefined]);
  expect(first?.media_group_id).toBe(second?.media_group_id);
});

test("a shared contact carries the sender's id only when it is the sender's own", async () => {
  await using chat = await openChat();
  const phone = chat.telegram.phone("Ana");
  await phone.shareContact({ phone: "+12025550111", name: "Ana", own: true });
  await phone.shareContact({ phone: "+12025550122", name: "Ben" });

  expect(
    (await updates(chat)).map(({ message }) => (message as unknown as { contact: object }).contact),
  ).toEqual([
    { phone_number: "+12025550111", first_name: "Ana", user_id: ana },
    { phone_number: "+12025550122", first_name: "Ben" },
  ]);
});

test("an edit tells the bot, a deletion does not", async () => {
  await using chat = await openChat();
  const phone = chat.telegram.phone("Ana");
  await phone.say("AB123");
  const entry = phone.entries().at(-1)?.id ?? "";
  await phone.edit(entry, "AB124");
  await phone.recall(entry);

  expect((await updates(chat)).map((update) => Object.keys(update)[1])).toEqual([
    "message",
    "edited_message",
  ]);
  expect(phone.entries().at(-1)).toMatchObject({
    shown: { text: "AB124" },
    withdrawnAt: chat.clock.now,
  });
});

test("blocking and letting in again tell the bot", async () => {
  await using chat = await openChat();
  const phone = chat.telegram.phone("Ana");
  await phone.block();
  await phone.unblock();
  await phone.unblock();

  expect((await updates(chat)).map((update) => update["my_chat_member"])).toMatchObject([
    { old_chat_member: { status: "member" }, new_chat_member: { status: "kicked" } },
    { old_chat_member: { status: "kicked" }, new_chat_member: { status: "member" } },
  ]);
});

test.for([
  ["voice", "voice", sampleFiles.ogg.byteLength],
  ["sticker", "sticker", 9],
  ["video", "video", sampleFiles.mp4.byteLength],
  ["file", "document", sampleFiles.pdf.byteLength],
] as const)("a %s arrives as %s and is shown", async ([kind, field, size]) => {
  await using chat = await openChat();
  const phone = chat.telegram.phone("Ana");
  await phone.sendOther(kind);

  expect((await updates(chat))[0]).toMatchObject({
    message: { [field]: { file_size: size } },
  });
  expect(phone.entries().at(-1)?.shown).toEqual({ kind: "other", what: field });
});

test("a place with a name is a venue", async () => {
  await using chat = await openChat();
  await chat.telegram
    .phone("Ana")
    .sendLocation({ latitude: 1, longitude: 2, title: "Home", address: "Sun 1" });

  expect((await updates(chat))[0]).toMatchObject({
    message: { location: { latitude: 1 }, venue: { title: "Home", address: "Sun 1" } },
  });
});

test("the commands are the menu, in the person's language if there is one", async () => {
  await using chat = await openChat({ languageOf: () => "zh-hans" });
  const phone = chat.telegram.phone("Ana");
  const commands = (description: string) => [{ command: "report", description }];
  await chat.call("setMyCommands", { commands: commands("Report a fault") });
  await chat.call("setMyCommands", { commands: commands("报修"), language_code: "zh" });
  await phone.menu?.("报修");

  expect(phone.menuItems?.()).toEqual([{ label: "报修", key: "/report" }]);
  expect(phone.entries().at(-1)?.shown).toEqual({ kind: "text", text: "/report" });
});
