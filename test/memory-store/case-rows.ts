/** People, tickets with their history, and surveys of a tray. */
import { StoreUnavailable } from "../../src/kernel/errors.ts";
import type { HistoryRow, PersonChange, SurveyRow, TicketRow } from "../../src/ports/unit.ts";
import * as take from "./accept.ts";
import { keyed } from "./keyed.ts";
import type { HistoryLine, PersonLine, SurveyLine, TicketLine } from "./rows.ts";
import type { Store } from "./tables.ts";
import { eachGood, type Tray } from "./tray-stale.ts";

/** What became known of people; a number once given stays. */
export function writePeople(tray: Tray): void {
  const { people } = tray.store;
  const met = new Set<string>();
  eachGood(tray, (unit) => {
    for (const change of unit.people) {
      const row = people.get(take.uuid(change.id));
      if (row === undefined || met.has(row.id)) continue;
      met.add(row.id);
      people.replace(changed(row, change));
    }
  });
}

const changed = (row: PersonLine, change: PersonChange): PersonLine => ({
  ...row,
  name: change.name ?? row.name,
  phone: change.phone ?? row.phone,
  address: change.address ?? row.address,
  device: change.device === undefined ? row.device : JSON.stringify(change.device),
  locale: take.orNull(take.storable, change.locale) ?? row.locale,
  customerNumber: row.customerNumber ?? take.orNull(take.storable, change.customerNumber),
  ticketsOpened: Math.max(row.ticketsOpened, take.int(change.ticketsOpened ?? 0)),
  surveysOpened: Math.max(row.surveysOpened, take.int(change.surveysOpened ?? 0)),
});

/** One statement may not change one row twice: PostgreSQL's 21000, which does not blame the rows. */
const twice = (): StoreUnavailable =>
  new StoreUnavailable("the database did not answer: 21000", { cause: "21000" });

/** Tickets, new and moved, then the steps of their history. */
export function writeTickets(tray: Tray): void {
  const { tickets, history } = tray.store;
  const met = new Set<string>();
  eachGood(tray, (unit) => {
    for (const row of unit.tickets) {
      const line = ticketLine(row);
      const before = tickets.get(line.id);
      if (met.has(line.id)) throw twice();
      met.add(line.id);
      if (before === undefined) tickets.insert(line);
      else tickets.replace(moved(before, line));
    }
  });
  eachGood(tray, (unit) => {
    for (const row of unit.history) history.insert(historyLine(tray.store, row));
  });
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const ticketLine = ({ ticket: t, cause, causeIndex }: TicketRow): TicketLine => ({
  id: take.uuid(t.id),
  number: take.storable(t.number),
  version: take.int(t.version),
  class: t.class,
  status: t.status,
  urgency: t.urgency,
  customer: take.uuid(t.customer),
  conversation: take.uuid(t.conversation),
  engineer: take.orNull(take.uuid, t.engineer),
  supervisor: take.orNull(take.uuid, t.supervisor),
  tried: t.tried.map(take.uuid),
  round: take.int(t.round),
  form: JSON.stringify(t.form),
  slots: t.slots.map(take.long),
  appointment: take.orNull(take.long, t.appointment),
  work: json(t.work),
  rating: json(t.rating),
  registeredAt: take.long(t.registeredAt),
  changedAt: take.long(t.changedAt),
  headSeq: take.int(t.headSeq),
  headHash: t.headHash,
  cause: take.uuid(cause),
  causeIndex: take.int(causeIndex),
});

/** What a move may change; the rest was settled at birth. */
const moved = (before: TicketLine, after: TicketLine): TicketLine => ({
  ...after,
  number: before.number,
  class: before.class,
  customer: before.customer,
  conversation: before.conversation,
  registeredAt: before.registeredAt,
  cause: before.cause,
  causeIndex: before.causeIndex,
});

const historyLine = (store: Store, row: HistoryRow): HistoryLine => ({
  id: store.next("history"),
  ticket: take.uuid(row.ticket),
  seq: take.int(row.event.seq),
  at: take.long(row.event.at),
  action: row.event.action,
  by: take.orNull(take.uuid, row.event.by),
  role: row.event.role,
  from: row.event.from,
  to: row.event.to,
  evidence: JSON.stringify(row.event.evidence),
  prevHash: row.prevHash,
  hash: row.hash,
  cause: take.uuid(row.cause),
  causeIndex: take.int(row.causeIndex),
});

/** Surveys; whoever was asked again in the same round has the last word. */
export function writeSurveys(tray: Tray): void {
  const { surveys } = tray.store;
  const met = new Set<string>();
  eachGood(tray, (unit) => {
    for (const row of unit.surveys) {
      const line = surveyLine(row);
      const round = keyed(line.ticket, line.round);
      const before = surveys.by("round", round);
      if (met.has(round)) throw twice();
      met.add(round);
      if (before !== undefined) surveys.remove(before.number);
      surveys.insert(
        before === undefined ? line : { ...line, customer: before.customer, class: before.class },
      );
    }
  });
}

function surveyLine({ number, ticket, at }: SurveyRow): SurveyLine {
  const { rating } = ticket;
  if (rating === null) throw take.refused("23502");
  return {
    number: take.storable(number),
    ticket: take.uuid(ticket.id),
    round: take.int(ticket.round),
    customer: take.uuid(ticket.customer),
    class: ticket.class,
    result: rating.result,
    efficiency: rating.efficiency ?? null,
    reasons: [...(rating.reasons ?? [])],
    opinion: rating.opinion ?? null,
    at: take.long(at),
  };
}
