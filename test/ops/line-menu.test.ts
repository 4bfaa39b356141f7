import { afterAll, beforeAll, expect, test } from "vitest";
import type { MenuBoard } from "../../src/ops/office.ts";
import { UsageFault } from "../../src/ops/usage-fault.ts";
import { openTestOffice } from "../support/office.ts";
import { openTestStore, type TestStore } from "../support/store.ts";

let desk: TestStore;

beforeAll(async () => {
  desk = await openTestStore();
  await desk.rows(`
    WITH people AS (
      INSERT INTO person (id, role, locale) VALUES
        ('00000000-0000-4000-8000-000000000001', 'customer', 'en'),
        ('00000000-0000-4000-8000-000000000002', 'customer', NULL),
        ('00000000-0000-4000-8000-000000000003', 'customer', 'en'),
        ('00000000-0000-4000-8000-000000000004', 'customer', NULL)
      RETURNING id)
    SELECT count(*) FROM people`);
  await desk.rows(`
    INSERT INTO conversation (id, channel, chat, person_id, state, blocked_reason) VALUES
      ('00000000-0000-4000-8000-000000000011', 'line', 'U1', '00000000-0000-4000-8000-000000000001', '{"locale":"zh-CN"}', NULL),
      ('00000000-0000-4000-8000-000000000012', 'line', 'U2', '00000000-0000-4000-8000-000000000002', '{"locale":"zh-CN"}', NULL),
      ('00000000-0000-4000-8000-000000000013', 'line', 'U3', '00000000-0000-4000-8000-000000000003', '{}', 'left'),
      ('00000000-0000-4000-8000-000000000014', 'line', 'U4', '00000000-0000-4000-8000-000000000004', '{}', NULL)`);
});
afterAll(() => desk[Symbol.asyncDispose]());

test("each person on LINE is shown the language they chose, else the one they write; who left is not", async () => {
  const asked = new Map<string, readonly string[]>();
  const board: MenuBoard = {
    async install(peopleOf) {
      for (const language of ["zh-CN", "en"]) asked.set(language, peopleOf(language));
      return { made: ["en"], kept: ["zh-CN"], linked: 1, removed: 1 };
    },
    remove: async () => 2,
  };
  await using ops = openTestOffice(desk, { lineMenus: board });

  const { code, text } = await ops.type("line:menu");

  expect(Object.fromEntries(asked)).toEqual({ "zh-CN": ["U2"], en: ["U1"] });
  expect(code).toBe(0);
  expect(text).toContain("Made: en. Kept: zh-CN.");
  expect(text).toContain("1 person(s) see the menu of their own language");
  expect(text).toContain("1 older menu(s) taken away.");
  expect((await ops.type("line", "menu", "--remove")).text).toBe("2 menu(s) taken away.");
  const noted = await desk.rows<{ action: string }>("SELECT action FROM audit_log ORDER BY seq");
  expect(noted.map(({ action }) => action)).toEqual(["line-menu-installed", "line-menu-removed"]);
});

test("without LINE the operator reads what to do first", async () => {
  await using ops = openTestOffice(desk);

  await expect(ops.type("line", "menu")).rejects.toThrow(UsageFault);
  await expect(ops.type("line", "menu")).rejects.toThrow("docs/connect/line.md");
});
