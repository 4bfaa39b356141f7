import { expect, test } from "vitest";
import { aTicket, chat, choiceIds, keys, orders, press, saturdayAt, say } from "./talk.ts";

const hourMs = 3_600_000;
const booked = {
  ...aTicket,
  status: "appointed",
  appointment: saturdayAt + 27 * hourMs,
  moves: ["counter", "cancel"],
} as const;
const number = booked.number;

test.each([
  "可以改下午吗",
  "可以改下午嗎",
  "那天我没空",
  "can we reschedule please",
  "予約を変更したいのですが",
  "ขอเลื่อนนัดได้ไหมคะ",
])("%s: whoever has a visit ahead is asked which time suits", (words) => {
  const talk = chat({ asked: booked, tickets: [booked] });
  say(talk, words);
  expect(talk.conversation.talk).toMatchObject({ dialog: "counter", answers: { ticket: number } });
  expect(keys(talk)).toContain("visit.wish.ask");
});

test("a day named in the same sentence goes to the engineer at once", () => {
  const talk = chat({ asked: booked, tickets: [booked] });
  say(talk, "能改到周一上午吗");
  expect(orders(talk)).toEqual([
    {
      kind: "move-ticket",
      ticket: number,
      action: "counter",
      evidence: { wish: expect.objectContaining({ from: Date.UTC(2026, 10, 23, 1) }) },
    },
  ]);
  expect(keys(talk)).not.toContain("visit.wish.ask");
});

test("progress offers another time for an arranged visit, and the button asks for it", () => {
  const talk = chat({ asked: booked, tickets: [booked] });
  say(talk, "进度");
  expect(choiceIds(talk)).toEqual([`t:counter:${number}`, `t:cancel:${number}`]);
  press(talk, `t:counter:${number}`);
  expect(keys(talk)).toContain("visit.wish.ask");
});

test("of several visits, and of one whose engineer is on the way, it is told how they stand", () => {
  const other = { ...booked, number: "S20261100202" };
  const several = chat({ tickets: [booked, other] });
  say(several, "我想改时间");
  expect(choiceIds(several)).toContain(`t:counter:${other.number}`);
  const late = chat({ tickets: [{ ...booked, status: "on-the-way", moves: [] }] });
  say(late, "我想改时间");
  expect(keys(late)).toContain("progress.visit");
});

test("nobody without a visit ahead is asked for a time", () => {
  const talk = chat();
  say(talk, "可以改下午吗");
  expect(talk.conversation.talk?.dialog).not.toBe("counter");
});

test("whoever cannot be at home before a visit is arranged reads how the case stands, and gives no second report", () => {
  const talk = chat({ tickets: [{ ...aTicket, status: "dispatched", moves: ["cancel"] }] });
  say(talk, "I won't be home tomorrow");
  expect(keys(talk)).toContain("progress.state");
  const report = chat({ tickets: [booked] });
  say(report, "我家冰箱也不制冷了，明天不方便");
  expect(report.conversation.talk?.dialog).toBe("report");
});
