import { Api, Bot, GrammyError, HttpError, InputFile } from "grammy";
import { expect, test } from "vitest";
import { ana, type OpenChat, openChat, png } from "./chat.ts";

function api(chat: OpenChat): Api {
  return new Api(chat.telegram.token, { apiRoot: chat.telegram.root, timeoutSeconds: 5 });
}

test("grammY's own calls are understood", async () => {
  await using chat = await openChat();
  const bot = api(chat);
  const reply_markup = { inline_keyboard: [[{ text: "Yes", callback_data: "yes" }]] };
  const sent = await bot.sendMessage(ana, "Dead?", {
    reply_markup,
    entities: [{ type: "bold", offset: 0, length: 4 }],
    link_preview_options: { is_disabled: true },
  });
  await chat.telegram.phone("Ana").press("Yes");
  const [update] = await bot.getUpdates({
    timeout: 1,
    allowed_updates: ["message", "callback_query"],
  });

  expect(sent).toMatchObject({ text: "Dead?", entities: [{ type: "bold" }], reply_markup });
  expect(await bot.answerCallbackQuery(update?.callback_query?.id ?? "")).toBe(true);
  expect(await bot.editMessageText(ana, sent.message_id, "Dead.")).toMatchObject({ text: "Dead." });
  expect(await bot.sendChatAction(ana, "typing")).toBe(true);
  expect(await bot.setMyCommands([{ command: "report", description: "Report" }])).toBe(true);
  expect(await bot.deleteMessage(ana, sent.message_id)).toBe(true);
  expect(chat.telegram.unanswered()).toEqual([]);
  expect(chat.telegram.refusals()).toEqual([]);
});

test("grammY's uploads arrive whole, whatever the file is called", async () => {
  await using chat = await openChat();
  const bytes = Buffer.concat([png(800, 600), Buffer.from("\r\n--x\r\n\r\n")]);
  const bot = api(chat);
  await bot.sendPhoto(ana, new InputFile(bytes, "my pump 图 1.png"), { caption: "Your pump" });
  await bot.sendMediaGroup(ana, [
    { type: "photo", media: new InputFile(bytes, "a.png") },
    { type: "photo", media: new InputFile(bytes, "b c.png"), caption: "two" },
  ]);

  expect(
    chat.telegram
      .phone("Ana")
      .entries()
      .slice(-3)
      .map(({ shown }) => shown),
  ).toEqual(
    ["Your pump", undefined, "two"].map((caption) => ({
      kind: "photo",
      photo: `data:image/png;base64,${bytes.toString("base64")}`,
      ...(caption === undefined ? {} : { caption }),
    })),
  );
});

test("grammY sees refusals as its own errors", async () => {
  await using chat = await openChat();
  const bot = api(chat);
  chat.telegram.fault({ call: "getMe", times: 1, kind: { is: "error", status: 502, html: true } });

  await expect(bot.sendMessage(5, "hi")).rejects.toThrow(GrammyError);
  await expect(bot.getMe()).rejects.toThrow(HttpError);
  expect((await bot.getMe()).username).toBe("deskbell_bot");
});

test("a grammY bot runs on long polling", async () => {
  await using chat = await openChat({ pace: 1 });
  const bot = new Bot(chat.telegram.token, { client: { apiRoot: chat.telegram.root } });
  bot.on("message:text", async (context) => {
    await context.reply(`You said ${context.message.text}`);
  });
  const running = bot.start({ timeout: 1 });
  await chat.telegram.phone("Ana").say("hello");
  const last = () => chat.telegram.phone("Ana").entries().at(-1)?.shown;
  await expect.poll(last).toEqual({ kind: "text", text: "You said hello" });
  await bot.stop();
  await running;
});

test("a page hears of every change until it stops listening", async () => {
  await using chat = await openChat();
  const heard: string[] = [];
  const stop = chat.telegram.onChange(() => heard.push("change"));
  await chat.telegram.phone("Ana").say("hello");
  const count = heard.length;
  stop();
  await chat.telegram.phone("Ana").say("hello");

  expect(count).toBeGreaterThan(0);
  expect(heard).toHaveLength(count);
});
