import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newConversation } from "../../src/engine/conversation.ts";
import { StoreUnavailable } from "../../src/kernel/errors.ts";
import { causeId, derive, outboundId, timerId } from "../../src/kernel/ids.ts";
import type { Mark, Unit } from "../../src/ports/unit.ts";
import type { Store } from "../../src/store/open-store.ts";
import { RowsRefused } from "../../src/store/trouble.ts";
import {
  anEvent,
  aSend,
  aUnit,
  chatOf,
  hear,
  hire,
  lisChat,
  openTestStore,
  playCase,
  type TestStore,
  wangsChat,
} from "../support/store.ts";

let desk: TestStore;
let store: Store;
/** A second process on the same database. */
let other: Store;

beforeAll(async () => {
  desk = await openTestStore();
  store = desk.store;
  other = await desk.another();
});
afterAll(() => desk[Symbol.asyncDispose]());
beforeEach(async () => {
  await desk.rows(
    `TRUNCATE person, conversation, inbound_event, ticket, ticket_event, survey, outbound_message, timer, attachment, staff_code, audit_log`,
  );
});

const count = async (table: string): Promise<number> =>
  Number((await desk.rows<{ n: string }>(`SELECT count(*) AS n FROM ${table}`))[0]?.n);
const statuses = (): Promise<readonly { readonly seq: number; readonly status: string }[]> =>
  desk.rows("SELECT seq, status FROM outbound_message ORDER BY seq, part");
const mark = (name: string, parts: Partial<Mark> = {}): Mark => ({
  id: outboundId(derive("test send", name, 0)),
  fence: 1,
  status: "accepted",
  nextAt: null,
  messageId: "77",
  maybeTwice: false,
  error: null,
  at: 1_780_000_000_000,
  ...parts,
});

// Chats

test("the first message of a chat makes the chat and its person", async () => {
  const fresh = await chatOf(store, wangsChat);
  expect(fresh).toMatchObject({ fresh: true, version: 0 });

  const verdict = await hear(store, wangsChat, "one");

  expect(verdict).toEqual({ stale: new Set(), seen: new Set(), queued: new Set() });
  expect(await chatOf(store, wangsChat)).toMatchObject({
    id: fresh.id,
    fresh: false,
    version: 1,
    outSeq: 1,
    person: { id: fresh.person.id, role: "customer" },
  });
});

test("where a talk stands is found again whole, and what was said in it lies sealed", async () => {
  const chat = await chatOf(store, wangsChat);
  const talk = {
    dialog: "report",
    version: 1,
    step: "phone",
    answers: { name: "王先生", fault: "不制冷" },
    strikes: 1,
    startedAt: 1,
    lastAt: 2,
    cycle: 3,
    reminded: false,
    trail: ["class"],
  };
  const waiting = [{ ...talk, dialog: "survey", answers: { opinion: "慢" } }];
  const conversation = { ...newConversation, talk, waiting, introduced: true, lastAt: 5 };
  await store.shelf.write([aUnit({ ...chat, conversation, profile: { name: "Wang" } })], []);

  const found = await chatOf(store, wangsChat);
  expect(found.conversation).toEqual(conversation);
  expect(found.profile).toEqual({ name: "Wang" });
  const [row] = await desk.rows<{ state: unknown }>("SELECT state FROM conversation");
  expect(JSON.stringify(row)).not.toMatch(/王先生|不制冷|慢|Wang/);
});

test("what a platform says of a person is sealed once, and again only when it says something else", async () => {
  const sealed = async (): Promise<string> =>
    (
      await desk.rows<{ hex: string }>("SELECT encode(profile_enc, 'hex') AS hex FROM conversation")
    )[0]?.hex ?? "";
  const chat = { ...(await chatOf(store, wangsChat)), profile: { name: "Wang" } };
  await store.shelf.write([aUnit(chat)], []);
  const first = await sealed();

  const next = { ...chat, fresh: false, version: 1 };
  await store.shelf.write([aUnit(next)], []);
  expect(await sealed()).toBe(first);

  const renamed = { ...next, version: 2, profile: { name: "Wang Fang" } };
  await store.shelf.write([aUnit(renamed)], []);
  expect((await chatOf(store, wangsChat)).profile).toEqual({ name: "Wang Fang" });
});

