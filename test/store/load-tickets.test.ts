import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { PersonId } from "../../src/kernel/ids.ts";
import type { TicketsWanted } from "../../src/ports/shelf.ts";
import { ticketsShownMax } from "../../src/store/load-tickets.ts";
import { upToArchived, upToTold } from "../support/long-case.ts";
import { keptId } from "../support/pictures.ts";
import {
  chatOf,
  hire,
  openTestStore,
  playCase,
  type TestStore,
  wangsChat,
} from "../support/store.ts";

let desk: TestStore;
let people: { readonly wang: PersonId; readonly chen: PersonId; readonly li: PersonId };

beforeAll(async () => {
  desk = await openTestStore();
});
afterAll(() => desk[Symbol.asyncDispose]());
beforeEach(async () => {
  await desk.rows(
    "TRUNCATE person, conversation, inbound_event, ticket, ticket_event, outbound_message, timer, attachment",
  );
  const wang = (await chatOf(desk.store, wangsChat)).person.id;
  people = {
    wang,
    chen: await hire(desk, "supervisor", "陈"),
    li: await hire(desk, "engineer", "李工"),
  };
});

const want = async (wanted: Partial<TicketsWanted>) =>
  desk.store.shelf.tickets({
    numbers: [],
    ofCustomers: [],
    ofEngineers: [],
    awaitingSupervisor: false,
    ...wanted,
  });
const numbersOf = async (wanted: Partial<TicketsWanted>) =>
  (await want(wanted)).map(({ ticket }) => ticket.number);
const steps = (count: number) => upToTold(people, desk.clock.now() + 3_600_000).slice(0, count);

test("a ticket comes back exactly as it was written, form, work and all", async () => {
  const ticket = await playCase(desk, upToTold(people, desk.clock.now() + 3_600_000));

  const [found] = await want({ numbers: [ticket.number] });

  expect(found?.ticket).toEqual(ticket);
  expect(found?.chat).toEqual(wangsChat);
  expect(found?.engineerName).toBe("李工");
});

test("a customer's open cases come newest first, at most ten, the ended ones not", async () => {
  const ended = await playCase(desk, [...steps(11), ...upToArchived(people)]);
  const numbers: string[] = [];
  for (let nth = 0; nth < ticketsShownMax + 2; nth += 1) {
    desk.clock.forward(1_000);
    numbers.push((await playCase(desk, [])).number);
  }

  const found = await numbersOf({ ofCustomers: [people.wang] });

  expect(found).toEqual(numbers.toReversed().slice(0, ticketsShownMax));
  expect(found).not.toContain(ended.number);
});

test("an engineer's list holds the jobs sent to that engineer", async () => {
  await playCase(desk, []);
  const job = await playCase(desk, steps(3));

  expect(await numbersOf({ ofEngineers: [people.li] })).toEqual([job.number]);
  expect(await numbersOf({ ofEngineers: [people.chen] })).toEqual([]);
});

test("a supervisor's list holds what waits for a decision", async () => {
  const fresh = await playCase(desk, []);
  desk.clock.forward(1_000);
  const approved = await playCase(desk, steps(2));
  await playCase(desk, steps(4));

  expect(await numbersOf({ awaitingSupervisor: true })).toEqual([approved.number, fresh.number]);
});

test("a ticket wanted for several reasons comes once", async () => {
  const ticket = await playCase(desk, steps(3));

  expect(
    await numbersOf({
      numbers: [ticket.number, ticket.number],
      ofCustomers: [people.wang],
      ofEngineers: [people.li],
    }),
  ).toEqual([ticket.number]);
});

test("nothing wanted, nothing found; an unknown number is no fault", async () => {
  await playCase(desk, []);

  expect(await want({})).toEqual([]);
  expect(await want({ numbers: ["S20991200101"] })).toEqual([]);
});

test("the card shows the latest reason, the next clock that is no warning, and how many photos there are", async () => {
  const ticket = await playCase(desk, [
    { action: "review", actor: { id: people.chen, role: "supervisor" } },
    {
      action: "return",
      actor: { id: people.chen, role: "supervisor" },
      evidence: { reason: "请拍铭牌" },
    },
  ]);
  const other = await playCase(desk, []);
  await desk.rows(
    `INSERT INTO attachment (id, conversation_id, ticket_id, channel, chat, ref_enc, status, why, type, bytes, width, height, created_at)
     SELECT id::uuid, $1, $2, 'telegram', '1', '\\x00', status, why, type, 9, side, side, now() - age::interval
       FROM (VALUES ($3, 'wanted', NULL, NULL, NULL, '1 s'), ($4, 'stored', NULL, 'pdf', NULL, '2 s'), ($5, 'stored', NULL, 'png', 7, '3 s'),
         ($6, 'refused', 'too-large', NULL, NULL, '4 s'), ($7, 'refused', 'erased', 'png', 7, '5 s')) v (id, status, why, type, side, age)`,
    [ticket.conversation, ticket.id, ...[1, 2, 3, 4, 5].map(keptId)],
  );

  const [returned] = await want({ numbers: [ticket.number] });
  expect(returned).toMatchObject({
    reason: "请拍铭牌",
    photos: 3,
    kept: {
      files: [
        { id: keptId(3), type: "png", size: 9, width: 7, height: 7 },
        { id: keptId(2), type: "pdf", size: 9 },
      ],
      gone: 1,
    },
  });
  expect(returned).not.toHaveProperty("nextClock");

  const [fresh] = await want({ numbers: [other.number] });
  expect(fresh?.nextClock).toEqual({ kind: "review", dueAt: other.registeredAt + 3_600_000 });
  expect(fresh).not.toHaveProperty("reason");
});

test("R4: a ticket written by another process is seen at once", async () => {
  const ticket = await playCase(desk, []);
  const other = await desk.another();

  const [found] = await other.shelf.tickets({
    numbers: [ticket.number],
    ofCustomers: [],
    ofEngineers: [],
    awaitingSupervisor: false,
  });

  expect(found?.ticket.version).toBe(1);
});
