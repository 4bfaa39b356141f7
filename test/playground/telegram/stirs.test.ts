import { expect, test } from "vitest";
import { openChat } from "./chat.ts";
import { openDesk } from "./desk.ts";

test("a group adds the bot, and what is not known does not happen", async () => {
  await using chat = await openChat();
  expect(chat.telegram.stirs).toEqual(["group", "forged"]);
  chat.telegram.stir?.("group");
  expect(chat.telegram.groups()).toHaveLength(1);
  expect(() => chat.telegram.stir?.("rain")).toThrow("nothing called rain");
});

test("a forged webhook comes once, with a secret that is not the bot's", async () => {
  await using desk = await openDesk();
  await using chat = await openChat();
  await chat.call("setWebhook", { url: desk.url, secret_token: "genuine" });
  desk.answers.push({ status: 401 });
  chat.telegram.stir?.("forged");
  await expect.poll(() => desk.received.length).toBe(1);
  await chat.telegram.phone("Ana").say("hello");
  await expect.poll(() => desk.received.length).toBe(2);

  const secrets = desk.received.map(({ headers }) => headers["x-telegram-bot-api-secret-token"]);
  expect(secrets).toEqual(["forged", "genuine"]);
  expect(desk.received.map(({ update }) => update.message?.text)).toEqual(["forged", "hello"]);
});
