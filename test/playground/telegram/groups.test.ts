import { expect, test } from "vitest";
import { ana, openChat } from "./chat.ts";

test("the bot hears a group until it leaves, and may not write there afterwards", async () => {
  await using chat = await openChat();
  const id = chat.telegram.addToGroup("supergroup");
  chat.telegram.sayInGroup(id, "hello");
  const updates = await chat.call("getUpdates");
  expect(updates.result).toMatchObject([
    { my_chat_member: { new_chat_member: { status: "member" }, chat: { type: "supergroup" } } },
    { message: { text: "hello" } },
  ]);
  expect(await chat.verdict("sendMessage", { chat_id: id, text: "bye" })).toBe("accepted");
  expect(await chat.verdict("leaveChat", { chat_id: id })).toBe("accepted");
  expect(await chat.verdict("sendMessage", { chat_id: id, text: "bye" })).toBe(
    "403 Forbidden: bot is not a member of the group chat",
  );
  expect(chat.telegram.groups()).toEqual([{ id, isIn: false, said: ["bye"] }]);
  expect(() => chat.telegram.sayInGroup(id, "x")).toThrow("not in");
  expect(await chat.verdict("leaveChat", { chat_id: ana })).toMatch(/^400/);
});

test("a group that became a supergroup tells its new id to whoever writes to the old one", async () => {
  await using chat = await openChat();
  const id = chat.telegram.addToGroup();
  const moved = chat.telegram.upgradeGroup(id);
  const answer = await chat.call("sendMessage", { chat_id: id, text: "x" });
  expect(answer).toMatchObject({
    status: 400,
    description: "Bad Request: group chat was upgraded to a supergroup chat",
    parameters: { migrate_to_chat_id: Number(moved) },
  });
});
