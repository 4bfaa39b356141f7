import { afterAll, beforeAll, expect, test } from "vitest";
import type { PersonId } from "../../src/kernel/ids.ts";
import { openPanel, type PanelParts } from "../../src/store/open-panel.ts";
import type { ShownPanel } from "../../src/store/panel-shapes.ts";
import type { Ticket } from "../../src/tickets/ticket.ts";
import { upToArchived, upToTold } from "../support/long-case.ts";
import {
  chatOf,
  hire,
  openTestStore,
  playCase,
  type TestStore,
  wangsChat,
} from "../support/store.ts";

const photoHash = "ab".repeat(32);
const photoBytes = Buffer.from("a photo");

let desk: TestStore;
let panel: ShownPanel;
let people: { readonly wang: PersonId; readonly chen: PersonId; readonly li: PersonId };
let finished: Ticket;

const panelWith = (parts: Partial<PanelParts> = {}): ShownPanel =>
  openPanel({
    prisma: desk.prisma,
    parts: desk.store.parts,
    photos: { read: async (hash) => (hash === photoHash ? photoBytes : undefined) },
    clock: desk.clock,
    wakes: { lastRoundTripAt: () => desk.clock.now() },
    ...parts,
  });

beforeAll(async () => {
  desk = await openTestStore();
  const wang = (await chatOf(desk.store, wangsChat)).person.id;
  const chen = await hire(desk, "supervisor", "陈主管");
  const li = await hire(desk, "engineer", "李工");
  people = { wang, chen, li };
  panel = panelWith();
  const slot = desk.clock.now() + 3_600_000;
  finished = await playCase(desk, [...upToTold(people, slot), ...upToArchived(people)]);
});
afterAll(() => desk[Symbol.asyncDispose]());

test("the list shows each case with the names of its people, the newest first", async () => {
  const newer = await playCase(desk, []);

  const [first, second, ...rest] = await panel.tickets("en");

  expect(rest).toEqual([]);
  expect(first).toMatchObject({ number: newer.number, status: "registered", customer: "王先生" });
  expect(first).not.toHaveProperty("engineer");
  expect(second).toMatchObject({
    number: finished.number,
    status: "archived",
    engineer: "李工",
    round: 1,
  });
});

test("a case opens with its form in the order of the handbook", async () => {
  const file = await panel.ticket(finished.number, "zh-CN");

  expect(file?.form).toEqual([
    { field: "name", value: "王先生" },
    { field: "phone", value: "+8613800138000" },
    { field: "product", value: "空调" },
    { field: "fault", value: "不制冷" },
  ]);
});

test("the history names who did what, with what it brought in the reader's language", async () => {
  const chinese = await panel.ticket(finished.number, "zh-CN");
  const english = await panel.ticket(finished.number, "en");
  const noteOf = (file: typeof chinese, action: string) =>
    file?.history.find((row) => row.action === action)?.note;

  expect(chinese?.history.map(({ who, action }) => `${who} ${action}`)).toEqual([
    "王先生 register",
    "陈主管 review",
    "陈主管 approve",
    "陈主管 dispatch",
    "李工 accept",
    "李工 propose",
    "王先生 appoint",
    "李工 depart",
    "李工 arrive",
    "李工 begin",
    "李工 finish",
    "王先生 agree",
    "王先生 rate",
    "system archive",
  ]);
  expect(noteOf(chinese, "dispatch")).toBe("→ 李工");
  expect(noteOf(chinese, "finish")).toBe("原因：电容老化；处理：更换电容；配件：电容 1 个");
  expect(noteOf(english, "finish")).toBe("Cause: 电容老化; Done: 更换电容; Parts: 电容 1 个");
  expect(noteOf(chinese, "rate")).toBe("非常满意；效率：满意；“很快”");
  expect(noteOf(english, "rate")).toBe("very satisfied; speed: satisfied; “很快”");
  expect(noteOf(english, "review")).toBeUndefined();
});

