import { expect, test } from "vitest";
import { StoreUnavailable } from "../../src/kernel/errors.ts";
import { openTestChannel, wordsOf } from "./support/open-test-channel.ts";
import { openTestDesk, said } from "./support/open-test-desk.ts";

test("a page is kept first and heard from there; each of its messages once (R2)", async () => {
  const { desk, shelf, telegram, timers, now } = openTestDesk();
  const arrivals = ["one", "two"].map((words) => said("1", words, now(), words));
  const page = { platform: "telegram", account: "a", from: undefined, to: "2" } as const;

  expect(await desk.intake.takePage({ ...page, arrivals, spoiled: [] })).toBe(true);
  await timers.pass(100);

  expect(telegram.sent.map(wordsOf)).toEqual([
    expect.stringContaining("one #1"),
    expect.stringContaining("two #2"),
  ]);
  expect(shelf.rows.events.get("telegram\u0000two")).toBe("done");
});

test("a press that cannot be answered is heard all the same", async () => {
  const channel = openTestChannel("telegram");
  const telegram = {
    ...channel,
    acknowledge: () => {
      throw new RangeError("a defect of the channel");
    },
  };
  const { desk, shelf, now, logged } = openTestDesk({ telegram });

  await desk.hear([{ ...said("1", "hello", now(), "e-1"), press: { id: "q" } }], []);

  expect(shelf.rows.events.get("telegram\u0000e-1")).toBe("done");
  expect(logged).toEqual(["a press was not answered"]);
});

test("a message that will not arrive is noted as soon as the database is back", async () => {
  const telegram = openTestChannel("telegram", () => ({
    kind: "refused",
    why: "blocked",
    code: "403",
  }));
  const { says, shelf, timers } = openTestDesk({ telegram });
  await says("1", "hello");
  shelf.troubles.write = () => {
    throw new StoreUnavailable("away");
  };
  await timers.pass(7_000);
  expect(shelf.rows.chats.get("telegram:1")?.blocked).toBeNull();
  shelf.troubles.write = () => {};
  await timers.pass(10_000);

  expect(shelf.rows.chats.get("telegram:1")?.blocked).toBe("blocked");
});

test("a notice goes to its own chat's lane, the sender's own included", async () => {
  const { says, shelf, telegram, timers } = openTestDesk();
  await says("1", "quiet");
  const chat = shelf.rows.chats.get("telegram:1");
  if (chat === undefined) throw new Error("no chat");
  const own = { channel: "telegram", chat: "1" } as const;
  shelf.rows.staff.push({
    id: chat.person.id,
    role: "supervisor",
    name: "Li Hua",
    skills: [],
    regions: [],
    onDuty: true,
    load: 0,
    chat: own,
    conversation: chat.id,
  });
  await timers.pass(3_000);
  await says("1", "boom");
  await timers.pass(1_000);

  expect(telegram.sent.map((order) => order.chat)).toEqual(["1"]);
  expect([...shelf.rows.events.values()].filter((status) => status === "new")).toEqual([]);
});
