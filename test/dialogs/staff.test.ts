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
  saturdayAt,
  say,
  spoken,
} from "./talk.ts";

const number = aTicket.number;
const hourMs = 3_600_000;
const wish = { text: "明天下午", from: saturdayAt + 27 * hourMs, to: saturdayAt + 32 * hourMs };

test("an engineer offers all times reckoned from the wish, or types own ones", () => {
  const asked = {
    ...aTicket,
    form: { ...aTicket.form, wish },
    moves: ["propose", "appoint"],
  } as const;
  const talk = chat({ me: { role: "engineer" }, asked });
  press(talk, `t:propose:${number}`);
  expect(choiceIds(talk)[0]).toBe("a:propose:slots:all");
  press(talk, "a:propose:slots:all");
  expect(orders(talk)).toEqual([
    {
      kind: "move-ticket",
      ticket: number,
      action: "propose",
      evidence: { slots: [wish.from, wish.from + 2 * hourMs, wish.from + 4 * hourMs] },
    },
  ]);
  press(talk, `t:propose:${number}`);
  say(talk, "周一10点、15点半");
  expect(orders(talk)).toEqual([
    {
      kind: "move-ticket",
      ticket: number,
      action: "propose",
      evidence: { slots: [Date.UTC(2026, 10, 23, 2), Date.UTC(2026, 10, 23, 7, 30)] },
    },
  ]);
  press(talk, `t:appoint:${number}`);
  say(talk, "明天下午三点");
  expect(orders(talk)).toEqual([
    {
      kind: "move-ticket",
      ticket: number,
      action: "appoint",
      evidence: { slot: saturdayAt + 29 * hourMs },
    },
  ]);
});

test("an engineer's work record is asked step by step, corrected and confirmed (S0-40, S0-50, S0-51)", () => {
  const talk = chat({
    me: { role: "engineer", locale: "en" },
    asked: { ...aTicket, moves: ["finish"] },
  });
  press(talk, `t:finish:${number}`);
  for (const text of [
    "capacitor worn out",
    "replaced it",
    "1 capacitor",
    "skip",
    "edit",
    "3",
    "2 capacitors",
    "yes",
  ])
    say(talk, text);
  expect(orders(talk)).toEqual([
    {
      kind: "move-ticket",
      ticket: number,
      action: "finish",
      evidence: {
        work: { cause: "capacitor worn out", done: "replaced it", parts: "2 capacitors" },
      },
    },
  ]);
});

test("a supervisor's return, rejection and an engineer's refusal of a job need a reason", () => {
  for (const [role, action] of [
    ["supervisor", "return"],
    ["supervisor", "reject"],
    ["engineer", "decline"],
  ] as const) {
    const talk = chat({ me: { role }, asked: { ...aTicket, moves: [action] } });
    press(talk, `t:${action}:${number}`);
    expect(keys(talk)).toContain(`reason.ask.${action}`);
    say(talk, "1");
    expect(orders(talk)).toMatchObject([
      { kind: "move-ticket", action, evidence: { reason: expect.any(String) } },
    ]);
  }
});

test("single steps are single buttons", () => {
  for (const action of [
    "accept",
    "depart",
    "arrive",
    "begin",
    "tell",
    "replan",
    "ask-again",
  ] as const) {
    const talk = chat({ me: { role: "engineer" }, asked: { ...aTicket, moves: [action] } });
    press(talk, `t:${action}:${number}`);
    expect(orders(talk)).toEqual([{ kind: "move-ticket", ticket: number, action, evidence: {} }]);
  }
});

