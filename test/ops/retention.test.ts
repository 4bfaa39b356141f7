import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPolicy } from "../../src/config/read-policy.ts";
import { openPhotoShelf, type PhotoShelf } from "../../src/media/photo-shelf.ts";
import { openCaretaker } from "../../src/store/caretaker.ts";
import { openRecords } from "../../src/store/records.ts";
import { everything, livedIn } from "../support/lived-in.ts";
import { openTestOffice } from "../support/office.ts";
import { hear, openTestStore, type TestStore, wangsChat } from "../support/store.ts";

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
let folder = "";
let shelf: PhotoShelf;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskbell-keep-"));
  shelf = await openPhotoShelf(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const days = (count: number): number => count * 86_400_000;
const unbroken = async (office: ReturnType<typeof openTestOffice>): Promise<void> => {
  const { text } = await office.type("check");
  expect(text.match(/^BROKEN.*$/gm) ?? []).toEqual([]);
};
const lineOf = (text: string, rule: string): string =>
  text.split("\n").find((line) => line.startsWith(rule)) ?? "";

async function quarantine({ rows, store }: TestStore): Promise<void> {
  await rows(
    `INSERT INTO inbound_event (channel_id, dedupe_key, conversation_key, platform_ts, raw_enc, status, reference)
     VALUES ('line', 'odd', 'line:', now(), $1, 'quarantined', 'AB12CD34')`,
    [store.parts.seal.seal("unreadable bytes", "inbound_event.raw:line:odd")],
  );
}

test("what has become old goes in its own time: odd bytes, then words and photos, then cases and customers (P9)", async () => {
  await using desk = await openTestStore();
  await livedIn(desk, shelf);
  await quarantine(desk);
  await using office = openTestOffice(desk, {
    photos: shelf,
    readPhoto: (hash) => shelf.read(hash),
  });
  const files = async () =>
    (await readdir(join(folder, "photos"), { recursive: true })).filter((name) => name.length > 60);

  const fresh = await office.type("retention");
  expect(fresh.text).toContain("Proved: nothing old is left.");
  expect(fresh.text).not.toMatch(/gone/);

  desk.clock.forward(days(31));
  expect(lineOf((await office.type("retention")).text, "events kept aside")).toMatch(
    /30 +1 +1 +0 +1 gone/,
  );
  expect(await everything(desk)).not.toContain("unreadable bytes");
  expect(await files()).toHaveLength(2);

  desk.clock.forward(days(150));
  const dry = await office.type("retention", "--dry-run");
  expect(lineOf(dry.text, "photos")).toMatch(/180 +3 +0 +3/);
  expect(await everything(desk)).toContain("Wang's own words");
  const { code, text } = await office.type("retention");
  expect(code).toBe(0);
  expect(lineOf(text, "messages heard")).toMatch(/gone: \d/);
  const words = await everything(desk);
  for (const gone of ["Wang's own words", "Zhao's words", "Your number is", "It will rain"])
    expect(words, gone).not.toContain(gone);
  for (const kept of ["王先生", "不制冷", "S20261100101"]) expect(words, kept).toContain(kept);
  expect(await files()).toEqual([]);
  // Keys stay as long as the chat: what was heard is not heard twice.
  expect((await hear(desk.store, wangsChat, "first")).seen.size).toBe(1);
  await unbroken(office);

  desk.clock.forward(days(1_000));
  const last = await office.type("retention");
  expect(lineOf(last.text, "cases")).toMatch(/1095 +1 +1 +0/);
  expect(lineOf(last.text, "customers")).toMatch(/1095 +2 +2 +0/);
  expect(await everything(desk)).not.toMatch(/王先生|S20261100101|C202611001|700001|800002/);
  expect(await desk.rows("SELECT FROM person WHERE role <> 'customer'")).toHaveLength(2);
  await unbroken(office);
}, 60_000);

test("nothing of a case goes while it is open or has been closed for less than the keep-time (P9)", async () => {
  await using desk = await openTestStore();
  await livedIn(desk, shelf);
  await desk.rows("UPDATE ticket SET status = 'in-service'");
  await using office = openTestOffice(desk, { photos: shelf });
  desk.clock.forward(days(400));

  await office.type("retention");
  const open = await everything(desk);
  expect(open).toContain("Wang's own words");
  expect(open).not.toContain("Zhao's words");

  await desk.rows(
    "UPDATE ticket SET status = 'archived', changed_at = to_timestamp($1::bigint / 1000.0)",
    [desk.clock.now() - days(179)],
  );
  await office.type("retention");
  expect(await everything(desk)).toContain("Wang's own words");
  desk.clock.forward(days(2));
  await office.type("retention");
  expect(await everything(desk)).not.toContain("Wang's own words");
});

test("the record loses its beginning only, and the rest can still be checked; a cut of another kind is found (P9, R24)", async () => {
  await using desk = await openTestStore();
  await using office = openTestOffice(desk, { photos: shelf });
  for (const word of ["one", "two", "three"])
    await office.type("staff", "add", "--role", "agent", "--name", word);
  desk.clock.forward(days(800));
  await office.type("staff", "add", "--role", "agent", "--name", "four");
  desk.clock.forward(days(400));

  expect(lineOf((await office.type("retention")).text, "the record")).toMatch(/1095 +3 +3 +0/);
  expect(await desk.rows("SELECT action FROM audit_log ORDER BY seq")).toEqual([
    { action: "staff-added" },
    { action: "audit-expired" },
    { action: "retention" },
  ]);
  expect((await office.type("audit", "verify")).code).toBe(0);

  await desk.rows("DELETE FROM audit_log WHERE action = 'staff-added'");
  const cut = await office.type("audit", "verify");
  expect(cut.code).toBe(1);
  expect(cut.text).toContain("a row before it was removed or changed");
});

test("nobody shortens the record to less than a year, whatever they ask (P9, R24)", async () => {
  await using desk = await openTestStore();
  await using office = openTestOffice(desk);
  await office.type("staff", "add", "--role", "agent", "--name", "one");
  await desk.rows("SELECT desk_audit(now() + interval '300 days', 'x', 'y', 'z', NULL)");

  const [row] = await desk.rows(
    "SELECT desk_expire_audit(now() + interval '9 years', now() + interval '9 years', 'x') AS gone",
  );

  expect(row).toEqual({ gone: "0" });
});

test("the desk does it by itself once a night, and of two desks one does (P9)", async () => {
  await using desk = await openTestStore();
  await livedIn(desk, shelf);
  const policy = readPolicy();
  const parts = {
    url: desk.url,
    seal: desk.store.parts.seal,
    clock: desk.clock,
    policy,
    photos: shelf,
    recordsDir: join(folder, "records"),
    log: quiet,
  };
  await using one = openCaretaker(parts);
  await using two = openCaretaker(parts);
  const runs = async () =>
    (await desk.rows("SELECT FROM audit_log WHERE action = 'retention'")).length;
  const nextAt = (hour: number): void => {
    const zone = policy.company.zone;
    const now = Temporal.Instant.fromEpochMilliseconds(desk.clock.now()).toZonedDateTimeISO(zone);
    const then = now.add({ days: 200 }).with({ hour, minute: 0 });
    desk.clock.forward(then.epochMilliseconds - now.epochMilliseconds);
  };

  nextAt(2);
  await one.look();
  expect(await runs()).toBe(0);
  nextAt(3);
  await Promise.all([one.look(), two.look()]);
  expect(await runs()).toBe(1);
  await Promise.all([one.look(), two.look()]);
  expect(await runs()).toBe(1);
  expect(await everything(desk)).not.toContain("Wang's own words");
  const noted = await openRecords(join(folder, "records")).read("audit-heads");
  expect(noted.at(-1)).toMatchObject({ seq: expect.any(String), hash: expect.any(String) });
});
