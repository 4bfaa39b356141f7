import { expect, test } from "vitest";
import {
  aTicket,
  chat,
  choiceIds,
  give,
  keys,
  notice,
  orders,
  press,
  say,
  spoken,
} from "./talk.ts";

const me = { role: "customer", name: "王女士", phone: "+8613800138000" } as const;

test("a complaint keeps the words, and is answered with its number and by when (S2-19, S4-05)", () => {
  const talk = chat({ me });
  say(talk, "我要投诉");
  expect(keys(talk)).toContain("complaint.words.ask");
  say(talk, "师傅迟到两个小时，态度也很差！");
  expect(keys(talk)).toContain("voice.contact.ask");
  press(talk, "a:complaint:contact:known");
  expect(spoken(talk).join("\n")).toContain("王女士（13800138000）");
  say(talk, "确认");
  expect(orders(talk)).toEqual([
    {
      kind: "open-ticket",
      class: "complaint",
      urgency: "normal",
      form: {
        name: "王女士",
        phone: "+8613800138000",
        fault: "师傅迟到两个小时，态度也很差！",
      },
    },
  ]);
  expect(keys(talk)).toEqual(expect.arrayContaining(["complaint.done", "request.next.complaint"]));
  expect(spoken(talk).join("\n")).toContain("S20261100107");
});

test("nobody has to leave a name: an anonymous complaint holds neither name nor phone", () => {
  const talk = chat({ me });
  say(talk, "我要投诉，你们的客服电话一直打不通，等了一个小时");
  say(talk, "匿名");
  say(talk, "确认");
  expect(orders(talk)).toMatchObject([{ class: "complaint" }]);
  const [opened] = orders(talk);
  expect(opened).toHaveProperty("form", {
    fault: "我要投诉，你们的客服电话一直打不通，等了一个小时",
  });
});

test("a complaint beside an open case names the case, though its words ask how it stands", () => {
  const talk = chat({ me, tickets: [aTicket] });
  talk.conversation = { ...talk.conversation, introduced: true };
  say(talk, "我要投诉，师傅到现在还没来");
  expect(keys(talk)).toContain("complaint.about.ask");
  say(talk, "1");
  press(talk, "a:complaint:contact:anonymous");
  say(talk, "yes");
  expect(orders(talk)).toMatchObject([{ form: { about: aTicket.number } }]);
});

test.each([
  ["我想投诉你们师傅", "态度很差，迟到两小时", "还有，鞋都没换就进来了", "不想留名字"],
  ["我要投訴你們師傅", "遲到兩個小時，態度又差", "而且地板也被刮花了", "匿名就好，不方便留"],
  [
    "I want to complain about your engineer",
    "he was two hours late and very rude",
    "and he left a mess in my kitchen",
    "I'd rather not leave my name",
  ],
  [
    "苦情を言いたいです",
    "作業員の態度がとても悪く、2時間も遅れました",
    "それと床に傷をつけられました",
    "名前は言いたくありません",
  ],
  ["ขอร้องเรียนช่างของคุณ", "ช่างมาสายสองชั่วโมงและพูดจาไม่ดีเลย", "แล้วก็ทำพื้นบ้านเป็นรอยด้วย", "ไม่ขอบอกชื่อค่ะ"],
])(
  "“%s”: what happened may be told bit by bit, whatever is asked meanwhile",
  (begins, tells, adds, stays) => {
    const talk = chat({ defaultLocale: "en" });
    say(talk, begins);
    const isAskedFirst = keys(talk).includes("complaint.words.ask");
    say(talk, tells);
    expect(keys(talk).includes("form.unclear")).toBe(false);
    expect(keys(talk).at(-1)).toMatch(/^voice\.contact/);
    expect(isAskedFirst || spoken(talk).join("\n").includes(tells.slice(0, 6))).toBe(true);
    say(talk, stays);
    expect(keys(talk)).toContain("complaint.card");
    say(talk, adds);
    expect(keys(talk)).toContain("complaint.card");
    press(talk, "a:complaint:confirm:yes");
    const [opened] = orders(talk);
    const form = { fault: [...(isAskedFirst ? [] : [begins]), tells, adds].join("\n") };
    expect(opened).toMatchObject({ kind: "open-ticket", class: "complaint", form });
    expect(opened).not.toHaveProperty("form.name");
  },
);

