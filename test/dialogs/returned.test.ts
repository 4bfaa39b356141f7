import { expect, test } from "vitest";
import { aTicket, chat, give, keys, notice, orders, say, spoken } from "./talk.ts";

const back = {
  ...aTicket,
  status: "returned",
  reason: "请补充故障照片",
  moves: ["resubmit", "cancel"],
} as const;

test("the supervisor's reason is told in the customer's language, and photos bring the case back", () => {
  const talk = chat({ me: { role: "customer", locale: "en" } });
  notice(talk, "ticket-returned", back);
  expect(spoken(talk)[0]).toContain("a little more for case S20261100101 (a photo of the fault).");
  give(talk, { kind: "sent-photos", photos: [{ id: "p1", ref: "r" }] });
  expect(keys(talk)).toContain("returned.more");
  say(talk, "done");
  expect(orders(talk)).toEqual([
    { kind: "add-photos", ticket: aTicket.number, photos: ["p1"] },
    {
      kind: "move-ticket",
      ticket: aTicket.number,
      action: "resubmit",
      evidence: { form: { photos: ["p1"] } },
    },
  ]);
});

test("a field in the answer fills the form, other words join the description", () => {
  const talk = chat();
  notice(talk, "ticket-returned", back);
  say(talk, "序列号 AB12345678");
  expect(orders(talk)).toMatchObject([{ evidence: { form: { serial: "AB12345678" } } }]);
  notice(talk, "ticket-returned", back);
  say(talk, "声音是从外机传出来的");
  expect(orders(talk)).toMatchObject([
    { evidence: { form: { fault: "不制冷\n声音是从外机传出来的" } } },
  ]);
});
