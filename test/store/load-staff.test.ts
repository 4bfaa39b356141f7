import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { PersonId } from "../../src/kernel/ids.ts";
import { upToTold } from "../support/long-case.ts";
import {
  aUnit,
  chatOf,
  hear,
  hire,
  lisChat,
  openTestStore,
  playCase,
  type TestStore,
  wangsChat,
} from "../support/store.ts";

let desk: TestStore;
let li: PersonId;

beforeAll(async () => {
  desk = await openTestStore();
});
afterAll(() => desk[Symbol.asyncDispose]());
beforeEach(async () => {
  await desk.rows(
    "TRUNCATE person, conversation, inbound_event, ticket, ticket_event, outbound_message, timer",
  );
  li = await hire(desk, "engineer", "李工");
});

const staff = async () => (await desk.store.shelf.staff()).find(({ id }) => id === li);

async function bind(
  key: typeof lisChat | { readonly channel: "telegram"; readonly chat: string },
  lastAt: number,
) {
  const chat = await chatOf(desk.store, key);
  const conversation = { ...chat.conversation, lastAt };
  await desk.store.shelf.write(
    [aUnit({ ...chat, conversation, person: { ...chat.person, id: li } })],
    [],
  );
}

test("whoever was hired but has not used the code yet cannot be reached", async () => {
  expect(await staff()).toMatchObject({
    role: "engineer",
    name: "李工",
    onDuty: true,
    chat: null,
    conversation: null,
    load: 0,
  });
});

test("customers are no staff", async () => {
  await hear(desk.store, wangsChat, "one");

  expect((await desk.store.shelf.staff()).map(({ id }) => id)).toEqual([li]);
});

test("a colleague is reached in the chat used last", async () => {
  await bind(lisChat, 1_000);
  await bind({ channel: "telegram", chat: "900" }, 2_000);

  expect((await staff())?.chat).toEqual({ channel: "telegram", chat: "900" });
});

test("a chat that blocked us is passed over", async () => {
  await bind(lisChat, 1_000);
  await bind({ channel: "telegram", chat: "900" }, 2_000);
  await desk.rows("UPDATE conversation SET blocked_reason = 'blocked' WHERE chat = '900'");

  expect((await staff())?.chat).toEqual(lisChat);
});

test("an engineer's load counts the jobs that are not handed over yet", async () => {
  const wang = (await chatOf(desk.store, wangsChat)).person.id;
  const people = { wang, chen: await hire(desk, "supervisor", "陈"), li };
  const steps = upToTold(people, desk.clock.now() + 3_600_000);
  await playCase(desk, steps.slice(0, 3));
  await playCase(desk, steps.slice(0, 9));
  await playCase(desk, steps.slice(0, 10));

  expect((await staff())?.load).toBe(2);
});
