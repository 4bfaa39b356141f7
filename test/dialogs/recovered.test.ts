import { expect, test } from "vitest";
import { aTicket, chat, choiceIds, keys, orders, say } from "./talk.ts";

const news = [
  "已经好了，不用来了",
  "師傅修好了，謝謝",
  "it's fixed now, no need to come",
  "もう直りました、来なくて大丈夫です",
  "หายแล้วค่ะ ไม่ต้องมาแล้ว",
  "洗衣机不漏了",
];

test.each(news)("“%s” begins no report; an open case may be cancelled", (words) => {
  const alone = chat();
  say(alone, words);
  expect(keys(alone)).toContain("recovered.glad");
  expect(alone.conversation.talk).toBeNull();

  const talk = chat({ tickets: [{ ...aTicket, moves: ["cancel"] }] });
  say(talk, words);
  expect(keys(talk)).toContain("recovered.cancel");
  expect(choiceIds(talk)).toEqual([`t:cancel:${aTicket.number}`]);
  expect(orders(talk).filter(({ kind }) => kind === "open-ticket")).toEqual([]);
});

test("a case that the customer cannot cancel any more gets the words, for its engineer", () => {
  const talk = chat({ tickets: [{ ...aTicket, moves: [], takesNotes: true }] });
  say(talk, "已经好了，不用来了");
  expect(orders(talk)).toContainEqual({
    kind: "add-note",
    ticket: aTicket.number,
    words: "已经好了，不用来了",
  });
});

test("work that waits to be accepted is shown again, and accepted by a word", () => {
  const handed = {
    ...aTicket,
    status: "handed-over",
    work: { cause: "电容老化", done: "更换电容" },
    moves: ["agree", "refuse"],
  } as const;
  const talk = chat({ tickets: [handed] });
  say(talk, "it works again, thanks");
  expect(keys(talk)).toContain("acceptance.ask");
});

test.each([
  "门铃不响了",
  "The fridge stopped humming",
  "上个月修好的空调吹热风",
  "AC was fixed last week, blowing warm",
  "ใบรับประกันหายแล้ว",
  "修好要几天",
  "いつ直りますか",
  "เข้ามาซ่อมได้แล้วค่ะ",
  "空调修好了，再帮我看看热水器",
  "我把水阀关了，现在不漏水了",
])("“%s” gets no congratulations", (words) => {
  for (const tickets of [[], [{ ...aTicket, moves: ["cancel"] as const }]]) {
    const talk = chat({ tickets });
    say(talk, words);
    expect(keys(talk).filter((key) => key.startsWith("recovered."))).toEqual([]);
  }
});

test.each([
  "no need to rush, tomorrow is fine",
  "信息都好了，提交吧",
  "No, no need to hurry, it's fine",
])("an answer to the question is no good news: %s", (words) => {
  const talk = chat();
  for (const one of ["空调不制冷了", "跳过"]) say(talk, one);
  say(talk, words);
  expect(keys(talk)).not.toContain("recovered.meanwhile");
});

test.each(["空调修好了又坏了", "冰箱昨天还好好的，今天不冷了", "not fixed, still leaking"])(
  "“%s” is no good news",
  (words) => {
    const talk = chat();
    say(talk, words);
    expect(keys(talk)).not.toContain("recovered.glad");
  },
);

test.each([
  ["空调不制冷了", "刚刚自己好了，不用来了"],
  ["the washer leaks", "it's fixed now, no need to come"],
  ["エアコンが冷えない", "直りました、来なくて大丈夫です"],
  ["แอร์ไม่เย็น", "หายแล้วค่ะ ไม่ต้องมาแล้ว"],
])("in the middle of a report it is said how to leave it: %s, %s", (fault, words) => {
  const talk = chat();
  say(talk, fault);
  const before = talk.conversation.talk?.answers;
  say(talk, words);
  expect(keys(talk)).toContain("recovered.meanwhile");
  expect(talk.conversation.talk?.answers).toEqual(before);
});

test.each(["请帮我修好", "I need it fixed by Friday", "直していただけますか"])(
  "what is still to be mended is no good news: %s",
  (words) => {
    const talk = chat();
    say(talk, "空调不制冷了");
    say(talk, words);
    expect(keys(talk)).not.toContain("recovered.meanwhile");
  },
);
