import { expect, test } from "vitest";
import { aTicket, chat, choiceIds, give, keys, orders, press, say, spoken } from "./talk.ts";

const me = {
  role: "customer",
  name: "王女士",
  phone: "+8613800138000",
  address: "世纪大道88号1203室",
  device: { product: "空调", model: "KFR-35GW" },
} as const;
const closed = { ...aTicket, status: "archived", work: { done: "换电容" } } as const;

test("a customer sees what is kept of them in this chat (P11)", () => {
  const talk = chat({ me, tickets: [aTicket] });
  say(talk, "我的数据");
  const shown = spoken(talk).join("\n");
  for (const word of ["王女士", "13800138000", "世纪大道88号1203室", "KFR-35GW", aTicket.number])
    expect(shown).toContain(word);
  expect(choiceIds(talk)).toEqual([
    "a:my-data:choose:correct",
    "a:my-data:choose:export",
    "a:my-data:choose:erase",
    "a:my-data:choose:leave",
  ]);
});

test("a wrong phone number is corrected; an open case is a colleague's (P11)", () => {
  const talk = chat({ me, tickets: [aTicket] });
  say(talk, "我的资料");
  press(talk, "a:my-data:choose:correct");
  say(talk, "电话");
  say(talk, "不知道");
  expect(keys(talk)).toContain("data.value.ask");
  say(talk, "13900139000");
  expect(orders(talk)).toEqual([{ kind: "remember", phone: "+8613900139000" }]);
  expect(keys(talk)).toContain("data.corrected-open");
});

test("a name or an address is read as such, a phone may be shared as a card", () => {
  for (const [which, words, field] of [
    ["name", "李女士", { name: "李女士" }],
    ["address", "浦东新区锦绣路100号301室", { address: "浦东新区锦绣路100号301室" }],
  ] as const) {
    const talk = chat({ me });
    say(talk, "我的资料");
    press(talk, "a:my-data:choose:correct");
    press(talk, `a:my-data:which:${which}`);
    say(talk, words);
    expect(orders(talk)).toEqual([{ kind: "remember", ...field }]);
  }
  const talk = chat({ me });
  say(talk, "我的资料");
  press(talk, "a:my-data:choose:correct");
  press(talk, "a:my-data:which:phone");
  give(talk, { kind: "shared-contact", phone: "+8613700137000", own: true });
  expect(orders(talk)).toEqual([{ kind: "remember", phone: "+8613700137000" }]);
});

test("a copy holds the person and every case, closed ones too (P11)", () => {
  const talk = chat({ me, cases: [closed] });
  say(talk, "导出我的数据");
  press(talk, "a:my-data:choose:export");
  const shown = spoken(talk).join("\n");
  for (const word of [
    "王女士",
    "13800138000",
    closed.number,
    "已归档",
    "不制冷",
    "换电容",
    "照片：2 张",
  ])
    expect(shown).toContain(word);
  expect(keys(talk)).toContain("data.export.more");
  expect(orders(talk)).toEqual([]);
});

test("erasing wants the whole sentence typed, then it is ordered (P10)", () => {
  const talk = chat({ me });
  say(talk, "删除我的数据");
  press(talk, "a:my-data:choose:erase");
  expect(keys(talk)).toContain("data.erase.ask");
  say(talk, "删除我的全部数据。");
  expect(orders(talk)).toEqual([{ kind: "forget-me" }]);
  expect(keys(talk)).toContain("data.erased");
  expect(talk.conversation.talk).toBeNull();
});

test("in English the sentence is English", () => {
  const talk = chat({ me: { ...me, locale: "en" } });
  say(talk, "delete my data");
  press(talk, "a:my-data:choose:erase");
  say(talk, "Erase all my data");
  expect(orders(talk)).toEqual([{ kind: "forget-me" }]);
});

test.each(["是", "好的", "删除", "删除我的数据", "嗯？"])(
  "“%s” is not the sentence: everything is kept",
  (words) => {
    const talk = chat({ me });
    say(talk, "我的资料");
    press(talk, "a:my-data:choose:erase");
    say(talk, words);
    expect(orders(talk)).toEqual([]);
    expect(keys(talk)).toContain("data.kept");
  },
);

test("nothing is erased while a case is open, and the customer hears which (P10)", () => {
  const talk = chat({ me, tickets: [aTicket] });
  say(talk, "我的资料");
  press(talk, "a:my-data:choose:erase");
  expect(orders(talk)).toEqual([]);
  expect(spoken(talk).join("\n")).toContain(aTicket.number);
  expect(keys(talk)).toContain("data.erase.open");
});

test("a case opened between question and sentence keeps everything, too", () => {
  const talk = chat({ me });
  say(talk, "我的资料");
  press(talk, "a:my-data:choose:erase");
  talk.facts = { ...talk.facts, tickets: [aTicket] };
  say(talk, "删除我的全部数据");
  expect(orders(talk)).toEqual([]);
  expect(keys(talk)).toContain("data.erase.open");
});
