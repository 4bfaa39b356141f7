/** A unit while it is being decided: rows gather here, nothing is written yet. */
import type { PersonId, TicketId } from "../kernel/ids.ts";
import type { ChatRecord, TicketRecord } from "../ports/shelf.ts";
import type { Unit } from "../ports/unit.ts";

type Gathering = {
  -readonly [K in keyof Unit]: Unit[K] extends readonly (infer Row)[] ? Row[] : Unit[K];
};

export interface Draft extends Gathering {
  /** Tickets as they stand after the moves of this unit, by number. */
  readonly seenTickets: Map<string, TicketRecord>;
  /** Ids of tickets and people this unit changes. */
  readonly touched: Set<TicketId | PersonId>;
}

export function newDraft(
  chat: ChatRecord | null,
  tickets: ReadonlyMap<string, TicketRecord>,
): Draft {
  return {
    chat,
    expected: chat?.version ?? 0,
    events: [],
    heard: [],
    sends: [],
    people: [],
    tickets: [],
    history: [],
    surveys: [],
    armed: [],
    settled: [],
    fired: [],
    notices: [],
    photos: [],
    joined: [],
    codes: [],
    wrongCode: false,
    audits: [],
    forgotten: [],
    seenTickets: new Map(tickets),
    touched: new Set(),
  };
}

/** Puts the latest state of a ticket into the draft; the version it must meet stays that of the first change. */
export function putTicket(draft: Draft, row: Unit["tickets"][number]): void {
  const before = draft.tickets.findIndex(({ ticket }) => ticket.id === row.ticket.id);
  const first = draft.tickets[before];
  if (first === undefined) draft.tickets.push(row);
  else draft.tickets[before] = { ...first, ticket: row.ticket };
  draft.touched.add(row.ticket.id);
}

/** Starts a clock. */
export function arm(draft: Draft, row: Unit["armed"][number]): void {
  draft.armed.push(row);
}

/** Ends every clock of this kind, those that the same unit has just started included. */
export function settle(draft: Draft, subject: string, kind: string): void {
  draft.armed = draft.armed.filter((row) => row.subject !== subject || row.kind !== kind);
  draft.settled.push({ subject, kind });
}

/** Puts what is now known of a person into the draft: later knowledge is laid over earlier. */
export function putPerson(draft: Draft, row: Unit["people"][number]): void {
  const before = draft.people.findIndex(({ id }) => id === row.id);
  const first = draft.people[before];
  if (first === undefined) draft.people.push(row);
  else draft.people[before] = { ...first, ...row };
  draft.touched.add(row.id);
}
