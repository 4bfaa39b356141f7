import { expect, test } from "vitest";
import { aTicket, chat, choiceIds, keys, notice, orders, press, saturdayAt, say } from "./talk.ts";

const hourMs = 3_600_000;
/** Sunday 13:00 and 15:00. */
const slots = [saturdayAt + 27 * hourMs, saturdayAt + 29 * hourMs] as const;
const offered = { ...aTicket, slots, moves: ["appoint", "counter"] } as const;

test("a time is agreed by button, by number and in words", () => {
  const answers = [
    (talk: ReturnType<typeof chat>) => press(talk, `t:appoint:${aTicket.number}:${slots[1]}`),
    (talk: ReturnType<typeof chat>) => say(talk, "2"),
    (talk: ReturnType<typeof chat>) => say(talk, "明天下午3点"),
  ];
  for (const answer of answers) {
    const talk = chat();
    notice(talk, "visit-proposed", offered);
    answer(talk);
    expect(orders(talk)).toEqual([
      {
        kind: "move-ticket",
        ticket: aTicket.number,
        action: "appoint",
        evidence: { slot: slots[1] },
      },
    ]);
    expect(keys(talk)).toContain("done.appoint");
    expect(talk.conversation.talk).toBeNull();
  }
});

test("when none fits, the customer's own wish goes to the engineer", () => {
  const talk = chat({ me: { role: "customer", locale: "en" } });
  notice(talk, "visit-proposed", offered);
  say(talk, "none");
  expect(keys(talk)).toContain("visit.wish.ask");
  say(talk, "Monday morning");
  expect(orders(talk)).toMatchObject([
    { kind: "move-ticket", action: "counter", evidence: { wish: { text: "Monday morning" } } },
  ]);
});

test("an offer during a report is shown with its buttons, then the report's question comes back", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  notice(talk, "visit-proposed", offered);
  expect(keys(talk)).toEqual(expect.arrayContaining(["visit.ask", "report.photos.ask"]));
  expect(choiceIds(talk)).toContain(`t:appoint:${aTicket.number}:${slots[0]}`);
  press(talk, `t:appoint:${aTicket.number}:${slots[0]}`);
  expect(orders(talk)).toMatchObject([{ kind: "move-ticket", action: "appoint" }]);
  expect(keys(talk)).toEqual(expect.arrayContaining(["done.appoint", "report.photos.ask"]));
});

test("a time that is no longer offered is said so kindly", () => {
  const talk = chat({ asked: offered, tickets: [offered] });
  press(talk, `t:appoint:${aTicket.number}:1`);
  expect(orders(talk)).toEqual([]);
  expect(keys(talk)).toContain("press.late");
});

test("a question that comes back after news of another case offers its own case's times (R4)", () => {
  const other = { ...aTicket, number: "S20261100202", slots: [saturdayAt + 50 * hourMs] } as const;
  const talk = chat();
  notice(talk, "visit-proposed", offered);
  const own = choiceIds(talk);
  talk.facts = {
    ...talk.facts,
    matters: [other, offered].map((ticket) => ({ ticket, engineers: [] })),
  };
  notice(talk, "engineer-on-the-way", other);
  expect(choiceIds(talk)).toEqual(own);
  say(talk, "2");
  expect(orders(talk)).toEqual([]);
  expect(choiceIds(talk)).toEqual(own);
});

test("a Thai hour with a point behind a day is a time", () => {
  const talk = chat({
    me: { role: "engineer", locale: "th" },
    asked: { ...aTicket, moves: ["propose"] },
  });
  press(talk, `t:propose:${aTicket.number}`);
  say(talk, "วันอาทิตย์ 14.00");
  expect(orders(talk)).toMatchObject([
    { kind: "move-ticket", action: "propose", evidence: { slots: [saturdayAt + 28 * hourMs] } },
  ]);
});
