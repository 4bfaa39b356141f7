import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findStray } from "../../../bots/telegram/leave-groups.ts";
import { openTalk } from "./talk.ts";

const groupWords = "I only talk in private chats.";

const sample = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`samples/${name}.json`, import.meta.url), "utf8"));

test("put into a group by mistake, the bot says one polite line and leaves", async () => {
  await using talk = await openTalk({ parts: { groupWords } });
  await talk.channel.open(talk.intake);
  talk.telegram.addToGroup();
  await expect.poll(() => talk.telegram.groups()[0]?.isIn).toBe(false);

  expect(talk.telegram.groups()[0]?.said).toEqual([groupWords]);
  expect(talk.taken.map(({ chat }) => chat)).toEqual(["700001"]);
});

test("if leaving fails, the next words there are the next try, and nothing is said twice", async () => {
  await using talk = await openTalk({ parts: { groupWords } });
  await talk.channel.open(talk.intake);
  talk.telegram.fault({ call: "leaveChat", times: 1, kind: { is: "error", status: 500 } });
  const id = talk.telegram.addToGroup();
  await expect.poll(() => talk.notes.filter((note) => note.includes("leaveChat")).length).toBe(1);
  talk.telegram.sayInGroup(id, "hello?");
  await expect.poll(() => talk.telegram.groups()[0]?.isIn).toBe(false);

  expect(talk.telegram.groups()[0]?.said).toEqual([groupWords]);
});

test("a group that became a supergroup meanwhile is left under its new id", async () => {
  await using talk = await openTalk({ parts: { groupWords } });
  const id = talk.telegram.addToGroup();
  talk.telegram.upgradeGroup(id);
  await talk.channel.open(talk.intake);
  await expect.poll(() => talk.telegram.groups().map(({ isIn }) => isIn)).toEqual([false, false]);
});

test("without words of ours the bot stays in silence", async () => {
  await using talk = await openTalk();
  await talk.channel.open(talk.intake);
  const id = talk.telegram.addToGroup();
  talk.telegram.sayInGroup(id, "hello?");
  await talk.telegram.settled();

  expect(talk.telegram.groups()).toEqual([{ id, isIn: true, said: [] }]);
});

test("through a webhook a group is left after the answer", async () => {
  await using talk = await openTalk({ parts: { groupWords } });
  const id = talk.telegram.addToGroup();
  const [door] = talk.channel.doors;
  const chat = { id: Number(id), type: "group", title: "Neighbours" };
  const from = { id: 990_001, is_bot: false, first_name: "Stranger" };
  const message = { message_id: 1, date: 1, chat, from, text: "hello?" };
  const knock = door?.receive({
    method: "POST",
    query: {},
    headers: { "x-telegram-bot-api-secret-token": "the-secret-of-the-test" },
    body: Buffer.from(JSON.stringify({ update_id: 1, message })),
    at: talk.clock.now,
  });
  expect(knock).toMatchObject({ kind: "believed", arrivals: [], dropped: ["message.group"] });
  expect(talk.telegram.groups()[0]?.isIn).toBe(true);
  if (knock?.kind === "believed") knock.fetchMore?.();
  await expect.poll(() => talk.telegram.groups()[0]?.isIn).toBe(false);
});

test("only groups we are in are strays", () => {
  expect(findStray(sample("added-to-group"))).toMatchObject({ mayTalk: true });
  expect(findStray(sample("group"))).toMatchObject({ mayTalk: true });
  for (const name of ["text", "press", "blocked", "channel-post"]) {
    expect(findStray(sample(name)), name).toBeUndefined();
  }
  const chat = { id: -5, type: "group" };
  const member = (status: string, type = "group") => ({
    my_chat_member: { chat: { ...chat, type }, new_chat_member: { status } },
  });
  expect(findStray(member("administrator", "channel"))).toEqual({ chat: "-5", mayTalk: false });
  expect(findStray(member("kicked"))).toBeUndefined();
  expect(findStray(member("left"))).toBeUndefined();
  expect(findStray({ message: { chat, migrate_to_chat_id: -1005 } })).toBeUndefined();
  expect(findStray({ message: { chat, left_chat_member: { id: 1 } } })).toBeUndefined();
  expect(findStray(null)).toBeUndefined();
});
