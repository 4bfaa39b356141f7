/** What becomes of cases and clocks as chance would have it. */
import { chainStart } from "../../../src/kernel/digest.ts";
import {
  causeId,
  derive,
  personId,
  ticketId,
  ticketNumber,
  timerId,
} from "../../../src/kernel/ids.ts";
import type { ChatRecord } from "../../../src/ports/shelf.ts";
import type { Unit } from "../../../src/ports/unit.ts";
import { register } from "../../../src/tickets/register.ts";
import type { Ticket } from "../../../src/tickets/ticket.ts";
import { ticketOf } from "../../memory-store/read-tickets.ts";
import type { Drawing } from "./drawn-world.ts";
import { people } from "./drawn-world.ts";
import { some } from "./tape.ts";

/** A ticket is opened, or one that is there moves. */
export function ofCase(drawing: Drawing, chat?: ChatRecord): Partial<Unit> {
  const { tape, look, count } = drawing;
  const row = tape.pick(look.tickets);
  const cause = { cause: causeId(derive("case", tape.once(15) ? 1 : count())), causeIndex: 0 };
  const at = drawing.now + count();
  if (chat !== undefined && (row === undefined || tape.once(2))) {
    const { ticket, event } = register({
      id: ticketId(derive("drawn ticket", count())),
      number: ticketNumber(`S2026${tape.once(15) ? 1 : count()}`),
      class: "repair",
      urgency: "normal",
      customer: chat.person.id,
      conversation: chat.id,
      form: { fault: `fault ${count()}` },
      at,
    });
    return {
      tickets: [{ ticket, expected: 0, ...cause }],
      history: [
        {
          ticket: ticket.id,
          event,
          prevHash: chainStart,
          hash: ticket.headHash || chainStart,
          ...cause,
        },
      ],
    };
  }
  if (row === undefined) return {};
  const before = ticketOf(row);
  const engineer = tape.once(2) ? personId(tape.pick(people) ?? "") : before.engineer;
  const ticket: Ticket = {
    ...before,
    version: before.version + 1,
    status: tape.pick(["reviewing", "dispatched", "archived", "told", "rejected"]) ?? "told",
    engineer,
    tried: engineer === null ? [] : [engineer],
    slots: some(tape, 3, () => at),
    appointment: tape.once(2) ? at : null,
    rating: tape.once(3) ? { result: "average", reasons: ["speed"], opinion: `o${count()}` } : null,
    changedAt: at,
    headSeq: before.headSeq + 1,
  };
  const action = tape.pick(["return", "dispatch", "decline", "approve"] as const) ?? "approve";
  const event = {
    seq: ticket.headSeq,
    at,
    action,
    by: engineer,
    role: "engineer",
    from: before.status,
    to: ticket.status,
    evidence: tape.once(2) ? { reason: `because ${count()}` } : {},
  } as const;
  return {
    tickets: [{ ticket, expected: before.version - (tape.once(8) ? 1 : 0), ...cause }],
    history: [
      {
        ticket: ticket.id,
        event,
        prevHash: chainStart,
        hash: ticket.headHash || chainStart,
        ...cause,
      },
    ],
    surveys: ticket.rating === null ? [] : [{ number: `V${count()}`, ticket, at }],
  };
}

/** Clocks armed, called off and rung. */
export function clocks({ tape, look, count, now }: Drawing): Partial<Unit> {
  const subject = (): string =>
    tape.once(2)
      ? `ticket:${tape.pick(look.tickets)?.number ?? "none"}`
      : `conversation:${tape.pick(look.chats)?.id ?? "none"}`;
  const kind = (): string => tape.pick(["visit", "visit.warning", "form-reminder"]) ?? "visit";
  return {
    armed: some(tape, 3, () => ({
      subject: subject(),
      kind: kind(),
      cycle: tape.below(3),
      dueAt: now + count() + (tape.once(2) ? 0 : tape.below(1000) * 5000),
      zone: "Asia/Shanghai",
      why: { rule: "x", count: count() },
    })),
    settled: some(tape, 2, () => ({ subject: subject(), kind: kind() })),
    fired: tape.once(3)
      ? some(tape, 2, () => timerId(tape.pick(look.timers)?.id ?? derive("none")))
      : [],
  };
}
