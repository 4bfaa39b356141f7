import { expect, test } from "vitest";
import { count } from "../support/count.ts";
import { openTestHouse } from "../support/open-test-house.ts";
import { colleague, personAt, reaches, stepsOf } from "../support/people.ts";

/** Tuesday 10:00 in Shanghai. */
const daytime = { DESKBELL_CLOCK: "2026-11-17T02:00:00Z", DESKBELL_DEFAULT_LOCALE: "zh-CN" };
const limitMs = 60_000;

test(
  "a complaint reaches a supervisor at once, is answered in the customer's own chat, and its end is asked about (S2-19, S2-24, S4-05, S0-03)",
  async () => {
    await using desk = await openTestHouse(daytime);
    const supervisor = await colleague(desk, "supervisor", "wecom", "lihua", "李华");
    const customer = personAt(desk, "kf", "wmC000001", "王芳");
    await customer.phone.open();
    await customer.say("我要投诉，师傅昨天迟到两个小时，也不打电话");
    await customer.press(/^a:complaint:contact:anonymous$/);
    await customer.press(/^a:complaint:confirm:yes$/);
    await customer.hears(/主管现在就会看到[\s\S]*11月18日周三 10:00/);
    await supervisor.hears(/新投诉[\s\S]*匿名[\s\S]*师傅昨天迟到两个小时/);

    const number = (await desk.house.panel.tickets("zh-CN"))[0]?.number ?? "";
    await supervisor.press(/^t:take:/);
    await customer.hears(/李华/);
    await supervisor.phone.say("非常抱歉，这次的上门费退还给您。");
    await customer.hears(/上门费退还/);
    await customer.phone.say("停止");
    await customer.hears(/不再给您发送提醒和问卷/);
    await customer.say("恢复");
    await supervisor.press(/^t:give:/);
    await customer.hears(/机器人/);
    await supervisor.say(number);
    await supervisor.press(/^t:tell:/);
    await customer.hears(/满意吗/);
    await reaches(desk, number, "told");
    expect(await stepsOf(desk, number)).toEqual(["register", "review", "tell"]);
  },
  limitMs,
);

test(
  "a return is decided within a working day and never sent an engineer (S2-10, S2-14, S2-18, S2-23)",
  async () => {
    await using desk = await openTestHouse(daytime);
    const supervisor = await colleague(desk, "supervisor", "telegram", "900003", "李华");
    const customer = personAt(desk, "line", `U${"2".repeat(32)}`, "王芳");
    await customer.phone.open();
    await customer.say("空调 KFR-35GW 我要退货，订单号A32-202405001");
    await customer.press(/^a:exchange:reason:not-wanted$/);
    await customer.press(/^a:exchange:condition:unopened$/);
    await customer.press(/^a:exchange:claim:refund$/);
    for (const words of ["跳过", "王芳，13800138000"]) await customer.say(words);
    await customer.press(/^a:exchange:confirm:yes$/);
    await customer.hears(/最迟 11月18日周三 10:00 在这里告诉您审核结果/);
    await supervisor.press(/^t:approve:/);
    await customer.hears(/已受理/);

    const number = (await desk.house.panel.tickets("zh-CN"))[0]?.number ?? "";
    const file = await desk.house.panel.ticket(number, "zh-CN");
    expect(file).toMatchObject({ class: "exchange", status: "approved" });
    expect(file?.form).toEqual(
      expect.arrayContaining([
        { field: "order", value: "A32-202405001" },
        { field: "claim", value: "refund" },
        { field: "topic", value: "not-wanted" },
        { field: "condition", value: "unopened" },
      ]),
    );
    expect(supervisor.offered().filter((data) => data.startsWith("t:dispatch"))).toEqual([]);
    await supervisor.press(/^t:tell:/);
    await reaches(desk, number, "told");
  },
  limitMs,
);

