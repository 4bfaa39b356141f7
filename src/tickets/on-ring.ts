/** What a clock means when it rings: whom to tell, and which step follows by itself. */
import type { Instant } from "../kernel/clock.ts";
import type { Announcement, Audience } from "./announcements.ts";
import type { ClockKind } from "./clock-kind.ts";
import { isRunning } from "./clock-orders.ts";
import type { Policy } from "./policy.ts";
import type { Ticket, TicketAction, TicketEvent } from "./ticket.ts";

export type RingResult =
  /** The ticket has moved on: the promise was kept. */
  | { readonly kind: "nothing" }
  /** The lateness goes into the history (S2-33), and people are told. */
  | {
      readonly kind: "tell";
      readonly ticket: Ticket;
      readonly event: TicketEvent;
      readonly notices: readonly Announcement[];
    }
  /** A step of the clock's own, with its usual announcements; then, if wanted, the next engineer is asked. */
  | { readonly kind: "move"; readonly action: TicketAction; readonly nextEngineer: boolean };

/** Asked by whoever was woken; asking twice does no harm as long as the ticket has not moved. */
export function onRing(
  clock: ClockKind,
  phase: "warning" | "due",
  ticket: Ticket,
  at: Instant,
  policy: Policy,
): RingResult {
  if (!isRunning(clock, ticket)) return { kind: "nothing" };
  const action = phase === "due" ? moveOf(clock) : undefined;
  if (action !== undefined) {
    const nextEngineer = action === "expire" && policy.dispatch.autoNextEngineer;
    return { kind: "move", action, nextEngineer };
  }
  const to = phase === "due" ? told[clock].due : told[clock].warning;
  if (to.length === 0) return { kind: "nothing" };
  const notice = phase === "due" ? "clock-overdue" : "clock-warning";
  return {
    kind: "tell",
    ...noted(ticket, notice, clock, at),
    notices: to.map((audience) => ({ to: audience, notice })),
  };
}

function moveOf(clock: ClockKind): TicketAction | undefined {
  switch (clock) {
    case "answer":
      return "expire";
    case "survey":
      return "close-unrated";
    case "archive":
      return "archive";
    case "escalate":
    case "review":
    case "dispatch":
    case "contact":
    case "visit":
    case "told":
    case "call-back":
      return undefined;
  }
}

/** Before due its owner hears; at due those above, too (S2-12, S2-25, S2-37). */
const told: Readonly<
  Record<ClockKind, { readonly warning: readonly Audience[]; readonly due: readonly Audience[] }>
> = {
  escalate: { warning: ["supervisors"], due: ["supervisors", "agents"] },
  review: { warning: ["supervisors"], due: ["supervisors", "agents"] },
  dispatch: { warning: ["supervisors"], due: ["supervisors", "agents"] },
  answer: { warning: ["engineer"], due: [] },
  contact: { warning: ["engineer"], due: ["engineer", "supervisors"] },
  visit: { warning: ["engineer"], due: ["engineer", "supervisors"] },
  told: { warning: ["agents"], due: ["agents", "supervisors"] },
  survey: { warning: ["agents"], due: [] },
  "call-back": { warning: ["supervisors"], due: ["supervisors"] },
  archive: { warning: [], due: [] },
};

function noted(
  ticket: Ticket,
  action: "clock-warning" | "clock-overdue",
  clock: ClockKind,
  at: Instant,
): { readonly ticket: Ticket; readonly event: TicketEvent } {
  const seq = ticket.headSeq + 1;
  return {
    ticket: { ...ticket, version: ticket.version + 1, headSeq: seq },
    event: {
      seq,
      at,
      action,
      by: null,
      role: "system",
      from: ticket.status,
      to: ticket.status,
      evidence: { reason: clock },
    },
  };
}