test("a talk that ended leaves nothing of what was said", async () => {
  await hear(store, wangsChat, "one");

  expect(await desk.rows("SELECT draft_enc FROM conversation")).toEqual([{ draft_enc: null }]);
});

test("a unit decided on an older version of its chat changes nothing", async () => {
  const before = await chatOf(store, wangsChat);
  await hear(store, wangsChat, "one");

  const late = aUnit(before, { events: [anEvent("two")], sends: [aSend("two", 2)] });
  const verdict = await store.shelf.write([late], []);

  expect(verdict.stale).toEqual(new Set([0]));
  expect(await count("inbound_event")).toBe(1);
  expect(await count("outbound_message")).toBe(1);
  expect((await chatOf(store, wangsChat)).version).toBe(1);
});

test("the other units of a tray are written when one is stale", async () => {
  const wang = await chatOf(store, wangsChat);
  await hear(store, wangsChat, "one");
  const li = await chatOf(store, lisChat);

  const { stale } = await store.shelf.write(
    [aUnit(wang, { events: [anEvent("two")] }), aUnit(li, { events: [anEvent("li", lisChat)] })],
    [],
  );

  expect(stale).toEqual(new Set([0]));
  expect((await chatOf(store, lisChat)).version).toBe(1);
});

/** Every row there is, as text; asked twice, the two differ if anything was written between. */
async function everyRow(): Promise<readonly string[]> {
  const tables =
    "person conversation inbound_event ticket ticket_event survey outbound_message timer attachment staff_code audit_log";
  const rows = tables
    .split(" ")
    .map((table) =>
      desk.rows<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${table} t ORDER BY 1`),
    );
  return (await Promise.all(rows)).flat().map(({ row }) => row);
}

test("of a unit that came back stale not a single row is written, of whatever kind (R2, R5)", async () => {
  const li = await hire(desk, "engineer", "李");
  await desk.rows(
    "INSERT INTO staff_code (code_hash, person_id, expires_at) VALUES ($1, $2, now() + interval '1 day')",
    [store.parts.seal.blind("ABCD-EFGH", "staff-code"), li],
  );
  const photo = { photo: { id: derive("photo", 9), ref: "file" }, messageId: "m-one" };
  const clock = { subject: "x", kind: "told", cycle: 1, dueAt: 1, zone: "UTC", why: null } as const;
  const news = { key: "n.9", to: wangsChat, notice: { kind: "rated" }, at: 1 } as const;
  await hear(store, wangsChat, "one", { photos: [photo], armed: [clock], notices: [news] });
  const ticket = await playCase(desk, []);
  const chat = await chatOf(store, wangsChat);
  const before = await everyRow();

  const at = { cause: causeId(derive("stale")), causeIndex: 0 };
  const event = {
    seq: 2,
    at: desk.clock.now(),
    action: "review",
    by: null,
    role: "supervisor",
    from: "registered",
    to: "reviewing",
    evidence: {},
  } as const;
  const { stale } = await store.shelf.write(
    [
      aUnit(
        { ...chat, conversation: { ...chat.conversation, cycle: 99 } },
        {
          expected: chat.version - 1,
          events: [anEvent("late")],
          heard: [{ channel: "desk", key: "n.9" }],
          sends: [aSend("late", chat.outSeq + 1)],
          people: [{ id: chat.person.id, name: "late", ticketsOpened: 9 }],
          tickets: [{ ticket: { ...ticket, version: 2, urgency: "urgent" }, expected: 1, ...at }],
          history: [{ ticket: ticket.id, event, prevHash: ticket.headHash, hash: "00", ...at }],
          surveys: [
            {
              number: "M20261100109",
              ticket: { ...ticket, rating: { result: "satisfied" } },
              at: 1,
            },
          ],
          armed: [{ ...clock, cycle: 2 }],
          settled: [{ subject: `ticket:${ticket.number}`, kind: "review" }],
          fired: [timerId(derive("timer", "x", "told", 1))],
          notices: [{ ...news, key: "late" }],
          photos: [{ ...photo, photo: { ...photo.photo, id: derive("photo", 10) } }],
          joined: [{ photo: photo.photo.id, ticket: ticket.id }],
          codes: ["ABCD-EFGH"],
          wrongCode: true,
          audits: [{ actor: chat.id, action: "late", subject: "late" }],
          forgotten: [{ message: "m-one" }],
        },
      ),
    ],
    [],
  );

  expect(stale).toEqual(new Set([0]));
  expect(await everyRow()).toEqual(before);
});

// Events (R2)

test("R2: an event heard before is named, and its unit changes nothing", async () => {
  await hear(store, wangsChat, "one");

  const { stale, seen } = await hear(store, wangsChat, "one");

  expect(stale).toEqual(new Set([0]));
  expect(seen).toEqual(new Set(["telegram\u0000one"]));
  expect((await chatOf(store, wangsChat)).version).toBe(1);
});

test("R2: of a half-known batch only the known event is named, and the new one is heard in the next try", async () => {
  await hear(store, wangsChat, "one");

  const half = await hear(store, wangsChat, "two", { events: [anEvent("one"), anEvent("two")] });
  expect(half.seen).toEqual(new Set(["telegram\u0000one"]));
  expect(await count("inbound_event")).toBe(1);

  expect((await hear(store, wangsChat, "two")).stale.size).toBe(0);
  expect(await count("inbound_event")).toBe(2);
});

test("R2: the same event on two platforms is two events", async () => {
  await hear(store, wangsChat, "one");

  expect(
    (await hear(store, { channel: "line", chat: "700001" }, "one", { sends: [] })).seen,
  ).toEqual(new Set());
});

test("R2: one event reaching two processes at once is heard once", async () => {
  for (let round = 0; round < 20; round += 1) {
    const name = `race ${round}`;
    await Promise.all([hear(store, wangsChat, name), hear(other, wangsChat, name)]);
  }

  expect(await count("inbound_event")).toBe(20);
  expect(await count("outbound_message")).toBe(20);
  expect((await chatOf(store, wangsChat)).version).toBe(20);
});

test("R4: two processes hearing one new chat at once make one chat and one person", async () => {
  const both = [
    { process: store, chat: await chatOf(store, wangsChat), name: "a" },
    { process: other, chat: await chatOf(other, wangsChat), name: "b" },
  ];

  const verdicts = await Promise.all(
    both.map(({ process, chat, name }) =>
      process.shelf.write([aUnit(chat, { events: [anEvent(name)] })], []),
    ),
  );

  expect(verdicts.map(({ stale }) => stale.size).toSorted((a, b) => a - b)).toEqual([0, 1]);
  expect(await count("conversation")).toBe(1);
  expect(await count("person")).toBe(1);
  expect(await count("inbound_event")).toBe(1);
});

test("R12: trays of two processes over the same chats in any order neither block each other for good nor lose a turn", async () => {
  const chats = ["a", "b", "c", "d"].map((chat) => ({ channel: "line", chat }) as const);
  let written = 0;
  const play = async (process: Store, name: string): Promise<void> => {
    for (let round = 0; round < 15; round += 1) {
      const order = name === "x" ? chats : chats.toReversed();
      const units: Unit[] = [];
      for (const key of order) {
        const chat = await chatOf(process, key);
        units.push(aUnit(chat, { events: [anEvent(`${name} ${round} ${key.chat}`, key)] }));
      }
      const { stale } = await process.shelf.write(units, []);
      written += units.length - stale.size;
    }
  };
  await Promise.all([play(store, "x"), play(other, "y")]);

  const versions = await desk.rows<{ version: number }>("SELECT version FROM conversation");
  expect(versions.reduce((sum, { version }) => sum + version, 0)).toBe(written);
  expect(await count("inbound_event")).toBe(written);
});

test("a stored event is heard once: whoever comes second is told so", async () => {
  const notice = { key: "n.0", to: wangsChat, notice: { kind: "rated" }, at: 1 } as const;
  await store.shelf.write([aUnit(null, { notices: [notice] })], []);
  const heard = [{ channel: "desk", key: "n.0" }];

  const first = await hear(store, wangsChat, "one", { events: [], heard });
  const second = await hear(store, wangsChat, "two", { events: [], heard });

  expect(first.stale.size).toBe(0);
  expect(second.stale).toEqual(new Set([0]));
  expect(second.seen).toEqual(new Set(["desk\u0000n.0"]));
  expect(await desk.rows("SELECT status, attempts FROM inbound_event")).toEqual([
    { status: "done", attempts: 1 },
  ]);
});

test("an event twice in one unit is refused whole, and nothing of its tray is written", async () => {
  const li = await chatOf(store, lisChat);
  const chat = await chatOf(store, wangsChat);
  const twice = aUnit(chat, { events: [anEvent("one"), anEvent("one")] });

  await expect(store.shelf.write([aUnit(li), twice], [])).rejects.toThrow(RowsRefused);

  expect(await count("conversation")).toBe(0);
  expect(await count("inbound_event")).toBe(0);
});

test("R13: a write that the database does not take in time is unavailable, not refused, and can be asked again", async () => {
  await hear(store, wangsChat, "one");
  const { pool, release } = await lockedChat();
  const startedAt = performance.now();
  try {
    await expect(hear(store, wangsChat, "two")).rejects.toThrow(StoreUnavailable);
  } finally {
    await release();
    await pool.end();
  }

  expect(performance.now() - startedAt).toBeLessThan(2_000);
  expect((await hear(store, wangsChat, "two")).stale.size).toBe(0);
});

async function lockedChat() {
  const pool = new pg.Client({ connectionString: desk.url });
  await pool.connect();
  await pool.query("BEGIN");
  await pool.query("SELECT FROM conversation FOR UPDATE");
  return { pool, release: () => pool.query("ROLLBACK") };
}

// Messages (R8) and marks (I7)

test("R8: a chat's first message leaves at once, claimed by its writer", async () => {
  await hear(store, wangsChat, "one");

  expect(await desk.rows("SELECT status, attempt, fence, owner FROM outbound_message")).toEqual([
    { status: "sending", attempt: 1, fence: 1, owner: store.parts.owner },
  ]);
});

test("R8: behind a message of its own that is being sent, the next is claimed, too", async () => {
  await hear(store, wangsChat, "one");

  expect((await hear(store, wangsChat, "two")).queued).toEqual(new Set());
  expect((await statuses()).map(({ status }) => status)).toEqual(["sending", "sending"]);
});

test("R8: behind a message that waits for its retry, the next waits, too, and the verdict says so", async () => {
  await hear(store, wangsChat, "one");
  await store.shelf.write(
    [],
    [mark("one", { status: "queued", nextAt: desk.clock.now() + 60_000 })],
  );

  const { queued } = await hear(store, wangsChat, "two");

  expect(queued).toEqual(new Set([mark("two").id]));
  expect(await statuses()).toEqual([
    { seq: 1, status: "queued" },
    { seq: 2, status: "queued" },
  ]);
});

test("R8: behind a message another process is sending, the next waits", async () => {
  await hear(other, wangsChat, "one");

  expect((await hear(store, wangsChat, "two")).queued.size).toBe(1);
});

test("R8: a mark that sends a message back and the chat's next message ride on one tray: the next waits", async () => {
  await hear(store, wangsChat, "one");
  const chat = await chatOf(store, wangsChat);
  const unit = aUnit({ ...chat, outSeq: 2 }, { sends: [aSend("two", 2)] });

  const { queued } = await store.shelf.write(
    [unit],
    [mark("one", { status: "queued", nextAt: desk.clock.now() + 60_000 })],
  );

  expect(queued.size).toBe(1);
});

test("a chat whose messages all arrived holds nothing back", async () => {
  await hear(other, wangsChat, "one");
  await other.shelf.write([], [mark("one")]);

  expect((await hear(store, wangsChat, "two")).queued.size).toBe(0);
});

test("the parts of one answer keep their order", async () => {
  await hear(store, wangsChat, "one", {
    sends: [aSend("one", 1), aSend("one", 1, { part: 1 }), aSend("one", 1, { part: 2 })],
  });

  expect(await desk.rows("SELECT part FROM outbound_message ORDER BY seq, part")).toEqual([
    { part: 0 },
    { part: 1 },
    { part: 2 },
  ]);
});

test("an accepted message keeps the platform's id and the time it was settled", async () => {
  await hear(store, wangsChat, "one");
  await store.shelf.write([], [mark("one")]);

  const [row] = await desk.rows(
    "SELECT status, platform_message_id, lease_until, settled_at IS NOT NULL AS settled FROM outbound_message",
  );
  expect(row).toEqual({
    status: "accepted",
    platform_message_id: "77",
    lease_until: null,
    settled: true,
  });
});

test("I7: a mark with an old fence changes nothing", async () => {
  await hear(store, wangsChat, "one");
  await desk.rows("UPDATE outbound_message SET fence = 2");

  await store.shelf.write([], [mark("one")]);

  expect(await statuses()).toEqual([{ seq: 1, status: "sending" }]);
});

test("I7: a message settled once stays as it is", async () => {
  await hear(store, wangsChat, "one");
  await store.shelf.write([], [mark("one")]);

  await store.shelf.write([], [mark("one", { status: "dead", error: "late" })]);

  expect(await statuses()).toEqual([{ seq: 1, status: "accepted" }]);
});

test("perhaps twice, once said, is never taken back", async () => {
  await hear(store, wangsChat, "one");
  await store.shelf.write([], [mark("one", { status: "queued", nextAt: 0, maybeTwice: true })]);
  await store.backlog.claim(1);

  await store.shelf.write([], [mark("one", { fence: 2 })]);

  expect(await desk.rows("SELECT status, maybe_twice FROM outbound_message")).toEqual([
    { status: "accepted", maybe_twice: true },
  ]);
});

test("R7: what may have arrived is not sent a second time once its reader has answered", async () => {
  await hear(store, wangsChat, "one");
  const nextAt = desk.clock.now() + 60_000;
  await store.shelf.write([], [mark("one", { status: "queued", nextAt, maybeTwice: true })]);

  expect((await hear(store, wangsChat, "two")).queued).toEqual(new Set());

  expect(await statuses()).toEqual([
    { seq: 1, status: "unsure" },
    { seq: 2, status: "sending" },
  ]);
});

test("a message only put back behind another keeps its place on the ladder", async () => {
  const triesAfter = async (error: string): Promise<unknown> => {
    await hear(store, wangsChat, error);
    await store.shelf.write([], [mark(error, { status: "queued", nextAt: 0, error })]);
    const [row] = await desk.rows("SELECT attempt FROM outbound_message ORDER BY seq DESC LIMIT 1");
    await desk.rows("TRUNCATE outbound_message");
    return row;
  };

  expect(await triesAfter("behind-another")).toEqual({ attempt: 0 });
  expect(await triesAfter("429")).toEqual({ attempt: 1 });
});

test("news of one name is stored once, however often it comes to be", async () => {
  const news = { key: "n.0", to: wangsChat, notice: { kind: "rated" }, at: 1 } as const;
  await store.shelf.write([aUnit(null, { notices: [news] })], []);
  await store.shelf.write([aUnit(null, { notices: [news] })], []);

  expect(await count("inbound_event")).toBe(1);
});

test("R5: a cause that comes a second time under another chat version is refused by its key", async () => {
  await hear(store, wangsChat, "one");
  const again = { ...aSend("one", 2), id: outboundId(derive("another id")) };

  await expect(hear(store, wangsChat, "two", { sends: [again] })).rejects.toThrow(RowsRefused);
});

// Tickets

test("R16: of two moves decided on the same version of a ticket, one is stale", async () => {
  const chen = await hire(desk, "supervisor", "陈");
  const ticket = await playCase(desk, []);
  const before = await chatOf(store, wangsChat);
  const moved = (process: Store, name: string) =>
    process.shelf.write(
      [
        aUnit(null, {
          tickets: [
            {
              ticket: { ...ticket, version: 2, status: "reviewing", headSeq: 2, supervisor: chen },
              expected: 1,
              cause: causeId(derive(name)),
              causeIndex: 0,
            },
          ],
        }),
      ],
      [],
    );

  const verdicts = await Promise.all([moved(store, "a"), moved(other, "b")]);

  expect(verdicts.map(({ stale }) => stale.size).toSorted((a, b) => a - b)).toEqual([0, 1]);
  const found = await store.shelf.tickets({
    numbers: [ticket.number],
    ofCustomers: [],
    ofEngineers: [],
    awaitingSupervisor: false,
  });
  expect(found[0]?.ticket).toMatchObject({
    version: 2,
    status: "reviewing",
    registeredAt: ticket.registeredAt,
  });
  expect((await chatOf(store, wangsChat)).version).toBe(before.version);
});

test("I2: one cause opens one ticket: a second one is refused by its key", async () => {
  const ticket = await playCase(desk, []);
  const cause = causeId(derive("test step", ticket.number, 1));
  const double = {
    ...ticket,
    id: ticket.id.replace(/.$/, "0") as typeof ticket.id,
    number: "S20261100199" as typeof ticket.number,
  };

  await expect(
    store.shelf.write(
      [aUnit(null, { tickets: [{ ticket: double, expected: 0, cause, causeIndex: 0 }] })],
      [],
    ),
  ).rejects.toThrow(RowsRefused);
});

test("a unit whose ticket moved meanwhile leaves its chat alone, too", async () => {
  const ticket = await playCase(desk, []);
  const chat = await chatOf(store, wangsChat);

  const { stale } = await store.shelf.write(
    [
      aUnit(chat, {
        events: [anEvent("late")],
        tickets: [{ ticket, expected: 7, cause: causeId(derive("late")), causeIndex: 0 }],
      }),
    ],
    [],
  );

  expect(stale).toEqual(new Set([0]));
  expect((await chatOf(store, wangsChat)).version).toBe(chat.version);
});

test("a customer asked again after a bad rating gives a second one, which takes the first one's place (S2-34)", async () => {
  const ticket = await playCase(desk, []);
  const survey = (number: string, result: "dissatisfied" | "satisfied", opinion: string) => ({
    number,
    ticket: { ...ticket, rating: { result, opinion } },
    at: desk.clock.now(),
  });
  await store.shelf.write(
    [aUnit(null, { surveys: [survey("M20261100101", "dissatisfied", "慢")] })],
    [],
  );

  await store.shelf.write(
    [aUnit(null, { surveys: [survey("M20261100102", "satisfied", "好了")] })],
    [],
  );

  const rows = await desk.rows<{ number: string; result: string; opinion_enc: Buffer }>(
    "SELECT number, result, opinion_enc FROM survey",
  );
  expect(rows).toMatchObject([{ number: "M20261100102", result: "satisfied" }]);
  const [row] = rows;
  expect(
    store.parts.seal.openText(row?.opinion_enc ?? Buffer.alloc(0), `survey.opinion:${row?.number}`),
  ).toBe("好了");
});

// People

test("what is known of a person grows and is never blanked; the first customer number stays", async () => {
  await hear(store, wangsChat, "one");
  const { person } = await chatOf(store, wangsChat);
  const learn = (people: Omit<Unit["people"][number], "id">) =>
    store.shelf.write([aUnit(null, { people: [{ id: person.id, ...people }] })], []);

  await learn({
    name: "王先生",
    phone: "+8613800138000",
    customerNumber: "C202611001",
    ticketsOpened: 2,
  });
  await learn({
    address: "上海",
    device: { product: "空调" },
    locale: "en",
    customerNumber: "C202611002",
    ticketsOpened: 1,
  });

  expect((await chatOf(store, wangsChat)).person).toEqual({
    id: person.id,
    role: "customer",
    name: "王先生",
    phone: "+8613800138000",
    address: "上海",
    device: { product: "空调" },
    locale: "en",
    customerNumber: "C202611001",
    ticketsOpened: 2,
    surveysOpened: 0,
  });
});

// Clocks (R9)

const armed = (dueAt: number, cycle = 1, kind = "review") => ({
  subject: "ticket:S1",
  kind,
  cycle,
  dueAt,
  zone: "Asia/Shanghai",
  why: null,
});
const idOf = (cycle = 1, kind = "review") => timerId(derive("timer", "ticket:S1", kind, cycle));
const ring = (process: Store, id = idOf()) =>
  process.shelf.write([aUnit(null, { fired: [id] })], []);

test("R9: a clock rings once, whoever hears it", async () => {
  await store.shelf.write([aUnit(null, { armed: [armed(desk.clock.now() - 1)] })], []);

  const verdicts = await Promise.all([ring(store), ring(other)]);

  expect(verdicts.map(({ stale }) => stale.size).toSorted((a, b) => a - b)).toEqual([0, 1]);
  expect(await desk.rows("SELECT status, fence FROM timer")).toEqual([
    { status: "fired", fence: 1 },
  ]);
});

test("R9: a clock does not ring before it is due, and a called-off one never", async () => {
  await store.shelf.write(
    [aUnit(null, { armed: [armed(desk.clock.now() + 5_000), armed(0, 1, "dispatch")] })],
    [],
  );
  await store.shelf.write(
    [aUnit(null, { settled: [{ subject: "ticket:S1", kind: "dispatch" }] })],
    [],
  );

  expect((await ring(store)).stale.size).toBe(1);
  expect((await ring(store, idOf(1, "dispatch"))).stale.size).toBe(1);
  expect(await desk.rows("SELECT status FROM timer ORDER BY kind")).toEqual([
    { status: "cancelled" },
    { status: "armed" },
  ]);
});

test("R19: due is what the desk's own clock says, also when it was moved forward", async () => {
  await using moved = await openTestStore();
  await moved.store.shelf.write(
    [aUnit(null, { armed: [armed(moved.clock.now() + 3_600_000)] })],
    [],
  );
  expect((await ring(moved.store)).stale.size).toBe(1);

  moved.clock.forward(3_600_001);

  expect((await ring(moved.store)).stale.size).toBe(0);
});

test("R9: the same promise armed twice is one clock with the first due time", async () => {
  const at = desk.clock.now() + 5_000;
  await store.shelf.write([aUnit(null, { armed: [armed(at)] })], []);
  await store.shelf.write([aUnit(null, { armed: [armed(at + 1_000)] })], []);

  expect(await desk.rows("SELECT due_at FROM timer")).toEqual([{ due_at: new Date(at) }]);
});

test("a promise settled and made anew in one unit runs under its new cycle only", async () => {
  await store.shelf.write([aUnit(null, { armed: [armed(desk.clock.now() + 5_000)] })], []);
  await store.shelf.write(
    [
      aUnit(null, {
        settled: [{ subject: "ticket:S1", kind: "review" }],
        armed: [armed(desk.clock.now() + 9_000, 2)],
      }),
    ],
    [],
  );

  expect(await desk.rows("SELECT cycle, status FROM timer ORDER BY cycle")).toEqual([
    { cycle: 1, status: "cancelled" },
    { cycle: 2, status: "armed" },
  ]);
});

// Codes

test("a one-time code binds one chat, however many try it at once", async () => {
  const li = await hire(desk, "engineer", "李");
  await desk.rows(
    "INSERT INTO staff_code (code_hash, person_id, expires_at) VALUES ($1, $2, now() + interval '1 day')",
    [store.parts.seal.blind("ABCD-EFGH", "staff-code"), li],
  );
  const bind = async (process: Store, chat: string) => {
    const record = await chatOf(process, { channel: "telegram", chat });
    return process.shelf.write(
      [aUnit({ ...record, person: { ...record.person, id: li } }, { codes: ["ABCD-EFGH"] })],
      [],
    );
  };

  const verdicts = await Promise.all([
    bind(store, "1"),
    bind(other, "2"),
    bind(store, "3"),
    bind(other, "4"),
  ]);

  expect(verdicts.filter(({ stale }) => stale.size === 0)).toHaveLength(1);
  expect(
    await desk.rows("SELECT count(*)::int AS n FROM conversation WHERE person_id = $1", [li]),
  ).toEqual([{ n: 1 }]);
});

test("a code that was never made binds nobody", async () => {
  const chat = await chatOf(store, wangsChat);

  expect((await store.shelf.write([aUnit(chat, { codes: ["AAAA-AAAA"] })], [])).stale.size).toBe(1);
});

test("wrong codes are counted per chat and forgotten after an hour", async () => {
  await hear(store, wangsChat, "one", { wrongCode: true });
  await hear(store, wangsChat, "two", { wrongCode: true });
  expect((await chatOf(store, wangsChat)).wrongCodes).toBe(2);

  await desk.rows("UPDATE conversation SET wrong_codes_at = now() - interval '61 minutes'");
  expect((await chatOf(store, wangsChat)).wrongCodes).toBe(0);
  await hear(store, wangsChat, "three", { wrongCode: true });
  expect((await chatOf(store, wangsChat)).wrongCodes).toBe(1);
});

// Photos, notices, withdrawals, records

test("photos are wanted at once and join their ticket", async () => {
  const photo = derive("photo", 1);
  await hear(store, wangsChat, "one", {
    photos: [{ photo: { id: photo, ref: "file-1" }, messageId: "m1" }],
  });
  const ticket = await playCase(desk, []);
  await hear(store, wangsChat, "two", { joined: [{ photo, ticket: ticket.id }] });

  const [found] = await store.shelf.tickets({
    numbers: [ticket.number],
    ofCustomers: [],
    ofEngineers: [],
    awaitingSupervisor: false,
  });
  expect(found?.photos).toBe(1);
  expect(await desk.rows("SELECT status, next_at IS NOT NULL AS due FROM attachment")).toEqual([
    { status: "wanted", due: true },
  ]);
});

test("R18: a message its sender took back loses its bytes, and its photo is not fetched any more", async () => {
  await hear(store, wangsChat, "one", {
    photos: [{ photo: { id: derive("photo", 2), ref: "file" }, messageId: "m-one" }],
  });

  await hear(store, wangsChat, "two", { forgotten: [{ message: "m-one" }] });

  expect(
    await desk.rows("SELECT raw_enc, error_code FROM inbound_event WHERE dedupe_key = 'one'"),
  ).toEqual([{ raw_enc: null, error_code: "withdrawn" }]);
  expect(await desk.rows("SELECT status, why FROM attachment")).toEqual([
    { status: "refused", why: "withdrawn" },
  ]);
});

test("R18: a message of the same number in another chat stays", async () => {
  await hear(store, lisChat, "one");
  await hear(store, wangsChat, "two", { forgotten: [{ message: "m-one" }] });

  expect(
    await desk.rows("SELECT raw_enc IS NULL AS gone FROM inbound_event WHERE dedupe_key = 'one'"),
  ).toEqual([{ gone: false }]);
});

test("R24: records of one tray are chained one after another", async () => {
  const audits = ["a", "b", "c"].map((action) => ({ actor: "somebody", action, subject: "x" }));
  await store.shelf.write([aUnit(null, { audits })], []);
  await Promise.all(
    [store, other].map((process) => process.shelf.write([aUnit(null, { audits })], [])),
  );

  const rows = await desk.rows<{ hash: Buffer; prev_hash: Buffer }>(
    "SELECT hash, prev_hash FROM audit_log ORDER BY seq",
  );
  expect(rows).toHaveLength(9);
  for (const [nth, row] of rows.entries()) {
    expect(row.prev_hash).toEqual(rows[nth - 1]?.hash ?? Buffer.alloc(32));
  }
});

test("R23: nothing a person said or is lies open in any row", async () => {
  const canary = "canary-王小明-13800138000";
  const chat = await chatOf(store, wangsChat);
  const event = { ...anEvent("one"), raw: Buffer.from(canary) };
  await store.shelf.write(
    [
      aUnit(
        {
          ...chat,
          outSeq: 1,
          profile: { name: canary },
          conversation: {
            ...newConversation,
            talk: {
              dialog: "report",
              version: 1,
              step: "name",
              answers: { name: canary },
              strikes: 0,
              startedAt: 0,
              lastAt: 0,
              cycle: 0,
              reminded: false,
              trail: [],
            },
          },
        },
        {
          events: [event],
          sends: [aSend("one", 1, { body: { bubbles: [{ kind: "text", text: canary }] } })],
          people: [
            {
              id: chat.person.id,
              name: canary,
              phone: canary,
              address: canary,
              device: { product: canary },
            },
          ],
          notices: [
            { key: "n", to: wangsChat, notice: { kind: "person-wanted", text: canary }, at: 0 },
          ],
          photos: [{ photo: { id: derive("photo", 3), ref: canary }, messageId: "m" }],
        },
      ),
    ],
    [],
  );
  await playCase(desk, [], { form: { name: canary, fault: canary } });

  const tables = await desk.rows<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%'",
  );
  expect(tables.length).toBeGreaterThan(10);
  for (const { name } of tables) {
    const text = JSON.stringify(
      await desk.rows(
        `SELECT convert_from(convert_to(t::text, 'UTF8'), 'UTF8') AS t FROM ${name} t`,
      ),
    );
    expect(text, name).not.toContain(canary);
    expect(text, name).not.toContain(Buffer.from(canary).toString("hex"));
    expect(text, name).not.toContain(Buffer.from(canary).toString("base64"));
  }
});
