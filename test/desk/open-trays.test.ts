import fc from "fast-check";
import { expect, test } from "vitest";
import { StoreUnavailable } from "../../src/kernel/errors.ts";
import { freshChat } from "../../src/store/fresh-chat.ts";
import { aTicket } from "../support/ticket.ts";
import {
  accepts,
  openTestChannel,
  type TestChannel,
  wordsOf,
} from "./support/open-test-channel.ts";
import { openTestDesk } from "./support/open-test-desk.ts";

const counted = (channel: TestChannel, chat: string): readonly string[] =>
  channel.sent
    .filter((order) => order.chat === chat)
    .map((order) => /(\S+) #(\d+)/.exec(wordsOf(order))?.[0] ?? "");

test("messages of one chat are heard in the order they came, whatever else is on the trays (R4)", async () => {
  const { says, telegram, timers } = openTestDesk();
  const all: Promise<void>[] = [];
  for (let nth = 0; nth < 40; nth += 1)
    for (const chat of ["1", "2", "3"]) all.push(says(chat, `m${nth}`));
  await Promise.all(all);
  await timers.pass(200);

  for (const chat of ["1", "2", "3"])
    expect(counted(telegram, chat)).toEqual(
      Array.from({ length: 40 }, (_, nth) => `m${nth} #${nth + 1}`),
    );
});

test("what waits at one moment is written together", async () => {
  const { says, shelf } = openTestDesk();
  await Promise.all(Array.from({ length: 100 }, (_, nth) => says(String(nth), "hello")));

  expect(shelf.writes.length).toBeLessThan(5);
});

test("a chat that another process moved is read again and decided again", async () => {
  const { says, shelf, telegram, timers } = openTestDesk();
  await says("1", "first");
  const chat = shelf.rows.chats.get("telegram:1");
  if (chat === undefined) throw new Error("no chat");
  const conversation = { ...chat.conversation, cycle: 41 };
  shelf.rows.chats.set("telegram:1", { ...chat, version: 7, outSeq: 9, conversation });
  await says("1", "second");
  await timers.pass(50);

  expect(counted(telegram, "1")).toEqual(["first #1", "second #42"]);
});

test("a chat that keeps moving elsewhere asks its sender to try again, and does not spin", async () => {
  const { says, shelf } = openTestDesk();
  const state = { tries: 0 };
  shelf.troubles.write = (units) => {
    for (const { chat } of units) {
      if (chat === null) continue;
      state.tries += 1;
      shelf.rows.chats.set("telegram:1", { ...chat, version: state.tries * 100 });
    }
  };

  await expect(says("1", "hello")).rejects.toBeInstanceOf(StoreUnavailable);
  expect(state.tries).toBe(11);
});

test("while the database is away everybody is asked to try again, and afterwards nothing is missing (R1, R13)", async () => {
  const { says, shelf, telegram, timers } = openTestDesk();
  const away = (): void => {
    throw new StoreUnavailable("away", { cause: "57P03" });
  };
  await says("1", "before");
  shelf.troubles.write = away;
  const heard = await Promise.allSettled([says("1", "one"), says("2", "two")]);
  await timers.pass(3_000);
  expect(heard.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect([...shelf.rows.sends.values()].map(({ status }) => status)).toEqual(["sending"]);

  shelf.troubles.write = () => {};
  await Promise.all([says("1", "one"), says("2", "two")]);
  await timers.pass(500);

  expect([...shelf.rows.sends.values()].every(({ status }) => status === "accepted")).toBe(true);
  expect(counted(telegram, "1")).toEqual(["before #1", "one #2"]);
});

test("an answer of the database that got lost changes nothing for whoever sends it again (R2)", async () => {
  const { says, shelf, timers } = openTestDesk();
  const state = { losses: 1 };
  shelf.troubles.answer = () => {
    if (state.losses-- > 0) throw new StoreUnavailable("the answer was lost");
  };
  await expect(says("1", "hello")).rejects.toBeInstanceOf(StoreUnavailable);
  await says("1", "hello");
  await timers.pass(50);

  expect(shelf.rows.sends.size).toBe(1);
  expect(shelf.rows.chats.get("telegram:1")?.conversation.cycle).toBe(1);
});

test("the same event twice on one tray is heard once, without a second write (R2)", async () => {
  const { says, shelf, telegram, timers } = openTestDesk();
  await Promise.all([
    says("1", "hello", "e-1"),
    says("1", "hello", "e-1"),
    says("1", "bye", "e-2"),
  ]);
  await timers.pass(50);

  expect(counted(telegram, "1")).toEqual(["hello #1", "bye #2"]);
  expect(shelf.writes.filter((units) => units.length > 0)).toHaveLength(1);
});

test("one poisoned message is kept aside alone: those before and after it are heard in order (R3)", async () => {
  const { says, shelf, telegram, timers } = openTestDesk();
  await Promise.all(["one", "boom", "two", "boom again", "three"].map((words) => says("1", words)));
  await timers.pass(100);

  expect(counted(telegram, "1").filter(Boolean)).toEqual(["one #1", "two #2", "three #3"]);
  expect(
    [...shelf.rows.events].filter(([, status]) => status === "quarantined").map(([name]) => name),
  ).toEqual(["telegram\u00001 boom", "telegram\u00001 boom again"]);
});

test("rows that the database refuses are found by halves; their neighbours are written (R3)", async () => {
  const { says, shelf } = openTestDesk();
  const calls = { count: 0 };
  shelf.troubles.write = (units) => {
    calls.count += 1;
    if (units.some(({ events }) => events.some(({ key }) => key === "33 bad")))
      throw new RangeError("a NUL byte");
  };
  await Promise.all(
    Array.from({ length: 64 }, (_, nth) => says(String(nth), nth === 33 ? "bad" : "good")),
  );

  expect(shelf.rows.events.get("telegram\u000033 bad")).toBe("quarantined");
  expect([...shelf.rows.events.values()].filter((status) => status === "done")).toHaveLength(63);
  expect(calls.count).toBeLessThan(24);
});

test("new customers of one tray get numbers of their own, reserved in one go (S2-32)", async () => {
  const { says, shelf } = openTestDesk({
    house: {
      frontDesk: (conversation, input) => ({
        conversation: { ...conversation, lastAt: input.at },
        effects: [{ kind: "open-ticket", class: "repair", urgency: "normal", form: {} }],
      }),
    },
  });
  await Promise.all(Array.from({ length: 20 }, (_, nth) => says(String(nth), "it leaks")));

  expect(shelf.rows.tickets.size).toBe(20);
  expect(shelf.rows.counters.get("customer-202611")).toBe(20);
});

test("two chats that change one ticket at once do so one after the other: one press, one step (R5, R16)", async () => {
  const ticket = aTicket();
  const { says, shelf } = openTestDesk({
    house: {
      frontDesk: (conversation, input) => ({
        conversation: { ...conversation, lastAt: input.at },
        effects:
          input.kind === "said"
            ? [{ kind: "move-ticket", ticket: ticket.number, action: "approve", evidence: {} }]
            : [],
      }),
    },
  });
  shelf.rows.tickets.set(ticket.number, {
    ticket,
    chat: { channel: "telegram", chat: "9" },
    photos: 0,
    kept: { files: [], gone: 0 },
  });
  for (const chat of ["1", "2"]) {
    const known = freshChat({ channel: "telegram", chat });
    const person = { ...known.person, role: "supervisor" } as const;
    shelf.rows.chats.set(`telegram:${chat}`, { ...known, person });
  }

  await Promise.all([says("1", ticket.number), says("2", ticket.number)]);

  const steps = shelf.writes.flat().flatMap(({ history }) => history);
  expect(steps.map(({ event }) => event.action)).toEqual(["review", "approve"]);
  expect(shelf.rows.tickets.get(ticket.number)?.ticket.status).toBe("approved");
});

test("two chats of one person that learn something of them at once do so one after the other: nothing is lost (R4)", async () => {
  const { says, shelf } = openTestDesk({
    house: {
      frontDesk: (conversation, input) => ({
        conversation: { ...conversation, lastAt: input.at },
        effects:
          input.kind === "said"
            ? [
                {
                  kind: "remember",
                  ...(input.text === "name" ? { name: "Wang" } : { phone: "+8613800138000" }),
                },
              ]
            : [],
      }),
    },
  });
  const { person } = freshChat({ channel: "telegram", chat: "1" });
  for (const chat of ["1", "2"])
    shelf.rows.chats.set(`telegram:${chat}`, {
      ...freshChat({ channel: "telegram", chat }),
      person,
    });

  await Promise.all([says("1", "name"), says("2", "phone")]);

  const learnt = shelf.writes.map((units) => units.flatMap(({ people }) => people));
  expect(learnt.flat().map(({ name, phone }) => name ?? phone)).toEqual(["Wang", "+8613800138000"]);
  expect(learnt.every((people) => people.length <= 1)).toBe(true);
});

interface Plan {
  readonly steps: readonly { readonly chat: number; readonly times: number }[];
  readonly stale: readonly boolean[];
  readonly lost: readonly boolean[];
  readonly throttled: readonly boolean[];
}
const plans: fc.Arbitrary<Plan> = fc.record({
  steps: fc.array(
    fc.record({ chat: fc.integer({ min: 0, max: 4 }), times: fc.integer({ min: 1, max: 3 }) }),
    { minLength: 1, maxLength: 40 },
  ),
  stale: fc.array(fc.boolean(), { maxLength: 12 }),
  lost: fc.array(fc.boolean(), { maxLength: 6 }),
  throttled: fc.array(fc.boolean(), { maxLength: 12 }),
});

test("however arrivals interleave, repeat and collide: every chat is answered once a message, in order (R2, R4, R8)", async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const [stale, lost, throttled] = [[...plan.stale], [...plan.lost], [...plan.throttled]];
      const telegram = openTestChannel("telegram", (order) =>
        throttled.shift() === true
          ? { kind: "not-accepted", retryAfterMs: 1_000, scope: "chat", code: "429" }
          : accepts(order),
      );
      const { desk, says, shelf, timers } = openTestDesk({ telegram });
      shelf.troubles.write = (units) => {
        const chat = units[0]?.chat;
        const kept = chat ? shelf.rows.chats.get(`telegram:${chat.chat}`) : undefined;
        // Another process touches the chat: its version moves, its words stay.
        if (stale.shift() === true && kept !== undefined)
          shelf.rows.chats.set(`telegram:${kept.chat}`, { ...kept, version: kept.version + 1 });
      };
      shelf.troubles.answer = ({ stale: left }) => {
        if (left.size === 0 && lost.shift() === true) throw new StoreUnavailable("lost");
      };
      const insist = async (chat: string, words: string): Promise<void> => {
        for (;;)
          try {
            return await says(chat, words);
          } catch {
            await timers.settle();
          }
      };
      const lanes = new Map<number, Promise<void>>();
      for (const [nth, { chat, times }] of plan.steps.entries()) {
        const before = lanes.get(chat) ?? Promise.resolve();
        const said = Promise.all(
          Array.from({ length: times }, () => before.then(() => insist(String(chat), `m${nth}`))),
        );
        lanes.set(
          chat,
          said.then(() => undefined),
        );
      }
      await Promise.all(lanes.values());
      for (let look = 0; look < 30; look += 1) {
        const caught = desk.catchUp();
        await timers.pass(10_000);
        await caught;
      }

      for (const chat of lanes.keys()) {
        const messages = plan.steps.flatMap((step, nth) => (step.chat === chat ? [`m${nth}`] : []));
        const rows = [...shelf.rows.sends.values()].filter((row) => row.chat.chat === String(chat));
        const heard = shelf.rows.chats.get(`telegram:${chat}`)?.conversation.cycle;
        expect(heard).toBe(messages.length);
        expect(rows.map(({ seq }) => seq)).toEqual(messages.map((_, nth) => nth + 1));
        const accepted = telegram.sent.filter((order) => order.chat === String(chat));
        const order = [...new Set(accepted.map(({ id }) => id))];
        const known = rows.map(({ id }) => id).filter((id) => order.includes(id));
        expect(order).toEqual(known);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

test("messages that come while their chat is decided again wait behind it (R4)", async () => {
  const arrivals = fc.array(
    fc.record({
      chat: fc.integer({ min: 0, max: 2 }),
      twice: fc.boolean(),
      pause: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 1, maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(arrivals, fc.array(fc.boolean(), { maxLength: 20 }), async (plan, moves) => {
      const { says, shelf, telegram, timers } = openTestDesk();
      const stale = [...moves];
      shelf.troubles.write = (units) => {
        for (const { chat } of units) {
          const kept = chat === null ? undefined : shelf.rows.chats.get(`telegram:${chat.chat}`);
          if (kept !== undefined && stale.shift() === true)
            shelf.rows.chats.set(`telegram:${kept.chat}`, { ...kept, version: kept.version + 1 });
        }
      };
      const all: Promise<void>[] = [];
      for (const [nth, { chat, twice, pause }] of plan.entries()) {
        all.push(says(String(chat), `m${nth}`));
        if (twice) all.push(says(String(chat), `m${nth}`));
        for (let turn = 0; turn < pause; turn += 1) await new Promise((next) => setImmediate(next));
      }
      await Promise.all(all);
      await timers.pass(500);

      for (const chat of new Set(plan.map((step) => step.chat))) {
        const said = plan.flatMap((step, nth) => (step.chat === chat ? [nth] : []));
        expect(counted(telegram, String(chat))).toEqual(
          said.map((nth, place) => `m${nth} #${place + 1}`),
        );
      }
    }),
    { numRuns: 80 },
  );
}, 60_000);

test("whoever comes when nothing has left for a second is asked at once to come again, and is heard then (R13, R14)", async () => {
  const { says, shelf, telegram, timers } = openTestDesk();
  const stuck = Promise.withResolvers<void>();
  const write = shelf.write.bind(shelf);
  shelf.write = async (units, marks) => {
    await stuck.promise;
    return write(units, marks);
  };
  const all = [says("on the first tray", "hello")];
  await timers.pass(10);
  all.push(says("on the second tray", "hello"));
  await timers.pass(10);
  all.push(says("waits for a tray", "hello"));
  await timers.pass(1_300);

  await expect(says("comes too late", "hello")).rejects.toThrow(StoreUnavailable);
  stuck.resolve();
  await Promise.all(all);
  await says("comes too late", "hello");
  await timers.pass(50);
  expect(counted(telegram, "comes too late")).toEqual(["hello #1"]);
});

test("a database that has no time for large trays gets smaller ones, until all are heard (R13, R14)", async () => {
  const { says, shelf, timers } = openTestDesk();
  const sizes: number[] = [];
  shelf.troubles.write = (units) => {
    if (units.length === 0) return;
    sizes.push(units.length);
    if (units.length > 20) throw new StoreUnavailable("too slow for so much");
  };
  const chats = Array.from({ length: 100 }, (_, nth) => String(nth));
  const heard = new Set<string>();
  for (let tries = 0; tries < 30 && heard.size < chats.length; tries += 1) {
    const missing = chats.filter((chat) => !heard.has(chat));
    const asked = Promise.allSettled(
      missing.map((chat) => says(chat, "hello").then(() => heard.add(chat))),
    );
    await timers.pass(500);
    await asked;
  }

  expect(heard.size).toBe(100);
  expect(sizes[0]).toBe(100);
});

test("that a later message of a chat arrived is not written before that of an earlier one: a desk that dies between would repeat the earlier after it (R7, R8)", async () => {
  const { says, shelf, telegram, timers } = openTestDesk();
  const slow = Promise.withResolvers<void>();
  const write = shelf.write.bind(shelf);
  shelf.write = async (units, marks) => {
    if (marks.some(({ id }) => id === first())) await slow.promise;
    return write(units, marks);
  };
  const first = (): string | undefined => [...shelf.rows.sends.values()][0]?.id;
  const statuses = (): readonly string[] =>
    [...shelf.rows.sends.values()].map(({ status }) => status);
  await says("1", "one");
  await timers.pass(100);
  await says("1", "two");
  await timers.pass(300);
  await says("2", "something that takes marks along");
  await timers.pass(300);

  expect(counted(telegram, "1")).toEqual(["one #1", "two #2"]);
  expect(statuses()).toEqual(["sending", "sending", "sending"]);
  slow.resolve();
  await timers.pass(300);
  expect(statuses()).toEqual(["accepted", "accepted", "accepted"]);
});
