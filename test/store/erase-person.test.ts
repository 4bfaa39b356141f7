import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { collectCustomer } from "../../src/store/collect-customer.ts";
import { eraseMentions, needlesOf } from "../../src/store/erase-mentions.ts";
import { erasePerson } from "../../src/store/erase-person.ts";
import { isOf, newErasure, nobodyOf, nowhereOf, stillThere } from "../../src/store/erasures.ts";
import { findCustomer, findPerson } from "../../src/store/find-customer.ts";
import { openSeal } from "../../src/store/seal.ts";
import { everything, livedIn } from "../support/lived-in.ts";
import {
  aSend,
  chatOf,
  hear,
  lisChat,
  openTestStore,
  type TestStore,
  testKey,
  wangsChat,
} from "../support/store.ts";

const shelf = {
  read: async () => undefined,
  remove: async () => undefined,
  store: async () => "ab".repeat(32),
};
const since = new Date(0);

let desk: TestStore;
let pool: pg.Pool;

beforeAll(async () => {
  desk = await openTestStore();
  await livedIn(desk, shelf);
  pool = new pg.Pool({ connectionString: desk.url, max: 2 });
  pool.on("error", () => undefined);
});
afterAll(async () => {
  await pool.end();
  await desk[Symbol.asyncDispose]();
});

test("a customer is found by number in any case of letters and by chat, and nobody by half of either", async () => {
  const wang = (await chatOf(desk.store, wangsChat)).person.id;

  for (const name of ["C202611001", "c202611001", "telegram:700001"])
    expect((await findCustomer(pool, name))?.person, name).toBe(wang);
  for (const name of ["C2026", "telegram:", "line:700001", "telegram:70000", "", "%"])
    expect(await findCustomer(pool, name), name).toBeUndefined();
  expect(await findPerson(pool, wang)).toMatchObject({
    role: "customer",
    customerNumber: "C202611001",
  });
});

test("an entry of the list is of one person only, also after the key was rotated (P10, P3)", async () => {
  const { seal } = desk.store.parts;
  const entry = newErasure(seal, { person: "a", customerNumber: null }, 5);
  const rotated = openSeal(new Uint8Array(32).fill(9), [testKey]);

  expect([isOf(entry, "a", seal), isOf(entry, "a", rotated), isOf(entry, "b", rotated)]).toEqual([
    true,
    true,
    false,
  ]);
  expect(isOf(entry, "a", openSeal(new Uint8Array(32).fill(9)))).toBe(false);
  expect(JSON.stringify(entry)).not.toContain('"a"');
  expect(nobodyOf(entry)).not.toBe(nowhereOf(entry, 0));
});

test("somebody who came after the erasure is not the one who was erased (P10)", async () => {
  const wang = (await chatOf(desk.store, wangsChat)).person.id;
  const { seal } = desk.store.parts;
  const at = desk.clock.now();

  expect(
    await stillThere(
      pool,
      newErasure(seal, { person: wang, customerNumber: null }, at + 60_000),
      seal,
    ),
  ).toBe(wang);
  expect(
    await stillThere(
      pool,
      newErasure(seal, { person: wang, customerNumber: null }, at - 600_000),
      seal,
    ),
  ).toBeUndefined();
});

test("an erasure happens whole or not at all (P10)", async () => {
  const { seal } = desk.store.parts;
  const wang = (await chatOf(desk.store, wangsChat)).person.id;
  const before = await everything(desk);
  const entry = newErasure(seal, { person: wang, customerNumber: null }, desk.clock.now());
  const client = await pool.connect();
  const stopping = new Proxy(client, {
    get(target, name) {
      if (name !== "query") return Reflect.get(target, name);
      return (text: string, values: unknown[]) => {
        if (text.startsWith("DELETE FROM person")) throw new Error("the power went");
        return target.query(text, values);
      };
    },
  });

  await client.query("BEGIN");
  await expect(
    erasePerson(stopping, wang, entry, { seal, now: 0, deed: { actor: "x" } }),
  ).rejects.toThrow("the power went");
  await client.query("ROLLBACK");
  client.release();

  expect(await everything(desk)).toBe(before);
});

test("a name empties what is over and stops nothing: it may be somebody else's; a number does both (P10)", async () => {
  expect(needlesOf(["王", " 王芳 ", null, undefined, "+8613800138000"])).toEqual([
    "王芳",
    "+8613800138000",
    "13800138000",
  ]);
  const li = await chatOf(desk.store, lisChat);
  await hear(desk.store, lisChat, "cards", {
    chat: { ...li, outSeq: 4 },
    sends: [
      aSend("same name", 3, { body: { bubbles: [{ kind: "text", text: "周敏, another one" }] } }),
      aSend("own number", 4, { body: { bubbles: [{ kind: "text", text: "case S20990100101" }] } }),
    ],
  });
  const { seal } = desk.store.parts;

  expect(
    await eraseMentions(pool, seal, { own: ["S20990100101"], shared: ["周敏"] }, since, "erased"),
  ).toBe(1);
  expect(
    await desk.rows(
      "SELECT seq, status, body_enc IS NULL AS empty, error_code FROM outbound_message WHERE seq > 2 AND conversation_id = $1 ORDER BY seq",
      [li.id],
    ),
  ).toEqual([
    { seq: 3, status: "sending", empty: false, error_code: null },
    { seq: 4, status: "cancelled", empty: true, error_code: "erased" },
  ]);
  await desk.rows(
    "UPDATE outbound_message SET status = 'accepted', settled_at = now() WHERE seq = 3",
  );
  expect(await eraseMentions(pool, seal, { own: [], shared: ["周敏"] }, since, "erased")).toBe(1);
});

test("what was withdrawn is shown as removed to whoever asks for their data (P11, R18)", async () => {
  await desk.rows(
    "UPDATE inbound_event SET raw_enc = NULL, error_code = 'withdrawn' WHERE dedupe_key = 'first'",
  );
  const found = await findCustomer(pool, "C202611001");
  if (found === undefined) throw new Error("Wang is gone");

  const { prisma, store } = desk;
  const data = await collectCustomer(
    { prisma, seal: store.parts.seal, say: (_, raw) => raw.toString() },
    found,
  );

  expect(data.chats[0]?.said.map(({ by, text }) => [by, text])).toContainEqual(["customer", null]);
  expect(data.cases[0]?.history.map(({ action }) => action)).toContain("dispatch");
});