test("every notice to staff is spoken in both languages, with its buttons where there is something to do", () => {
  const kinds = [
    "review-wanted",
    "information-added",
    "dispatch-wanted",
    "job-offered",
    "job-withdrawn",
    "job-declined",
    "visit-countered",
    "visit-confirmed",
    "acceptance-given",
    "acceptance-refused",
    "rated",
    "rated-badly",
    "ticket-changed",
    "next-step",
    "clock-warning",
    "clock-overdue",
    "person-wanted",
    "undelivered",
    "turn-failed",
    "messages-run-out",
  ] as const;
  for (const locale of ["zh-CN", "en"] as const) {
    for (const kind of kinds) {
      const talk = chat({ me: { role: "supervisor", locale } });
      notice(
        talk,
        kind,
        { ...aTicket, moves: ["approve"] },
        {
          conversation: aTicket.conversation,
          text: "R1",
          clock: { kind: "review", dueAt: saturdayAt },
        },
      );
      expect(spoken(talk).join(""), kind).not.toMatch(/undefined|\{\{|\bstaff\./);
      expect(spoken(talk).join("").length, kind).toBeGreaterThan(5);
    }
  }
});

test("the list of jobs opens each card", () => {
  const talk = chat({
    me: { role: "supervisor" },
    tickets: [aTicket],
    asked: { ...aTicket, moves: ["approve"] },
  });
  say(talk, "任务");
  expect(choiceIds(talk)).toEqual([`t:show:${number}`]);
  press(talk, `t:show:${number}`);
  expect(choiceIds(talk)).toEqual([`t:approve:${number}`]);
});

test("a job notice during a work record is told, and the next words still answer the record", () => {
  const talk = chat({ me: { role: "engineer" }, asked: { ...aTicket, moves: ["finish"] } });
  press(talk, `t:finish:${number}`);
  notice(talk, "job-offered", { ...aTicket, moves: ["accept", "decline"] });
  expect(keys(talk)).toContain("staff.job-offered");
  expect(keys(talk)).not.toContain("finish.cause.ask");
  say(talk, "电容老化");
  expect(talk.conversation.talk?.answers).toMatchObject({ ticket: number, cause: "电容老化" });
});

test("staff who open the chat see who they are and what waits", () => {
  const talk = chat({ me: { role: "engineer", name: "张伟" }, tickets: [aTicket] });
  give(talk, { kind: "opened" });
  expect(keys(talk)).toEqual(expect.arrayContaining(["staff.hello", "staff.job"]));
});

test("a step typed in words is taken where it can mean one ticket only (S0-25)", () => {
  const offered = { ...aTicket, status: "dispatched", moves: ["accept", "decline"] } as const;
  const one = chat({ me: { role: "engineer" }, tickets: [offered] });
  say(one, "接单");
  expect(orders(one)).toEqual([
    { kind: "move-ticket", ticket: number, action: "accept", evidence: {} },
  ]);
  const two = chat({
    me: { role: "engineer" },
    tickets: [offered, { ...offered, number: "S20261100102" }],
  });
  say(two, "接单");
  expect(orders(two)).toEqual([]);
  expect(choiceIds(two)).toEqual([`t:show:${number}`, "t:show:S20261100102"]);
  const none = chat({ me: { role: "engineer" }, tickets: [aTicket] });
  say(none, "接单");
  expect(keys(none)).toContain("staff.unclear");
});

test("a declined job that the next engineer was asked by itself wants no choice, and no old reason is shown to them", () => {
  const passedOn = {
    ...aTicket,
    status: "dispatched",
    reason: "这周排满了",
    moves: ["dispatch", "cancel"],
  } as const;
  const engineers = [{ id: "e2", name: "赵敏", load: 1, fits: true }];
  const supervisor = chat({ me: { role: "supervisor" }, engineers });
  notice(supervisor, "job-declined", passedOn);
  expect(keys(supervisor)).not.toContain("dispatch.ask");
  const engineer = chat({ me: { role: "engineer" } });
  notice(engineer, "job-offered", { ...passedOn, moves: ["accept", "decline"] });
  expect(keys(engineer)).not.toContain("field.reason");
});

test("a colleague's questions say which case they are about", () => {
  const asked = { ...aTicket, form: { ...aTicket.form, wish }, moves: ["propose"] } as const;
  const talk = chat({ me: { role: "engineer" }, asked });
  press(talk, `t:propose:${number}`);
  expect(keys(talk).slice(0, 2)).toEqual(["form.of-case", "propose.ask-wish"]);
  expect(spoken(talk)[0]).toContain(number);
});

test("news come without the pending question where its buttons stay, with it on LINE", () => {
  const other = { ...aTicket, number: "S20261100202" } as const;
  for (const [platform, again] of [
    ["telegram", false],
    ["wecom", false],
    ["line", true],
  ] as const) {
    const asked = { ...aTicket, form: { ...aTicket.form, wish }, moves: ["propose"] } as const;
    const matters = [other, asked].map((ticket) => ({ ticket, engineers: [] }));
    const talk = chat({ platform, me: { role: "engineer" }, asked });
    press(talk, `t:propose:${number}`);
    talk.facts = { ...talk.facts, matters };
    notice(talk, "job-withdrawn", other);
    expect(keys(talk).includes("propose.ask-wish")).toBe(again);
    press(talk, "a:propose:slots:all");
    expect(orders(talk)).toMatchObject([
      { kind: "move-ticket", ticket: number, action: "propose" },
    ]);
  }
});

test("a colleague's thanks and greeting are answered, not misunderstood", () => {
  for (const [words, key] of [
    ["谢谢", "desk.no-trouble"],
    ["ขอบคุณค่ะ", "desk.no-trouble"],
    ["你好", "desk.here"],
  ] as const) {
    const talk = chat({ platform: "wecom", me: { role: "engineer" } });
    say(talk, words);
    expect(keys(talk)).toEqual([key]);
  }
});

test("an edited message corrects the entry of a work record", () => {
  const talk = chat({ me: { role: "engineer" }, asked: { ...aTicket, moves: ["finish"] } });
  press(talk, `t:finish:${aTicket.number}`);
  say(talk, "电容老化", "m1");
  give(talk, { kind: "edited", messageId: "m1", text: "压缩机电容老化" });
  expect(talk.conversation.talk).toMatchObject({
    step: "work",
    answers: { cause: "压缩机电容老化" },
  });
});
