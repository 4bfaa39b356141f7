import { expect, test } from "vitest";
import { keepSurvey, openTicket } from "../../src/desk/open-ticket.ts";
import { chen, hour, morning } from "../support/ticket.ts";
import { aBench, aChat, aRecord, aWorld } from "./support/a-world.ts";

const report = {
  kind: "open-ticket",
  class: "repair",
  urgency: "normal",
  form: { product: "air-conditioner", model: "KFR-35GW", photos: ["p-1"] },
} as const;

test("a first report makes its customer a number and a ticket numbered after it (S2-32, S2-33)", () => {
  const bench = aBench(aWorld({ takeCustomerSeq: () => 7 }));

  expect(openTicket(bench, report)).toBe(false);
  expect(bench.opened).toBe("S20261100701");
  expect(bench.draft.people).toMatchObject([{ customerNumber: "C202611007", ticketsOpened: 1 }]);
  expect(bench.draft.joined.map(({ photo }) => photo)).toEqual(["p-1"]);
});

test("decided again a moment later it is the same ticket, not another one (R2, R5)", () => {
  const at = (now: number) => {
    const bench = aBench(aWorld({ now }));
    openTicket(bench, report);
    return bench.draft.tickets.map(({ ticket }) => ticket.id);
  };

  expect(at(morning + 1)).toEqual(at(morning));
});

test("a second report of the same turn is the customer's second ticket", () => {
  const bench = aBench();
  openTicket(bench, report);
  openTicket(bench, report);

  expect(bench.draft.tickets.map(({ ticket }) => ticket.number)).toEqual([
    "S20261100101",
    "S20261100102",
  ]);
  expect(new Set(bench.draft.tickets.map(({ ticket }) => ticket.id)).size).toBe(2);
});

test("a report whose customer has no number yet waits until one is reserved", () => {
  const bench = aBench(aWorld({ takeCustomerSeq: () => undefined }));

  expect(openTicket(bench, report)).toBe(true);
  expect(bench.draft.tickets).toEqual([]);
});

test("a new ticket has its clocks, and a supervisor is asked to review it (S2-12)", () => {
  const bench = aBench();
  openTicket(bench, report);

  expect(bench.draft.armed.map(({ kind }) => kind)).toContain("review");
  expect(bench.draft.notices).toMatchObject([
    { to: { chat: chen }, notice: { kind: "review-wanted", ticket: "S20261100101" } },
  ]);
});

test("a known machine is offered next time", () => {
  const bench = aBench();
  openTicket(bench, report);

  expect(bench.chat.person.device).toEqual({ product: "air-conditioner", model: "KFR-35GW" });
});

test("a rating is kept under a survey number of its customer (S2-34)", () => {
  const chat = aChat();
  const person = { ...chat.person, customerNumber: "C202611001", surveysOpened: 1 };
  const bench = aBench(aWorld(), { ...chat, person }, [aRecord({ status: "surveyed" })]);
  keepSurvey(bench, "S20261100101");

  expect(bench.draft.surveys.map(({ number }) => number)).toEqual(["M20261100102"]);
  expect(bench.draft.people).toEqual([{ id: person.id, surveysOpened: 2 }]);
});

test("what is promised with a complaint is what its clock says, and no device is remembered for it (S2-19)", () => {
  const bench = aBench();
  openTicket(bench, {
    kind: "open-ticket",
    class: "complaint",
    urgency: "normal",
    form: { fault: "nobody came" },
  });

  expect(bench.promise).toBe(morning + 24 * hour);
  expect(bench.draft.people[0]).not.toHaveProperty("device");
});

test("a machine of somebody else is not offered next time (S0-07)", () => {
  const bench = aBench();
  const reporter = { relation: "family", call: "site" } as const;
  openTicket(bench, {
    kind: "open-ticket",
    class: "repair",
    urgency: "normal",
    form: { product: "fridge", reporter },
  });

  expect(bench.draft.people[0]).not.toHaveProperty("device");
});
