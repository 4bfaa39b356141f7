import { expect, test } from "vitest";
import { aTicket, chat, give, keys, notice, orders, press, say, spoken } from "./talk.ts";

const me = {
  role: "customer",
  name: "王女士",
  phone: "+8613800138000",
  address: "世纪大道88号1203室",
} as const;

test("somebody registers for their mother: whoever is on site is one person, whoever reports another (S0-07)", () => {
  const talk = chat({ me });
  say(talk, "帮我妈报修，她家冰箱不制冷");
  expect(keys(talk)).toContain("behalf.name.ask");
  say(talk, "李阿姨 13900139000");
  expect(keys(talk)).toContain("behalf.call.ask");
  press(talk, "a:behalf:call:reporter");
  expect(keys(talk)).toEqual(expect.arrayContaining(["behalf.told-me", "report.photos.ask"]));
  say(talk, "跳过");
  say(talk, "明天上午");
  expect(keys(talk)).toContain("report.address.ask");
  say(talk, "浦东新区锦绣路100号301室");
  expect(spoken(talk).join("\n")).toContain("王女士、13800138000、家人、打给登记人");
  say(talk, "确认");
  expect(orders(talk)).toEqual([
    expect.objectContaining({
      kind: "open-ticket",
      class: "repair",
      form: expect.objectContaining({
        name: "李阿姨",
        phone: "+8613900139000",
        address: "浦东新区锦绣路100号301室",
        product: "冰箱",
        reporter: {
          relation: "family",
          name: "王女士",
          phone: "+8613800138000",
          call: "reporter",
        },
      }),
    }),
    // What is known of the reporter stays what it was.
    { kind: "remember", phone: "+8613800138000" },
  ]);
});

test("a stranger is asked for their own phone too, and may leave it out", () => {
  const talk = chat();
  say(talk, "代报修");
  say(talk, "租客");
  say(talk, "张先生");
  expect(keys(talk)).toContain("behalf.phone.ask");
  give(talk, { kind: "shared-contact", phone: "+8613700137000", own: false });
  expect(keys(talk)).toContain("behalf.own.ask");
  say(talk, "跳过");
  press(talk, "a:behalf:call:site");
  expect(keys(talk)).toEqual(expect.arrayContaining(["behalf.told-site", "report.product.ask"]));
  expect(talk.conversation.talk?.answers).toMatchObject({
    name: "张先生",
    phone: "+8613700137000",
    relation: "tenant",
    call: "site",
  });
});

test("the company's contact is understood in one English sentence", () => {
  const talk = chat({ me: { role: "customer", locale: "en", phone: "+8613800138000" } });
  say(talk, "I am writing on behalf of my company, the pulp machine stopped");
  press(talk, "a:behalf:relation:company");
  say(talk, "Mr Zhao, 13900139000");
  press(talk, "a:behalf:call:site");
  expect(talk.conversation.talk).toMatchObject({
    dialog: "report",
    answers: { name: "Mr Zhao", phone: "+8613900139000", reporterPhone: "+8613800138000" },
  });
});

test("asking for help for oneself is no registration for somebody else", () => {
  const talk = chat();
  say(talk, "请帮我报修，空调不制冷");
  expect(talk.conversation.talk?.dialog).toBe("report");
});

test("the engineer's card names whom to call", () => {
  const reporter = { relation: "family", name: "王女士", phone: "+8613800138000" } as const;
  const job = {
    ...aTicket,
    status: "dispatched",
    form: { ...aTicket.form, reporter: { ...reporter, call: "site" } },
    moves: ["accept", "decline"],
  } as const;
  const talk = chat({ me: { role: "engineer", name: "李工" }, platform: "wecom" });
  notice(talk, "job-offered", job);
  expect(spoken(talk).join("\n")).toContain("登记人: 王女士、13800138000、家人、打给现场联系人");
});

test("for whom it is is heard in the sentence or asked; name, phone and place are taken wherever they come", () => {
  const talk = chat();
  say(talk, "代报修");
  expect(keys(talk)).toContain("behalf.relation.ask");
  say(talk, "王桂英 13900139000，住南京市鼓楼区中山北路30号");
  expect(talk.conversation.talk).toMatchObject({
    step: "relation",
    answers: { name: "王桂英", phone: "+8613900139000", address: "南京市鼓楼区中山北路30号" },
  });
  say(talk, "是我外婆");
  expect(talk.conversation.talk?.answers).toMatchObject({ relation: "family" });
  expect(keys(talk)).toContain("behalf.own.ask");
  say(talk, "13700137000");
  expect(talk.conversation.talk?.answers).toMatchObject({
    phone: "+8613900139000",
    reporterPhone: "+8613700137000",
  });
});

test.each([
  ["ja", "山田和子 13900139000", "山田和子"],
  ["th", "มาลี ใจดี 13900139000", "มาลี ใจดี"],
] as const)("name and phone of %s are understood together", (locale, words, name) => {
  const talk = chat({ me: { role: "customer", locale } });
  press(talk, "a:menu:choose:more");
  say(talk, locale === "ja" ? "代理で依頼する" : "แจ้งแทนผู้อื่น");
  press(talk, "a:behalf:relation:family");
  say(talk, words);
  expect(talk.conversation.talk?.answers).toMatchObject({ name, phone: "+8613900139000" });
});

test("whoever gave the phone alone is asked for the name alone", () => {
  const talk = chat();
  say(talk, "替别人报修");
  press(talk, "a:behalf:relation:family");
  say(talk, "13900139000");
  expect(keys(talk)).toContain("behalf.name.shorter");
  expect(keys(talk)).not.toContain("behalf.name.ask");
});

test("what is wrong is no name, and what is told of the visit meanwhile is read back", () => {
  const talk = chat();
  say(talk, "帮我妈妈报修一下空调");
  say(talk, "不制冷，她说有响声");
  expect(talk.conversation.talk?.answers.name).toBeUndefined();
  expect(spoken(talk).join("\n")).toContain("不制冷，她说有响声");
  say(talk, "她叫李秀英 13900139000");
  expect(talk.conversation.talk?.answers).toMatchObject({
    name: "李秀英",
    phone: "+8613900139000",
  });
  say(talk, "住在朝阳区建国路5号2单元301");
  expect(spoken(talk).join("\n")).toContain("建国路5号2单元301");
  expect(talk.conversation.talk).toMatchObject({ dialog: "behalf", step: "own" });
});

test.each([
  ["打给我妈就行", "site"],
  ["直接打給她吧", "site"],
  ["打给我吧", "reporter"],
  ["please call my mother", "site"],
  ["call me, please", "reporter"],
  ["母に電話してください", "site"],
  ["私にお願いします", "reporter"],
  ["โทรหาแม่เลยค่ะ", "site"],
  ["โทรหาหนูค่ะ", "reporter"],
])("“%s” says whom to call", (words, call) => {
  const talk = chat();
  for (const said of ["帮我妈报修，她家冰箱不制冷", "李阿姨 13900139000", "13800138000"])
    say(talk, said);
  expect(talk.conversation.talk?.step).toBe("call");
  say(talk, words);
  const fields = talk.conversation.talk?.answers ?? {};
  expect(talk.conversation.talk?.dialog).toBe("report");
  expect(fields["call"]).toBe(call);
});
