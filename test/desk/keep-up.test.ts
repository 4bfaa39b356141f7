import { expect, test } from "vitest";
import { StoreUnavailable } from "../../src/kernel/errors.ts";
import { outboundId } from "../../src/kernel/ids.ts";
import { accepts, openTestChannel, wordsOf } from "./support/open-test-channel.ts";
import { openTestDesk, type TestDesk } from "./support/open-test-desk.ts";
import type { KeptTimer } from "./support/open-test-shelf.ts";

const lookMs = 5_000;

function putTimer({ shelf, now }: TestDesk, id: string, changes: Partial<KeptTimer>): void {
  const row = { id, subject: "nobody:1", kind: "told", cycle: 1, dueAt: now() } as const;
  shelf.rows.timers.set(id, { ...row, status: "armed", ...changes });
}

test("a clock of a talk rings in its chat, once, though everybody wakes for it (R9)", async () => {
  const opened = openTestDesk();
  await opened.says("1", "arm");
  const all = Promise.all([1, 2, 3].map(() => opened.desk.catchUp()));
  await opened.timers.pass(1_000);
  await all;

  expect(opened.telegram.sent.map(wordsOf).filter((words) => words.includes("rang"))).toHaveLength(
    1,
  );
  expect([...opened.shelf.rows.timers.values()].map(({ status }) => status)).toEqual(["fired"]);
});

test("a clock rings without anybody waking for it (R10)", async () => {
  const opened = openTestDesk();
  await opened.says("1", "arm");
  opened.desk.start();
  await opened.timers.pass(lookMs);

  expect(opened.telegram.sent.map(wordsOf).join()).toContain("rang form-reminder");
  await opened.desk.stop();
});

test("clocks of what is no longer there are over, and keep no other from ringing", async () => {
  const opened = openTestDesk();
  for (let nth = 0; nth < 450; nth += 1) putTimer(opened, `gone-${nth}`, {});
  await opened.says("1", "arm");
  const caught = opened.desk.catchUp();
  await opened.timers.pass(1_000);
  await caught;

  expect([...opened.shelf.rows.timers.values()].every(({ status }) => status === "fired")).toBe(
    true,
  );
});

test("a clock that meets a chat in motion rings at the next look; meanwhile nobody spins", async () => {
  const opened = openTestDesk();
  await opened.says("1", "arm");
  const chat = opened.shelf.rows.chats.get("telegram:1");
  if (chat === undefined) throw new Error("no chat");
  opened.shelf.rows.chats.set("telegram:1", { ...chat, version: 5 });
  const first = opened.desk.catchUp();
  await opened.timers.pass(100);
  await first;
  const second = opened.desk.catchUp();
  await opened.timers.pass(100);
  await second;

  expect([...opened.shelf.rows.timers.values()].map(({ status }) => status)).toEqual(["fired"]);
});

test("a notice that nobody heard is found and heard once", async () => {
  const opened = openTestDesk();
  opened.shelf.rows.events.set("desk\u0000n-1", "new");
  opened.shelf.rows.notices.set("n-1", {
    key: "n-1",
    to: { channel: "telegram", chat: "1" },
    notice: { kind: "rated", text: "five" },
    at: opened.now(),
  });
  opened.desk.start();
  await opened.timers.pass(3 * lookMs);
  await opened.desk.stop();

  expect(opened.telegram.sent.map(wordsOf)).toEqual([expect.stringContaining("rated five #1")]);
});

test("after a crash all that waits is heard in one look, however much it is (R11)", async () => {
  const opened = openTestDesk();
  for (let nth = 0; nth < 450; nth += 1) {
    opened.shelf.rows.events.set(`desk\u0000n-${nth}`, "new");
    opened.shelf.rows.notices.set(`n-${nth}`, {
      key: `n-${nth}`,
      to: { channel: "telegram", chat: `${nth % 45}` },
      notice: { kind: "rated" },
      at: opened.now(),
    });
  }
  opened.desk.start();
  await opened.timers.pass(lookMs / 2);

  expect([...opened.shelf.rows.events.values()].filter((status) => status === "new")).toEqual([]);
  await opened.desk.stop();
});

test("a message whose sender vanished is sent again after a while, if nothing newer was said (R11)", async () => {
  const opened = openTestDesk();
  await opened.says("1", "Is it cold now?");
  await opened.timers.pass(100);
  const [row] = opened.shelf.rows.sends.values();
  if (row === undefined) throw new Error("no message");
  Object.assign(row, { status: "sending", mustArrive: true, leaseUntil: opened.now() - 1 });
  opened.desk.start();
  await opened.timers.pass(10_000);
  expect(opened.telegram.sent).toHaveLength(1);
  await opened.timers.pass(30_000);
  await opened.desk.stop();

  expect(opened.telegram.sent).toHaveLength(2);
  expect(row).toMatchObject({ status: "accepted", maybeTwice: true });
});

