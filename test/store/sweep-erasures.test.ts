import pg from "pg";
import { expect, test } from "vitest";
import { sweepErasures } from "../../src/store/sweep-erasures.ts";
import { everything, livedIn, wangsWords } from "../support/lived-in.ts";
import { recordsInMemory } from "../support/office.ts";
import { aUnit, chatOf, openTestStore, type TestStore, wangsChat } from "../support/store.ts";

const photos = {
  read: async () => undefined,
  remove: async () => undefined,
  store: async () => "ab".repeat(32),
};
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Wang asks to be forgotten, as a tray writes it. */
async function asks(desk: TestStore, dueAt: number): Promise<void> {
  const chat = await chatOf(desk.store, wangsChat);
  const subject = `conversation:${chat.id}`;
  const row = { subject, kind: "erasure", cycle: 7, dueAt, zone: "Asia/Shanghai", why: null };
  await desk.store.shelf.write([aUnit(chat, { armed: [row] })], []);
}

async function sweep(desk: TestStore): Promise<number> {
  const pool = new pg.Pool({ connectionString: desk.url, max: 2 });
  pool.on("error", () => undefined);
  const { seal } = desk.store.parts;
  const records = recordsInMemory();
  try {
    return await sweepErasures({ pool, seal, clock: desk.clock, photos, records, log });
  } finally {
    await pool.end();
  }
}

const armed = (desk: TestStore) =>
  desk.rows("SELECT FROM timer WHERE kind = 'erasure' AND status = 'armed'");

test("a customer who confirmed it in the chat is forgotten everywhere, a minute later and once (P10)", async () => {
  await using desk = await openTestStore();
  await livedIn(desk, photos);
  await asks(desk, desk.clock.now() + 60_000);

  expect(await sweep(desk)).toBe(0);
  desk.clock.forward(61_000);
  expect(await sweep(desk)).toBe(1);

  const left = await everything(desk);
  expect(wangsWords.filter((word) => left.includes(word))).toEqual([]);
  expect(left).toContain("asked for and confirmed in the chat");
  expect(await armed(desk)).toEqual([]);
  expect(await sweep(desk)).toBe(0);
  expect(await desk.rows("SELECT FROM erasure")).toHaveLength(1);
});

test("whoever has an open case by then keeps everything, and the request is over (P10)", async () => {
  await using desk = await openTestStore();
  await livedIn(desk, photos);
  const before = await everything(desk);
  await desk.rows("UPDATE ticket SET status = 'registered' WHERE number = 'S20261100101'");
  await asks(desk, desk.clock.now());
  desk.clock.forward(1_000);

  expect(await sweep(desk)).toBe(0);
  expect(await armed(desk)).toEqual([]);
  const left = await everything(desk);
  for (const word of wangsWords) expect(left.includes(word)).toBe(before.includes(word));
});

test("the request rings no clock: only the caretaker honours it", async () => {
  await using desk = await openTestStore();
  await livedIn(desk, photos);
  const next = await desk.store.backlog.nextTimerAt();
  await asks(desk, desk.clock.now() - 1);
  expect((await desk.store.backlog.dueTimers(100)).map(({ kind }) => kind)).not.toContain(
    "erasure",
  );
  expect(await desk.store.backlog.nextTimerAt()).toBe(next);
});
