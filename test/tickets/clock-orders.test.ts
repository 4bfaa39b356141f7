import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPolicy } from "../../src/config/read-policy.ts";
import { clockKinds } from "../../src/tickets/clock-kind.ts";
import {
  type ClockOrder,
  clockOrders,
  isRunning,
  limitFor,
} from "../../src/tickets/clock-orders.ts";
import { move } from "../../src/tickets/move.ts";
import { movesFor, pathTo } from "../../src/tickets/moves-for.ts";
import type { Actor } from "../../src/tickets/permissions.ts";
import type { Evidence, Ticket, TicketAction } from "../../src/tickets/ticket.ts";
import {
  agent,
  aTicket,
  customer,
  engineer,
  hour,
  li,
  minute,
  morning,
  supervisor,
  system,
  zhou,
} from "../support/ticket.ts";

const policy = readPolicy();
const later = morning + 20 * minute;

/** The orders of one move, written short: `+review 60` is due in 60 minutes, `-review` settled. */
function after(
  ticket: Ticket,
  action: TicketAction,
  actor: Actor,
  evidence: Evidence = {},
): readonly string[] {
  const result = move(ticket, action, actor, evidence, later);
  if (!result.ok) throw new Error(`${action}: ${result.because}`);
  return short(clockOrders(ticket, result.ticket, action, later, policy), later);
}

function short(orders: readonly ClockOrder[], from: number): readonly string[] {
  return orders.map((order) =>
    order.kind === "settle"
      ? `-${order.clock}`
      : `+${order.clock} ${(order.dueAt - from) / minute}`,
  );
}

const registered = (changes: Partial<Ticket>): readonly string[] =>
  short(clockOrders(null, aTicket(changes), "register", morning, policy), morning);

describe("the clock table", () => {
  test("S2-16 S2-18 S2-19 an answer from the desk has its own limit: two office hours, a working day, a day", () => {
    const monday = Date.UTC(2026, 10, 23, 2);
    const due = (changes: Partial<Ticket>): string | undefined =>
      short(clockOrders(null, aTicket(changes), "register", monday, policy), monday).find((one) =>
        one.startsWith("+dispatch"),
      );
    // Two hours from 10:00 end with the morning; 7.5 hours end at 10:00 of the next working day.
    expect(due({ class: "consultation" })).toBe("+dispatch 120");
    expect(due({ class: "exchange" })).toBe("+dispatch 1440");
    expect(due({ class: "complaint" })).toBe("+dispatch 1440");
    expect(due({ class: "suggestion" })).toBe("+dispatch 1440");
  });

  test("S2-41 a complaint nobody has looked at is escalated after half an hour", () => {
    expect(registered({ class: "complaint" })).toContain("+escalate 30");
    expect(registered({ class: "suggestion" }).join()).not.toContain("escalate");
  });

  test("S2-12 S2-37 an urgent case reaches a supervisor in 10 minutes", () => {
    expect(registered({ urgency: "urgent" })).toContain("+escalate 10");
    expect(registered({ urgency: "extra-urgent" })).toContain("+escalate 10");
    expect(registered({ urgency: "normal" }).join()).not.toContain("escalate");
  });

  test("S2-13 a supervisor reviews within 1 hour of registration", () => {
    expect(registered({ urgency: "normal" })).toContain("+review 60");
  });

  test("X2 the review of an urgent case leaves the dispatch its 30 minutes", () => {
    expect(registered({ urgency: "urgent" })).toContain("+review 30");
  });

  test("S0-23 an urgent fault is dispatched within 30 minutes of registration", () => {
    expect(registered({ urgency: "urgent" })).toContain("+dispatch 30");
    expect(registered({ urgency: "extra-urgent" })).toContain("+dispatch 30");
  });

  test("S0-24 S2-37 an ordinary fault is dispatched within 2 hours of registration", () => {
    expect(registered({ urgency: "normal" })).toContain("+dispatch 120");
  });

  test("S0-25 X1 the engineer of an urgent case contacts the customer in 15 minutes", () => {
    const ticket = aTicket({ status: "approved", urgency: "urgent" });
    expect(after(ticket, "dispatch", supervisor, { engineer: li })).toEqual([
      "-dispatch",
      "+answer 5",
      "+contact 15",
    ]);
  });

  test("S2-17 X1 X9 an ordinary case has 4 hours for the contact", () => {
    const ticket = aTicket({ status: "approved" });
    expect(after(ticket, "dispatch", supervisor, { engineer: li })).toEqual([
      "-dispatch",
      "+answer 30",
      "+contact 240",
    ]);
  });

  test("S0-26 the engineer arrives at most 2 hours after the agreed time", () => {
    const slot = later + 3 * hour;
    const ticket = aTicket({ status: "accepted", engineer: li, slots: [slot] });
    expect(after(ticket, "appoint", customer, { slot })).toEqual(["+visit 300"]);
  });

  test("S2-26 the result is told within 1 hour after the work", () => {
    const ticket = aTicket({ status: "in-service", engineer: li });
    expect(after(ticket, "finish", engineer, { work: { done: "ok" } })).toEqual(["+told 60"]);
  });

  test("S2-27 the survey ends 24 hours after the result was told", () => {
    const ticket = aTicket({ status: "handed-over", engineer: li });
    expect(after(ticket, "agree", customer)).toEqual(["-told", "+survey 1440"]);
    expect(after(ticket, "tell", agent)).toEqual(["-told", "+survey 1440"]);
  });

  test("S2-31 a dissatisfied customer is called within 2 hours", () => {
    const ticket = aTicket({ status: "told", engineer: li });
    const evidence: Evidence = { rating: { result: "dissatisfied" } };
    expect(after(ticket, "rate-badly", customer, evidence)).toEqual(["-survey", "+call-back 120"]);
  });

  test("S0-63i a rated ticket is put away after two working days", () => {
    const ticket = aTicket({ status: "told", engineer: li });
    const result = move(ticket, "rate", customer, { rating: { result: "satisfied" } }, morning);
    if (!result.ok) throw new Error(result.because);
    const orders = clockOrders(ticket, result.ticket, "rate", morning, policy);
    // Sunday: Monday and Tuesday count, 7 ½ hours each.
    expect(orders.at(-1)).toMatchObject({
      clock: "archive",
      dueAt: Date.parse("2026-11-24T18:00+08:00"),
      zone: "Asia/Shanghai",
      why: { row: "S0-63i", calendar: "office" },
    });
  });
});

