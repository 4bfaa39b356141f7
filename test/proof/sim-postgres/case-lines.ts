/** Cases, their history, surveys, clocks and photos as the triggers tell of them. */
import { places } from "../../../src/store/rows.ts";
import type {
  HistoryLine,
  PhotoLine,
  SurveyLine,
  TicketLine,
  TimerLine,
} from "../../memory-store/rows.ts";
import type { Columns } from "./line-of.ts";

export function ticketLine(c: Columns): TicketLine {
  const id: string = c.plain("id");
  return {
    id,
    number: c.plain("number"),
    version: c.plain("version"),
    class: c.plain("class"),
    status: c.plain("status"),
    urgency: c.plain("urgency"),
    customer: c.plain("customer_id"),
    conversation: c.plain("conversation_id"),
    engineer: c.plain("engineer_id"),
    supervisor: c.plain("supervisor_id"),
    tried: c.plain("tried"),
    round: c.plain("round"),
    form: c.text("form_enc", places.form(id)),
    slots: c.plain("slots"),
    appointment: c.at("appointment_at"),
    work: c.text("work_enc", places.work(id)),
    rating: c.text("rating_enc", places.rating(id)),
    registeredAt: c.at("registered_at"),
    changedAt: c.at("changed_at"),
    headSeq: c.plain("head_seq"),
    headHash: c.hex("head_hash"),
    cause: c.plain("cause_event_id"),
    causeIndex: c.plain("cause_index"),
  };
}

export function historyLine(c: Columns): HistoryLine {
  const [ticket, seq]: [string, number] = [c.plain("ticket_id"), c.plain("seq")];
  return {
    id: c.plain("id"),
    ticket,
    seq,
    at: c.at("at"),
    action: c.plain("action"),
    by: c.plain("by_id"),
    role: c.plain("role"),
    from: c.plain("from_status"),
    to: c.plain("to_status"),
    evidence: c.text("evidence_enc", places.evidence(ticket, seq)),
    prevHash: c.hex("prev_hash"),
    hash: c.hex("hash"),
    cause: c.plain("cause_event_id"),
    causeIndex: c.plain("cause_index"),
  };
}

export function surveyLine(c: Columns): SurveyLine {
  const number: string = c.plain("number");
  return {
    number,
    ticket: c.plain("ticket_id"),
    round: c.plain("round"),
    customer: c.plain("customer_id"),
    class: c.plain("class"),
    result: c.plain("result"),
    efficiency: c.plain("efficiency"),
    reasons: c.plain("reasons"),
    opinion: c.text("opinion_enc", places.opinion(number)),
    at: c.at("at"),
  };
}

export const timerLine = (c: Columns): TimerLine => ({
  id: c.plain("id"),
  subject: c.plain("subject"),
  kind: c.plain("kind"),
  cycle: c.plain("cycle"),
  dueAt: c.at("due_at"),
  zone: c.plain("zone"),
  why: c.json("why"),
  status: c.plain("status"),
  fence: c.plain("fence"),
  firedAt: c.at("fired_at"),
});

export function photoLine(c: Columns): PhotoLine {
  const id: string = c.plain("id");
  return {
    id,
    conversation: c.plain("conversation_id"),
    ticket: c.plain("ticket_id"),
    channel: c.plain("channel"),
    chat: c.plain("chat"),
    messageId: c.plain("message_id"),
    ref: c.text("ref_enc", places.photo(id)),
    status: c.plain("status"),
    why: c.plain("why"),
    sha256: c.hex("sha256"),
    type: c.plain("type"),
    bytes: c.plain("bytes"),
    width: c.plain("width"),
    height: c.plain("height"),
    attempts: c.plain("attempts"),
    nextAt: c.at("next_at"),
    leaseUntil: c.at("lease_until"),
    createdAt: c.at("created_at"),
  };
}
