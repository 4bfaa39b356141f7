import { expect, test } from "vitest";
import { openTestHouse } from "../support/open-test-house.ts";
import { colleague, personAt, reaches, reports, stepsOf } from "../support/people.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const daytime = { DESKBELL_CLOCK: "2026-11-17T02:00:00Z", DESKBELL_DEFAULT_LOCALE: "zh-CN" };
const limitMs = 60_000;

test(
  "a form left alone is reminded of once, sleeps, and is taken up again two days later with all that was said",
  async () => {
    await using desk = await openTestHouse(daytime);
    const customer = personAt(desk, "line", `U${"2".repeat(32)}`, "王芳");
    await customer.phone.open();
    await customer.say("冰箱不制冷了");
    await customer.say("跳过");
    desk.house.clock.forward(hourMs);
    await customer.hears(/还没有填完/);
    desk.house.clock.forward(2 * dayMs);
    await desk.house.catchUp();
    await customer.say("你好");
    await customer.hears(/接着填/);
    await customer.say("接着填");
    await customer.hears(/什么时候上门/);
    for (const answer of ["明天上午", "王芳，13800138000", "杭州市西湖区文三路 478 号 3 幢 601"])
      await customer.say(answer);
    await customer.press(/^a:report:confirm:yes$/);
    await customer.hears(/登记好了/);
    const [ticket] = await desk.house.panel.tickets("zh-CN");
    const file = await desk.house.panel.ticket(ticket?.number ?? "", "zh-CN");
    expect(
      Object.fromEntries((file?.form ?? []).map(({ field, value }) => [field, value])),
    ).toEqual({
      name: "王芳",
      phone: "+8613800138000",
      address: "杭州市西湖区文三路 478 号 3 幢 601",
      product: "冰箱",
      fault: "冰箱不制冷了",
      wish: "明天上午",
    });
    expect(customer.heard().match(/还没有填完/g)).toHaveLength(1);
  },
  limitMs,
);

test(
  "an urgent fault rings its supervisor before thirty minutes are over and again when they are, with the arithmetic (S0-23, S2-12, S2-13)",
  async () => {
    await using desk = await openTestHouse(daytime);
    const supervisor = await colleague(desk, "supervisor", "wecom", "lihua", "李华");
    const customer = personAt(desk, "line", `U${"2".repeat(32)}`, "王芳");
    await customer.phone.open();
    await customer.say("热水器漏水，王芳，13800138000，上海市浦东新区世纪大道88号1203室，尽快");
    await customer.say("跳过");
    await customer.press(/^a:report:confirm:yes$/);
    await customer.hears(/按紧急处理/);
    await supervisor.hears(/新工单待审核/);
    const [ticket] = await desk.house.panel.tickets("zh-CN");
    const number = ticket?.number ?? "";
    desk.house.clock.forward(26 * minuteMs);
    await supervisor.hears(/即将到期/);
    desk.house.clock.forward(10 * minuteMs);
    await supervisor.hears(/已超时[\s\S]*派工/);
    const file = await desk.house.panel.ticket(number, "zh-CN");
    const clock = file?.clocks.find(({ kind }) => kind === "dispatch");
    expect(clock).toMatchObject({ status: "overdue" });
    expect(clock?.arithmetic.join("\n")).toMatch(/30 分钟.*S0-23/);
    expect(await stepsOf(desk, number)).toEqual(
      expect.arrayContaining(["clock-warning", "clock-overdue"]),
    );
  },
  limitMs,
);

test(
  "numbers of customers and cases follow the handbook's forms (S2-32, S2-33)",
  async () => {
    await using desk = await openTestHouse(daytime);
    const supervisor = await colleague(desk, "supervisor", "wecom", "lihua", "李华");
    const first = personAt(desk, "line", `U${"2".repeat(32)}`, "王芳");
    const second = personAt(desk, "kf", "wmC000001", "李雷");
    expect(await reports(desk, first)).toBe("S20261100101");
    expect(await reports(desk, second)).toBe("S20261100201");
    await first.say("冰箱不制冷了");
    await first.say("跳过");
    await first.say("尽快");
    await first.press(/^a:report:confirm:yes$/);
    await first.hears(/S20261100102/);
    await supervisor.hears(/S20261100102/);
    const numbers = (await desk.house.panel.tickets("zh-CN")).map(({ number }) => number);
    expect(numbers.toSorted()).toEqual(["S20261100101", "S20261100102", "S20261100201"]);
  },
  limitMs,
);

test(
  "a stranger who types the number of somebody else's case learns nothing of it (S2-38)",
  async () => {
    await using desk = await openTestHouse(daytime);
    const supervisor = await colleague(desk, "supervisor", "wecom", "lihua", "李华");
    const owner = personAt(desk, "line", `U${"2".repeat(32)}`, "王芳");
    const number = await reports(desk, owner);
    await supervisor.hears(new RegExp(number));
    const stranger = personAt(desk, "kf", "wmC000009", "陌生人");
    await stranger.phone.open();
    for (const words of [
      number,
      `进度 ${number}`,
      `t:cancel:${number}`,
      `t:approve:${number}`,
      `取消 ${number}`,
    ])
      await stranger.say(words);
    expect(stranger.heard()).not.toMatch(/王芳|13800138000|世纪大道|不制冷|已登记/);
    await reaches(desk, number, "registered");
  },
  limitMs,
);
