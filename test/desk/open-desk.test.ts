import { expect, test } from "vitest";
import { ticketNumber, timerId } from "../../src/kernel/ids.ts";
import { RowsRefused } from "../../src/store/trouble.ts";
import { aTicket, li } from "../support/ticket.ts";
import { aHouse } from "./support/a-house.ts";
import { accepts, openTestChannel, wordsOf } from "./support/open-test-channel.ts";
import { openTestDesk } from "./support/open-test-desk.ts";

test("what is said is answered after it is committed", async () => {
  const { says, telegram, timers, shelf } = openTestDesk();

  await says("1", "hello");
  expect(shelf.rows.events.get("telegram\u00001 hello")).toBe("done");
  await timers.pass(50);

  expect(telegram.sent.map(wordsOf)).toEqual([expect.stringContaining("hello #1")]);
  expect([...shelf.rows.sends.values()].map(({ status }) => status)).toEqual(["accepted"]);
});

const { policy } = aHouse();
const brokenClocks = {
  ...policy.clocks,
  dispatch: policy.clocks.dispatch.map((limit) => ({ ...limit, calendar: "none such" })),
};

test("a clock that cannot be decided spoils nobody else's message on its tray (R3)", async () => {
  const { desk, says, shelf, timers, now, logged } = openTestDesk({
    house: { policy: { ...policy, clocks: brokenClocks } },
  });
  const ticket = aTicket({
    number: ticketNumber("S20261100101"),
    status: "dispatched",
    engineer: li,
  });
  shelf.rows.tickets.set(ticket.number, {
    ticket,
    chat: { channel: "telegram", chat: "9" },
    photos: 0,
    kept: { files: [], gone: 0 },
  });
  const id = timerId("t-1");
  const subject = `ticket:${ticket.number}`;
  shelf.rows.timers.set(id, {
    id,
    subject,
    kind: "answer",
    cycle: 1,
    dueAt: now(),
    status: "armed",
  });

  const rung = desk.catchUp();
  const heard = says("1", "quiet");
  await timers.pass(50);

  await expect(heard).resolves.toBeUndefined();
  await expect(rung).resolves.toBeUndefined();
  expect(shelf.rows.timers.get(id)?.status).toBe("fired");
  expect(logged).toContain("a turn failed and is kept aside");
});

test("a chat whose rows cannot be read spoils nobody else's message (R3)", async () => {
  const { says, shelf } = openTestDesk();
  shelf.troubles.read = (what, about) => {
    if (what === "chats" && about.includes("telegram:bad")) throw new RowsRefused("unreadable");
  };

  const [bad, good] = await Promise.allSettled([says("bad", "hello"), says("good", "hello")]);

  expect(good.status).toBe("fulfilled");
  expect(bad.status).toBe("fulfilled");
  expect(shelf.rows.events.get("telegram\u0000bad hello")).toBe("quarantined");
});

test("one mark the database refuses does not keep the others, or anybody's message, from being written", async () => {
  const { says, shelf, timers } = openTestDesk();
  shelf.troubles.write = (_units, marks) => {
    if (marks.some(({ messageId }) => messageId === badId)) throw new RowsRefused("a mark");
  };
  await says("1", "one");
  await says("2", "two");
  const badId = [...shelf.rows.sends.keys()][0] ?? "";
  await timers.pass(1_000);

  expect([...shelf.rows.sends.values()].map(({ status }) => status)).toEqual([
    "sending",
    "accepted",
  ]);
  await expect(says("3", "three")).resolves.toBeUndefined();
});

test("messages that wait for their retry leave in order, and none before its predecessor (R8)", async () => {
  const state = { refusals: 1 };
  const telegram = openTestChannel("telegram", (order) =>
    state.refusals-- > 0
      ? { kind: "not-accepted", retryAfterMs: 5_000, scope: "chat", code: "429" }
      : accepts(order),
  );
  const { desk, says, timers, shelf } = openTestDesk({ telegram });

  await says("1", "first");
  await says("1", "second");
  await timers.pass(3_000);
  await says("1", "third");
  await timers.pass(3_000);
  const caught = desk.catchUp();
  await timers.pass(2_000);
  await caught;

  expect(telegram.sent.map(wordsOf).map((words) => /\w+ #\d/.exec(words)?.[0])).toEqual([
    "first #1",
    "first #1",
    "second #2",
    "third #3",
  ]);
  expect([...shelf.rows.sends.values()].every(({ status }) => status === "accepted")).toBe(true);
});