test("an answer written when the database hung is given all the same, once and without a doubt (R6, R7, R13)", async () => {
  const opened = openTestDesk();
  const { shelf, timers, telegram } = opened;
  const write = shelf.write.bind(shelf);
  const state = { hangs: true };
  shelf.write = async (units, marks) => {
    const verdict = await write(units, marks);
    if (state.hangs && units.length > 0) throw new StoreUnavailable("nobody heard what it did");
    return verdict;
  };
  await expect(opened.says("1", "thanks")).rejects.toThrow(StoreUnavailable);
  state.hangs = false;
  await opened.says("1", "thanks");
  opened.desk.start();
  await timers.pass(120_000);
  await opened.desk.stop();

  expect(telegram.sent).toHaveLength(1);
  expect(telegram.sent[0]?.doubt).toBeUndefined();
  expect([...shelf.rows.sends.values()]).toMatchObject([{ status: "accepted", maybeTwice: false }]);
});

test("a message that is with us is not taken for lost, however far the clock was moved", async () => {
  const telegram = openTestChannel("telegram", async (order) => {
    await new Promise<void>((answered) => opened.timers.after(9_000, answered));
    return accepts(order);
  });
  const opened = openTestDesk({ telegram });
  await opened.says("1", "hello");
  for (const row of opened.shelf.rows.sends.values()) row.leaseUntil = opened.now() - 1;
  opened.desk.start();
  await opened.timers.pass(20_000);
  await opened.desk.stop();

  expect(telegram.sent).toHaveLength(1);
  expect([...opened.shelf.rows.sends.values()].map(({ status }) => status)).toEqual(["accepted"]);
});

test("one platform that hangs does not keep the others' messages from being sent again (R15)", async () => {
  const line = openTestChannel("line");
  const telegram = openTestChannel("telegram", () => new Promise<never>(() => {}));
  const opened = openTestDesk({ telegram, channels: [line] });
  await opened.says("1", "hello");
  await opened.timers.pass(100);
  const at = opened.now();
  await opened.desk.hear(
    [
      {
        platform: "line",
        eventId: "e-1",
        chat: "U1",
        at,
        input: { kind: "said", text: "hello", at },
        raw: new Uint8Array(),
      },
    ],
    [],
  );
  await opened.timers.pass(100);
  for (const row of opened.shelf.rows.sends.values())
    Object.assign(row, { status: "queued", nextAt: at, id: outboundId(row.id) });
  opened.desk.start();
  await opened.timers.pass(2 * lookMs);

  expect(line.sent).toHaveLength(2);
});

test("while one platform hangs, what comes due later on another is still found (R15)", async () => {
  const telegram = openTestChannel("telegram", (order) =>
    order.chat === "hangs" ? new Promise<never>(() => {}) : accepts(order),
  );
  const opened = openTestDesk({ telegram });
  const later = (chat: string): void => {
    for (const row of opened.shelf.rows.sends.values())
      if (row.chat.chat === chat) Object.assign(row, { status: "queued", nextAt: opened.now() });
  };
  await opened.says("hangs", "hello");
  await opened.says("goes on", "hello");
  await opened.timers.pass(100);
  later("hangs");
  opened.desk.start();
  await opened.timers.pass(lookMs);
  later("goes on");
  await opened.timers.pass(2 * lookMs);

  expect(telegram.sent.filter(({ chat }) => chat === "goes on")).toHaveLength(2);
});

test("trouble with one part of the look does not keep the others from being looked after", async () => {
  const opened = openTestDesk();
  await opened.says("1", "arm");
  const { backlog } = opened.shelf;
  Object.assign(backlog, { waiting: () => Promise.reject(new RangeError("unreadable")) });
  opened.desk.start();
  await opened.timers.pass(2 * lookMs);
  await opened.desk.stop();

  expect(opened.logged).toContain("could not look after what is left to do");
  expect([...opened.shelf.rows.timers.values()].map(({ status }) => status)).toEqual(["fired"]);
});

test("a desk that is closing takes nothing new on, whoever wakes it (R17)", async () => {
  const opened = openTestDesk();
  await opened.says("1", "arm");
  const stopped = opened.desk.stop();
  await opened.timers.pass(1_000);
  await stopped;
  await opened.desk.catchUp();

  expect([...opened.shelf.rows.timers.values()].map(({ status }) => status)).toEqual(["armed"]);
});

test("clocks that stay due however often they ring do not hold up the look", async () => {
  const opened = openTestDesk();
  for (let nth = 0; nth < 200; nth += 1) putTimer(opened, `stuck-${nth}`, {});
  opened.shelf.troubles.write = (units) => {
    // Somebody else has just taken each of them, and given it back.
    for (const unit of units)
      for (const id of unit.fired) putTimer(opened, id, { status: "fired" });
  };
  opened.shelf.troubles.answer = () => {
    for (const id of opened.shelf.rows.timers.keys()) putTimer(opened, id, {});
  };
  const state = { ended: false };
  void opened.desk.catchUp().then(() => (state.ended = true));
  await opened.timers.pass(1_000);

  expect(state.ended).toBe(true);
});
