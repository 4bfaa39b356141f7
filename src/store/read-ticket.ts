/** Rows of the typed client, opened: tickets and their history. Their words are believed: only this room writes them. */
import { conversationId, personId, ticketId, ticketNumber } from "../kernel/ids.ts";
import type { Ticket, TicketEvent } from "../tickets/ticket.ts";
import type { TicketEvent as EventModel, Ticket as TicketModel } from "./generated/client.ts";
import { readEvidence } from "./history.ts";
import { places } from "./rows.ts";
import type { Seal } from "./seal.ts";

/** @throws {SealBroken} when a sealed column does not open */
export function readTicket(row: TicketModel, seal: Seal): Ticket {
  const opened = (sealed: Uint8Array | null, place: string) =>
    sealed === null ? null : JSON.parse(seal.openText(sealed, place));
  const person = (id: string | null) => (id === null ? null : personId(id));
  return {
    id: ticketId(row.id),
    number: ticketNumber(row.number),
    version: row.version,
    // oxlint-disable-next-line typescript/consistent-type-assertions -- words written by this room
    class: row.class as Ticket["class"],
    // oxlint-disable-next-line typescript/consistent-type-assertions -- as above
    status: row.status as Ticket["status"],
    // oxlint-disable-next-line typescript/consistent-type-assertions -- as above
    urgency: row.urgency as Ticket["urgency"],
    customer: personId(row.customerId),
    conversation: conversationId(row.conversationId),
    engineer: person(row.engineerId),
    supervisor: person(row.supervisorId),
    tried: row.tried.map(personId),
    round: row.round,
    form: opened(row.formEnc, places.form(row.id)),
    slots: row.slots.map(Number),
    appointment: row.appointmentAt?.getTime() ?? null,
    work: opened(row.workEnc, places.work(row.id)),
    rating: opened(row.ratingEnc, places.rating(row.id)),
    registeredAt: row.registeredAt.getTime(),
    changedAt: row.changedAt.getTime(),
    headSeq: row.headSeq,
    headHash: Buffer.from(row.headHash).toString("hex"),
  };
}

/** @throws {SealBroken} when the evidence does not open */
export function readEvent(row: EventModel, seal: Seal): TicketEvent {
  return {
    seq: row.seq,
    at: row.at.getTime(),
    // oxlint-disable-next-line typescript/consistent-type-assertions -- words written by this room
    action: row.action as TicketEvent["action"],
    by: row.byId === null ? null : personId(row.byId),
    // oxlint-disable-next-line typescript/consistent-type-assertions -- as above
    role: row.role as TicketEvent["role"],
    // oxlint-disable-next-line typescript/consistent-type-assertions -- as above
    from: row.fromStatus as TicketEvent["from"],
    // oxlint-disable-next-line typescript/consistent-type-assertions -- as above
    to: row.toStatus as TicketEvent["to"],
    evidence:
      row.evidenceEnc === null
        ? {}
        : readEvidence(seal.openText(row.evidenceEnc, places.evidence(row.ticketId, row.seq))),
  };
}
