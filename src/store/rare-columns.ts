/** People, tickets, history and surveys as the objects `desk_tray_rare` reads. Sealed bytes travel as base64. */
import type { HistoryRow, PersonChange, SurveyRow, TicketRow } from "../ports/unit.ts";
import { canonicalEvidence } from "./history.ts";
import { places } from "./rows.ts";
import type { Seal } from "./seal.ts";

/** A row of `people`. */
export function person(row: PersonChange, seal: Seal): object {
  const sealed = (
    column: "name" | "phone" | "address",
    value: string | undefined,
  ): string | undefined =>
    value === undefined
      ? undefined
      : seal.seal(value, places.person(row.id, column)).toString("base64");
  return {
    id: row.id,
    name: sealed("name", row.name),
    phone: sealed("phone", row.phone),
    phone_hash:
      row.phone === undefined ? undefined : seal.blind(row.phone, "phone").toString("base64"),
    address: sealed("address", row.address),
    device:
      row.device === undefined
        ? undefined
        : seal.seal(JSON.stringify(row.device), places.person(row.id, "device")).toString("base64"),
    locale: row.locale,
    customer_number: row.customerNumber,
    tickets_opened: row.ticketsOpened,
    surveys_opened: row.surveysOpened,
  };
}

/** A row of `tickets`. */
export function ticket({ ticket: t, expected, cause, causeIndex }: TicketRow, seal: Seal): object {
  const sealed = (place: string, value: unknown): string | null =>
    value === null ? null : seal.seal(JSON.stringify(value), place).toString("base64");
  return {
    id: t.id,
    expected,
    number: t.number,
    version: t.version,
    class: t.class,
    status: t.status,
    urgency: t.urgency,
    customer: t.customer,
    conversation: t.conversation,
    engineer: t.engineer,
    supervisor: t.supervisor,
    tried: t.tried,
    round: t.round,
    form: sealed(places.form(t.id), t.form),
    slots: t.slots,
    appointment: t.appointment,
    work: sealed(places.work(t.id), t.work),
    rating: sealed(places.rating(t.id), t.rating),
    registered: t.registeredAt,
    changed: t.changedAt,
    head_seq: t.headSeq,
    head_hash: Buffer.from(t.headHash, "hex").toString("base64"),
    cause,
    cause_index: causeIndex,
  };
}

/** A row of `history`. */
export function history(
  { ticket: id, event, prevHash, hash, cause, causeIndex }: HistoryRow,
  seal: Seal,
): object {
  return {
    ticket: id,
    seq: event.seq,
    at: event.at,
    action: event.action,
    by: event.by,
    role: event.role,
    from: event.from,
    to: event.to,
    evidence: seal
      .seal(canonicalEvidence(event), places.evidence(id, event.seq))
      .toString("base64"),
    prev: Buffer.from(prevHash, "hex").toString("base64"),
    hash: Buffer.from(hash, "hex").toString("base64"),
    cause,
    cause_index: causeIndex,
  };
}

/** A row of `surveys`. */
export function survey({ number, ticket: t, at }: SurveyRow, seal: Seal): object {
  return {
    number,
    ticket: t.id,
    round: t.round,
    customer: t.customer,
    class: t.class,
    at,
    result: t.rating?.result,
    efficiency: t.rating?.efficiency,
    reasons: t.rating?.reasons,
    opinion:
      t.rating?.opinion === undefined
        ? null
        : seal.seal(t.rating.opinion, places.opinion(number)).toString("base64"),
  };
}
