import { expect, test } from "vitest";
import { chat, give, keys, orders, press, say, spoken } from "./talk.ts";

const me = { role: "customer", name: "王女士", phone: "+8613800138000" } as const;

test("a return is asked for step by step and ends in a case of its own, with the promise told (S2-10, S2-18)", () => {
  const talk = chat({ me });
  say(talk, "我要退货");
  expect(keys(talk)).toContain("report.product.ask");
  say(talk, "空调 KFR-35GW");
  expect(keys(talk)).toContain("exchange.order.ask");
  say(talk, "A32-202405001");
  press(talk, "a:exchange:reason:faulty");
  expect(keys(talk)).toContain("exchange.fault.ask");
  say(talk, "噪音特别大，睡不着");
  say(talk, "用过");
  say(talk, "退款");
  expect(keys(talk)).toContain("exchange.photos.ask");
  give(talk, { kind: "sent-photos", photos: [{ id: "p1", ref: "r" }] });
  expect(spoken(talk).join("\n")).toContain("已拆封或用过");
  say(talk, "确认");
  expect(orders(talk)).toEqual([
    {
      kind: "open-ticket",
      class: "exchange",
      urgency: "normal",
      form: {
        name: "王女士",
        phone: "+8613800138000",
        product: "空调",
        model: "KFR-35GW",
        order: "A32-202405001",
        topic: "faulty",
        fault: "噪音特别大，睡不着",
        condition: "used",
        claim: "refund",
        photos: ["p1"],
      },
    },
  ]);
  expect(keys(talk)).toContain("request.next.exchange");
});

test("everything said at the door is taken, in English too; the reason may be said in own words", () => {
  const talk = chat({ me: { role: "customer", locale: "en" } });
  say(talk, "I want to return my fridge, order number A32-202405001");
  expect(talk.conversation.talk).toMatchObject({
    dialog: "exchange",
    step: "reason",
    answers: { product: "fridge", order: "A32-202405001" },
  });
  say(talk, "it is too big for our kitchen");
  press(talk, "a:exchange:condition:unopened");
  say(talk, "exchange");
  say(talk, "skip");
  say(talk, "Mei Lin, 13800138000");
  say(talk, "yes");
  expect(orders(talk)).toMatchObject([
    {
      class: "exchange",
      form: {
        topic: "other",
        fault: "it is too big for our kitchen",
        condition: "unopened",
        claim: "exchange",
        name: "Mei Lin",
        phone: "+8613800138000",
      },
    },
  ]);
});

test("a return that tells of danger is urgent (S0-23)", () => {
  const talk = chat({ me });
  say(talk, "空调冒烟，我要退货");
  expect(talk.conversation.talk?.dialog).toBe("exchange");
  say(talk, "跳过");
  press(talk, "a:exchange:reason:faulty");
  press(talk, "a:exchange:condition:used");
  press(talk, "a:exchange:claim:exchange");
  say(talk, "跳过");
  say(talk, "确认");
  expect(orders(talk)).toMatchObject([{ class: "exchange", urgency: "extra-urgent" }]);
});

test("an order number without a digit is asked for again, shorter", () => {
  const talk = chat({ me });
  say(talk, "退货");
  say(talk, "冰箱");
  say(talk, "在邮件里");
  expect(keys(talk)).toContain("exchange.order.shorter");
  say(talk, "跳过");
  expect(keys(talk)).toContain("exchange.reason.ask");
});

test("one entry can be corrected before it is sent (rule 15)", () => {
  const talk = chat({ me });
  say(talk, "退货");
  for (const words of ["冰箱", "跳过", "发错了", "没拆", "换货", "跳过"]) say(talk, words);
  say(talk, "修改");
  press(talk, "a:exchange:~pick:claim");
  expect(keys(talk)).toContain("exchange.claim.ask");
  say(talk, "退款");
  say(talk, "确认");
  expect(orders(talk)).toMatchObject([{ form: { topic: "wrong-item", claim: "refund" } }]);
});

test("an edited message corrects the words it had given as the reason", () => {
  const talk = chat({ me });
  say(talk, "我要退货");
  say(talk, "空调 KFR-35GW");
  say(talk, "A32-202405001");
  say(talk, "和页面上的颜色不一样", "m1");
  give(talk, { kind: "edited", messageId: "m1", text: "和页面上的尺寸不一样" });
  expect(talk.conversation.talk?.answers.fault).toBe("和页面上的尺寸不一样");
});

test.each([
  ["订单号忘了", "想换一台新的"],
  ["訂單找不到了", "想換一台新的"],
  ["I don't have the order number", "I'd like a new one instead"],
  ["注文番号は分かりません", "新しいものと交換してほしいです"],
  ["ไม่มีเลขออเดอร์ค่ะ", "อยากเปลี่ยนเครื่องใหม่"],
])("“%s” goes on without a number, and “%s” says what is wanted", (lost, wanted) => {
  const talk = chat({ me });
  say(talk, "我要退货");
  say(talk, "空调 KFR-35GW");
  say(talk, lost);
  expect(talk.conversation.talk?.answers.order).toBe("-");
  expect(talk.conversation.talk?.step).toBe("reason");
  press(talk, "a:exchange:reason:wrong-item");
  say(talk, wanted);
  expect(talk.conversation.talk?.answers["claim"]).toBe("exchange");
  expect(talk.conversation.talk?.strikes).toBe(0);
});

test.each([
  ["用过一次", "退钱吧", "used"],
  ["還沒拆呢", "想退款", "unopened"],
  ["I have only used it twice", "I want my money back", "used"],
  ["まだ開けていません", "返金してほしいです", "unopened"],
  ["ใช้ไปแล้วสองครั้ง", "ขอคืนเงินค่ะ", "used"],
])("“%s” and “%s” answer what they are asked for", (state, wanted, condition) => {
  const talk = chat({ me });
  for (const words of ["我要退货", "空调 KFR-35GW", "跳过"]) say(talk, words);
  press(talk, "a:exchange:reason:wrong-item");
  say(talk, state);
  expect(talk.conversation.talk).toMatchObject({ step: "claim", answers: { condition } });
  say(talk, wanted);
  expect(talk.conversation.talk).toMatchObject({ step: "photos", answers: { claim: "refund" } });
});

test.each(["I don't need it any more", "I changed my mind", "不装了", "เปลี่ยนใจแล้วค่ะ"])(
  "“%s” is why goods come back, and gives nothing up",
  (words) => {
    const talk = chat({ me });
    for (const said of ["我要退货", "空调 KFR-35GW", "跳过"]) say(talk, said);
    say(talk, words);
    expect(talk.conversation.talk).toMatchObject({ dialog: "exchange", step: "condition" });
  },
);

test.each(["这东西没用，退款吧", "不用了，给我退款", "it is useless, I want a refund"])(
  "“%s” tells nothing of how the goods are",
  (words) => {
    const talk = chat({ me });
    for (const said of ["我要退货", "空调 KFR-35GW", "跳过"]) say(talk, said);
    press(talk, "a:exchange:reason:wrong-item");
    say(talk, words);
    expect(talk.conversation.talk?.answers["condition"]).toBeUndefined();
    expect(talk.conversation.talk?.answers["claim"]).toBe("refund");
  },
);
