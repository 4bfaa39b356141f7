import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Arrival, Page } from "../../src/ports/channel.ts";
import type { Store } from "../../src/store/open-store.ts";
import { RowsRefused } from "../../src/store/trouble.ts";
import { openTestStore, type TestStore } from "../support/store.ts";

let desk: TestStore;
let store: Store;
let other: Store;

beforeAll(async () => {
  desk = await openTestStore();
  store = desk.store;
  other = await desk.another();
});
afterAll(() => desk[Symbol.asyncDispose]());
beforeEach(async () => {
  await desk.rows("TRUNCATE bookmark, inbound_event");
});

const arrival = (eventId: string): Arrival => ({
  platform: "kf",
  eventId,
  chat: "wk1:wm1",
  at: 1_000,
  input: { kind: "said", text: eventId, at: 1_000 },
  raw: Buffer.from(eventId),
});
const page = (from: string | undefined, to: string, ...events: readonly string[]): Page => ({
  platform: "kf",
  account: "wk1",
  from,
  to,
  arrivals: events.map(arrival),
  spoiled: [],
});
const keys = async () =>
  (await desk.rows<{ key: string }>("SELECT dedupe_key AS key FROM inbound_event ORDER BY id")).map(
    ({ key }) => key,
  );

test("a page is kept and the bookmark moves behind it", async () => {
  expect(await store.pages.bookmark("kf", "wk1")).toBeUndefined();

  expect(await store.pages.store(page(undefined, "c1", "a", "b"))).toBe(true);

  expect(await store.pages.bookmark("kf", "wk1")).toBe("c1");
  expect(await keys()).toEqual(["a", "b"]);
});

test("R12: of two readers of one page one keeps it, the other reads on from the new bookmark", async () => {
  await store.pages.store(page(undefined, "c1"));

  const kept = await Promise.all(
    [store, other].map(({ pages }) => pages.store(page("c1", "c2", "a"))),
  );

  expect(kept.toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true]);
  expect(await keys()).toEqual(["a"]);
});

test("R12: of two first readers of an account one keeps the page", async () => {
  const kept = await Promise.all(
    [store, other].map(({ pages }) => pages.store(page(undefined, "c1", "a"))),
  );

  expect(kept.toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true]);
});

test("a reader who starts from an old bookmark keeps nothing", async () => {
  await store.pages.store(page(undefined, "c1", "a"));
  await store.pages.store(page("c1", "c2", "b"));

  expect(await store.pages.store(page("c1", "c9", "z"))).toBe(false);

  expect(await store.pages.bookmark("kf", "wk1")).toBe("c2");
  expect(await keys()).toEqual(["a", "b"]);
});

test("a reader who believes in a fresh start where there is a bookmark keeps nothing", async () => {
  await store.pages.store(page(undefined, "c1", "a"));

  expect(await store.pages.store(page(undefined, "c9", "z"))).toBe(false);
});

test("R2: what was kept before is passed over, the rest of its page is not", async () => {
  await store.pages.store(page(undefined, "c1", "a"));

  expect(await store.pages.store(page("c1", "c2", "a", "b"))).toBe(true);

  expect(await keys()).toEqual(["a", "b"]);
});

test("page and bookmark are one: what cannot be kept moves nothing", async () => {
  await store.pages.store(page(undefined, "c1"));
  const broken = { ...arrival("a"), at: Number.NaN };

  await expect(store.pages.store({ ...page("c1", "c2"), arrivals: [broken] })).rejects.toThrow(
    RowsRefused,
  );

  expect(await store.pages.bookmark("kf", "wk1")).toBe("c1");
});

test("R3: what cannot be read is kept aside, its neighbours wait to be heard", async () => {
  const spoiled = {
    platform: "kf",
    eventId: "bad",
    reason: "no shape",
    raw: Buffer.from("?"),
  } as const;
  await store.pages.store({ ...page(undefined, "c1", "good"), spoiled: [spoiled] });

  expect(
    await desk.rows("SELECT dedupe_key, kind, status, error_code FROM inbound_event ORDER BY id"),
  ).toEqual([
    { dedupe_key: "good", kind: "arrival", status: "new", error_code: null },
    { dedupe_key: "bad", kind: "raw", status: "quarantined", error_code: "no shape" },
  ]);
});

test("an empty page still moves the bookmark", async () => {
  expect(await store.pages.store(page(undefined, "c1"))).toBe(true);
  expect(await store.pages.bookmark("kf", "wk1")).toBe("c1");
});

test("accounts keep places of their own", async () => {
  await store.pages.store(page(undefined, "c1", "a"));

  expect(await store.pages.bookmark("kf", "wk2")).toBeUndefined();
});
