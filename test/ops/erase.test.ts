import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPhotoShelf, type PhotoShelf } from "../../src/media/photo-shelf.ts";
import { understand } from "../../src/ops/commands.ts";
import { everything, livedIn, wangsWords as words } from "../support/lived-in.ts";
import { openTestOffice, recordsInMemory } from "../support/office.ts";
import { anEvent, aUnit, chatOf, hear, openTestStore, wangsChat } from "../support/store.ts";

let folder = "";
let shelf: PhotoShelf;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskbell-erase-"));
  shelf = await openPhotoShelf(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a customer who asks for it is forgotten everywhere, what must be counted stays, and all promises hold (P10)", async () => {
  await using desk = await openTestStore();
  await livedIn(desk, shelf);
  const told = await everything(desk);
  expect(words.filter((word) => !told.includes(word))).toEqual([]);
  await using office = openTestOffice(desk, {
    photos: shelf,
    readPhoto: (hash) => shelf.read(hash),
  });

  const { code, text } = await office.type("erase", "C202611001", "--reason", "letter of 3 March");

  expect(code).toBe(0);
  expect(text).toMatch(
    /1 chats .* 1 cases emptied, 2 photos \(1 files\), 2 places in colleagues' chats/,
  );
  const left = await everything(desk);
  expect(words.filter((word) => left.includes(word))).toEqual([]);
  for (const kept of [
    "It will rain.",
    "Zhao's words",
    "800002",
    "S20261100101",
    "satisfied",
    "letter of 3 March",
  ])
    expect(left).toContain(kept);
  expect(
    (await readdir(join(folder, "photos"), { recursive: true })).filter((name) => name.length > 60),
  ).toHaveLength(1);
  const { text: checked } = await office.type("check");
  expect(checked.match(/^BROKEN.*$/gm) ?? []).toEqual([]);
  expect((await office.type("audit", "verify")).code).toBe(0);
});

test("erasing twice changes nothing the second time, and whoever writes again is somebody new (P10, R2)", async () => {
  await using desk = await openTestStore();
  await livedIn(desk, shelf);
  const before = await chatOf(desk.store, wangsChat);
  await using office = openTestOffice(desk, { photos: shelf });
  await office.type("erase", "telegram:700001", "--reason", "asked in the shop");
  const audits = () => desk.rows("SELECT FROM audit_log");
  const written = (await audits()).length;

  const again = await office.type("erase", "C202611001", "--reason", "again");
  expect(again).toMatchObject({ code: 0, text: expect.stringContaining("nothing to erase") });
  expect((await office.type("erase", "telegram:700001", "--reason", "x")).code).toBe(0);
  expect((await office.type("erase", "--again")).text).toContain("1 on the list, 0 were there");
  expect((await audits()).length).toBe(written);

  // A desk that still remembers the chat as it was finds it gone; an event heard before stays heard.
  const stale = await desk.store.shelf.write([aUnit(before, { events: [anEvent("late")] })], []);
  expect([...stale.stale]).toEqual([0]);
  const fresh = await chatOf(desk.store, wangsChat);
  expect(fresh).toMatchObject({ fresh: true, person: { ticketsOpened: 0 } });
  expect((await hear(desk.store, wangsChat, "first")).seen.size).toBe(1);
  expect((await hear(desk.store, wangsChat, "hello again")).stale.size).toBe(0);
  expect((await office.type("erase", "--again")).text).toContain("0 were there");
  expect((await chatOf(desk.store, wangsChat)).fresh).toBe(false);
});

test("a restored backup forgets again whom it had forgotten, by the list outside it (P10, R20)", async () => {
  const records = recordsInMemory();
  {
    await using desk = await openTestStore();
    await livedIn(desk, shelf);
    await using office = openTestOffice(desk, { photos: shelf, records });
    await office.type("erase", "C202611001", "--reason", "asked");
  }
  await using restored = await openTestStore();
  await livedIn(restored, shelf);
  await restored.rows("UPDATE person SET created_at = created_at - interval '1 hour'");
  await using office = openTestOffice(restored, { photos: shelf, records });

  const { code, text } = await office.type("erase", "--again");

  expect(code).toBe(0);
  expect(text).toContain("1 on the list, 1 were there and are erased again.");
  const left = await everything(restored);
  expect(words.filter((word) => left.includes(word))).toEqual([]);
  expect(JSON.stringify(await records.read("erasures"))).not.toMatch(/700001|王/);
});

test("nobody is erased while an engineer is on the way, and staff are not erased like this (P10)", async () => {
  await using desk = await openTestStore();
  await livedIn(desk, shelf);
  await desk.rows("UPDATE ticket SET status = 'on-the-way'");
  await using office = openTestOffice(desk, { photos: shelf });

  await expect(office.type("erase", "C202611001", "--reason", "x")).rejects.toThrow(
    "S20261100101 is open",
  );
  await expect(office.type("erase", "wecom:li", "--reason", "x")).rejects.toThrow("works here");
  expect((await office.type("erase", "C999", "--reason", "x")).text).toContain("nothing to erase");
  expect(await office.office.records.read("erasures")).toEqual([]);
});

test("who erases says whom and why (P10)", () => {
  for (const line of [
    ["erase"],
    ["erase", "C202611001"],
    ["erase", "C202611001", "--reason", " "],
    ["erase", "C1", "--again"],
  ])
    expect(() => understand(line), line.join(" ")).toThrow("Usage: npm run ops -- erase");
});

test("a step emptied without a word in the record is found (R24)", async () => {
  await using desk = await openTestStore();
  await livedIn(desk, shelf);
  await desk.rows("UPDATE ticket_event SET evidence_enc = NULL, emptied_at = now() WHERE seq = 2");
  await using office = openTestOffice(desk);

  const { text } = await office.type("history", "verify");

  expect(text).toContain("S20261100101: event 2 was emptied, and nobody wrote down who did it");
});
