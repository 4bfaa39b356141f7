import { expect, test } from "vitest";
import { staffRows } from "../../src/dialogs/ticket-card.ts";
import type { LocaleCode } from "../../src/engine/conversation.ts";
import {
  aTicket,
  chat,
  choiceIds,
  facts,
  keys,
  orders,
  press,
  saturdayAt,
  say,
  spoken,
} from "./talk.ts";

interface Anger {
  readonly angry: string;
  readonly calm: string;
  readonly again: string;
}

const said: Readonly<Record<LocaleCode, Anger>> = {
  "zh-CN": {
    angry: "空调不制冷，等了三天没人管，太离谱了",
    calm: "让您这么生气，真的很抱歉",
    again: "你们太不靠谱了",
  },
  "zh-TW": {
    angry: "冷氣不冷，等了三天沒人理，太離譜了",
    calm: "讓您這麼不愉快，真的很抱歉",
    again: "你們太離譜了",
  },
  en: {
    angry: "My air conditioner is not cooling, this is ridiculous",
    calm: "I understand how annoying this is",
    again: "I am fed up with you",
  },
  ja: {
    angry: "エアコンが冷えません、いい加減にしてください",
    calm: "ご不快な思いをおかけし申し訳ございません",
    again: "本当に腹が立ちます",
  },
  th: {
    angry: "แอร์ไม่เย็น รอมาสามวัน ไม่รับผิดชอบเลย",
    calm: "ต้องขออภัยที่ทำให้ไม่สบายใจค่ะ",
    again: "โมโหมากแล้วนะ",
  },
};
const cases = Object.entries(said).map(([locale, anger]) => ({ locale, ...anger }));

test.each(cases)(
  "an angry customer is calmed once, before the next question ($locale)",
  ({ angry, calm, again }) => {
    const talk = chat();
    say(talk, angry);
    const lines = spoken(talk);
    const at = lines.findIndex((one) => one.startsWith(calm));
    expect(at, lines.join("\n")).toBeGreaterThan(0);
    expect(keys(talk).filter((key) => key === "mood.calm")).toHaveLength(1);
    // Who we are comes before it, what we ask behind it.
    expect(keys(talk).indexOf("hello.first")).toBeLessThan(keys(talk).indexOf("mood.calm"));
    expect(keys(talk).indexOf("mood.calm")).toBeLessThan(keys(talk).indexOf("form.step"));
    say(talk, again);
    expect(keys(talk)).not.toContain("mood.calm");
    talk.at += 24 * 3_600_000;
    say(talk, again);
    expect(keys(talk)).toContain("mood.calm");
  },
);

test("nobody who is content, in a hurry or bothered by a device's noise is calmed", () => {
  for (const words of [
    "空调不制冷，麻烦快一点",
    "the washer is terribly loud",
    "音がうるさい",
    "เร็วๆหน่อย",
  ]) {
    const talk = chat();
    say(talk, words);
    expect(keys(talk), words).not.toContain("mood.calm");
    expect(talk.conversation.upsetAt, words).toBeUndefined();
  }
});

test("a complaint that begins with an apology gets no second one, and its writer is known to be upset", () => {
  const talk = chat();
  say(talk, "我要投诉");
  expect(keys(talk)).toContain("complaint.words.ask");
  expect(keys(talk)).not.toContain("mood.calm");
  expect(talk.conversation.upsetAt).toBe(talk.at);
  const told = chat();
  say(told, "我要投诉你们，师傅迟到还骂人，太离谱了");
  expect(keys(told)).toEqual(expect.arrayContaining(["mood.calm", "voice.contact.ask"]));
});

test("the case that an upset customer registers shows it to colleagues, one of another day does not", () => {
  const register = (wait: number) => {
    const talk = chat();
    say(talk, "你们太不靠谱了");
    talk.at += wait;
    say(talk, "空调不制冷，我叫王芳，13800138000，上海市浦东新区世纪大道88号1203室，明天下午来");
    while (!choiceIds(talk).includes("a:report:confirm:yes")) say(talk, "跳过");
    press(talk, "a:report:confirm:yes");
    return orders(talk).find(({ kind }) => kind === "open-ticket");
  };
  expect(register(0)).toMatchObject({ form: { upset: true } });
  expect(register(25 * 3_600_000)).toMatchObject({ form: { fault: "空调不制冷" } });
  expect(register(25 * 3_600_000)).not.toMatchObject({ form: { upset: true } });
  const ticket = { ...aTicket, form: { ...aTicket.form, upset: true as const } };
  const scene = {
    facts: { ...facts, me: { role: "supervisor" } } as const,
    at: saturdayAt,
    locale: "en",
  } as const;
  const labels = (of: typeof aTicket) => staffRows(of, scene).map(({ label }) => label.key);
  expect(labels(ticket)).toContain("field.mood");
  expect(labels(aTicket)).not.toContain("field.mood");
});

test("a colleague who is called to an upset customer reads it first", () => {
  const talk = chat();
  say(talk, "你们太不靠谱了");
  say(talk, "人工");
  expect(orders(talk)).toMatchObject([{ kind: "call-person", known: [{ key: "mood.upset" }] }]);
});

test("colleagues' own anger, and a chat that a colleague serves, are left alone", () => {
  const staff = chat({ me: { role: "supervisor", locale: "zh-CN" } });
  say(staff, "你们太不靠谱了");
  expect(keys(staff)).not.toContain("mood.calm");
  const served = chat();
  served.conversation = { ...served.conversation, introduced: true, handling: "person" };
  say(served, "你们太不靠谱了");
  expect(keys(served)).not.toContain("mood.calm");
  expect(served.conversation.upsetAt).toBeUndefined();
});
