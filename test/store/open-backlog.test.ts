import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { derive, outboundId } from "../../src/kernel/ids.ts";
import type { Mark } from "../../src/ports/unit.ts";
import { openStore, type Store } from "../../src/store/open-store.ts";
import {
  aUnit,
  chatOf,
  hear,
  lisChat,
  openTestStore,
  type TestStore,
  testKey,
  wangsChat,
} from "../support/store.ts";

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

let desk: TestStore;
let store: Store;
let other: Store;

beforeAll(async () => {
  desk = await openTestStore();
  store = desk.store;
  other = await desk.another();
});
afterAll(() => desk[Symbol.asyncDispose]());
beforeEach(async () => {
  await desk.rows("TRUNCATE person, conversation, inbound_event, outbound_message, timer");
});

const id = (name: string) => outboundId(derive("test send", name, 0));
const mark = (name: string, parts: Partial<Mark>): Mark => ({
  id: id(name),
  fence: 1,
  status: "accepted",
  nextAt: null,
  messageId: null,
  maybeTwice: false,
  error: null,
  at: 1_780_000_000_000,
  ...parts,
});
const sendBack = (name: string, nextAt = 0, fence = 1) =>
  store.shelf.write([], [mark(name, { status: "queued", nextAt, fence })]);
const arm = (subject: string, kind: string, dueAt: number, cycle = 1) =>
  store.shelf.write(
    [aUnit(null, { armed: [{ subject, kind, cycle, dueAt, zone: "Asia/Shanghai", why: null }] })],
    [],
  );

// Clocks

test("R19: a process whose own clock is an hour wrong rings no clock early or late: the database's decides", async () => {
  const now = Date.now();
  await arm("ticket:S20261100101", "review", now + 1_800_000);
  await arm("ticket:S20261100102", "review", now - 1_800_000);
  const due = async (wrongMs: number): Promise<readonly (string | null)[]> => {
    const clock = { now: () => Date.now() + wrongMs, shiftMs: () => 0 };
    await using wrong = await openStore({ url: desk.url, key: testKey, clock, log: quiet });
    return (await wrong.backlog.dueTimers(10)).map(({ ticket }) => ticket);
  };

  expect(await due(3_600_000)).toEqual(["S20261100102"]);
  expect(await due(-3_600_000)).toEqual(["S20261100102"]);
});

test("R9: what is due comes earliest first, with the ticket or the chat it is about", async () => {
  await hear(store, wangsChat, "one");
  const { id: chat } = await chatOf(store, wangsChat);
  const now = desk.clock.now();
  await arm("ticket:S20261100101", "review", now - 1_000);
  await arm(`conversation:${chat}`, "form-reminder", now - 2_000, 7);
  await arm("ticket:S20261100101", "dispatch", now + 60_000);

  expect(await store.backlog.dueTimers(10)).toEqual([
    expect.objectContaining({
      kind: "form-reminder",
      cycle: 7,
      chat: wangsChat,
      ticket: null,
      dueAt: now - 2_000,
    }),
    expect.objectContaining({
      kind: "review",
      cycle: 1,
      chat: null,
      ticket: "S20261100101",
      dueAt: now - 1_000,
    }),
  ]);
  expect(await store.backlog.dueTimers(1)).toHaveLength(1);
});

test("the next clock is the earliest one still armed", async () => {
  const at = desk.clock.now() + 60_000;
  expect(await store.backlog.nextTimerAt()).toBeNull();
  await arm("ticket:S1", "review", at);
  await arm("ticket:S1", "dispatch", at - 1_000);
  await store.shelf.write(
    [aUnit(null, { settled: [{ subject: "ticket:S1", kind: "dispatch" }] })],
    [],
  );

  expect(await store.backlog.nextTimerAt()).toBe(at);
});

// Events nobody heard

const notice = (key: string) =>
  ({ key, to: wangsChat, notice: { kind: "rated", ticket: "S1" }, at: 5 }) as const;

test("R11: a stored notice waits until it is heard, the oldest first", async () => {
  await store.shelf.write([aUnit(null, { notices: [notice("n.0"), notice("n.1")] })], []);

  expect(await store.backlog.waiting(-1_000, 10)).toEqual([
    { kind: "notice", key: "n.0", to: wangsChat, notice: { kind: "rated", ticket: "S1" }, at: 5 },
    { kind: "notice", key: "n.1", to: wangsChat, notice: { kind: "rated", ticket: "S1" }, at: 5 },
  ]);
  expect(await store.backlog.waiting(-1_000, 1)).toHaveLength(1);

  await hear(store, wangsChat, "one", { events: [], heard: [{ channel: "desk", key: "n.0" }] });
  expect((await store.backlog.waiting(-1_000, 10)).map(({ key }) => key)).toEqual(["n.1"]);
});

test("a young event is left to whoever has it in hand", async () => {
  await store.shelf.write([aUnit(null, { notices: [notice("n.0")] })], []);

  expect(await store.backlog.waiting(60_000, 10)).toEqual([]);
});

