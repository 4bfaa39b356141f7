import { expect, test } from "vitest";
import { samplePicture } from "../../src/playground/samples.ts";
import { openTestHouse } from "../support/open-test-house.ts";
import { personAt } from "../support/people.ts";

const daytime = { DESKBELL_CLOCK: "2026-11-17T02:00:00Z", DESKBELL_DEFAULT_LOCALE: "zh-CN" };

test("the registration form holds whatever a customer tells of themselves, the device and the wish (S0-08, S0-09, S0-10, S0-11, S0-12, S0-13, S0-14, S0-15, S0-16, S0-17, S0-18, S2-07, S2-09, S2-10, S2-11)", async () => {
  await using desk = await openTestHouse(daytime);
  const customer = personAt(desk, "telegram", "700001", "王芳");
  await customer.phone.open();
  await customer.say("空调 KFR-35GW 漏水，要报修，序列号AB12345678，订单号D20240501，去年5月买的");
  await customer.phone.sendPhotos([await samplePicture("leak")]);
  await customer.say("明天下午3点");
  await customer.say("王芳，13800138000");
  await customer.say("上海市浦东新区世纪大道88号1203室");
  await customer.say("特殊要求：家里有老人，请轻声");
  await customer.press(/^a:report:confirm:yes$/);
  await customer.hears(/登记好了/);

  const [row] = await desk.house.panel.tickets("zh-CN");
  const file = await desk.house.panel.ticket(row?.number ?? "", "zh-CN");
  expect(file).toMatchObject({ class: "repair", urgency: "urgent" });
  expect(Object.fromEntries((file?.form ?? []).map(({ field, value }) => [field, value]))).toEqual({
    name: "王芳",
    phone: "+8613800138000",
    address: "上海市浦东新区世纪大道88号1203室",
    product: "空调",
    model: "KFR-35GW",
    serial: "AB12345678",
    order: "D20240501",
    bought: "去年5月",
    fault: expect.stringContaining("漏水"),
    wish: "明天下午3点",
    special: "家里有老人，请轻声",
  });
  const photos = async () =>
    (await desk.house.panel.ticket(row?.number ?? "", "zh-CN"))?.photos.length;
  await expect.poll(photos, { timeout: 10_000 }).toBe(1);
}, 60_000);
