import { expect, test } from "vitest";
import { understand } from "../../src/ops/commands.ts";
import { skipped } from "../../src/store/after-restore.ts";
import { livedIn } from "../support/lived-in.ts";
import { openTestOffice, recordsInMemory } from "../support/office.ts";
import { hear, openTestStore, type TestStore, wangsChat } from "../support/store.ts";

const shelf = {
  read: async () => undefined,
  remove: async () => undefined,
  store: async () => "ab".repeat(32),
};
const asOf = ["--as-of", "2026-11-22T10:00:00Z"] as const;
const statuses = ({ rows }: TestStore) =>
  rows(
    "SELECT status, error_code, fence FROM outbound_message WHERE seq > 2 ORDER BY conversation_id, seq",
  );

test("after a restore what may have left in the gap is unsure, is not sent again, and all promises hold (R20)", async () => {
  await using desk = await openTestStore();
  await livedIn(desk, shelf);
  await hear(desk.store, wangsChat, "in the gap");
  await using office = openTestOffice(desk);

  const { code, text } = await office.type("restored", ...asOf);

  expect(text).toContain("1 messages are unsure");
  expect(text.match(/^BROKEN.*$/gm)).toEqual([expect.stringContaining("photo-files")]);
  expect(code).toBe(1);
  expect(await statuses(desk)).toEqual([{ status: "unsure", error_code: "restored", fence: 2 }]);
  // The process that was sending it finds that it may not say how it went, and nobody takes it up.
  expect(await desk.store.backlog.claim(10)).toEqual([]);
  expect(await desk.store.backlog.orphans(10)).toEqual([]);
});

test("numbers that were told in the gap are not given a second time (R20, R5)", async () => {
  await using desk = await openTestStore();
  await livedIn(desk, shelf);
  const last = await desk.store.shelf.reserve("customer-202611", 1);
  await using office = openTestOffice(desk);

  await office.type("restored", ...asOf);

  expect(await desk.store.shelf.reserve("customer-202611", 1)).toBe(last + 1 + skipped.customers);
  expect(
    await desk.rows("SELECT tickets_opened FROM person WHERE customer_number = 'C202611001'"),
  ).toEqual([{ tickets_opened: 1 + skipped.cases }]);
});

test("an end of the record noted in the gap is no cut; one noted before still has to be there (R20, R24)", async () => {
  await using desk = await openTestStore();
  const records = recordsInMemory();
  await using office = openTestOffice(desk, { records });
  const deed = (word: string) => desk.rows("SELECT desk_audit(now(), 'x', $1, 'y', NULL)", [word]);
  for (const word of ["one", "two"]) await deed(word);
  await office.type("audit", "verify");
  await deed("lost in the gap");
  await office.type("audit", "verify");
  // The backup reaches to "two".
  await desk.rows("DELETE FROM audit_log WHERE action = 'lost in the gap'");
  expect((await office.type("audit", "verify")).code).toBe(1);

  expect((await office.type("restored", ...asOf)).text).toContain("ok      audit-heads");
  expect((await office.type("audit", "verify")).code).toBe(0);
  await desk.rows("DELETE FROM audit_log WHERE seq >= 2");
  expect((await office.type("audit", "verify")).code).toBe(1);
});

test("whoever restores says up to when the backup reaches (R20)", () => {
  for (const line of [["restored"], ["restored", "--as-of", "yesterday"]])
    expect(() => understand(line)).toThrow("--as-of is the instant");
});