test("a notice that could not be decided waits no more", async () => {
  await store.shelf.write([aUnit(null, { notices: [notice("n.0")] })], []);

  await store.shelf.quarantineNotice("n.0", "DESK_BROKEN_PROMISE", "AB12CD34");

  expect(await store.backlog.waiting(-1_000, 10)).toEqual([]);
  expect(
    await desk.rows("SELECT status, error_code, reference, attempts FROM inbound_event"),
  ).toEqual([
    {
      status: "quarantined",
      error_code: "DESK_BROKEN_PROMISE",
      reference: "AB12CD34",
      attempts: 1,
    },
  ]);
});

test("R3: an event that cannot be read is kept with its bytes, once", async () => {
  const spoiled = {
    platform: "line",
    eventId: "e1",
    reason: "no shape",
    raw: Buffer.from("{"),
  } as const;
  await store.shelf.quarantine(spoiled, "line:", "AB12CD34");
  await store.shelf.quarantine(spoiled, "line:", "AB12CD34");

  const rows = await desk.rows<{ raw_enc: Buffer; status: string }>(
    "SELECT raw_enc, status FROM inbound_event",
  );
  expect(rows).toMatchObject([{ status: "quarantined" }]);
  expect(
    store.parts.seal.openText(rows[0]?.raw_enc ?? Buffer.alloc(0), "inbound_event.raw:line:e1"),
  ).toBe("{");
});

test("R3: an event that was heard is not made unheard by a late failure", async () => {
  await hear(store, wangsChat, "one");

  await store.shelf.quarantine(
    { platform: "telegram", eventId: "one", reason: "late", raw: Buffer.alloc(0) },
    "telegram:700001",
    "X",
  );

  expect(await desk.rows("SELECT status FROM inbound_event")).toEqual([{ status: "done" }]);
});

// Messages

test("R8: only the head of a chat may leave, and only when its time has come", async () => {
  await hear(store, wangsChat, "one");
  await sendBack("one", desk.clock.now() + 60_000);
  await hear(store, wangsChat, "two");
  expect(await store.backlog.claim(10)).toEqual([]);
  expect(await store.backlog.nextSendAt()).toBeLessThanOrEqual(desk.clock.now());

  await desk.rows(
    "UPDATE outbound_message SET next_at = now() - interval '1 second' WHERE seq = 1",
  );
  const [head, ...rest] = await store.backlog.claim(10);
  expect(rest).toEqual([]);
  expect(head).toMatchObject({
    id: id("one"),
    seq: 1,
    attempt: 2,
    fence: 2,
    chat: "700001",
    channel: "telegram",
  });
  expect(head?.body.bubbles).toEqual([{ kind: "text", text: "message one" }]);

  expect(await store.backlog.claim(10)).toEqual([]);
  await store.shelf.write([], [mark("one", { fence: 2 })]);
  expect((await store.backlog.claim(10)).map(({ seq }) => seq)).toEqual([2]);
});

test("R15: a chat that is stuck holds back no other", async () => {
  await hear(store, wangsChat, "one");
  await sendBack("one", desk.clock.now() + 60_000);
  await hear(store, lisChat, "li");
  await sendBack("li");

  expect((await store.backlog.claim(10)).map(({ chat }) => chat)).toEqual(["li"]);
});

test("R12: two processes claiming at once never claim the same message", async () => {
  for (let nth = 0; nth < 20; nth += 1) {
    await hear(store, { channel: "line", chat: `chat ${nth}` }, `m${nth}`);
    await sendBack(`m${nth}`);
  }

  const claimed = (
    await Promise.all([
      store.backlog.claim(15),
      other.backlog.claim(15),
      store.backlog.claim(15),
      other.backlog.claim(15),
    ])
  ).flat();

  expect(claimed).toHaveLength(20);
  expect(new Set(claimed.map((one) => one.id)).size).toBe(20);
});

test("R11: messages of a process that lives are nobody's orphans", async () => {
  await hear(other, wangsChat, "one");

  expect(await store.backlog.orphans(10)).toEqual([]);
});

test("R11: messages of a process that died are orphans at once", async () => {
  const dying = await desk.another();
  await hear(dying, wangsChat, "one");
  await dying[Symbol.asyncDispose]();

  const orphans = await store.backlog.orphans(10);

  expect(orphans).toMatchObject([
    {
      id: id("one"),
      channel: "telegram",
      fence: 1,
      mustArrive: true,
      maybeTwice: false,
      newest: true,
    },
  ]);
});

test("R6: a lease that ran out makes an orphan even while its process lives, its own as well", async () => {
  await hear(other, wangsChat, "one");
  await hear(store, lisChat, "li");
  await desk.rows("UPDATE outbound_message SET lease_until = now() - interval '1 second'");

  expect((await store.backlog.orphans(10)).map((one) => one.id).toSorted()).toEqual(
    [id("one"), id("li")].toSorted(),
  );
});

test("an orphan after which something newer was said is not the newest", async () => {
  const dying = await desk.another();
  await hear(dying, wangsChat, "one");
  await dying[Symbol.asyncDispose]();
  await hear(store, wangsChat, "two");

  expect(await store.backlog.orphans(10)).toMatchObject([{ newest: false }]);
});

