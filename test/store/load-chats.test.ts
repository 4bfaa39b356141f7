import { afterAll, beforeAll, expect, test } from "vitest";
import {
  chatOf,
  hear,
  lisChat,
  openTestStore,
  type TestStore,
  wangsChat,
} from "../support/store.ts";

let desk: TestStore;
beforeAll(async () => {
  desk = await openTestStore();
  await hear(desk.store, wangsChat, "one");
});
afterAll(() => desk[Symbol.asyncDispose]());

test("chats come back in the order asked, new and known ones mixed", async () => {
  const found = await desk.store.shelf.chats([lisChat, wangsChat, { channel: "line", chat: "U1" }]);

  expect(found.map(({ chat, fresh }) => [chat, fresh])).toEqual([
    ["li", true],
    ["700001", false],
    ["U1", true],
  ]);
});

test("the same id on two platforms is two chats of two people", async () => {
  const [one, two] = await desk.store.shelf.chats([
    { channel: "line", chat: "7" },
    { channel: "telegram", chat: "7" },
  ]);

  expect(one?.id).not.toBe(two?.id);
  expect(one?.person.id).not.toBe(two?.person.id);
});

test("a chat nobody has spoken in gets the same ids each time it is asked for", async () => {
  expect(await chatOf(desk.store, lisChat)).toEqual(await chatOf(desk.store, lisChat));
});

test("no chats, no question", async () => {
  expect(await desk.store.shelf.chats([])).toEqual([]);
});

test("where a conversation is can be found by its id; unknown ids are left out", async () => {
  const { id } = await chatOf(desk.store, wangsChat);
  const { id: unknown } = await chatOf(desk.store, lisChat);

  expect(await desk.store.shelf.whereabouts([id, unknown])).toEqual(new Map([[id, wangsChat]]));
});

test("a name the desk does not know for a column falls back to the least it may mean", async () => {
  await desk.rows("UPDATE person SET role = 'emperor', locale = 'tlh'");

  const { person } = await chatOf(desk.store, wangsChat);

  expect(person.role).toBe("customer");
  expect(person).not.toHaveProperty("locale");
});