test("a kept promise is met, and its clock tells how it was reckoned", async () => {
  const file = await panel.ticket(finished.number, "en");
  const review = file?.clocks.find(({ kind }) => kind === "review");

  expect(review?.status).toBe("met");
  expect(review?.dueAt).toBe((review?.startedAt ?? 0) + 3_600_000);
  expect(review?.arithmetic[0]).toMatch(/^1 h counted around the clock from .+ \(rule S2-13\)\.$/);
  expect(review?.arithmetic[1]).toMatch(/^Due .+, Asia\/Shanghai\.$/);
  expect(review?.arithmetic[2]).toMatch(/^Ended /);
});

test("a promise still open is running, then warned, then overdue, and comes before those that ended", async () => {
  await using own = await openTestStore();
  const open = await playCase(own, []);
  const ownPanel = openPanel({
    prisma: own.prisma,
    parts: own.store.parts,
    photos: { read: async () => undefined },
    clock: own.clock,
    wakes: { lastRoundTripAt: () => undefined },
  });
  const review = async () =>
    (await ownPanel.ticket(open.number, "zh-CN"))?.clocks.find(({ kind }) => kind === "review");

  expect((await review())?.status).toBe("running");
  expect(await ownPanel.nextDueAt()).toBe((await review())?.warnAt);

  own.clock.forward(50 * 60_000);
  await own.rows(
    "UPDATE timer SET status = 'fired', fired_at = due_at, fence = 1 WHERE kind = 'review.warning'",
  );
  expect((await review())?.status).toBe("warned");

  own.clock.forward(15 * 60_000);
  expect((await review())?.status).toBe("overdue");
  expect((await review())?.arithmetic[0]).toMatch(/^自.+起 1 小时，全天连续计算（规则 S2-13）。$/);
});

test("an unknown number opens nothing", async () => {
  expect(await panel.ticket("S20991200101", "en")).toBeUndefined();
});

test("a stored photo is given by its hash, any other name gives nothing", async () => {
  await desk.rows(
    `INSERT INTO attachment (id, conversation_id, ticket_id, channel, chat, ref_enc, status, sha256, type, bytes, width, height, created_at)
     VALUES (gen_random_uuid(), $1, $2, 'telegram', '700001', '\\x00', 'stored', decode($3, 'hex'), 'jpeg', 7, 1, 1, now())`,
    [(await chatOf(desk.store, wangsChat)).id, finished.id, photoHash],
  );

  expect(await panel.photo(photoHash)).toEqual({ bytes: photoBytes, type: "image/jpeg" });
  expect((await panel.ticket(finished.number, "en"))?.photos).toEqual([photoHash]);
  expect(await panel.photo("cd".repeat(32))).toBeUndefined();
  expect(await panel.photo("../../etc/passwd")).toBeUndefined();
});

test("a code from the panel binds the person it was made for", async () => {
  const code = await panel.staffCode("engineer", "赵工");

  const [known] = await desk.store.shelf.codes([code]);
  expect(known?.person).toMatchObject({ role: "engineer", name: "赵工" });
});

test("a second code for the same name and role is for the same person", async () => {
  const [first, second, other] = [
    await panel.staffCode("engineer", "钱工"),
    await panel.staffCode("engineer", "钱工"),
    await panel.staffCode("supervisor", "钱工"),
  ];
  const known = await desk.store.shelf.codes([first, second, other]);
  const [used, colleague] = known.map(({ person }) => person.id);
  expect(known).toHaveLength(2);
  expect(used).not.toBe(colleague);
});

test("the desk is well while database and queue answer, and says which one does not", async () => {
  expect(await panel.status()).toMatchObject({ database: "up", queue: "up" });
  const silent = panelWith({ wakes: { lastRoundTripAt: () => desk.clock.now() - 16_000 } });
  expect(await silent.status()).toMatchObject({ queue: "down" });
  const never = panelWith({ wakes: { lastRoundTripAt: () => undefined } });
  expect(await never.status()).toMatchObject({ queue: "down" });
});

test("messages written but not sent are counted", async () => {
  const before = (await panel.status()).unsent;
  await desk.rows("UPDATE outbound_message SET status = 'accepted', settled_at = now()");

  expect(before).toBeGreaterThan(0);
  expect((await panel.status()).unsent).toBe(0);
});
