import { expect, test } from "vitest";
import {
  aTicket,
  type Chat,
  chat,
  choiceIds,
  facts,
  give,
  keys,
  orders,
  press,
  say,
  spoken,
} from "./talk.ts";

const { number } = aTicket;
const second = {
  ...aTicket,
  number: "S20261100102",
  form: { ...aTicket.form, product: "洗衣机", fault: "不排水" },
};
const knownCustomer = { tickets: [aTicket] };

/** What goes into the case, if anything does. */
const notes = (talk: Chat) => orders(talk).filter(({ kind }) => kind === "add-note");

test.each([
  ["zh-CN", "空调还是不制冷"],
  ["zh-TW", "冷氣還是不冷"],
  ["en", "it is still not cooling"],
  ["ja", "エアコンがまだ冷えません"],
  ["th", "แอร์ยังไม่เย็นเลยค่ะ"],
])("%s: the same trouble of the same device goes to the engineer of the open case", (_, words) => {
  const talk = chat(knownCustomer);
  say(talk, words);
  expect(notes(talk)).toEqual([{ kind: "add-note", ticket: number, words }]);
  expect(keys(talk)).toContain("belongs.added-told");
  expect(spoken(talk).join(" ")).toContain("李工");
  expect(talk.conversation.talk?.dialog).not.toBe("report");
});

test("“still leaking” without a device is the only open case, and nobody is named while nobody has it", () => {
  const { engineerName: _, ...unassigned } = aTicket;
  const talk = chat({ tickets: [{ ...unassigned, status: "approved" }] });
  say(talk, "还在漏水");
  expect(notes(talk)).toEqual([
    { kind: "add-note", ticket: number, words: "还在漏水", urgent: true },
  ]);
  expect(keys(talk)).toContain("belongs.added");
});

test("a fault of the same device that is not said to be the same is asked about", () => {
  const talk = chat(knownCustomer);
  say(talk, "空调外机响得厉害");
  expect(talk.conversation.talk?.dialog).toBe("belongs");
  expect(notes(talk)).toEqual([]);
  press(talk, choiceIds(talk)[0] ?? "");
  expect(notes(talk)).toEqual([{ kind: "add-note", ticket: number, words: "空调外机响得厉害" }]);
});

test("something new becomes a report that knows what was said", () => {
  const talk = chat(knownCustomer);
  say(talk, "空调外机响得厉害");
  say(talk, "是新的问题");
  expect(notes(talk)).toEqual([]);
  expect(talk.conversation.talk).toMatchObject({
    dialog: "report",
    answers: { product: "空调", fault: expect.stringContaining("响得厉害") },
  });
});

test("of two open cases the customer says which, and the number may be typed", () => {
  const talk = chat({ tickets: [aTicket, second] });
  say(talk, "还是不行，一直滴水");
  expect(talk.conversation.talk?.dialog).toBe("belongs");
  expect(choiceIds(talk)).toHaveLength(3);
  say(talk, second.number);
  expect(notes(talk)).toMatchObject([{ ticket: second.number }]);
});

test("a named device chooses among the cases by itself", () => {
  const talk = chat({ tickets: [aTicket, second] });
  say(talk, "洗衣机还是不排水");
  expect(notes(talk)).toMatchObject([{ ticket: second.number }]);
});

test.each([
  ["another device", "冰箱不制冷了"],
  ["danger to people", "空调冒烟着火了"],
  ["a wish without a fault", "我要报修"],
])("%s is a report of its own", (_, words) => {
  const talk = chat(knownCustomer);
  say(talk, words);
  expect(notes(talk)).toEqual([]);
  expect(talk.conversation.talk?.dialog).toBe("report");
});

test("a case that nobody is to see to any more asks questions of its own", () => {
  const { takesNotes: _, ...over } = aTicket;
  const talk = chat({ tickets: [{ ...over, status: "handed-over" }] });
  say(talk, "空调还是不制冷");
  expect(notes(talk)).toEqual([]);
});

test("while it is asked, more of the same trouble answers it, and another device does too", () => {
  const same = chat(knownCustomer);
  say(same, "空调外机响得厉害");
  say(same, "还是不制冷");
  expect(notes(same)).toEqual([
    { kind: "add-note", ticket: number, words: "空调外机响得厉害 还是不制冷" },
  ]);
  const other = chat(knownCustomer);
  say(other, "空调外机响得厉害");
  say(other, "冰箱也不制冷了");
  expect(other.conversation.talk).toMatchObject({ dialog: "report", answers: { product: "冰箱" } });
});

