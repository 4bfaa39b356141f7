/** What a person may press now. */
import { type Actor, capacity } from "./permissions.ts";
import type { Ticket, TicketAction, TicketStatus } from "./ticket.ts";
import { ticketActions } from "./ticket-actions.ts";
import { destination, fitsClass } from "./transition.ts";

/**
 * The steps that lead to an action: itself, or a review first where the table asks for one, since a
 * supervisor who decides has looked (S2-13). Nothing when there is no way.
 */
export function pathTo(
  status: TicketStatus,
  action: TicketAction,
): readonly TicketAction[] | undefined {
  if (destination(status, action) !== undefined) return [action];
  const reviewed = destination(status, "review");
  if (reviewed === undefined || destination(reviewed, action) === undefined) return undefined;
  return ["review", action];
}

/** Every action this person may take with the ticket as it stands, in the order of a case. */
export function movesFor(ticket: Ticket, actor: Actor): readonly TicketAction[] {
  return ticketActions.filter((action) => {
    const path = pathTo(ticket.status, action);
    const mine = path?.every((step) => capacity(ticket, step, actor) !== undefined);
    return mine === true && makesSense(ticket, action, actor);
  });
}

/** A customer can only choose among times that were offered. */
function makesSense(ticket: Ticket, action: TicketAction, actor: Actor): boolean {
  if (!fitsClass(ticket, action)) return false;
  if (action !== "appoint") return true;
  return ticket.slots.length > 0 || capacity(ticket, "propose", actor) === "engineer";
}
