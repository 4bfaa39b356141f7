import { expect, test } from "vitest";
import { samplePicture } from "../../src/playground/samples.ts";
import { openTestHouse } from "../support/open-test-house.ts";
import { colleague, type Person, personAt, reaches, reports, stepsOf } from "../support/people.ts";

const hourMs = 3_600_000;
const daytime = { DESKBELL_CLOCK: "2026-11-17T02:00:00Z", DESKBELL_DEFAULT_LOCALE: "zh-CN" };
const limitMs = 60_000;

/** The engineer takes the job, agrees a time and does the work. */
async function works(engineer: Person, customer: Person): Promise<void> {
  await engineer.press(/^t:accept:/);
  await engineer.press(/^t:propose:/);
  await engineer.hears(/提供哪些时间/);
  await engineer.say("明天14:30");
  await customer.press(/^t:appoint:/);
  for (const step of [/^t:depart:/, /^t:arrive:/, /^t:begin:/]) await engineer.press(step);
  await finishes(engineer);
}

async function finishes(engineer: Person): Promise<void> {
  await engineer.press(/^t:finish:/);
  await engineer.hears(/故障原因/);
  for (const answer of ["电容老化", "更换电容", "跳过", "跳过"]) await engineer.say(answer);
  await engineer.press(/^a:finish:confirm:yes$/);
}

test(
  "a returned case is completed by its customer and reviewed again (S2-13, S2-14)",
  async () => {
    await using desk = await openTestHouse(daytime);
    const supervisor = await colleague(desk, "supervisor", "wecom", "lihua", "李华");
    const customer = personAt(desk, "line", `U${"2".repeat(32)}`, "王芳");
    const number = await reports(desk, customer);
    await supervisor.press(/^t:return:/);
    await supervisor.hears(/补充什么/);
    await supervisor.say("请拍一下铭牌照片");
    await customer.hears(/请拍一下铭牌照片/);
    await customer.say("现在没空");
    await reaches(desk, number, "returned");
    await customer.phone.sendPhotos([await samplePicture("nameplate")], "这是铭牌");
    await customer.hears(/照片收到了/);
    await customer.say("完成");
    await reaches(desk, number, "reviewing");
    await supervisor.press(/^t:approve:/);
    await reaches(desk, number, "approved");
    expect(await stepsOf(desk, number)).toEqual([
      "register",
      "review",
      "return",
      "resubmit",
      "approve",
    ]);
    const photos = async () => (await desk.house.panel.ticket(number, "zh-CN"))?.photos.length;
    await expect.poll(photos, { timeout: 10_000 }).toBe(1);
  },
  limitMs,
);

test(
  "who declines or does not answer is followed by the next engineer, then by a supervisor's choice (S0-22, S0-25)",
  async () => {
    await using desk = await openTestHouse(daytime);
    const supervisor = await colleague(desk, "supervisor", "wecom", "lihua", "李华");
    const zhang = await colleague(desk, "engineer", "telegram", "900001", "张伟");
    const zhao = await colleague(desk, "engineer", "line", `U${"9".repeat(32)}`, "赵敏");
    const customer = personAt(desk, "telegram", "820001", "王芳");
    const number = await reports(desk, customer);
    await supervisor.press(/^t:approve:/);
    await supervisor.press(/^t:dispatch:[^:]+:/);
    await expect.poll(() => [zhang, zhao].some(offeredJob)).toBe(true);
    const [first, second] = offeredJob(zhang) ? [zhang, zhao] : [zhao, zhang];
    await first.press(/^t:decline:/);
    await first.hears(/原因/);
    await first.say("这周排满了");
    await expect.poll(() => offeredJob(second)).toBe(true);
    desk.house.clock.forward(2 * hourMs);
    await reaches(desk, number, "approved");
    expect(await stepsOf(desk, number)).toEqual(
      expect.arrayContaining(["decline", "clock-warning", "expire"]),
    );
    await second.hears(/已不由您负责/);
    expect(customer.heard()).not.toMatch(/排满/);
  },
  limitMs,
);

const offeredJob = (person: Person): boolean =>
  person.offered().some((data) => data.startsWith("t:accept:"));

test(
  "work that is refused goes on, and a bad rating opens a new round (S0-60, S1-15, S2-31)",
  async () => {
    await using desk = await openTestHouse(daytime);
    const supervisor = await colleague(desk, "supervisor", "wecom", "lihua", "李华");
    const engineer = await colleague(desk, "engineer", "line", `U${"9".repeat(32)}`, "张伟");
    const customer = personAt(desk, "kf", "wmC000001", "王芳");
    const number = await reports(desk, customer);
    await supervisor.press(/^t:approve:/);
    await supervisor.press(/^t:dispatch:[^:]+:/);
    await works(engineer, customer);
    await reaches(desk, number, "handed-over");
    await customer.hears(/验收/);
    await customer.say("还是不冷");
    await reaches(desk, number, "in-service");
    await engineer.hears(/还是不冷/);
    await finishes(engineer);
    await reaches(desk, number, "handed-over");
    await customer.hears(/服务完成/);
    await customer.press(/^t:agree:/);
    await customer.hears(/满意吗/);
    for (const answer of ["不满意", "一般", "师傅态度不好，还等了很久"]) await customer.say(answer);
    await reaches(desk, number, "dissatisfied");
    await supervisor.hears(/师傅态度不好，还等了很久/);
    await supervisor.press(/^t:replan:/);
    await reaches(desk, number, "approved");
    await customer.hears(/重新制定方案/);
    expect((await desk.house.panel.ticket(number, "zh-CN"))?.round).toBe(2);
  },
  limitMs,
);

test(
  "a colleague takes a chat over, words go both ways, and the desk is silent meanwhile (S2-40)",
  async () => {
    await using desk = await openTestHouse(daytime);
    const supervisor = await colleague(desk, "supervisor", "wecom", "lihua", "李华");
    const customer = personAt(desk, "line", `U${"2".repeat(32)}`, "王芳");
    await customer.phone.open();
    await customer.say("洗衣机漏水");
    await customer.say("人工");
    await supervisor.press(/^t:take:/);
    await customer.hears(/李华已接入/);
    await customer.phone.say("进度");
    await supervisor.hears(/进度/);
    expect(customer.heard()).not.toMatch(/没有正在处理的工单/);
    await supervisor.phone.say("您好，马上为您安排。");
    await customer.hears(/马上为您安排/);
    await supervisor.press(/^t:give:/);
    await customer.hears(/接下来由我/);
    await customer.say("在吗");
  },
  limitMs,
);

test(
  "a customer may cancel with a reason, and nobody works on it any more (S2-33)",
  async () => {
    await using desk = await openTestHouse(daytime);
    const supervisor = await colleague(desk, "supervisor", "wecom", "lihua", "李华");
    const customer = personAt(desk, "telegram", "820001", "王芳");
    const number = await reports(desk, customer);
    await supervisor.hears(new RegExp(`待审核：${number}`));
    await customer.say("取消");
    await customer.press(/^t:cancel:/);
    await customer.hears(/确定取消/);
    await customer.say("问题已自行解决");
    await reaches(desk, number, "cancelled");
    await supervisor.press(/^t:approve:/);
    await supervisor.hears(/已取消/);
    expect(await stepsOf(desk, number)).toEqual(["register", "cancel"]);
  },
  limitMs,
);
