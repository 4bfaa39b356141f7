/** Tickets with what their cards show. */
import { isKeptType } from "../../src/kernel/file-types.ts";
import {
  conversationId,
  type PersonId,
  personId,
  ticketId,
  ticketNumber,
} from "../../src/kernel/ids.ts";
import type { TicketRecord, TicketsWanted } from "../../src/ports/shelf.ts";
import { keptFile, ticketsShownMax } from "../../src/store/load-tickets.ts";
import type { Ticket } from "../../src/tickets/ticket.ts";
import * as take from "./accept.ts";
import { keyOf } from "./read-chats.ts";
import type { TicketLine } from "./rows.ts";
import type { Store } from "./tables.ts";

const overForCustomers: readonly string[] = ["archived", "cancelled"];
const overForEngineers: readonly string[] = ["archived", "cancelled", "rejected"];
const forSupervisors = ["registered", "reviewing", "approved", "dissatisfied"] as const;
/** Steps whose reason a card shows. */
const reasoned: readonly string[] = ["return", "reject", "refuse", "decline", "rate-badly"];

/** Newest first. */
export function readTickets(store: Store, wanted: TicketsWanted): readonly TicketRecord[] {
  const { tickets } = store;
  const newest = (rows: readonly TicketLine[], at: (row: TicketLine) => number) =>
    rows.toSorted((a, b) => at(b) - at(a)).slice(0, ticketsShownMax);
  const registered = ({ registeredAt }: TicketLine): number => registeredAt;
  const found = new Set<TicketLine>([
    ...wanted.numbers.flatMap((number) => tickets.by("number", take.text(number)) ?? []),
    ...wanted.ofCustomers.flatMap((who) =>
      newest(
        tickets
          .among("customer", take.uuid(who))
          .filter(({ status }) => !overForCustomers.includes(status)),
        registered,
      ),
    ),
    ...wanted.ofEngineers.flatMap((who) =>
      newest(
        tickets
          .among("engineer", take.uuid(who))
          .filter(({ status }) => !overForEngineers.includes(status)),
        ({ changedAt }) => changedAt,
      ),
    ),
    ...(wanted.awaitingSupervisor
      ? newest(
          forSupervisors.flatMap((status) => tickets.among("status", status)),
          registered,
        )
      : []),
  ]);
  return [...found]
    .toSorted((a, b) => b.registeredAt - a.registeredAt || (a.number < b.number ? 1 : -1))
    .flatMap((row) => recordOf(store, row));
}

function recordOf(store: Store, row: TicketLine): readonly TicketRecord[] {
  const where = store.chats.get(row.conversation);
  if (where === undefined) return [];
  const engineer = row.engineer === null ? undefined : store.people.get(row.engineer);
  const because = store.history
    .among("ticket", row.id)
    .filter(({ action }) => reasoned.includes(action))
    .toSorted((a, b) => b.seq - a.seq)[0];
  const reason: unknown = because === undefined ? undefined : JSON.parse(because.evidence).reason;
  const [clock] = store.timers
    .among("armed", `ticket:${row.number}`)
    .filter(({ kind }) => !kind.endsWith(".warning"))
    .toSorted((a, b) => a.dueAt - b.dueAt);
  const { name = null, phone = null } = engineer ?? {};
  const files = store.photos.among("ticket", row.id);
  return [
    {
      ticket: ticketOf(row),
      chat: keyOf(where) ?? { channel: "line", chat: where.chat },
      photos: files.filter(({ status }) => status !== "refused").length,
      kept: {
        files: files
          .filter(({ status }) => status === "stored")
          .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
          .flatMap(({ id, type, bytes, width, height }) =>
            type !== null && isKeptType(type) ? [keptFile(id, type, bytes, width, height)] : [],
          ),
        gone: files.filter(({ status, why }) => status === "refused" && left.includes(why)).length,
      },
      ...(name === null ? {} : { engineerName: name }),
      ...(phone === null ? {} : { engineerPhone: phone }),
      ...(typeof reason === "string" ? { reason } : {}),
      ...(clock === undefined ? {} : { nextClock: { kind: clock.kind, dueAt: clock.dueAt } }),
    },
  ];
}

/** Why something is not there any more, though it was. */
const left: readonly (string | null)[] = ["withdrawn", "erased", "expired"];

const read = (text: string | null) => (text === null ? null : JSON.parse(text));
const person = (id: string | null): PersonId | null => (id === null ? null : personId(id));

/** A ticket as its row holds it. Its words are believed: only the tray writes them. */
export function ticketOf(row: TicketLine): Ticket {
  return {
    id: ticketId(row.id),
    number: ticketNumber(row.number),
    version: row.version,
    class: row.class,
    status: row.status,
    urgency: row.urgency,
    customer: personId(row.customer),
    conversation: conversationId(row.conversation),
    engineer: person(row.engineer),
    supervisor: person(row.supervisor),
    tried: row.tried.map(personId),
    round: row.round,
    form: JSON.parse(row.form),
    slots: [...row.slots],
    appointment: row.appointment,
    work: read(row.work),
    rating: read(row.rating),
    registeredAt: row.registeredAt,
    changedAt: row.changedAt,
    headSeq: row.headSeq,
    headHash: row.headHash,
  };
}
