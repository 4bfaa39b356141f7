/** The evidence of an event as it is stored and hashed. */
import type { TicketEvent } from "../tickets/ticket.ts";

/** JSON of the evidence; read back by `readEvidence`. */
export const canonicalEvidence = (event: TicketEvent): string => JSON.stringify(event.evidence);

/** The evidence again. */
export const readEvidence = (text: string): TicketEvent["evidence"] => JSON.parse(text);
