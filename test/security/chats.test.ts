import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { openTestHouse, type TestHouse } from "../support/open-test-house.ts";
import { personAt, reports } from "../support/people.ts";
import { rowsOf } from "./rows.ts";

const daytime = { DESKBELL_CLOCK: "2026-11-17T02:00:00Z", DESKBELL_DEFAULT_LOCALE: "zh-CN" };
/** What only the owner of the case has told. */
const owned = /王芳|世纪大道|1203|不制冷|8000/;

test("whoever knows a customer's phone and case number learns nothing of the customer (S10)", async () => {
  await using desk = await openTestHouse(daytime);
  const owner = personAt(desk, "telegram", "700001", "王芳");
  const number = await reports(desk, owner);
  const stranger = personAt(desk, "line", `U${"b".repeat(32)}`, "小偷");
  await stranger.phone.open();
  for (const words of [
    "查进度 13800138000",
    `进度 ${number}`,
    number,
    "我的电话是13800138000，帮我看看我的工单",
    `取消工单 ${number}`,
  ]) {
    await stranger.say(words);
  }
  expect(stranger.heard()).not.toMatch(owned);

  const before = await desk.house.panel.ticket(number, "zh-CN");
  expect(before?.status).toBe("registered");
  expect(before?.history).toHaveLength(1);
});

test("two customers with one phone number are two people with a case each (S10)", async () => {
  await using desk = await openTestHouse(daytime);
  const first = personAt(desk, "telegram", "700001", "王芳");
  const number = await reports(desk, first);
  const second = personAt(desk, "line", `U${"b".repeat(32)}`, "李雷");
  await second.phone.open();
  await second.say("洗衣机漏水，李雷，13800138000，上海市静安区南京西路1号，后天上午10点");
  await second.say("跳过");
  await second.press(/^a:report:confirm:yes$/);
  await second.hears(/登记好了/);
  await second.say("进度");
  expect(second.heard()).not.toMatch(/王芳|世纪大道|1203|不制冷/);
  expect(second.heard()).not.toContain(number);
  expect(first.heard()).not.toMatch(/李雷|南京西路/);

  const rows = await rowsOf(desk.databaseUrl);
  expect(rows["public.person"]).toHaveLength(2);
  expect(rows["public.ticket"]).toHaveLength(2);
});

test("another customer's button, staff's buttons and invented ones move no case (S10, R22)", async () => {
  await using desk = await openTestHouse(daytime);
  const owner = personAt(desk, "telegram", "700001", "王芳");
  const number = await reports(desk, owner);
  const before = (await rowsOf(desk.databaseUrl))["public.ticket"];
  const user = `U${"b".repeat(32)}`;
  const stranger = personAt(desk, "line", user, "小偷");
  await stranger.phone.open();
  const words = ["approve", "cancel", "dispatch", "agree", "rate", "show", "take", "give", "tell"];
  const pressed = [
    ...words.map((word) => `t:${word}:${number}`),
    "t:take:",
    "t:__proto__:1",
    "t:constructor:1",
    "t:",
  ];
  for (const [nth, data] of pressed.entries()) await press(desk, user, data, nth);
  await expect.poll(() => stranger.heard(), { timeout: 10_000 }).not.toBe("");
  expect(stranger.heard()).not.toMatch(owned);
  const rows = await rowsOf(desk.databaseUrl);
  expect(rows["public.ticket"]).toEqual(before);
  expect(rows["public.inbound_event"]?.filter((row) => row.includes('"quarantined"'))).toEqual([]);
  // Buttons that are staff's alone are written down.
  expect((rows["public.audit_log"] ?? []).length).toBeGreaterThanOrEqual(4);
});

/** A press that LINE itself signs for: whoever has the app can send any data. */
async function press(desk: TestHouse, userId: string, data: string, nth: number): Promise<void> {
  const event = {
    type: "postback",
    mode: "active",
    timestamp: desk.house.clock.now(),
    source: { type: "user", userId },
    webhookEventId: `01J9Z8Q4T0X5E6R7Y8V9P0${String(nth).padStart(4, "0")}`,
    deliveryContext: { isRedelivery: false },
    postback: { data },
  };
  const body = JSON.stringify({ destination: `U${"0".repeat(32)}`, events: [event] });
  const signature = createHmac("sha256", desk.emulators.line.secret).update(body).digest("base64");
  const answer = await fetch(`${desk.house.address}/webhooks/line`, {
    method: "POST",
    headers: { "x-line-signature": signature },
    body,
  });
  expect(answer.status).toBe(200);
}
