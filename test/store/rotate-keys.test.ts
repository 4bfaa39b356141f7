import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCodes } from "../../src/store/load-staff.ts";
import { openSeal, type Seal } from "../../src/store/seal.ts";
import { sealedColumns } from "../../src/store/sealed-columns.ts";
import { makeStaffCode } from "../../src/store/staff-codes.ts";
import { upToArchived, upToTold } from "../support/long-case.ts";
import { openTestOffice } from "../support/office.ts";
import {
  chatOf,
  hear,
  hire,
  openTestStore,
  playCase,
  type TestStore,
  testKey,
  wangsChat,
} from "../support/store.ts";

const newKey = new Uint8Array(32).fill(9);
const ring: Seal = openSeal(newKey, [testKey]);
const newOnly = openSeal(newKey);

let desk: TestStore;
let code = "";

beforeAll(async () => {
  desk = await openTestStore();
  const { prisma, clock, store } = desk;
  const wang = (await chatOf(store, wangsChat)).person.id;
  const people = {
    wang,
    chen: await hire(desk, "supervisor", "陈"),
    li: await hire(desk, "engineer", "李"),
  };
  await playCase(desk, [...upToTold(people, clock.now() + 3_600_000), ...upToArchived(people)]);
  for (let nth = 0; nth < 450; nth += 1) await hear(store, wangsChat, `event ${nth}`);
  ({ code } = await makeStaffCode(prisma, store.parts.seal, clock, {
    role: "engineer",
    name: "赵",
    phone: "+8613900139000",
  }));
});
afterAll(() => desk[Symbol.asyncDispose]());

const sealedWith = async (seal: Seal): Promise<number> => {
  const counts = await Promise.all(
    sealedColumns.map(({ table, column }) =>
      desk.rows<{ n: number }>(
        `SELECT count(*)::int AS n FROM ${table} WHERE substring(${column} FROM 2 FOR 4) = decode($1, 'hex')`,
        [seal.keyIds[0]],
      ),
    ),
  );
  return counts.reduce((sum, [row]) => sum + (row?.n ?? 0), 0);
};

test("P2: every sealed column of the database is known to the rotation", async () => {
  const rows = await desk.rows<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name LIKE '%\\_enc' ORDER BY 1`,
  );

  expect(sealedColumns.map(({ table, column }) => `${table}.${column}`).toSorted()).toEqual(
    rows.map(({ name }) => name),
  );
});

test("P3: a rotation stopped half-way goes on where it was, and ends with everything under the new key", async () => {
  const before = await sealedWith(desk.store.parts.seal);
  let calls = 0;
  await using office = openTestOffice(desk, { seal: ring });
  const { pool } = office.office;
  const failing = new Proxy(pool, {
    get: (target, name) =>
      name === "query"
        ? (...words: [string, unknown[]]) => {
            calls += 1;
            if (calls === 30) throw new Error("the power went");
            return target.query(...words);
          }
        : Reflect.get(target, name),
  });
  await using interrupted = openTestOffice(desk, { seal: ring, pool: failing });

  await expect(interrupted.type("keys", "rotate")).rejects.toThrow("the database did not answer");
  const half = await sealedWith(ring);
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(before);

  const { code: exit, text } = await office.type("keys", "rotate");
  expect(exit).toBe(0);
  expect(await sealedWith(ring)).toBe(before);
  expect(text).toContain(`${desk.store.parts.seal.keyIds[0]} any more`);
  expect(text).toMatch(new RegExp(`${ring.keyIds[0]}\\s+active\\s+${before}`));
  const again = await office.type("keys", "rotate");
  expect(again.text).not.toContain("sealed anew");
});

test("P3: after it the old key is not needed: the seals hold and chats open with the new one alone", async () => {
  await using office = openTestOffice(desk, { seal: newOnly });

  const { text } = await office.type("check");
  expect(text).toContain("ok      seals");
  expect(text).toContain("ok      ticket-chains");
});

test("P4: a phone's look-up moves with it", async () => {
  const [row] = await desk.rows<{ phone_hash: Buffer }>(
    "SELECT phone_hash FROM person WHERE phone_hash IS NOT NULL",
  );

  expect(row?.phone_hash).toEqual(newOnly.blind("+8613900139000", "phone"));
});

test("P4: a one-time code from before the rotation still works and moves to the new key when it is used", async () => {
  await using office = openTestOffice(desk, { seal: ring });
  const { pool } = office.office;

  expect(await loadCodes(pool, newOnly, 0, [code])).toEqual([]);
  expect((await loadCodes(pool, ring, 0, [code])).map(({ person }) => person.name)).toEqual(["赵"]);
  expect((await loadCodes(pool, newOnly, 0, [code])).map(({ person }) => person.name)).toEqual([
    "赵",
  ]);
});

test("P3: what was altered or belongs elsewhere is named and left alone", async () => {
  await desk.rows("UPDATE person SET name_enc = $1 WHERE phone_hash IS NOT NULL", [
    desk.store.parts.seal.seal("赵", "person.name:elsewhere"),
  ]);
  await using office = openTestOffice(desk, { seal: ring });

  const { code: exit, text } = await office.type("keys", "rotate");

  expect(exit).toBe(1);
  expect(text).toMatch(/BROKEN {2}person\.name:[0-9a-f-]{36} opens with no key/);
  expect(text).toContain("1 values are not under the active key yet");
});
