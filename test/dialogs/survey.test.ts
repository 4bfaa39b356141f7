import { expect, test } from "vitest";
import { armed, aTicket, chat, keys, notice, orders, press, ring, say } from "./talk.ts";

const told = { ...aTicket, status: "told", moves: ["rate", "rate-badly"] } as const;
const hourMs = 3_600_000;

test("a satisfied customer answers two questions and may add an opinion (S1-14, S2-28, S2-29)", () => {
  const talk = chat();
  notice(talk, "survey-wanted", told);
  expect(keys(talk)).toContain("survey.result.ask");
  say(talk, "非常满意");
  say(talk, "2");
  say(talk, "师傅很专业");
  expect(orders(talk)).toEqual([
    {
      kind: "move-ticket",
      ticket: aTicket.number,
      action: "rate",
      evidence: {
        rating: { result: "very-satisfied", efficiency: "satisfied", opinion: "师傅很专业" },
      },
    },
  ]);
});

test("a dissatisfied customer is asked why, several reasons count, and the supervisor is promised (S1-15, S2-31)", () => {
  const talk = chat({ me: { role: "customer", locale: "en" } });
  notice(talk, "survey-wanted", told);
  say(talk, "not satisfied");
  say(talk, "average");
  press(talk, "a:survey:reasons:attitude");
  expect(keys(talk)).toContain("survey.reasons.more");
  press(talk, "a:survey:reasons:speed");
  press(talk, "a:survey:reasons:done");
  say(talk, "skip");
  expect(orders(talk)).toEqual([
    {
      kind: "move-ticket",
      ticket: aTicket.number,
      action: "rate-badly",
      evidence: {
        rating: { result: "dissatisfied", efficiency: "average", reasons: ["attitude", "speed"] },
        reason: "attitude; speed",
      },
    },
  ]);
  expect(keys(talk)).toContain("done.rate-badly");
});

test("an unanswered survey is reminded of once and then ends without a word", () => {
  const talk = chat();
  notice(talk, "survey-wanted", told);
  const first = armed(talk);
  expect(first?.timer).toBe("survey-reminder");
  ring(talk, "survey-reminder", first?.cycle ?? 0, 24 * hourMs);
  expect(keys(talk)).toEqual(expect.arrayContaining(["survey.reminder", "survey.result.ask"]));
  const second = armed(talk);
  expect(second?.timer).toBe("survey-close");
  ring(talk, "survey-close", second?.cycle ?? 0, 48 * hourMs);
  expect(keys(talk)).toEqual([]);
  expect(talk.conversation.talk).toBeNull();
});

test("a survey waits until the report under way is finished", () => {
  const talk = chat();
  say(talk, "空调不制冷，明天上午来，13800138000 王先生，世纪大道88号1203室");
  notice(talk, "survey-wanted", told);
  expect(keys(talk)).toEqual([]);
  say(talk, "跳过");
  say(talk, "确认");
  expect(keys(talk)).toEqual(expect.arrayContaining(["report.done", "survey.result.ask"]));
});

test("nobody who said stop is surveyed", () => {
  const talk = chat();
  say(talk, "停止");
  notice(talk, "survey-wanted", told);
  expect(talk.turn.effects).toEqual([]);
});

test("an answer that comes after the case was closed is thanked for; a bad one still reaches a person", () => {
  const talk = chat();
  notice(talk, "survey-wanted", told);
  talk.facts = { ...talk.facts, asked: { ...told, status: "archived", moves: [] } };
  for (const answer of ["不满意", "不满意", "态度太差", "要等太久"]) say(talk, answer);
  expect(keys(talk)).toContain("done.rate-badly");
  expect(orders(talk).map(({ kind }) => kind)).toEqual(["call-person"]);
});

test.each([
  ["not great", "dissatisfied"],
  ["it wasn't great", "dissatisfied"],
  ["とても不満足です", "dissatisfied"],
  ["满意才怪", "dissatisfied"],
  ["没有不满意的地方", "satisfied"],
  ["一般般，不太好", "average"],
  ["Good morning", undefined],
  ["三星冰箱坏了", undefined],
  ["满分10分我只给2分", "dissatisfied"],
  ["5分", "very-satisfied"],
  ["★★★★☆", "satisfied"],
  ["とても良かったです", "very-satisfied"],
  ["พอใช้ค่ะ", "average"],
])("“%s” is a grade: %s", (words, grade) => {
  const talk = chat();
  notice(talk, "survey-wanted", told);
  say(talk, words);
  expect(talk.conversation.talk?.answers["result"]).toBe(grade);
});
