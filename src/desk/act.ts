/** A step of a ticket with all it brings: history, clocks, notices, survey, the next engineer. */
import { chainStart, digest } from "../kernel/digest.ts";
import type { TicketRecord } from "../ports/shelf.ts";
import { announcements } from "../tickets/announcements.ts";
import { candidates, nextEngineer } from "../tickets/candidates.ts";
import { canonical } from "../tickets/canonical.ts";
import { clockOrders } from "../tickets/clock-orders.ts";
import { type Moved, move } from "../tickets/move.ts";
import { pathTo } from "../tickets/moves-for.ts";
import type { Actor } from "../tickets/permissions.ts";
import type { Evidence, Ticket, TicketAction, TicketEvent } from "../tickets/ticket.ts";
import { announce, post, staffChats } from "./announce.ts";
import type { Cause } from "./cause.ts";
import { arm, type Draft, putTicket, settle } from "./draft.ts";
import type { World } from "./world.ts";

export interface Deed {
  readonly number: string;
  readonly action: TicketAction;
  readonly actor: Actor;
  readonly evidence: Evidence;
}

type Refused = Extract<Moved, { readonly ok: false }>;

/** Does it, with the steps it implies; a refusal changes nothing. */
export function act(
  draft: Draft,
  world: World,
  cause: Cause,
  deed: Deed,
): { readonly ok: true } | Refused {
  const record = draft.seenTickets.get(deed.number);
  if (record === undefined) return { ok: false, because: "not-yours" };
  const path = pathTo(record.ticket.status, deed.action) ?? [deed.action];
  const steps: {
    readonly before: Ticket;
    readonly after: Ticket;
    readonly event: TicketEvent;
    readonly action: TicketAction;
  }[] = [];
  let ticket = record.ticket;
  for (const action of path) {
    const moved = move(
      ticket,
      action,
      deed.actor,
      action === deed.action ? deed.evidence : {},
      world.now,
    );
    if (!moved.ok) return moved;
    steps.push({ before: ticket, after: moved.ticket, event: moved.event, action });
    ticket = moved.ticket;
  }
  // Each step is chained to the one before as it was written, not as it was planned.
  let written = record.ticket;
  for (const step of steps) {
    const before = { ...step.before, headHash: written.headHash };
    written = take(draft, world, cause, deed.actor, { ...step, before });
  }
  showNextStep(draft, world, cause, deed);
  if (deed.action === "decline" || deed.action === "expire")
    sendNext(draft, world, cause, deed.number);
  return { ok: true };
}

/** Steps after which the engineer goes on alone: the card with what comes next follows at once. */
const goesOn: ReadonlySet<TicketAction> = new Set([
  "accept",
  "appoint",
  "depart",
  "arrive",
  "begin",
]);

function showNextStep(
  draft: Draft,
  world: World,
  cause: Cause,
  { number, action, actor }: Deed,
): void {
  const ticket = draft.seenTickets.get(number)?.ticket;
  if (ticket === undefined || actor.id !== ticket.engineer || !goesOn.has(action)) return;
  for (const to of staffChats(world, ({ id }) => id === actor.id))
    post(draft, world, cause, to, { kind: "next-step", ticket: number });
}

/** Writes down a new event of a ticket, whatever made it; gives the ticket as it is written. */
export function take(
  draft: Draft,
  world: World,
  cause: Cause,
  actor: Actor,
  step: {
    readonly before: Ticket | null;
    readonly after: Ticket;
    readonly event: TicketEvent;
    readonly action: TicketAction | "register" | "note";
  },
): Ticket {
  const { before, event, action } = step;
  const prevHash = before?.headHash ?? chainStart;
  const hash = digest(prevHash, canonical(event));
  const after = { ...step.after, headHash: hash };
  const at = { cause: cause.id, causeIndex: cause.next("history") };
  draft.history.push({ ticket: after.id, event, prevHash, hash, ...at });
  putTicket(draft, { ticket: after, expected: before?.version ?? 0, ...at });
  const seen = draft.seenTickets.get(after.number);
  if (seen !== undefined)
    draft.seenTickets.set(
      after.number,
      withStaff({ ...seen, ticket: after, ...(action === "note" ? {} : reasonOf(event)) }, world),
    );
  if (action === "note") return after;
  for (const order of clockOrders(before, after, action, world.now, world.house.policy)) {
    const subject = `ticket:${after.number}`;
    if (order.kind === "settle") {
      settle(draft, subject, order.clock);
      settle(draft, subject, `${order.clock}.warning`);
      continue;
    }
    const { cycle, zone, why } = order;
    arm(draft, { subject, kind: order.clock, cycle, dueAt: order.dueAt, zone, why });
    if (order.warnAt !== null)
      arm(draft, {
        subject,
        kind: `${order.clock}.warning`,
        cycle,
        dueAt: order.warnAt,
        zone,
        why,
      });
  }
  announce(draft, world, cause, before, after, announcements(before, after, action, actor));
  return after;
}

const reasonOf = (event: TicketEvent): { readonly reason?: string } =>
  event.evidence.reason === undefined ? {} : { reason: event.evidence.reason };

function withStaff(record: TicketRecord, world: World): TicketRecord {
  const name = world.staff.find(({ id }) => id === record.ticket.engineer)?.name;
  return name === undefined ? record : { ...record, engineerName: name };
}

function sendNext(draft: Draft, world: World, cause: Cause, number: string): void {
  const record = draft.seenTickets.get(number);
  if (record === undefined) return;
  const engineer = nextEngineer(
    record.ticket,
    engineersFor(record.ticket, world),
    world.house.policy,
  );
  if (engineer === undefined) {
    announce(draft, world, cause, record.ticket, record.ticket, [
      { to: "supervisors", notice: "dispatch-wanted" },
    ]);
    return;
  }
  act(draft, world, cause, {
    number,
    action: "dispatch",
    actor: { id: null, role: "system" },
    evidence: { engineer },
  });
}

/** Who could be sent, best first (S0-22): engineers on duty who can be reached. */
export function engineersFor(ticket: Ticket, world: World): ReturnType<typeof candidates> {
  const engineers = world.staff.filter(({ role, chat }) => role === "engineer" && chat !== null);
  return candidates(ticket, engineers, world.house.policy);
}
