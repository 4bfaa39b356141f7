import { expect, test } from "vitest";
import { spotReport } from "../../../src/dialogs/fields/spot-report.ts";
import { facts, saturdayAt } from "../talk.ts";

const spot = (text: string, locale: "zh-CN" | "en" = "zh-CN") =>
  spotReport(text, {}, { facts, at: saturdayAt, locale }).fields;

test("a Chinese sentence gives every field it holds", () => {
  expect(spot("客厅空调 KFR-35GW 不制冷，还往下漏水，希望明天下午来修")).toMatchObject({
    class: "repair",
    product: "空调",
    model: "KFR-35GW",
    fault: "客厅空调 KFR-35GW 不制冷，还往下漏水",
    wish: { text: "明天下午" },
  });
  expect(spot("空调不冷了我叫李雷电话13912345678住在人民路12号3单元502明天上午有空")).toMatchObject(
    {
      phone: "+8613912345678",
      name: "李雷",
      address: "人民路12号3单元502",
      fault: "空调不冷了",
      wish: { text: "明天上午" },
    },
  );
});

test("an English sentence gives every field it holds", () => {
  expect(
    spot(
      "My washer XQG100-14 won't drain. Can you come Monday morning? I'm Anna Smith, +44 20 7946 0000, 12 Baker Street, Flat 3",
      "en",
    ),
  ).toMatchObject({
    class: "repair",
    product: "washing machine",
    model: "XQG100-14",
    fault: "My washer XQG100-14 won't drain",
    name: "Anna Smith",
    phone: "+442079460000",
    address: "12 Baker Street, Flat 3",
    wish: { text: "Monday morning" },
  });
});

test("papers are read where they are named, models with a slip of the finger", () => {
  expect(spot("洗衣机脱水时很响，型号XQG10014，序列号AB12345678，去年3月买的")).toMatchObject({
    model: "XQG100-14",
    serial: "AB12345678",
    bought: "去年3月",
  });
  expect(spot("air conditoner KFR-35GV", "en")).toMatchObject({
    product: "air conditioner",
    model: "KFR-35GW",
  });
});

test("installation and maintenance are told apart from repair", () => {
  expect(spot("我要装一台热水器").class).toBe("installation");
  expect(spot("please clean my aircon", "en").class).toBe("maintenance");
  expect(spot("刚安装的热水器漏水").class).toBe("repair");
});

test("a sentence about nothing of ours gives nothing", () => {
  expect(spot("请问你们上班时间")).toEqual({});
});