test("an approval keeps the review and leaves the dispatch clock running", () => {
  expect(after(aTicket({ status: "reviewing" }), "approve", supervisor)).toEqual(["-review"]);
});

test("a look at an urgent case keeps the escalation and nothing else", () => {
  const ticket = aTicket({ urgency: "urgent" });
  expect(after(ticket, "review", supervisor)).toEqual(["-escalate"]);
});

test("a returned case waits for the customer without a clock and starts afresh with the answer", () => {
  const reason = { reason: "which model?" };
  expect(after(aTicket({ status: "reviewing" }), "return", supervisor, reason)).toEqual([
    "-review",
    "-dispatch",
  ]);
  const form = { form: { model: "KFR-35GW" } };
  expect(after(aTicket({ status: "returned" }), "resubmit", customer, form)).toEqual([
    "+review 60",
    "+dispatch 120",
  ]);
});

test("an engineer who declines gives the dispatch its time again", () => {
  const ticket = aTicket({ status: "dispatched", engineer: li });
  const back = ["-answer", "-contact", "+dispatch 120"];
  expect(after(ticket, "decline", engineer, { reason: "far" }).toSorted()).toEqual(back.toSorted());
  expect(after(ticket, "expire", system).toSorted()).toEqual(back.toSorted());
});

test("another engineer has the whole time to answer and to make contact", () => {
  const ticket = aTicket({ status: "dispatched", engineer: li, urgency: "urgent" });
  expect(after(ticket, "dispatch", supervisor, { engineer: zhou })).toEqual([
    "-answer",
    "-contact",
    "+answer 5",
    "+contact 15",
  ]);
});

test("offered times are the contact; a customer who wants others starts it again", () => {
  const slots = [later + 3 * hour];
  const accepted = aTicket({ status: "accepted", engineer: li });
  expect(after(accepted, "propose", engineer, { slots })).toEqual(["-contact"]);
  const asked = { ...accepted, slots };
  expect(after(asked, "counter", customer, { wish: { text: "Sunday" } })).toEqual(["+contact 240"]);
});

test("the visit is kept on arrival, and dropped when a new time is wanted", () => {
  const ticket = aTicket({ status: "on-the-way", engineer: li, appointment: later });
  expect(after(ticket, "arrive", engineer)).toEqual(["-visit"]);
  expect(after(ticket, "propose", engineer, { slots: [later + hour] })).toEqual(["-visit"]);
});

test("a cancelled case has no promise left", () => {
  const ticket = aTicket({ status: "reviewing" });
  expect(after(ticket, "cancel", customer)).toEqual(["-review", "-dispatch"]);
  expect(clockKinds.filter((clock) => isRunning(clock, aTicket({ status: "cancelled" })))).toEqual(
    [],
  );
});

test("R9 deciding twice gives the same orders, and each start a number of its own", () => {
  const ticket = aTicket({ status: "approved", headSeq: 7 });
  const result = move(ticket, "dispatch", supervisor, { engineer: li }, later);
  if (!result.ok) throw new Error(result.because);
  const orders = clockOrders(ticket, result.ticket, "dispatch", later, policy);
  expect(orders).toEqual(clockOrders(ticket, result.ticket, "dispatch", later, policy));
  expect(orders.filter(({ kind }) => kind === "arm")).toMatchObject([{ cycle: 8 }, { cycle: 8 }]);
});

