import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPhotoShelf, type PhotoShelf } from "../../src/media/photo-shelf.ts";
import { understand } from "../../src/ops/commands.ts";
import { livedIn } from "../support/lived-in.ts";
import { openTestOffice } from "../support/office.ts";
import { anEvent, hear, openTestStore, wangsChat } from "../support/store.ts";

let folder = "";
let shelf: PhotoShelf;
const said = (text: string) =>
  Buffer.from(
    JSON.stringify({
      update_id: 5,
      message: {
        message_id: 5,
        date: 1_795_300_000,
        chat: { id: 700_001, type: "private", first_name: "W" },
        from: { id: 700_001, is_bot: false, first_name: "W" },
        text,
      },
    }),
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskbell-export-"));
  shelf = await openPhotoShelf(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a customer is handed everything we have of them, photos too, as data and as a page (P11)", async () => {
  await using desk = await openTestStore();
  await livedIn(desk, shelf);
  await hear(desk.store, wangsChat, "tricky", {
    events: [{ ...anEvent("tricky"), raw: said('<script>alert("x")</script> & <img src=x>') }],
  });
  await using office = openTestOffice(desk, { readPhoto: (hash) => shelf.read(hash) });
  const to = join(folder, "out");

  const { code, text } = await office.type(
    "export",
    "C202611001",
    "--to",
    to,
    "--reason",
    "asked in chat",
  );

  expect(code).toBe(0);
  expect(text).toContain("1 cases, 2 photos");
  const data = await readFile(join(to, "data.json"), "utf8");
  const page = await readFile(join(to, "index.html"), "utf8");
  for (const own of [
    "王先生",
    "+8613800138000",
    "世纪大道88号",
    "S20261100101",
    "不制冷",
    "Your number is",
  ]) {
    expect(data, own).toContain(own);
    expect(page, own).toContain(own);
  }
  expect(JSON.parse(data)).toMatchObject({
    customerNumber: "C202611001",
    chats: [{ platform: "telegram", chat: "700001" }],
    cases: [{ status: "archived", form: { fault: "不制冷" } }],
  });
  expect(await readdir(join(to, "photos"))).toEqual(["1.jpg", "2.jpg"]);
  expect((await stat(to)).mode & 0o777).toBe(0o700);
  expect((await stat(join(to, "data.json"))).mode & 0o777).toBe(0o600);

  // What was said is text on the page, never markup (R22).
  expect(page).toContain(
    "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &lt;img src=x&gt;",
  );
  expect(page).not.toContain("<script");
  // Other people's matters are not in it: neither another customer's words nor who of us did what.
  expect(data).not.toMatch(/Zhao|800002|李工|"by": "[0-9a-f]{8}-/);
});

test("the record says who handed out whose data and why, and an existing folder is not written into (P11, R24)", async () => {
  await using desk = await openTestStore();
  await livedIn(desk, shelf);
  await using office = openTestOffice(desk, { readPhoto: (hash) => shelf.read(hash) });

  await office.type("export", "telegram:700001", "--to", join(folder, "one"), "--reason", "letter");
  await expect(
    office.type("export", "C202611001", "--to", join(folder, "one"), "--reason", "again"),
  ).rejects.toThrow("is not empty");
  await expect(
    office.type("export", "wecom:li", "--to", join(folder, "two"), "--reason", "curious"),
  ).rejects.toThrow("works here");

  expect(
    await desk.rows(
      "SELECT actor, subject, detail_enc IS NULL AS open FROM audit_log WHERE action = 'exported'",
    ),
  ).toEqual([{ actor: "operator:test", subject: "C202611001", open: false }]);
  expect((await office.type("audit", "verify")).code).toBe(0);
});

test("without a folder and a reason nothing is handed out (P11)", () => {
  expect(() => understand(["export", "C1", "--reason", "x"])).toThrow("--to is missing");
  expect(() => understand(["export", "C1", "--to", "x"])).toThrow("--reason is missing");
});
