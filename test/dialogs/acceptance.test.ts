import { expect, test } from "vitest";
import { aTicket, chat, keys, notice, orders, press, say, spoken } from "./talk.ts";

const finished = {
  ...aTicket,
  status: "handed-over",
  work: { cause: "电容老化", done: "更换电容" },
  moves: ["agree", "refuse"],
} as const;

test("the customer sees the work record and accepts in their own words, in both languages", () => {
  for (const [locale, word] of [
    ["zh-CN", "修好了"],
    ["en", "works fine"],
  ] as const) {
    const talk = chat({ me: { role: "customer", locale } });
    notice(talk, "work-finished", finished);
    expect(spoken(talk).join()).toContain("更换电容");
    say(talk, word);
    expect(orders(talk)).toEqual([
      { kind: "move-ticket", ticket: aTicket.number, action: "agree", evidence: {} },
    ]);
  }
});

test("a refusal needs its reason: chosen, typed, or said at once", () => {
  const talk = chat();
  notice(talk, "work-finished", finished);
  press(talk, `t:refuse:${aTicket.number}`);
  expect(keys(talk)).toContain("reason.ask.refuse");
  press(talk, "a:reason:reason:reason.not-fixed");
  expect(orders(talk)).toEqual([
    {
      kind: "move-ticket",
      ticket: aTicket.number,
      action: "refuse",
      evidence: { reason: "问题没有解决" },
    },
  ]);

  notice(talk, "work-finished", finished);
  say(talk, "还是不制冷");
  expect(orders(talk)).toMatchObject([{ action: "refuse", evidence: { reason: "还是不制冷" } }]);
});

test.each([
  "不漏了，修好了",
  "没再响了，师傅很专业",
  "no more leaks, all fixed",
  "もう水漏れしていません",
  "ไม่รั่วแล้วค่ะ",
])("the end of a trouble is good news, and accepts the work once that is said: %s", (words) => {
  const talk = chat();
  notice(talk, "work-finished", finished);
  say(talk, words);
  expect(orders(talk)).toEqual([]);
  expect(keys(talk)).toContain("acceptance.sure");
  say(talk, "yes");
  expect(orders(talk)).toMatchObject([{ action: "agree", evidence: {} }]);
});

test("after good news a trouble refuses the work all the same, and so does danger", () => {
  const talk = chat();
  notice(talk, "work-finished", finished);
  say(talk, "修好了，谢谢师傅");
  say(talk, "等等，还是漏水");
  expect(orders(talk)).toMatchObject([
    { action: "refuse", evidence: { reason: "等等，还是漏水" } },
  ]);

  notice(talk, "work-finished", finished);
  say(talk, "现在可以闻到煤气味了");
  expect(orders(talk)).toMatchObject([{ action: "refuse" }]);
});

test.each(["still working fine", "まだ大丈夫です", "ยังใช้ได้ดีอยู่ค่ะ"])(
  "“%s” is no trouble that stayed",
  (words) => {
    const talk = chat();
    notice(talk, "work-finished", finished);
    say(talk, words);
    expect(keys(talk)).toContain("acceptance.sure");
  },
);

test.each(["运行不正常", "It's not good", "満足していません", "正常ではありません"])(
  "a good word that is denied accepts nothing: %s",
  (words) => {
    const talk = chat();
    notice(talk, "work-finished", finished);
    say(talk, words);
    expect(keys(talk)).not.toContain("acceptance.sure");
    expect(orders(talk)).not.toContainEqual(expect.objectContaining({ action: "agree" }));
  },
);

test.each([
  "不制冷了",
  "好是好了，但是门刮花了",
  "it stopped working",
  "冷えなくなりました",
  "ยังรั่วอยู่",
])("the end of a function refuses it, with these words as the reason: %s", (words) => {
  const talk = chat();
  notice(talk, "work-finished", finished);
  say(talk, words);
  expect(orders(talk)).toMatchObject([{ action: "refuse", evidence: { reason: words } }]);
});

test.each([
  "还没试，晚上再说",
  "I'll test it tonight",
  "師傅很有禮貌",
  "帰ってから確認します",
  "ขอลองใช้ก่อนนะคะ",
])("who has not tried it yet is asked again: %s", (words) => {
  const talk = chat();
  notice(talk, "work-finished", finished);
  say(talk, words);
  expect(orders(talk)).toEqual([]);
  expect(talk.conversation.talk?.dialog).toBe("acceptance");
});
