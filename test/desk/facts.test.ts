import { expect, test } from "vitest";
import { newDraft } from "../../src/desk/draft.ts";
import { factsFor } from "../../src/desk/facts.ts";
import { personId, ticketNumber } from "../../src/kernel/ids.ts";
import type { ChatRecord, TicketRecord } from "../../src/ports/shelf.ts";
import type { Ticket } from "../../src/tickets/ticket.ts";
import { keptFile } from "../support/pictures.ts";
import { chen, hour, li, morning, zhou } from "../support/ticket.ts";
import { aChat, aRecord, aWorld } from "./support/a-world.ts";

const nth = (seq: number, changes: Partial<Ticket> = {}): TicketRecord =>
  aRecord({
    number: ticketNumber(`S202611${String(seq).padStart(3, "0")}01`),
    registeredAt: morning + seq * hour,
    ...changes,
  });

function seen(chat: ChatRecord, records: readonly TicketRecord[], named: readonly string[] = []) {
  const draft = newDraft(chat, new Map(records.map((record) => [record.ticket.number, record])));
  return factsFor(chat, draft, aWorld(), named, null);
}

test("a supervisor's list holds what waits for supervisors, whoever else is on the tray", () => {
  const facts = seen(aChat(chen, "supervisor"), [
    nth(1, { status: "on-site", engineer: li }),
    nth(2, { status: "registered" }),
    nth(3, { status: "dissatisfied" }),
  ]);

  expect(facts.tickets.map(({ status }) => status)).toEqual(["dissatisfied", "registered"]);
});

test("nobody's list is longer than ten, and the newest come first", () => {
  const facts = seen(
    aChat(),
    Array.from({ length: 14 }, (_, seq) => nth(seq + 1)),
  );

  expect(facts.tickets).toHaveLength(10);
  expect(facts.tickets[0]?.registeredAt).toBe(morning + 14 * hour);
});

test("a stranger who names a ticket sees nothing of it; a supervisor does", () => {
  const record = nth(1, { customer: personId("somebody else") });
  const named = [record.ticket.number];

  expect(seen(aChat(), [record], named).asked).toBeUndefined();
  expect(seen(aChat(chen, "supervisor"), [record], named).asked?.form.name).toBe("王先生");
});

test("every ticket that is spoken of is known, with who could be sent for it; the first is the one meant", () => {
  const [one, other] = [nth(1), nth(2, { customer: personId("somebody else") })];
  const named = [other.ticket.number, one.ticket.number];
  const own = seen(aChat(), [one, other], named);
  const all = seen(aChat(chen, "supervisor"), [one, other], named);

  expect(own.asked?.number).toBe(one.ticket.number);
  expect(own.matters?.map(({ ticket }) => ticket.number)).toEqual([one.ticket.number]);
  expect(all.matters?.map(({ ticket }) => ticket.number)).toEqual(named);
  expect(all.matters?.[1]?.engineers.length).toBeGreaterThan(0);
});

test("an engineer who declined still sees the machine, but not whose it is (S2-38)", () => {
  const record = nth(1, { engineer: zhou, tried: [li] });
  const asked = seen(aChat(li, "engineer"), [record], [record.ticket.number]).asked;

  expect(asked?.form).toEqual({ product: "air-conditioner", fault: "不制冷" });
  expect(asked?.customerName).toBeUndefined();
});

test("only the desk sees who could be sent, at most six", () => {
  const record = nth(1);
  const named = [record.ticket.number];

  expect(seen(aChat(chen, "supervisor"), [record], named).engineers.map(({ id }) => id)).toEqual([
    li,
    zhou,
  ]);
  expect(seen(aChat(), [record], named).engineers).toEqual([]);
});

test("closed tickets are on nobody's list", () => {
  const facts = seen(aChat(), [nth(1, { status: "archived" }), nth(2, { status: "cancelled" })]);

  expect(facts.tickets).toEqual([]);
});

test("who looks at their data sees closed cases as well, and only their own (P11)", () => {
  const chat = aChat();
  const looking = {
    ...chat,
    conversation: {
      ...chat.conversation,
      talk: {
        dialog: "my-data",
        version: 1,
        step: "choose",
        answers: {},
        strikes: 0,
        startedAt: morning,
        lastAt: morning,
        cycle: 1,
        reminded: false,
        trail: [],
      },
    },
  };
  const records = [
    nth(1, { status: "archived" }),
    nth(2),
    nth(3, { customer: personId("somebody else") }),
  ];

  expect(seen(looking, records).cases?.map(({ number }) => number)).toEqual([
    "S20261100201",
    "S20261100101",
  ]);
  expect(seen(looking, records).tickets).toHaveLength(1);
  expect(seen(chat, records).cases).toBeUndefined();
});

test("a case the desk answers itself is marked, a visit is not", () => {
  expect(seen(aChat(), [nth(1, { class: "complaint" })]).tickets[0]?.atDesk).toBe(true);
  expect(seen(aChat(), [nth(1)]).tickets[0]?.atDesk).toBeUndefined();
});

test("at night it is quiet, by the company's own clock (rule 19)", () => {
  const at = (hours: number) => {
    const chat = aChat();
    return factsFor(
      chat,
      newDraft(chat, new Map()),
      { ...aWorld(), now: morning + hours * hour },
      [],
      null,
    );
  };

  expect(at(0).quiet).toBeUndefined();
  expect(at(13).quiet).toBe(true);
  expect(at(21).quiet).toBe(true);
  expect(at(23).quiet).toBeUndefined();
});

test("what was sent along is known to the desk and to whoever has the job, to nobody else who may see the card (S2-38)", () => {
  const kept = { files: [keptFile(1)], gone: 1 };
  const record = { ...nth(1, { engineer: zhou, tried: [li] }), photos: 1, kept };
  const keptBy = (chat: ChatRecord) => seen(chat, [record], [record.ticket.number]).asked;
  expect(keptBy(aChat(chen, "supervisor"))).toMatchObject({ photos: 1, kept });
  expect(keptBy(aChat(zhou, "engineer"))).toMatchObject({ kept });
  for (const chat of [aChat(li, "engineer"), aChat()]) {
    expect(keptBy(chat)).toBeDefined();
    expect(keptBy(chat)).not.toHaveProperty("kept");
  }
});
