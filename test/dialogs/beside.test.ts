import { expect, test } from "vitest";
import { aTicket, chat, keys, orders, press, say } from "./talk.ts";

/** A return under way, asked for its product. */
function returning() {
  const talk = chat();
  say(talk, "我想退货");
  expect(talk.conversation.talk).toMatchObject({ dialog: "exchange", step: "product" });
  return talk;
}

test("an answer to a question that is still to come is taken, in the words of its option", () => {
  const talk = returning();
  say(talk, "没开封");
  expect(keys(talk)).not.toContain("form.unclear");
  expect(talk.conversation.talk?.answers["condition"]).toBe("unopened");
  expect(talk.conversation.talk?.step).toBe("product");
});

test("nothing is agreed to before it has been summed up", () => {
  const talk = returning();
  say(talk, "确认");
  expect(talk.conversation.talk?.answers["confirmed"]).toBeUndefined();
  expect(keys(talk)).toContain("form.unclear");
});

test("danger is heard before a form that fell asleep is offered", () => {
  const talk = returning();
  say(talk, "转人工");
  talk.conversation = { ...talk.conversation, handling: "bot" };
  say(talk, "热水器漏煤气了");
  expect(talk.conversation.talk?.dialog).toBe("report");
});

test("a question about hours is answered, and the pending one comes back without a strike", () => {
  const talk = returning();
  say(talk, "你们几点上班");
  expect(keys(talk)).toContain("hours.open");
  expect(keys(talk)).toContain("report.product.ask");
  expect(talk.conversation.talk?.strikes).toBe(0);
});

test("a question about hours is no description, and an answer that names office hours is no question", () => {
  const talk = chat();
  say(talk, "空调 KFR-35GW 要退货，订单号A32-202405001");
  expect(talk.conversation.talk?.step).toBe("reason");
  say(talk, "请问你们几点下班？");
  expect(keys(talk)).toContain("hours.open");
  expect(talk.conversation.talk?.answers.fault).toBeUndefined();
  const wish = chat();
  say(wish, "空调不制冷");
  say(wish, "跳过");
  say(wish, "工作时间都可以");
  expect(keys(wish)).not.toContain("hours.open");
});

test("how far the case is, asked in the middle of another talk, is told there", () => {
  const talk = returning();
  talk.facts = { ...talk.facts, tickets: [aTicket] };
  say(talk, "上次报修的师傅什么时候来？");
  expect(keys(talk)).toContain("progress.state");
  expect(keys(talk)).toContain("report.product.ask");
});

test("danger said in the middle of another talk becomes an urgent report at once; the talk waits", () => {
  for (const words of ["热水器有煤气味", "插座冒烟了", "洗衣机把我手夹伤了，在流血"]) {
    const talk = returning();
    say(talk, words);
    expect(talk.conversation.talk?.dialog, words).toBe("report");
    expect(talk.conversation.waiting.map(({ dialog }) => dialog)).toEqual(["exchange"]);
  }
});

test("another wish, said in a sentence, is begun; what was under way comes back after it", () => {
  const talk = returning();
  say(talk, "算了，我先要投诉你们的师傅");
  expect(talk.conversation.talk?.dialog).toBe("complaint");
  expect(talk.conversation.waiting.map(({ dialog }) => dialog)).toEqual(["exchange"]);
});

test("how to do something, asked while a fault is reported, stays in the report", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  say(talk, "那怎么办呀");
  expect(talk.conversation.talk?.dialog).toBe("report");
});

test.each([
  "我想找你们的真人客服聊聊",
  "can I speak to someone please",
  "担当者と話したいんですが",
  "ขอคุยกับเจ้าหน้าที่หน่อยได้ไหมคะ",
])("%s: a person is called, at rest and in the middle of a form", (words) => {
  const rest = chat();
  say(rest, words);
  const form = returning();
  say(form, words);
  for (const talk of [rest, form])
    expect(orders(talk)).toEqual([expect.objectContaining({ kind: "call-person", why: "asked" })]);
});

test("a person asked for is no product", () => {
  const talk = chat();
  say(talk, "还是会漏，要修");
  expect(talk.conversation.talk).toMatchObject({ dialog: "report", step: "product" });
  say(talk, "我要找你们主管");
  expect(orders(talk)).toEqual([expect.objectContaining({ kind: "call-person" })]);
});

test.each(["有人在家", "插座没有冒烟", "someone will be home", "家里没人"])(
  "%s: nobody is called",
  (words) => {
    const talk = returning();
    say(talk, words);
    expect(orders(talk)).toEqual([]);
  },
);

test("a colleague who types the next step in the middle of a question takes it; being stuck calls nobody", () => {
  const asked = { ...aTicket, moves: ["propose", "depart"] } as const;
  const talk = chat({ me: { role: "engineer" }, asked, tickets: [asked] });
  press(talk, `t:propose:${asked.number}`);
  for (const words of ["foo", "bar", "baz", "qux"]) say(talk, words);
  expect(orders(talk)).toEqual([]);
  expect(talk.conversation.talk?.dialog).toBe("propose");
  expect(talk.conversation.handling).toBe("bot");
  say(talk, "出发");
  expect(orders(talk)).toMatchObject([{ kind: "move-ticket", action: "depart" }]);
});

