/** Rows made by hand, sound unless told otherwise. */
import { digest } from "../../../../src/kernel/digest.ts";
import { canonical } from "../../../../src/tickets/canonical.ts";
import { auditHash, auditStart } from "../../../memory-store/audit.ts";
import type {
  AuditLine,
  EventLine,
  HistoryLine,
  PhotoLine,
  SendLine,
  TicketLine,
  TimerLine,
} from "../../../memory-store/rows.ts";
import { eventOf } from "../checks/on-tickets.ts";

export const anEvent = (changes: Partial<EventLine>): EventLine => ({
  id: 1,
  channel: "line",
  key: "e-1",
  kind: "raw",
  chat: "line:U1",
  at: 0,
  receivedAt: 0,
  messageId: null,
  raw: null,
  status: "new",
  attempts: 0,
  error: null,
  reference: null,
  ...changes,
});

export const aMessage = (changes: Partial<SendLine>): SendLine => ({
  id: "a",
  conversation: "c-1",
  conversationVersion: 1,
  seq: 1,
  part: 0,
  kind: "answer",
  body: "{}",
  mustArrive: true,
  status: "sending",
  attempt: 1,
  nextAt: null,
  leaseUntil: 60_000,
  owner: 1,
  fence: 1,
  messageId: null,
  maybeTwice: false,
  error: null,
  createdAt: 0,
  settledAt: null,
  cause: "cause-1",
  causeIndex: 0,
  ...changes,
});

export const aTimer = (changes: Partial<TimerLine>): TimerLine => ({
  id: "t-1",
  subject: "ticket:S20261100101",
  kind: "review",
  cycle: 1,
  dueAt: 0,
  zone: "Asia/Shanghai",
  why: null,
  status: "armed",
  fence: 0,
  firedAt: null,
  ...changes,
});

export const aTicketLine = (changes: Partial<TicketLine>): TicketLine => ({
  id: "1",
  number: "S20261100101",
  version: 1,
  class: "repair",
  status: "registered",
  urgency: "normal",
  customer: "p-1",
  conversation: "c-1",
  engineer: null,
  supervisor: null,
  tried: [],
  round: 1,
  form: "{}",
  slots: [],
  appointment: null,
  work: null,
  rating: null,
  registeredAt: 0,
  changedAt: 0,
  headSeq: 1,
  headHash: "",
  cause: "cause-1",
  causeIndex: 0,
  ...changes,
});

/** The first step of a history, hashed as it should be. */
export function aHistory(changes: Partial<HistoryLine>): HistoryLine {
  const bare: HistoryLine = {
    id: 1,
    ticket: "1",
    seq: 1,
    at: 0,
    action: "register",
    by: null,
    role: "system",
    from: null,
    to: "registered",
    evidence: "{}",
    prevHash: "0".repeat(64),
    hash: "",
    cause: "cause-1",
    causeIndex: 0,
    ...changes,
  };
  return { ...bare, hash: digest(bare.prevHash, canonical(eventOf(bare))) };
}

export function anAudit(changes: Partial<AuditLine>): AuditLine {
  const bare = {
    seq: 1,
    at: 0,
    actor: "p-1",
    action: "staff-bound",
    subject: "c-1",
    prevHash: auditStart,
    ...changes,
  };
  return { ...bare, hash: auditHash(bare) };
}

export const aPhoto = (changes: Partial<PhotoLine>): PhotoLine => ({
  id: "f-1",
  conversation: "c-1",
  ticket: null,
  channel: "line",
  chat: "U1",
  messageId: null,
  ref: "{}",
  status: "wanted",
  why: null,
  sha256: null,
  type: null,
  bytes: null,
  width: null,
  height: null,
  attempts: 0,
  nextAt: 0,
  leaseUntil: null,
  createdAt: 0,
  ...changes,
});