test("clocks ring though the desk is never idle (starvation)", async () => {
  const { desk, says, shelf, timers, now } = openTestDesk();
  await says("1", "arm");
  const state = { busy: true, nth: 0 };
  const load = (async () => {
    while (state.busy) await says(String(state.nth % 7), `more ${state.nth++}`);
  })();
  await says("x", "hello");
  const row = [...shelf.rows.sends.values()].find(({ chat }) => chat.chat === "x");
  if (row !== undefined) Object.assign(row, { status: "queued", nextAt: now() });
  const first = desk.catchUp();
  const done = await Promise.race([
    first.then(() => "done"),
    timers
      .pass(4_000)
      .then(() => timers.settle())
      .then(() => "still busy"),
  ]);
  state.busy = false;
  await load;

  expect(done).toBe("done");
});

test("a closed channel holds nothing in memory: its messages wait in the database without losing a try", async () => {
  const telegram = openTestChannel("telegram", (order) =>
    order.chat === "1"
      ? { kind: "not-accepted", retryAfterMs: 3_600_000, scope: "channel", code: "429" }
      : accepts(order),
  );
  const { says, timers, shelf } = openTestDesk({ telegram });

  await says("1", "hello");
  await timers.pass(50);
  await says("2", "hello");
  await timers.pass(70_000);

  const waiting = [...shelf.rows.sends.values()].find(({ chat }) => chat.chat === "2");
  expect(telegram.sent.map(({ chat }) => chat)).toEqual(["1"]);
  expect(waiting).toMatchObject({ status: "queued", attempt: 0, error: "channel-waits" });
});

test("closing waits for the messages under way, so that none is sent again after the next start", async () => {
  const telegram = openTestChannel("telegram", async (order) => {
    await new Promise<void>((answered) => timers.after(2_000, answered));
    return accepts(order);
  });
  const { desk, says, timers, shelf } = openTestDesk({ telegram });
  await says("1", "hello");
  const state = { closed: false };
  void desk.stop().then(() => (state.closed = true));

  await timers.pass(1_000);
  expect(state.closed).toBe(false);
  await timers.pass(2_000);

  expect(state.closed).toBe(true);
  expect([...shelf.rows.sends.values()].map(({ status }) => status)).toEqual(["accepted"]);
});

test("an event that breaks us is kept aside, its person reads one apology and a supervisor is told", async () => {
  const { says, telegram, timers, shelf } = openTestDesk();
  await says("boss", "quiet");
  const boss = shelf.rows.chats.get("telegram:boss");
  if (boss === undefined) throw new Error("no boss");
  shelf.rows.staff.push({
    id: boss.person.id,
    role: "supervisor",
    name: "Li Hua",
    skills: [],
    regions: [],
    onDuty: true,
    load: 0,
    chat: { channel: "telegram", chat: "boss" },
    conversation: boss.id,
  });

  await says("1", "boom");
  await says("1", "boom", "1 boom");
  await timers.pass(1_000);

  expect(shelf.rows.events.get("telegram\u00001 boom")).toBe("quarantined");
  expect(telegram.sent.map(({ chat }) => chat).toSorted()).toEqual(["1", "boss"]);
});

test("an event of a platform that is off is kept aside; nobody waits for ever", async () => {
  const { desk, shelf, timers, now } = openTestDesk();
  const at = now();
  const heard = desk.hear(
    [
      {
        platform: "line",
        eventId: "e",
        chat: "U1",
        at,
        input: { kind: "said", text: "hello", at },
        press: {},
        raw: new Uint8Array(),
      },
    ],
    [],
  );
  await timers.pass(100);

  await expect(heard).resolves.toBeUndefined();
  expect(shelf.rows.events.get("line\u0000e")).toBe("quarantined");
});
