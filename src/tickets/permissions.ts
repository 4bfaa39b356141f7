/** Who may press what, whatever the ticket's status. */
import type { PersonId } from "../kernel/ids.ts";
import type { Role, Ticket, TicketAction } from "./ticket.ts";

/** Whoever presses a button; `id` is nothing for a clock of ours. */
export interface Actor {
  readonly id: PersonId | null;
  readonly role: Role;
}

/** What each role may do; the customer and the engineer only with a ticket of their own. */
export const rights = {
  customer: ["appoint", "counter", "agree", "refuse", "rate", "rate-badly", "resubmit", "cancel"],
  agent: ["review", "return", "dispatch", "cancel", "tell", "replan", "ask-again", "archive"],
  supervisor: [
    "review",
    "approve",
    "return",
    "reject",
    "dispatch",
    "cancel",
    "tell",
    "replan",
    "ask-again",
    "archive",
  ],
  engineer: ["accept", "decline", "propose", "appoint", "depart", "arrive", "begin", "finish"],
  keeper: [],
  system: ["dispatch", "expire", "close-unrated", "archive"],
} as const satisfies Record<Role, readonly TicketAction[]>;

/**
 * In which capacity this person may take the action, or nothing. A supervisor who is also the
 * engineer of the ticket may work it; a customer or an engineer of another ticket may do nothing.
 */
export function capacity(ticket: Ticket, action: TicketAction, actor: Actor): Role | undefined {
  return capacities(ticket, actor).find((role) => includes(rights[role], action));
}

function capacities(ticket: Ticket, actor: Actor): readonly Role[] {
  const roles: Role[] = [];
  if (actor.id !== null && actor.id === ticket.customer) roles.push("customer");
  if (actor.id !== null && actor.id === ticket.engineer) roles.push("engineer");
  if (actor.role !== "customer" && actor.role !== "engineer") roles.push(actor.role);
  return roles;
}

function includes(allowed: readonly TicketAction[], action: TicketAction): boolean {
  return allowed.includes(action);
}
