/** What a move means for the ticket's promises: which clocks start, and which have been kept. */
import type { Instant } from "../kernel/clock.ts";
import { BrokenPromise } from "../kernel/errors.ts";
import { addWorkingTime, always, type Calendar, type ClockStep, explainDue } from "./calendar.ts";
import { type ClockKind, clockKinds } from "./clock-kind.ts";
import type { ClockLimit, Policy } from "./policy.ts";
import type { Ticket, TicketAction, TicketStatus } from "./ticket.ts";

/** Settle means every clock of that kind which the ticket still has; settles come before arms. */
export type ClockOrder =
  | {
      readonly kind: "arm";
      readonly clock: ClockKind;
      /** Number of the event that started it: each start of a ticket's clock has its own. */
      readonly cycle: number;
      readonly dueAt: Instant;
      readonly warnAt: Instant | null;
      readonly zone: string;
      readonly why: ClockArithmetic;
    }
  | { readonly kind: "settle"; readonly clock: ClockKind };

/** The answer to "why is it due then". */
export interface ClockArithmetic {
  readonly row: string;
  readonly calendar: string;
  readonly limitMs: number;
  readonly startAt: Instant;
  readonly steps: readonly ClockStep[];
}

/**
 * The orders of one move, `before` being nothing for a registration. Deciding twice gives the same
 * orders. A clock that goes on running is left alone, so a review does not stop the dispatch clock (X2).
 */
export function clockOrders(
  before: Ticket | null,
  after: Ticket,
  action: TicketAction | "register",
  at: Instant,
  policy: Policy,
): readonly ClockOrder[] {
  const ran = clockKinds.filter((clock) => before !== null && isRunning(clock, before));
  const runs = clockKinds.filter((clock) => isRunning(clock, after));
  const again = runs.filter((clock) => startsAgain(clock, action));
  const settled = ran.filter((clock) => !runs.includes(clock) || again.includes(clock));
  const started = runs.filter((clock) => !ran.includes(clock) || again.includes(clock));
  return [
    ...settled.map((clock) => ({ kind: "settle", clock }) as const),
    ...started.flatMap((clock) => arm(clock, after, at, policy)),
  ];
}

/** Whether a promise is open while the ticket stands like this. */
export function isRunning(clock: ClockKind, ticket: Pick<Ticket, "status" | "slots">): boolean {
  if (!openIn[clock].includes(ticket.status)) return false;
  return clock !== "contact" || ticket.slots.length === 0;
}

/** The limit that holds for this ticket, or nothing when the policy has none for it. */
export function limitFor(clock: ClockKind, ticket: Ticket, policy: Policy): ClockLimit | undefined {
  return policy.clocks[clock].find(
    ({ classes, urgencies }) =>
      (classes === undefined || classes.includes(ticket.class)) &&
      (urgencies === undefined || urgencies.includes(ticket.urgency)),
  );
}

/** Statuses in which each promise is still to be kept; contact ends earlier, with the first offer of times. */
const openIn: Readonly<Record<ClockKind, readonly TicketStatus[]>> = {
  escalate: ["registered"],
  review: ["registered", "reviewing"],
  dispatch: ["registered", "reviewing", "approved"],
  answer: ["dispatched"],
  contact: ["dispatched", "accepted"],
  visit: ["appointed", "on-the-way"],
  told: ["handed-over"],
  survey: ["told"],
  "call-back": ["dissatisfied"],
  archive: ["surveyed", "rejected"],
};

/** Another engineer has the whole time to answer and to make contact. */
function startsAgain(clock: ClockKind, action: TicketAction | "register"): boolean {
  return action === "dispatch" && (clock === "answer" || clock === "contact");
}

function arm(clock: ClockKind, ticket: Ticket, at: Instant, policy: Policy): readonly ClockOrder[] {
  const limit = limitFor(clock, ticket, policy);
  if (limit === undefined) return [];
  const startAt = clock === "visit" ? (ticket.appointment ?? at) : at;
  const calendar = calendarOf(limit.calendar, policy);
  const dueAt = addWorkingTime(startAt, limit.limitMs, calendar);
  const { row, limitMs } = limit;
  const steps = explainDue(startAt, limitMs, calendar);
  return [
    {
      kind: "arm",
      clock,
      cycle: ticket.headSeq,
      dueAt,
      warnAt: warnAtOf(limit, startAt, dueAt, at, calendar),
      zone: calendar.kind === "always" ? policy.company.zone : calendar.zone,
      why: { row, calendar: limit.calendar, limitMs, startAt, steps },
    },
  ];
}

/** Nothing when the warning would come at once: the notice of the move has just said it. */
function warnAtOf(
  { warn, limitMs }: ClockLimit,
  startAt: Instant,
  dueAt: Instant,
  at: Instant,
  calendar: Calendar,
): Instant | null {
  if (warn.kind === "never") return null;
  const warnAt =
    warn.kind === "lead"
      ? dueAt - warn.ms
      : addWorkingTime(startAt, Math.round(limitMs * warn.of), calendar);
  return warnAt > at && warnAt < dueAt ? warnAt : null;
}

function calendarOf(name: string, policy: Policy): Calendar {
  const calendar = name === "always" ? always : policy.calendars[name];
  if (calendar === undefined) throw new BrokenPromise(`the policy has no calendar ${name}`);
  return calendar;
}
