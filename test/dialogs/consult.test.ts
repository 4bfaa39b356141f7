import { expect, test } from "vitest";
import { readCatalogue } from "../../src/config/read-catalogue.ts";
import { readPolicy } from "../../src/config/read-policy.ts";
import type { Facts } from "../../src/engine/facts.ts";
import { talkRules } from "../../src/tickets/talk-rules.ts";
import { chat, choiceIds, facts, give, keys, orders, press, say, spoken } from "./talk.ts";

const rules = talkRules(readPolicy(), readCatalogue());
const own: Partial<Facts> = { rules };
const me = { role: "customer", name: "王女士", phone: "+8613800138000" } as const;

test("a fault with simple advice is helped with first; solved is recorded and that is all (S4-08, S2-16)", () => {
  const talk = chat(own);
  say(talk, "空调不制冷怎么办？");
  expect(keys(talk)).toContain("consult.advice.ask");
  expect(spoken(talk).join("\n")).toContain("1. 确认是制冷模式，温度调到比室温低");
  say(talk, "解决了");
  expect(orders(talk)).toEqual([
    { kind: "note-self-help", what: "air-conditioner:no-cooling:solved" },
  ]);
  expect(keys(talk)).toContain("consult.solved");
  expect(talk.conversation.talk).toBeNull();
});

test("what did not help becomes a report with everything that was said", () => {
  const talk = chat({ ...own, me: { ...me, locale: "en" } });
  press(talk, "g:help");
  press(talk, "a:menu:choose:consult");
  expect(keys(talk)).toContain("consult.question.ask");
  say(talk, "my KFR-35GW air conditioner does not cool");
  expect(keys(talk)).toContain("consult.advice.ask");
  press(talk, "a:consult:advice:no");
  expect(orders(talk)).toEqual([
    { kind: "note-self-help", what: "air-conditioner:no-cooling:unsolved" },
  ]);
  expect(keys(talk)).toEqual(expect.arrayContaining(["consult.to-report", "report.photos.ask"]));
  expect(talk.conversation.talk?.answers).toMatchObject({
    class: "repair",
    product: "air conditioner",
    model: "KFR-35GW",
    fault: "my KFR-35GW air conditioner does not cool",
    name: "王女士",
    phone: "+8613800138000",
  });
  expect(talk.conversation.talk?.answers).not.toHaveProperty("helped");
});

test("the product is asked where the advice depends on it; another symptom means that it did not help", () => {
  const talk = chat(own);
  say(talk, "咨询");
  say(talk, "不制冷");
  expect(keys(talk)).toContain("report.product.ask");
  say(talk, "冰箱");
  expect(spoken(talk).join("\n")).toContain("门关严");
  say(talk, "还是不冷，声音也很大");
  expect(keys(talk)).toContain("consult.to-report");
});

test("danger skips the advice: nobody is asked to try anything (S0-23, S3-78)", () => {
  const talk = chat(own);
  say(talk, "热水器漏电怎么办");
  expect(keys(talk)).toEqual(
    expect.arrayContaining(["consult.urgent", "report.photos.ask-urgent"]),
  );
  expect(keys(talk)).not.toContain("consult.advice.ask");
  expect(talk.conversation.talk).toMatchObject({
    dialog: "report",
    answers: { urgency: "extra-urgent", product: "热水器" },
  });
});

test("danger that only may be there is asked about in the report, not advised upon", () => {
  const talk = chat(own);
  say(talk, "冰箱不制冷，还有异味，怎么办");
  expect(talk.conversation.talk).toMatchObject({ dialog: "report", step: "danger" });
});

test("a question nobody can answer from the catalogue goes to a colleague, with its number and when (S2-16)", () => {
  const talk = chat(own);
  say(talk, "空调滤网怎么清洗比较好");
  expect(keys(talk)).toContain("consult.confirm.ask");
  say(talk, "好的");
  expect(orders(talk)).toEqual([
    {
      kind: "open-ticket",
      class: "consultation",
      urgency: "normal",
      form: { product: "空调", fault: "空调滤网怎么清洗比较好" },
    },
  ]);
  expect(keys(talk)).toContain("request.next.consultation");
});

test("how to book a visit is no question for a colleague: the form begins", () => {
  const talk = chat(own);
  say(talk, "怎么预约空调清洗");
  expect(talk.conversation.talk).toMatchObject({
    dialog: "report",
    answers: { class: "maintenance" },
  });
});

test("a fault without advice is registered at once", () => {
  const talk = chat(own);
  say(talk, "蛋托机卡住了怎么办");
  expect(talk.conversation.talk).toMatchObject({ dialog: "report", answers: { class: "repair" } });
});

test("the way to a person stands beside the advice, with what was said (rules 17 and 18)", () => {
  const talk = chat(own);
  say(talk, "洗衣机不排水怎么办");
  expect(choiceIds(talk)).toContain("g:human");
  press(talk, "g:human");
  expect(orders(talk)).toMatchObject([{ kind: "call-person", why: "asked" }]);
  expect(keys(talk)).toContain("person.handed-form");
});

test("what is wrong without a question is reported as before", () => {
  const talk = chat(own);
  say(talk, "空调不制冷");
  expect(talk.conversation.talk?.dialog).toBe("report");
});

test("a company without advice loses nothing: a fault is a report, a question goes to a colleague", () => {
  const talk = chat({ rules: facts.rules });
  say(talk, "咨询");
  say(talk, "冰箱不制冷");
  expect(talk.conversation.talk?.dialog).toBe("report");
});

test("taking the question back takes it out of the report that came of it (R18)", () => {
  const talk = chat(own);
  say(talk, "空调不制冷怎么办", "m1");
  press(talk, "a:consult:advice:no");
  expect(talk.conversation.talk?.answers.fault).toContain("不制冷");
  give(talk, { kind: "withdrew", messageId: "m1" });
  expect(JSON.stringify(talk.conversation)).not.toContain("不制冷");
});

test.each([
  "发票怎么开",
  "你们在广州有网点吗",
  "請問可以開三聯發票嗎",
  "can I get an invoice?",
  "do you have a shop in Bangkok",
  "領収書は発行できますか",
  "มีใบกำกับภาษีไหมคะ",
])("“%s” is a question for a colleague, not a reason for the menu", (words) => {
  const talk = chat();
  say(talk, words);
  expect(talk.conversation.talk).toMatchObject({ dialog: "consult", step: "confirm" });
  expect(spoken(talk).join("\n")).toContain(words);
});

test.each(["在吗", "有人吗？", "你好吗", "who are you?", "???", "哈哈哈哈哈哈", "asdf qwer"])(
  "“%s” asks nothing of the kind",
  (words) => {
    const talk = chat();
    say(talk, words);
    expect(talk.conversation.talk?.dialog).toBe("menu");
  },
);