test("an edited message of several loses nothing of what the others told", () => {
  const talk = chat();
  say(talk, "我要投诉", "1");
  say(talk, "师傅迟到了两个小时", "2");
  say(talk, "态度也不好，还骂人", "3");
  give(talk, { kind: "edited", text: "态度也不好，还骂脏话", messageId: "3" });
  const { fault } = talk.conversation.talk?.answers ?? {};
  expect(fault).toContain("师傅迟到了两个小时");
  expect(fault).toContain("还骂脏话");
});

test("a name alone says who complains; a question or nothing legible adds nothing", () => {
  const talk = chat();
  say(talk, "我要投诉，师傅迟到了两个小时");
  for (const words of ["为什么要留电话？", "嗯嗯呢"]) {
    say(talk, words);
    expect(talk.conversation.talk?.answers).not.toHaveProperty("contact");
    expect(talk.conversation.talk?.answers.fault).toBe("我要投诉，师傅迟到了两个小时");
  }
  say(talk, "我是王女士");
  expect(talk.conversation.talk?.answers).toMatchObject({ contact: "given", name: "王女士" });
  expect(spoken(talk).join("\n")).toContain("王女士");
});

test("danger told in a complaint still begins an urgent report", () => {
  const talk = chat();
  say(talk, "我要投诉，师傅装的热水器");
  say(talk, "现在热水器冒烟了");
  expect(talk.conversation.talk?.dialog).toBe("report");
});

test("a phone may be typed or shared, with or without a name", () => {
  const talk = chat();
  say(talk, "投诉");
  say(talk, "装机费用和说好的不一样");
  say(talk, "嗯嗯呢");
  expect(keys(talk)).toContain("voice.contact.shorter");
  give(talk, { kind: "shared-contact", phone: "+8613900139000", name: "李先生", own: true });
  expect(talk.conversation.talk?.answers).toMatchObject({
    contact: "given",
    phone: "+8613900139000",
    name: "李先生",
  });
});

test("the feedback box takes its category first, or the words at once (S4-23)", () => {
  const talk = chat({ me });
  say(talk, "意见箱");
  press(talk, "a:feedback:theme:praise");
  say(talk, "李师傅特别细心");
  press(talk, "a:feedback:contact:anonymous");
  say(talk, "确认");
  expect(orders(talk)).toEqual([
    {
      kind: "open-ticket",
      class: "suggestion",
      urgency: "normal",
      form: { topic: "praise", fault: "李师傅特别细心" },
    },
  ]);
  say(talk, "我有个建议，希望可以在这里直接看电子发票");
  expect(keys(talk)).toContain("feedback.theme.ask");
  press(talk, "a:feedback:theme:idea");
  expect(keys(talk)).toContain("voice.contact.ask");
});

test("a door named beside an open question opens, and the form waits behind it", () => {
  const talk = chat({ me });
  say(talk, "空调不制冷");
  expect(keys(talk)).toContain("report.photos.ask");
  say(talk, "投诉");
  expect(talk.conversation.talk?.dialog).toBe("complaint");
  expect(talk.conversation.waiting.map(({ dialog }) => dialog)).toEqual(["report"]);
  say(talk, "打了三次电话都没人接");
  say(talk, "匿名");
  say(talk, "确认");
  expect(keys(talk)).toEqual(expect.arrayContaining(["form.back-to", "report.photos.ask"]));
});

