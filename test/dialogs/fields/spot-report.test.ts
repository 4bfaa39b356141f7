import { expect, test } from "vitest";
import { withoutAsking } from "../../../src/dialogs/fields/asking.ts";
import { spotReport } from "../../../src/dialogs/fields/spot-report.ts";
import type { LocaleCode } from "../../../src/engine/conversation.ts";
import { facts, saturdayAt } from "../talk.ts";

const spot = (text: string, locale: LocaleCode = "zh-CN") =>
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

test("nothing said around a symptom is lost", () => {
  expect(spot("空调不制冷，昨天晚上开始的，外机也没有风").fault).toBe(
    "空调不制冷，昨天晚上开始的，外机也没有风",
  );
  expect(spot("The fridge doesn't cool; it was moved last week. The light is on", "en").fault).toBe(
    "The fridge doesn't cool, it was moved last week. The light is on",
  );
});

test("a street is no month, and a surname alone does not shorten a name", () => {
  expect(spot("Rua Augusta 12 3D, Lisboa, tomorrow morning please", "en")).toMatchObject({
    address: "Rua Augusta 12 3D, Lisboa",
    wish: { text: "tomorrow morning" },
  });
  const known = spotReport(
    "我姓李",
    { name: "李雷" },
    { facts, at: saturdayAt, locale: "zh-CN" },
  ).fields;
  expect(known).toEqual({ name: "李雷" });
});

test("a further symptom is added to what was described, words about oneself are not", () => {
  const more = (text: string) =>
    spotReport(text, { fault: "家里空调坏了" }, { facts, at: saturdayAt, locale: "zh-CN" }).fields
      .fault;
  expect(more("格力 KFR-35GW 不制冷")).toBe("家里空调坏了，格力 KFR-35GW 不制冷");
  for (const text of ["现在拍不了照片", "I can't take a photo", "没问题", "我不方便"])
    expect(more(text), text).toBeUndefined();
});

test("a name that stands beside the number is the name, not part of the description", () => {
  expect(spot("空调不制冷，王芳，13800138000，上海市浦东新区世纪大道88号1203室")).toMatchObject({
    fault: "空调不制冷",
    name: "王芳",
  });
  expect(spot("fridge broken, Ana Silva, +351 912 345 678", "en")).toMatchObject({
    fault: "fridge broken",
    name: "Ana Silva",
  });
  expect(spot("空调坏了，马上来，13800138000").name).toBeUndefined();
});

test("as soon as possible is a wish when it stands alone", () => {
  expect(spot("热水器漏水，王芳，13800138000，尽快")).toMatchObject({
    fault: "热水器漏水",
    wish: { text: "尽快" },
  });
});

test("a Thai sentence gives every field it holds, and the fault keeps nothing of the others", () => {
  const said =
    "แอร์ไม่เย็นค่ะ สุดา ใจดี 13800138000 ที่อยู่ 88/12 ถนนสุขุมวิท เขตวัฒนา กรุงเทพฯ อยากให้ช่างมาพรุ่งนี้บ่าย 3 โมง";
  expect(spot(said, "th")).toMatchObject({
    fault: "แอร์ไม่เย็น",
    name: "สุดา ใจดี",
    phone: "+8613800138000",
    address: "88/12 ถนนสุขุมวิท เขตวัฒนา กรุงเทพฯ",
    wish: { text: "พรุ่งนี้บ่าย 3 โมง" },
  });
  expect(spot("ตู้เย็นมีกลิ่นแปลก ๆ เสียงดังมาก อยากให้ช่างเข้ามาดูค่ะ", "th").fault).toBe(
    "ตู้เย็นมีกลิ่นแปลก ๆ เสียงดังมาก",
  );
});

test("a long row of Thai courtesies is read at once", () => {
  const before = performance.now();
  spot(`แอร์ไม่เย็น ${"ขอให้ช่วยส่ง".repeat(150)}x`, "th");
  expect(performance.now() - before).toBeLessThan(500);
});

test("what only asks for a visit to somebody else is no part of the fault", () => {
  expect(spot("A repair for my mother, her fridge does not cool", "en").fault).toBe(
    "her fridge does not cool",
  );
  expect(spot("母の代わりに修理をお願いします。冷蔵庫が冷えません", "ja").fault).toBe(
    "冷蔵庫が冷えません",
  );
  expect(spot("幫我媽報修，她家冰箱不冷", "zh-TW").fault).toBe("她家冰箱不冷");
});

test("the town at the end of an English address is part of it, whatever follows", () => {
  const said = "It leaks. 88 Century Avenue, Flat 1203, Shanghai. Please come tomorrow at 3 pm.";
  expect(spot(said, "en").address).toBe("88 Century Avenue, Flat 1203, Shanghai");
});

test("a Japanese name between commas, beside the phone, is one; an appliance there is none", () => {
  const said = "エアコンが冷えません。山田花子、13800138000、東京都港区芝公園1-2-3";
  expect(spot(said, "ja")).toMatchObject({ name: "山田花子", phone: "+8613800138000" });
  expect(spot("冷えません。冷蔵庫、13800138000、急いでいます", "ja").name).toBeUndefined();
});

test("a device outside of the catalogue is kept as it was called, and never taken for one of ours", () => {
  for (const [said, product] of [
    ["烤箱坏了", "烤箱"],
    ["空调扇不转", "空调扇"],
    ["my coffee machine is leaking", "coffee machine"],
    ["the wine fridge is not cooling", "wine fridge"],
    ["食洗機が動かない", "食洗機"],
    ["ดูดควันเสียงดัง", "ดูดควัน"],
  ] as const)
    expect(spot(said), said).toMatchObject({ product, class: "repair" });
  expect(spot("烤箱和空调都坏了").product).toBeUndefined();
  expect(spot("我们在烤箱旁边", "zh-CN").product).toBeUndefined();
});

test("asking for somebody to come is no description of what is wrong", () => {
  for (const said of [
    "麻烦派人来修",
    "please send someone to fix it",
    "修理に来てほしい",
    "อยากให้ช่างมาซ่อม",
  ])
    expect(spot(said).fault, said).toBeUndefined();
  expect(spot("空调不制冷麻烦派人来看看，昨晚开始的").fault).toBe("空调不制冷，昨晚开始的");
});

test("a letter that grows when it is made small moves nothing", () => {
  const said = "İSTANBUL 的烤箱坏了，请明天上午十点来修";
  expect(withoutAsking(said)).toHaveLength(said.length);
  expect(spot(said).product).toBe("烤箱");
});