test("a warning comes before due, and never for a moment that has passed", () => {
  const slot = later + 10 * minute;
  const ticket = aTicket({ status: "accepted", engineer: li, slots: [slot] });
  const soon = move(ticket, "appoint", customer, { slot }, later);
  if (!soon.ok) throw new Error(soon.because);
  expect(clockOrders(ticket, soon.ticket, "appoint", later, policy)).toMatchObject([
    { dueAt: slot + 2 * hour, warnAt: null },
  ]);
  const [review] = clockOrders(null, aTicket(), "register", morning, policy);
  expect(review).toMatchObject({ clock: "review", warnAt: morning + 45 * minute });
});

test("why it is due then is told step by step", () => {
  const [review] = clockOrders(null, aTicket(), "register", morning, policy);
  expect(review).toMatchObject({
    zone: "Asia/Shanghai",
    why: {
      row: "S2-13",
      calendar: "always",
      limitMs: hour,
      startAt: morning,
      steps: [{ from: morning, to: morning + hour, countedMs: hour, note: "always" }],
    },
  });
});

/** A ticket and the clocks its orders have left armed, by kind. */
interface Standing {
  readonly ticket: Ticket;
  readonly armed: ReadonlyMap<string, number>;
  /** Every start there ever was, as `kind cycle`. */
  readonly starts: readonly string[];
}

/** What the store would hold after these orders; a second clock of one kind is a defect. */
function carriedOut(standing: Standing, ticket: Ticket, orders: readonly ClockOrder[]): Standing {
  const armed = new Map(standing.armed);
  const starts = [...standing.starts];
  for (const order of orders) {
    if (order.kind === "settle") {
      armed.delete(order.clock);
    } else {
      if (armed.has(order.clock)) throw new Error(`${order.clock} is armed already`);
      armed.set(order.clock, order.dueAt);
      starts.push(`${order.clock} ${order.cycle}`);
    }
  }
  return { ticket, armed, starts };
}

test("R9 whatever happens to a case, exactly its open promises have a clock", () => {
  const everybody = [customer, engineer, { ...engineer, id: zhou }, supervisor, agent, system];
  const urgency = fc.constantFrom("normal" as const, "urgent" as const, "extra-urgent" as const);
  const presses = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 60, size: "max" });
  const buttons = (ticket: Ticket, pressed: number) => {
    const all = everybody.flatMap((actor) =>
      movesFor(ticket, actor).map((action) => ({ actor, action })),
    );
    // Cases that end early teach little: they end in one press of twenty.
    const lively = all.filter(({ action }) => action !== "cancel" && action !== "reject");
    return pressed % 20 === 0 || lively.length === 0 ? all : lively;
  };
  const longest = { steps: 0, rounds: 0 };
  fc.assert(
    fc.property(urgency, presses, (urgent, pressed) => {
      const born = aTicket({ urgency: urgent });
      let standing = carriedOut(
        { ticket: born, armed: new Map(), starts: [] },
        born,
        clockOrders(null, born, "register", morning, policy),
      );
      for (const [index, press] of pressed.entries()) {
        const at = morning + (index + 1) * minute;
        const choice = buttons(standing.ticket, press);
        const { actor, action } = choice[press % Math.max(1, choice.length)] ?? {};
        if (actor === undefined || action === undefined) break;
        for (const step of pathTo(standing.ticket.status, action) ?? []) {
          const result = move(standing.ticket, step, actor, proof(step, standing.ticket, at), at);
          if (!result.ok) throw new Error(`${step}: ${result.because} ${result.missing?.join()}`);
          const orders = clockOrders(standing.ticket, result.ticket, step, at, policy);
          standing = carriedOut(standing, result.ticket, orders);
          longest.steps = Math.max(longest.steps, result.ticket.headSeq);
          longest.rounds = Math.max(longest.rounds, result.ticket.round);
          expect([...standing.armed.keys()].sort()).toEqual(openPromises(standing.ticket));
          expect(new Set(standing.starts).size).toBe(standing.starts.length);
        }
      }
    }),
    { numRuns: 2_000, seed: 20_261_121 },
  );
  expect(longest.steps).toBeGreaterThan(15);
  expect(longest.rounds).toBeGreaterThan(1);
});

function openPromises(ticket: Ticket): readonly string[] {
  return clockKinds
    .filter((clock) => isRunning(clock, ticket) && limitFor(clock, ticket, policy) !== undefined)
    .toSorted();
}

function proof(action: TicketAction, ticket: Ticket, at: number): Evidence {
  return {
    reason: "because",
    engineer: ticket.tried.includes(li) ? zhou : li,
    slots: [at + hour],
    slot: ticket.slots[0] ?? at + hour,
    wish: { text: "later" },
    work: { done: "ok" },
    form: { model: "KFR-35GW" },
    rating: { result: action === "rate-badly" ? "dissatisfied" : "satisfied" },
  };
}