test("a supervisor's card of a complaint says so, names nobody who did not want it, and leads into the chat", () => {
  const complaint = {
    ...aTicket,
    class: "complaint",
    atDesk: true,
    status: "registered",
    form: { fault: "师傅迟到", about: "S20261100102" },
    moves: ["review", "approve", "return", "reject", "tell", "cancel"],
  } as const;
  const talk = chat({ me: { role: "supervisor", name: "陈主管" }, platform: "wecom" });
  notice(talk, "review-wanted", complaint);
  expect(keys(talk)).toEqual(
    expect.arrayContaining(["staff.complaint", "voice.anonymous", "field.about", "field.words"]),
  );
  expect(choiceIds(talk)).toEqual([
    `t:take:${aTicket.conversation}`,
    `t:approve:${aTicket.number}`,
    `t:return:${aTicket.number}`,
    `t:reject:${aTicket.number}`,
    `t:tell:${aTicket.number}`,
    `t:cancel:${aTicket.number}`,
  ]);
  press(talk, `t:take:${aTicket.conversation}`);
  expect(orders(talk)).toEqual([{ kind: "take-over", conversation: aTicket.conversation }]);
});

test("a customer hears of an accepted complaint that a colleague answers, not that an engineer comes", () => {
  const talk = chat({ me });
  const accepted = { ...aTicket, class: "complaint", atDesk: true, status: "approved" } as const;
  notice(talk, "ticket-approved", accepted);
  expect(keys(talk)).toContain("notice.approved-desk");
  say(talk, "进度");
  expect(keys(talk)).toContain("status.in-hand");
});

test.each([
  ["投诉", "师傅乱收费，态度还不好", "算了不投诉了"],
  ["complaint", "he was late, rude and loud", "forget it, I don't want to complain any more"],
  ["報修", "洗衣機", "算了不修了"],
  ["แจ้งซ่อม", "ตู้เย็น", "ไม่ซ่อมแล้วค่ะ"],
  ["修理をお願いします", "冷蔵庫です", "やっぱり修理はいいです"],
])("“%s … %s … %s”: what is under way is given up in a sentence", (begins, tells, gives) => {
  const talk = chat();
  say(talk, begins);
  say(talk, tells);
  say(talk, gives);
  expect(keys(talk)).toContain("form.dropped");
  expect(talk.conversation.talk).toBeNull();
});

test("what is told beside a phone is no name", () => {
  const talk = chat();
  say(talk, "我要投诉，师傅迟到了两个小时");
  say(talk, "态度太差 13800138000");
  expect(talk.conversation.talk?.answers).toMatchObject({ phone: "+8613800138000" });
  expect(talk.conversation.talk?.answers.name).toBeUndefined();
});

test.each([
  "师傅修完把地板刮花了，很不满意",
  "師傅把地板刮花了，非常不滿",
  "your engineer scratched my floor, I am very unhappy",
  "作業員に床を傷つけられ、納得できません",
  "ช่างมาซ่อมแล้วแต่ทำพื้นบ้านเป็นรอย ไม่พอใจมาก",
])("“%s” is a complaint without its name", (words) => {
  const talk = chat();
  say(talk, words);
  expect(talk.conversation.talk).toMatchObject({
    dialog: "complaint",
    step: "contact",
    answers: { fault: words },
  });
});

test("somebody unhappy with a machine reports it", () => {
  const talk = chat();
  say(talk, "空调不制冷，很不满意");
  expect(talk.conversation.talk?.dialog).toBe("report");
});

test.each([
  "师傅一句话不说就走了",
  "he didn't even say sorry when he left",
  "作業員は何も教えてくれません",
  "ช่างไม่บอกราคาก่อนเลยค่ะ",
])("“%s” is more of the complaint, and no wish to stay unnamed", (words) => {
  const talk = chat();
  say(talk, "我要投诉，师傅迟到了两个小时");
  say(talk, words);
  expect(talk.conversation.talk?.answers).not.toHaveProperty("contact");
  expect(talk.conversation.talk?.answers.fault).toContain(words);
});
