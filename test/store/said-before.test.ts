import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { derive, type OutboundId, outboundId } from "../../src/kernel/ids.ts";
import { hear, lisChat, openTestStore, type TestStore, wangsChat } from "../support/store.ts";

let desk: TestStore;

beforeAll(async () => {
  desk = await openTestStore();
});
afterAll(() => desk[Symbol.asyncDispose]());
beforeEach(async () => {
  await desk.rows("TRUNCATE person, conversation, inbound_event, outbound_message, timer");
});

const id = (name: string): OutboundId => outboundId(derive("test send", name, 0));
const at = 1_780_000_000_000;
const accepted = (name: string, after: number) => ({
  id: id(name),
  fence: 1,
  status: "accepted" as const,
  nextAt: null,
  messageId: null,
  maybeTwice: false,
  error: null,
  at: at + after,
});

test("the message so many places before this one is found, whichever process sent it (R12)", async () => {
  const other = await desk.another();
  for (const name of ["a", "b"]) await hear(desk.store, lisChat, name);
  await desk.store.shelf.write([], [accepted("a", 1_000), accepted("b", 2_000)]);
  await hear(other, lisChat, "c");

  expect(await other.said.at(id("c"), 1)).toBe(at + 2_000);
  expect(await other.said.at(id("c"), 2)).toBe(at + 1_000);
  expect(await other.said.at(id("c"), 3)).toBeUndefined();
});

test("what is being sent counts as sent now, what waits or was refused does not count, nor do other chats", async () => {
  await hear(desk.store, wangsChat, "elsewhere");
  for (const name of ["a", "b", "c"]) await hear(desk.store, lisChat, name);
  await desk.store.shelf.write([], [{ ...accepted("b", 0), status: "refused" }]);

  const before = Date.now();
  expect(await desk.store.said.at(id("c"), 1)).toBeGreaterThanOrEqual(before - 1_000);
  expect(await desk.store.said.at(id("c"), 2)).toBeUndefined();
});