test(
  "a question is helped with first; what did not help becomes a repair with everything that was said (S2-16, S4-08, S2-01)",
  async () => {
    await using desk = await openTestHouse(daytime);
    const customer = personAt(desk, "telegram", "700001", "王芳");
    await customer.phone.open();
    await customer.say("冰箱不制冷怎么办");
    await customer.hears(/1\. [\s\S]*请问解决了吗/);
    await customer.press(/^a:consult:advice:no$/);
    await customer.hears(/我为您登记维修/);
    for (const words of ["跳过", "明天下午3点", "王芳，13800138000", "浦东新区世纪大道88号1203室"])
      await customer.say(words);
    await customer.press(/^a:report:confirm:yes$/);
    await customer.hears(/登记好了/);
    const [row] = await desk.house.panel.tickets("zh-CN");
    expect(row).toMatchObject({ class: "repair" });
    const noted = "SELECT count(*) AS n FROM audit_log WHERE action = 'self-help'";
    expect(await count(desk.databaseUrl, noted)).toBe(1);
  },
  limitMs,
);

test("a customer sees, copies and corrects their data in their chat, and is forgotten a minute after they typed it (P10, P11)", async () => {
  await using desk = await openTestHouse(daytime);
  const customer = personAt(desk, "telegram", "700001", "王芳");
  await customer.phone.open();
  await customer.say("意见箱");
  await customer.press(/^a:feedback:theme:praise$/);
  for (const words of ["张师傅很细心", "王芳 13800138000"]) await customer.say(words);
  await customer.press(/^a:feedback:confirm:yes$/);
  await customer.hears(/感谢您的意见/);
  const number = (await desk.house.panel.tickets("zh-CN"))[0]?.number ?? "";

  await customer.say("我的数据");
  await customer.press(/^a:my-data:choose:erase$/);
  await customer.hears(new RegExp(`${number}.*不能删除`));
  await customer.say(`取消`);
  await customer.press(new RegExp(`^t:cancel:${number}$`));
  await customer.press(/reason\.not-needed$/);
  await reaches(desk, number, "cancelled");

  await customer.say("我的数据");
  await customer.press(/^a:my-data:choose:export$/);
  await customer.hears(new RegExp(`${number}[\\s\\S]*张师傅很细心`));
  await customer.say("我的数据");
  await customer.press(/^a:my-data:choose:correct$/);
  await customer.press(/^a:my-data:which:phone$/);
  await customer.say("13900139000");
  await customer.hears(/已更正/);

  await customer.say("我的数据");
  await customer.press(/^a:my-data:choose:erase$/);
  await customer.hears(/删除我的全部数据/);
  await customer.say("删除我的全部数据");
  await customer.hears(/一分钟后全部删除/);
  desk.house.clock.forward(61_000);
  const erased = "SELECT count(*) AS n FROM erasure";
  await expect.poll(() => count(desk.databaseUrl, erased), { timeout: 40_000 }).toBe(1);

  const before = customer.heard().length;
  await customer.say("我的数据");
  await customer.hears(/处理中的工单[\s\S]*没有/);
  expect(customer.heard().slice(before)).not.toMatch(/13900139000|浦东/);
}, 120_000);

test(
  "somebody registers for their mother, and the engineer's card says whom to call (S0-07)",
  async () => {
    await using desk = await openTestHouse(daytime);
    const supervisor = await colleague(desk, "supervisor", "wecom", "lihua", "李华");
    const customer = personAt(desk, "line", `U${"2".repeat(32)}`, "王芳");
    await customer.phone.open();
    await customer.say("帮我妈报修，她家冰箱不制冷");
    await customer.say("李阿姨 13900139000");
    await customer.say("13800138000");
    await customer.press(/^a:behalf:call:reporter$/);
    for (const words of ["跳过", "明天下午3点", "浦东新区锦绣路100号301室"])
      await customer.say(words);
    await customer.press(/^a:report:confirm:yes$/);
    await customer.hears(/登记好了/);
    await supervisor.hears(/李阿姨 13900139000[\s\S]*13800138000、家人、打给登记人/);
    const [row] = await desk.house.panel.tickets("zh-CN");
    const file = await desk.house.panel.ticket(row?.number ?? "", "zh-CN");
    expect(file?.form).toContainEqual({
      field: "reporter",
      value: "+8613800138000 family → reporter",
    });
  },
  limitMs,
);
