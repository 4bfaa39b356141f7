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

test("P3: a desk without a key that something was sealed with does not start, even if all that is new opens", async () => {
  await using desk = await openTestStore();
  await hear(desk.store, wangsChat, "one");
  const open = (oldKeys: readonly Uint8Array[]) =>
    openStore({ url: desk.url, key: otherKey, oldKeys, clock, log });
  {
    await using rotated = await open([testKey]);
    await hear(rotated, wangsChat, "two");
  }

  await expect(open([])).rejects.toThrow("add it to DESKBELL_OLD_ENCRYPTION_KEYS");
  await desk.rows("UPDATE conversation SET draft_enc = NULL");
  await desk.rows("DELETE FROM inbound_event WHERE dedupe_key = 'one'");
  await desk.rows("DELETE FROM outbound_message WHERE seq = 1");
  await using again = await open([]);
  expect(await again.writable()).toBe(true);
});
