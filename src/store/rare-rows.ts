/** The rows only some turns have, as one JSON value; null when a tray has none. Sealed bytes travel as base64. */
import { derive } from "../kernel/ids.ts";
import { chatName, type HistoryRow, type PersonChange, type SurveyRow, type TicketRow, type Unit } from "../ports/shelf.ts";
import { canonicalEvidence } from "./history.ts";
import { places } from "./rows.ts";
import type { Seal } from "./seal.ts";

/** JSON text for `desk_tray_rare`, or null. */
export function rareRows(units: readonly Unit[], seal: Seal): string | null {
  const tables: Record<string, object[]> = {};
  const add = (table: string, unit: number, rows: readonly object[]): void => {
    if (rows.length === 0) return;
    const list = (tables[table] ??= []);
    for (const row of rows) list.push({ unit, ...row });
  };
  for (const [nth, unit] of units.entries()) {
    add("people", nth, unit.people.map((row) => person(row, seal)));
    add("tickets", nth, unit.tickets.map((row) => ticket(row, seal)));
    add("history", nth, unit.history.map((row) => history(row, seal)));
    add("surveys", nth, unit.surveys.map((row) => survey(row, seal)));
    add("fired", nth, unit.fired.map((id) => ({ id })));
    add("settled", nth, unit.settled);
    add("armed", nth, unit.armed.map(({ dueAt, ...row }) => ({ id: derive("timer", row.subject, row.kind, row.cycle), due: dueAt, ...row })));
    add("notices", nth, unit.notices.map((row) => ({
      key: row.key,
      chat: chatName(row.to),
      at: row.at,
      body: seal.seal(JSON.stringify({ to: row.to, notice: row.notice }), places.raw("desk", row.key)).toString("base64"),
    })));
    add("audits", nth, unit.audits);
    add("codes", nth, unit.codes.map((code) => ({ hash: seal.blind(code, "staff-code").toString("base64") })));
    const { chat } = unit;
    if (chat === null) continue;
    add("photos", nth, unit.photos.map(({ photo, messageId }) => ({
      id: photo.id,
      conversation: chat.id,
      channel: chat.channel,
      chat: chat.chat,
      message: messageId,
      ref: seal.seal(JSON.stringify(photo), places.photo(photo.id)).toString("base64"),
    })));
    add("joined", nth, unit.joined.map(({ photo, ticket: id }) => ({ id: photo, ticket: id })));
    add("wrong", nth, unit.wrongCode ? [{ conversation: chat.id }] : []);
    add("forgotten", nth, unit.forgotten.map(({ message }) => ({ chat: chatName(chat), conversation: chat.id, message })));
  }
  return Object.keys(tables).length === 0 ? null : JSON.stringify(tables);
}

function person(row: PersonChange, seal: Seal): object {
  const sealed = (column: "name" | "phone" | "address", value: string | undefined): string | undefined =>
    value === undefined ? undefined : seal.seal(value, places.person(row.id, column)).toString("base64");
  return {
    id: row.id,
    name: sealed("name", row.name),
    phone: sealed("phone", row.phone),
    phone_hash: row.phone === undefined ? undefined : seal.blind(row.phone, "phone").toString("base64"),
    address: sealed("address", row.address),
    device: row.device === undefined ? undefined : seal.seal(JSON.stringify(row.device), places.person(row.id, "device")).toString("base64"),
    locale: row.locale,
    customer_number: row.customerNumber,
    tickets_opened: row.ticketsOpened,
    surveys_opened: row.surveysOpened,
  };
}

function ticket({ ticket: t, expected, cause, causeIndex }: TicketRow, seal: Seal): object {
  const sealed = (place: string, value: unknown): string | null => (value === null ? null : seal.seal(JSON.stringify(value), place).toString("base64"));
  return {
    id: t.id, expected, number: t.number, version: t.version, class: t.class, status: t.status, urgency: t.urgency,
    customer: t.customer, conversation: t.conversation, engineer: t.engineer, supervisor: t.supervisor, tried: t.tried, round: t.round,
    form: sealed(places.form(t.id), t.form), slots: t.slots, appointment: t.appointment,
    work: sealed(places.work(t.id), t.work), rating: sealed(places.rating(t.id), t.rating),
    registered: t.registeredAt, changed: t.changedAt, head_seq: t.headSeq,
    head_hash: Buffer.from(t.headHash, "hex").toString("base64"), cause, cause_index: causeIndex,
  };
}

function history({ ticket: id, event, prevHash, hash, cause, causeIndex }: HistoryRow, seal: Seal): object {
  return {
    ticket: id, seq: event.seq, at: event.at, action: event.action, by: event.by, role: event.role, from: event.from, to: event.to,
    evidence: seal.seal(canonicalEvidence(event), places.evidence(id, event.seq)).toString("base64"),
    prev: Buffer.from(prevHash, "hex").toString("base64"), hash: Buffer.from(hash, "hex").toString("base64"), cause, cause_index: causeIndex,
  };
}

function survey({ number, ticket: t, at }: SurveyRow, seal: Seal): object {
  return {
    number, ticket: t.id, round: t.round, customer: t.customer, class: t.class, at,
    result: t.rating?.result, efficiency: t.rating?.efficiency, reasons: t.rating?.reasons,
    opinion: t.rating?.opinion === undefined ? null : seal.seal(t.rating.opinion, places.opinion(number)).toString("base64"),
  };
}
