import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { derive } from "../../src/kernel/ids.ts";
import type { PhotoRows } from "../../src/ports/photo-rows.ts";
import { openPhotoRows } from "../../src/store/open-photo-rows.ts";
import { hear, openTestStore, type TestStore, wangsChat } from "../support/store.ts";

const id = derive("photo", "one");
const leaseMs = 60_000;
let desk: TestStore;
let photos: PhotoRows;
let others: PhotoRows;

beforeAll(async () => {
  desk = await openTestStore();
  photos = openPhotoRows(desk.store.parts);
  others = openPhotoRows((await desk.another()).parts);
});
afterAll(() => desk[Symbol.asyncDispose]());
beforeEach(async () => {
  await desk.rows("TRUNCATE attachment, conversation, person, inbound_event, outbound_message");
  await hear(desk.store, wangsChat, "one", {
    photos: [{ photo: { id, ref: "file-1" }, messageId: "m1" }],
  });
  desk.clock.forward(5);
});

const stored = { sha256: "ab".repeat(32), type: "jpeg", bytes: 9, width: 3, height: 4 } as const;
const row = async () =>
  (
    await desk.rows(
      "SELECT status, why, attempts, encode(sha256, 'hex') AS sha256, type, bytes, width, height, next_at, lease_until FROM attachment",
    )
  )[0];

test("a photo is claimed with all that is needed to fetch it", async () => {
  expect(await photos.due(10)).toEqual([id]);
  expect(await photos.claim(id, leaseMs)).toEqual({
    id,
    platform: "telegram",
    chat: "700001",
    ref: "file-1",
    messageId: "m1",
    attempt: 1,
  });
});

test("R12: of two processes one gets the photo", async () => {
  const claimed = await Promise.all([photos.claim(id, leaseMs), others.claim(id, leaseMs)]);

  expect(claimed.filter((one) => one !== undefined)).toHaveLength(1);
  expect(await photos.due(10)).toEqual([]);
});

test("R11: a photo whose fetcher died is due again when the lease runs out", async () => {
  await photos.claim(id, leaseMs);
  desk.clock.forward(leaseMs + 1);

  expect(await others.due(10)).toEqual([id]);
  expect(await others.claim(id, leaseMs)).toMatchObject({ attempt: 2 });
});

test("a stored photo is known by its hash and never due again", async () => {
  await photos.claim(id, leaseMs);
  await photos.stored(id, stored);

  expect(await row()).toMatchObject({
    status: "stored",
    ...stored,
    next_at: null,
    lease_until: null,
  });
  desk.clock.forward(leaseMs * 10);
  expect(await photos.due(10)).toEqual([]);
  expect(await photos.claim(id, leaseMs)).toBeUndefined();
});

test("a refused photo keeps its reason and is never fetched", async () => {
  await photos.refused(id, "too-large");

  expect(await row()).toMatchObject({ status: "refused", why: "too-large" });
  expect(await photos.claim(id, leaseMs)).toBeUndefined();
});

test("R18: a photo withdrawn while it was fetched stays withdrawn", async () => {
  await photos.claim(id, leaseMs);
  await desk.rows("UPDATE attachment SET status = 'refused', why = 'withdrawn'");

  await photos.stored(id, stored);
  await photos.refused(id, "gone");
  await photos.retryAt(id, 0);

  expect(await row()).toMatchObject({ status: "refused", why: "withdrawn", sha256: null });
});

test("a photo given back is due at its time, not before", async () => {
  await photos.claim(id, leaseMs);
  await photos.retryAt(id, desk.clock.now() + 10_000);
  expect(await photos.due(10)).toEqual([]);
  expect(await photos.claim(id, leaseMs)).toBeUndefined();

  desk.clock.forward(10_001);
  expect(await photos.due(10)).toEqual([id]);
  expect(await photos.claim(id, leaseMs)).toMatchObject({ attempt: 2 });
});

test("a photo nobody knows is nobody's", async () => {
  expect(await photos.claim(derive("photo", "unknown"), leaseMs)).toBeUndefined();
});