test("a colleague who asks for a person reads what can be done here", () => {
  const talk = chat({ me: { role: "engineer" } });
  say(talk, "人工");
  expect(keys(talk)).toContain("staff.help");
  expect(orders(talk)).toEqual([]);
});

test("what it costs is a question for a person who knows, at rest and in the middle of a form", () => {
  for (const words of ["上门费多少钱", "how much will it cost"]) {
    const talk = chat();
    say(talk, words);
    expect(talk.conversation.talk?.dialog, words).toBe("consult");
  }
});

test.each(["are you open on sunday?", "what time do you close"])(
  "%s is a question about hours",
  (words) => {
    const talk = chat();
    say(talk, words);
    expect(keys(talk)).toContain("hours.open");
  },
);

test.each([
  ["空调不制冷", "多少钱"],
  ["冷氣不冷", "維修費用大概多少？"],
  ["my washing machine leaks", "how much does it cost?"],
  ["エアコンが冷えません", "料金はいくらですか"],
  ["แอร์ไม่เย็น", "ค่าซ่อมเท่าไหร่คะ"],
])(
  "“%s”, “%s”: whoever asks what it costs reads how it is agreed, and the question again",
  (begins, asks) => {
    const talk = chat();
    say(talk, begins);
    const { step } = talk.conversation.talk ?? {};
    say(talk, asks);
    expect(keys(talk)).toContain("aside.price");
    expect(talk.conversation.talk).toMatchObject({ step, strikes: 0 });
  },
);

test("a fault told together with its price is read, and what a number says is no question", () => {
  const talk = chat();
  say(talk, "我要报修");
  say(talk, "洗衣机");
  say(talk, "不脱水，修一次多少钱？");
  expect(talk.conversation.talk?.answers.fault).toContain("不脱水");
  expect(keys(talk)).not.toContain("aside.price");
});

test.each([
  ["空调不制冷", "你们什么时候能来？", "aside.when"],
  ["my washing machine leaks", "when can you come?", "aside.when"],
  ["エアコンが冷えません", "いつ来ていただけますか", "aside.when"],
  ["แอร์ไม่เย็น", "ช่างมาได้เมื่อไหร่คะ", "aside.when"],
  ["冷氣不冷", "為什麼要電話？", "aside.phone"],
  ["空调不制冷", "不想给电话", "aside.phone"],
  ["my washing machine leaks", "do I have to give my phone number?", "aside.phone"],
  ["エアコンが冷えません", "電話番号は必要ですか", "aside.phone"],
  ["แอร์ไม่เย็น", "ไม่อยากให้เบอร์ค่ะ", "aside.phone"],
  ["空调不制冷", "你是机器人吗", "aside.robot"],
  ["冷氣不冷", "你是真人還是機器人", "aside.robot"],
  ["my washing machine leaks", "are you a bot or a person?", "aside.robot"],
  ["エアコンが冷えません", "あなたはロボットですか", "aside.robot"],
  ["แอร์ไม่เย็น", "คุณเป็นบอทหรือเปล่าคะ", "aside.robot"],
])("“%s”, “%s” is answered (%s), and the question stands", (begins, asks, key) => {
  const talk = chat();
  say(talk, begins);
  const { step } = talk.conversation.talk ?? {};
  say(talk, asks);
  expect(keys(talk)).toContain(key);
  expect(keys(talk)).not.toContain("mood.calm");
  expect(talk.conversation.talk).toMatchObject({ step, strikes: 0 });
});

test("whoever asks first of all whether a robot answers is told, without an apology", () => {
  const talk = chat();
  say(talk, "你是机器人吗");
  expect(keys(talk)).toContain("aside.robot");
  expect(keys(talk)).not.toContain("mood.calm");
});

test("a time told with a question in it is a time", () => {
  const talk = chat();
  for (const words of ["空调不制冷", "跳过", "明天下午能来吗"]) say(talk, words);
  expect(talk.conversation.talk?.answers).toHaveProperty("wish");
});

test.each([
  ["什么时候来都行"],
  ["最快明天来"],
  ["any time when I come home from work"],
  ["いつ来ていただいても大丈夫です"],
  ["มาเมื่อไหร่ก็ได้ค่ะ"],
])("“%s” answers when, and asks nothing", (words) => {
  const talk = chat();
  for (const said of ["空调不制冷", "跳过"]) say(talk, said);
  expect(talk.conversation.talk?.step).toBe("wish");
  say(talk, words);
  expect(keys(talk)).not.toContain("aside.when");
});

test.each([
  "你们修扫地机器人吗",
  "is this machine still under warranty?",
  "are you able to repair robot vacuums?",
  "ロボット掃除機の修理はできますか",
])("“%s” asks nothing of who answers", (words) => {
  const talk = chat();
  say(talk, words);
  expect(keys(talk)).not.toContain("aside.robot");
});

test.each(["why do you need the serial number?", "为什么要订单号码？"])(
  "“%s” is not about a telephone",
  (words) => {
    const talk = chat();
    say(talk, "空调不制冷");
    say(talk, words);
    expect(keys(talk)).not.toContain("aside.phone");
  },
);
