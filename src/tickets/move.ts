/** One step of a ticket, asked for by a person or a clock. */
import type { Instant } from "../kernel/clock.ts";
import { type EvidenceName, missingEvidence } from "./evidence.ts";
import { type Actor, capacity } from "./permissions.ts";
import type { Evidence, Role, Ticket, TicketAction, TicketEvent, TicketForm } from "./ticket.ts";
import { destination, fitsClass } from "./transition.ts";

/** The moved ticket and its new event, or why it stays where it is. */
export type Moved =
  | { readonly ok: true; readonly ticket: Ticket; readonly event: TicketEvent }
  | {
      readonly ok: false;
      readonly because: "not-now" | "not-yours" | "missing";
      readonly missing?: readonly EvidenceName[];
    };

/**
 * Moves a ticket one step. `headHash` of the result is still the old one: whoever chains the event
 * sets it. Rights are asked before the status, so a stranger learns nothing about the ticket.
 */
export function move(
  ticket: Ticket,
  action: TicketAction,
  actor: Actor,
  evidence: Evidence,
  at: Instant,
): Moved {
  const role = capacity(ticket, action, actor);
  if (role === undefined) return { ok: false, because: "not-yours" };
  const status = destination(ticket.status, action);
  if (status === undefined || !fitsClass(ticket, action)) return { ok: false, because: "not-now" };
  const missing = missingEvidence({ ticket, action, role, evidence, at });
  if (missing.length > 0) return { ok: false, because: "missing", missing };

  const seq = ticket.headSeq + 1;
  return {
    ok: true,
    ticket: {
      ...ticket,
      ...changes(ticket, action, evidence),
      ...signature(actor, role),
      status,
      version: ticket.version + 1,
      changedAt: at,
      headSeq: seq,
    },
    event: { seq, at, action, by: actor.id, role, from: ticket.status, to: status, evidence },
  };
}

/** The supervisor who acted last answers for the ticket. */
function signature(actor: Actor, role: Role): Partial<Ticket> {
  return role === "supervisor" && actor.id !== null ? { supervisor: actor.id } : {};
}

const noVisit = { slots: [], appointment: null } as const satisfies Partial<Ticket>;

function changes(ticket: Ticket, action: TicketAction, evidence: Evidence): Partial<Ticket> {
  switch (action) {
    case "dispatch":
      return { ...noVisit, engineer: evidence.engineer ?? null };
    case "decline":
    case "expire":
      return { ...noVisit, engineer: null, tried: withTried(ticket) };
    case "propose":
      return { slots: inOrder(evidence.slots ?? []), appointment: null };
    case "counter":
      return { ...noVisit, form: { ...ticket.form, ...only("wish", evidence.wish) } };
    case "appoint":
      return { slots: [], appointment: evidence.slot ?? null };
    case "finish":
      return { work: evidence.work ?? null };
    case "rate":
    case "rate-badly":
      return { rating: evidence.rating ?? null };
    case "resubmit":
      return { form: merged(ticket.form, evidence.form ?? {}) };
    case "replan":
      return { ...noVisit, engineer: null, tried: [], work: null, round: ticket.round + 1 };
    case "review":
    case "approve":
    case "return":
    case "reject":
    case "accept":
    case "depart":
    case "arrive":
    case "begin":
    case "agree":
    case "refuse":
    case "tell":
    case "close-unrated":
    case "ask-again":
    case "archive":
    case "cancel":
      return {};
  }
}

function withTried({ tried, engineer }: Ticket): Ticket["tried"] {
  return engineer === null || tried.includes(engineer) ? tried : [...tried, engineer];
}

function inOrder(slots: readonly Instant[]): readonly Instant[] {
  return [...new Set(slots)].sort((a, b) => a - b);
}

/** New answers replace old ones; photos are added to those already there. */
function merged(form: TicketForm, added: TicketForm): TicketForm {
  const photos = [...new Set([...(form.photos ?? []), ...(added.photos ?? [])])];
  return { ...form, ...added, ...(photos.length > 0 ? { photos } : {}) };
}

function only<K extends keyof TicketForm>(key: K, value: TicketForm[K] | undefined): TicketForm {
  return value === undefined ? {} : { [key]: value };
}