test("a device is the same in whatever language it is said", () => {
  const called = {
    "zh-CN": "空调",
    "zh-TW": "冷氣",
    en: "air conditioner",
    ja: "エアコン",
    th: "แอร์",
  };
  const products = facts.rules.products.map((one) => (one.id === "ac" ? { ...one, called } : one));
  const talk = chat({ ...knownCustomer, rules: { ...facts.rules, products } });
  talk.conversation = { ...talk.conversation, locale: "en" };
  say(talk, "the aircon is still not cooling");
  expect(notes(talk)).toHaveLength(1);
});

test("beside another question the note is taken, and the question comes back", () => {
  const talk = chat(knownCustomer);
  say(talk, "我的数据");
  say(talk, "空调还是不制冷");
  expect(notes(talk)).toHaveLength(1);
  expect(talk.conversation.talk?.dialog).toBe("my-data");
});

const photo = (caption?: string) =>
  ({
    kind: "sent-photos",
    photos: [{ id: "p-1", fileId: "f-1" }],
    ...(caption === undefined ? {} : { caption }),
  }) as never;

test("photos sent to a case are told to its engineer once in a while, and always with their words", () => {
  const talk = chat({ tickets: [aTicket] });
  give(talk, photo());
  expect(notes(talk)).toEqual([{ kind: "add-note", ticket: number }]);
  give(talk, photo());
  expect(notes(talk)).toEqual([]);
  give(talk, photo("这里在滴水"));
  expect(notes(talk)).toEqual([{ kind: "add-note", ticket: number, words: "这里在滴水" }]);
  talk.at += 11 * 60_000;
  give(talk, photo());
  expect(notes(talk)).toHaveLength(1);
});

test.each([
  "另一個問題",
  "别的问题",
  "新的",
  "不是",
  "another problem",
  "different",
  "別の件",
  "คนละเรื่องค่ะ",
])("“%s” means something new", (words) => {
  const talk = chat(knownCustomer);
  say(talk, "空调外机响得厉害");
  say(talk, words);
  expect(talk.conversation.talk?.dialog).toBe("report");
});

test.each(["是的", "就是这个", "對，同一台", "the same one", "はい、同じ件です", "ใช่ค่ะ"])(
  "“%s” means the open case",
  (words) => {
    const talk = chat(knownCustomer);
    say(talk, "空调外机响得厉害");
    say(talk, words);
    expect(notes(talk)).toHaveLength(1);
  },
);

test.each([
  "你們到底管不管啊，廚房都淹了",
  "等了三天了，什么破公司",
  "this is ridiculous, nobody came",
  "いい加減にしてください",
  "บริการแย่มากค่ะ",
])("“%s”: an angry word while a case is open reaches whoever has it", (words) => {
  const talk = chat(knownCustomer);
  talk.conversation = { ...talk.conversation, introduced: true };
  say(talk, words);
  expect(notes(talk)).toMatchObject([{ kind: "add-note", ticket: number, words, upset: true }]);
  expect(keys(talk)).toContain("mood.calm");
  expect(keys(talk)).not.toContain("form.unclear");
});

test.each([
  ["zh-CN", "让师傅带个梯子"],
  ["zh-CN", "师傅电话打不通"],
  ["zh-TW", "請師傅記得帶長梯"],
  ["en", "tell him to bring a ladder"],
  ["en", "I can't reach the engineer"],
  ["ja", "担当者に長いはしごをお願いしますとお伝えください"],
  ["th", "ฝากบอกช่างให้เอาบันไดมาด้วยค่ะ"],
] as const)("%s: “%s” reaches whoever comes", (locale, words) => {
  const talk = chat({ ...knownCustomer, me: { role: "customer", locale } });
  say(talk, words);
  expect(notes(talk)).toMatchObject([{ ticket: number, words }]);
  expect(keys(talk)).toContain("belongs.added-told");
});

test.each([
  "师傅电话多少",
  "what is the engineer's phone number?",
  "担当者の電話番号は？",
  "ขอเบอร์ช่างหน่อยค่ะ",
])("“%s” is told with the case", (words) => {
  const talk = chat(knownCustomer);
  say(talk, words);
  expect(spoken(talk).join("\n")).toContain("13900139000");
  expect(notes(talk)).toEqual([]);
});

test("without an open case nobody is told anything", () => {
  const talk = chat();
  say(talk, "让师傅带个梯子");
  expect(notes(talk)).toEqual([]);
});

test("a job wanted for another device is no word for whoever comes", () => {
  const talk = chat(knownCustomer);
  say(talk, "请师傅来修一下洗衣机，不脱水");
  expect(notes(talk)).toEqual([]);
  expect(talk.conversation.talk).toMatchObject({
    dialog: "report",
    answers: { product: "洗衣机" },
  });
});
