import { afterAll, beforeAll, expect, test } from "vitest";
import { codeLifeMs, makeStaffCode, renewStaffCode } from "../../src/store/staff-codes.ts";
import { openTestStore, type TestStore } from "../support/store.ts";

let desk: TestStore;
beforeAll(async () => {
  desk = await openTestStore();
});
afterAll(() => desk[Symbol.asyncDispose]());

const make = (name = "李工") =>
  makeStaffCode(desk.prisma, desk.store.parts.seal, desk.clock, { role: "engineer", name });
const isGood = async (code: string): Promise<boolean> =>
  (await desk.store.shelf.codes([code])).length === 1;

test("a code can be read aloud: eight letters and digits that nobody confuses", async () => {
  const codes = await Promise.all(Array.from({ length: 50 }, () => make()));

  for (const { code } of codes)
    expect(code).toMatch(/^[ABCDEFGHJKMNPQRSTVWXYZ2-9]{4}-[ABCDEFGHJKMNPQRSTVWXYZ2-9]{4}$/);
  expect(new Set(codes.map(({ code }) => code)).size).toBe(50);
});

test("a code tells whose it is, whatever other codes are asked for with it", async () => {
  const { code, person } = await make("赵工");

  const found = await desk.store.shelf.codes(["AAAA-AAAA", code]);

  expect(found).toEqual([
    { code, person: expect.objectContaining({ id: person, name: "赵工", role: "engineer" }) },
  ]);
});

test("codes come in the order they were asked for, however PostgreSQL joins them", async () => {
  await using own = await openTestStore();
  const issue = (name: string) =>
    makeStaffCode(own.prisma, own.store.parts.seal, own.clock, { role: "engineer", name });
  const codes = [(await issue("李")).code, (await issue("周")).code];
  const [{ name } = { name: "" }] = await own.rows<{ name: string }>(
    "SELECT current_database() AS name",
  );
  await own.rows("ANALYZE person, staff_code");
  await own.rows(`ALTER DATABASE "${name}" SET enable_nestloop = off`);
  await using store = await own.another();
  for (const asked of [codes, codes.toReversed()])
    expect((await store.shelf.codes(asked)).map(({ code }) => code)).toEqual(asked);
});

test("neither code nor name nor phone lies open in the rows", async () => {
  const { code } = await makeStaffCode(desk.prisma, desk.store.parts.seal, desk.clock, {
    role: "agent",
    name: "许小姐",
    phone: "+8613900139000",
  });

  const rows = JSON.stringify([
    await desk.rows("SELECT p::text FROM person p"),
    await desk.rows("SELECT s::text FROM staff_code s"),
  ]);
  for (const open of [
    code,
    "许小姐",
    "13900139000",
    Buffer.from("许小姐").toString("hex"),
    Buffer.from(code).toString("hex"),
  ]) {
    expect(rows).not.toContain(open);
  }
});

test("a code is good for a day of the desk's clock", async () => {
  await using own = await openTestStore();
  const { code } = await makeStaffCode(own.prisma, own.store.parts.seal, own.clock, {
    role: "engineer",
    name: "李",
  });

  own.clock.forward(codeLifeMs - 60_000);
  expect(await own.store.shelf.codes([code])).toHaveLength(1);
  own.clock.forward(61_000);
  expect(await own.store.shelf.codes([code])).toEqual([]);
});

test("a used code is good no more, and is kept when a new one is made", async () => {
  const { code, person } = await make();
  await desk.rows("UPDATE staff_code SET used_at = now() WHERE person_id = $1", [person]);
  expect(await isGood(code)).toBe(false);

  const next = await renewStaffCode(desk.prisma, desk.store.parts.seal, desk.clock, person);

  expect(await isGood(next)).toBe(true);
  expect(
    await desk.rows("SELECT count(*)::int AS n FROM staff_code WHERE person_id = $1", [person]),
  ).toEqual([{ n: 2 }]);
});

test("an unused code stops working when a new one is made", async () => {
  const { code, person } = await make();

  await renewStaffCode(desk.prisma, desk.store.parts.seal, desk.clock, person);

  expect(await isGood(code)).toBe(false);
});

test("codes are told apart by every letter", async () => {
  const { code } = await make();

  expect(await isGood(code.toLowerCase())).toBe(false);
  expect(await isGood(code.slice(0, -1))).toBe(false);
});
