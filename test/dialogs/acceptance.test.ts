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