async function anOrphan() {
  const dying = await desk.another();
  await hear(dying, wangsChat, "one");
  await dying[Symbol.asyncDispose]();
  const [orphan] = await store.backlog.orphans(1);
  if (orphan === undefined) throw new Error("no orphan");
  return orphan;
}

test("R12: of two processes adopting an orphan one succeeds", async () => {
  const orphan = await anOrphan();

  const adopted = await Promise.all(
    [store, other].map(({ backlog }) => backlog.adopt(orphan, "queued", 0, true)),
  );

  expect(adopted.toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true]);
  expect(
    await desk.rows("SELECT status, fence, maybe_twice, error_code FROM outbound_message"),
  ).toEqual([{ status: "queued", fence: 2, maybe_twice: true, error_code: "unsure:owner-gone" }]);
});

test("I7: the one that was thought dead comes back and its mark changes nothing", async () => {
  const orphan = await anOrphan();
  await store.backlog.adopt(orphan, "queued", 0, false);

  await other.shelf.write([], [mark("one", { status: "accepted" })]);

  expect(await desk.rows("SELECT status FROM outbound_message")).toEqual([{ status: "queued" }]);
});

test("an orphan given up is settled with a time", async () => {
  const orphan = await anOrphan();

  expect(await store.backlog.adopt(orphan, "unsure", null, false)).toBe(true);

  expect(
    await desk.rows(
      "SELECT status, settled_at IS NOT NULL AS settled, lease_until FROM outbound_message",
    ),
  ).toEqual([{ status: "unsure", settled: true, lease_until: null }]);
  expect(await store.backlog.orphans(10)).toEqual([]);
});

test("a message accepted meanwhile is no orphan any more", async () => {
  const orphan = await anOrphan();
  await store.shelf.write([], [mark("one", { status: "accepted" })]);

  expect(await store.backlog.adopt(orphan, "queued", 0, false)).toBe(false);
});

test("the next message to leave is the earliest one waiting", async () => {
  expect(await store.backlog.nextSendAt()).toBeNull();
  const at = desk.clock.now() + 60_000;
  await hear(store, wangsChat, "one");
  await sendBack("one", at);

  expect(await store.backlog.nextSendAt()).toBe(at);
});

test("an event of a page waits as the arrival it was", async () => {
  const raw = Buffer.from([0, 255, 128]);
  const arrival = {
    platform: "kf",
    eventId: "kf1",
    chat: "wk1:wm1",
    at: 1_000,
    input: { kind: "said", text: "你好", at: 1_000, messageId: "kf1" },
    raw,
  } as const;
  await store.pages.store({
    platform: "kf",
    account: "wk1",
    from: undefined,
    to: "c1",
    arrivals: [arrival],
    spoiled: [],
  });

  const [waiting] = await store.backlog.waiting(-1_000, 10);
  expect(waiting).toEqual({
    kind: "arrival",
    key: "kf1",
    arrival: { ...arrival, raw: Buffer.from(raw) },
  });
});

test("an event whose content was taken back is not heard", async () => {
  await store.shelf.write([aUnit(null, { notices: [notice("n.0")] })], []);
  await desk.rows("UPDATE inbound_event SET raw_enc = NULL");

  expect(await store.backlog.waiting(-1_000, 10)).toEqual([]);
});

test("R3: a stored event whose bytes were altered is set aside, its neighbours are heard", async () => {
  await store.shelf.write([aUnit(null, { notices: [notice("n.0"), notice("n.1")] })], []);
  await desk.rows(
    "UPDATE inbound_event SET raw_enc = set_byte(raw_enc, 40, get_byte(raw_enc, 40) # 1) WHERE dedupe_key = 'n.0'",
  );

  expect((await store.backlog.waiting(-1_000, 10)).map(({ key }) => key)).toEqual(["n.1"]);
  expect(
    await desk.rows("SELECT status, error_code FROM inbound_event WHERE dedupe_key = 'n.0'"),
  ).toEqual([{ status: "quarantined", error_code: "DESK_SEAL_BROKEN" }]);
});

test("R3: a message whose bytes were altered is dead, and what waited behind it leaves", async () => {
  await hear(store, wangsChat, "one");
  await sendBack("one");
  await hear(store, wangsChat, "two");
  await hear(store, lisChat, "li");
  await sendBack("li");
  await desk.rows(
    "UPDATE outbound_message SET body_enc = set_byte(body_enc, 40, get_byte(body_enc, 40) # 1) WHERE id = $1",
    [id("one")],
  );

  expect((await store.backlog.claim(10)).map((one) => one.id)).toEqual([id("li")]);
  expect(
    await desk.rows("SELECT status, error_code FROM outbound_message WHERE id = $1", [id("one")]),
  ).toEqual([{ status: "dead", error_code: "DESK_SEAL_BROKEN" }]);
  expect((await store.backlog.claim(10)).map((one) => one.id)).toEqual([id("two")]);
});
