import { expect, test } from "vitest";
import { openClock } from "../../src/kernel/clock.ts";
import { CannotStart, StoreUnavailable } from "../../src/kernel/errors.ts";
import { openStore } from "../../src/store/open-store.ts";
import { hear, hire, openTestStore, testKey, wangsChat } from "../support/store.ts";

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const clock = openClock();
const otherKey = new Uint8Array(32).fill(8);

test("P3: a desk with another key than its database does not start, and says which key to bring", async () => {
  await using desk = await openTestStore();
  await hear(desk.store, wangsChat, "one");

  const opened = openStore({ url: desk.url, key: otherKey, clock, log });

  await expect(opened).rejects.toThrow(CannotStart);
  await expect(opened).rejects.toThrow("set DESKBELL_ENCRYPTION_KEY to that key");
});

test("P3: one member of staff is enough to tell that the key is another", async () => {
  await using desk = await openTestStore();
  await hire(desk, "engineer", "李工");

  await expect(openStore({ url: desk.url, key: otherKey, clock, log })).rejects.toThrow(
    CannotStart,
  );
  await using again = await openStore({ url: desk.url, key: testKey, clock, log });
  expect(await again.writable()).toBe(true);
});

test("an empty database takes any key", async () => {
  await using desk = await openTestStore();

  await using store = await openStore({ url: desk.url, key: otherKey, clock, log });
  expect(await store.writable()).toBe(true);
});

test("one altered row does not keep a desk from starting", async () => {
  await using desk = await openTestStore();
  await hear(desk.store, wangsChat, "one");
  await desk.rows(
    "UPDATE inbound_event SET raw_enc = set_byte(raw_enc, 40, get_byte(raw_enc, 40) # 1)",
  );

  await using store = await openStore({ url: desk.url, key: testKey, clock, log });
  expect(await store.writable()).toBe(true);
});

test("R13: without its database a store does not open, and says so in time", async () => {
  const startedAt = performance.now();

  await expect(
    openStore({ url: "postgres://nobody@127.0.0.1:9/none", key: testKey, clock, log }),
  ).rejects.toThrow(StoreUnavailable);
  expect(performance.now() - startedAt).toBeLessThan(6_000);
});
