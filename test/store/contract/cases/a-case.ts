/** A case of Wang's for the cases of this folder: its birth, and one step further. */
import { chainStart, digest } from "../../../../src/kernel/digest.ts";
import {
  causeId,
  derive,
  type PersonId,
  personId,
  ticketId,
  ticketNumber,
} from "../../../../src/kernel/ids.ts";
import type { ChatRecord, TicketRecord, TicketsWanted } from "../../../../src/ports/shelf.ts";
import type { TrayVerdict, Unit } from "../../../../src/ports/unit.ts";
import { canonical } from "../../../../src/tickets/canonical.ts";
import { register } from "../../../../src/tickets/register.ts";
import type {
  Evidence,
  Ticket,
  TicketAction,
  TicketEvent,
} from "../../../../src/tickets/ticket.ts";
import type { Desk } from "../world.ts";
import { bare, hear, read, write } from "./kit.ts";

export const engineer: PersonId = personId(derive("engineer"));

export interface Step {
  readonly before: Ticket | null;
  readonly ticket: Ticket;
  readonly unit: Pick<Unit, "tickets" | "history">;
}

const stepOf = (before: Ticket | null, after: Ticket, event: TicketEvent, cause: string): Step => {
  const prevHash = before?.headHash ?? chainStart;
  const ticket = { ...after, headHash: digest(prevHash, canonical(event)) };
  const at = { cause: causeId(derive("case step", cause)), causeIndex: 0 };
  return {
    before,
    ticket,
    unit: {
      tickets: [{ ticket, expected: before?.version ?? 0, ...at }],
      history: [{ ticket: ticket.id, event, prevHash, hash: ticket.headHash, ...at }],
    },
  };
};

/** A case as it is registered, not yet written. */
export function aBirth(chat: ChatRecord, number = "S1", at = 1_000): Step {
  const { ticket, event } = register({
    id: ticketId(derive("ticket", number)),
    number: ticketNumber(number),
    class: "repair",
    urgency: "normal",
    customer: chat.person.id,
    conversation: chat.id,
    form: { name: "王先生", fault: "不制冷" },
    at,
  });
  return stepOf(null, ticket, event, `birth ${number}`);
}

export interface Taken {
  readonly action?: TicketAction;
  readonly evidence?: Evidence;
  readonly by?: PersonId | null;
}

/** One step further, not yet written. */
export function aMove(
  before: Ticket,
  changes: Partial<Ticket> = {},
  { action = "review", evidence = {}, by = null }: Taken = {},
): Step {
  const after: Ticket = {
    ...before,
    version: before.version + 1,
    headSeq: before.headSeq + 1,
    changedAt: before.changedAt + 1,
    ...changes,
  };
  const { status: to, headSeq: seq, changedAt: at } = after;
  const event = { seq, at, action, by, role: "agent", from: before.status, to, evidence } as const;
  return stepOf(before, after, event, `${before.number} ${seq} ${action}`);
}

/** Writes Wang's chat and a case in it. */
export async function openCase(desk: Desk, number = "S1", at = 1_000): Promise<Ticket> {
  await hear(desk, `open ${number}`);
  const { ticket, unit } = aBirth(await read(desk), number, at);
  await write(desk, bare(unit));
  return ticket;
}

/** Writes a step; gives the ticket after it. */
export async function moveOn(
  desk: Desk,
  before: Ticket,
  changes: Partial<Ticket>,
  taken: Taken = {},
): Promise<Ticket> {
  const { ticket, unit } = aMove(before, changes, taken);
  await write(desk, bare(unit));
  return ticket;
}

export const take = (desk: Desk, { unit }: Step): Promise<TrayVerdict> => write(desk, bare(unit));

/** Tickets asked for in one way only. */
export const find = (
  desk: Desk,
  wanted: Partial<TicketsWanted>,
): Promise<readonly TicketRecord[]> =>
  desk.shelf.tickets({
    numbers: [],
    ofCustomers: [],
    ofEngineers: [],
    awaitingSupervisor: false,
    ...wanted,
  });
