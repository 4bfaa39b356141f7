/** How it stands with a person's open tickets, in words (S2-33, S2-37). */
import { begin } from "../engine/begin.ts";
import type { Desk } from "../engine/desk.ts";
import type { Scene } from "../engine/dialog.ts";
import type { Choice, Turn } from "../engine/effect.ts";
import type { TicketFacts } from "../engine/facts.ts";
import { type Line, line } from "../engine/line.ts";
import { restated } from "../engine/question.ts";
import { saying, text } from "../engine/turn.ts";
import { shownPhone } from "./fields/phone.ts";
import { inShort, moment, statusOf } from "./say.ts";

/** Tickets told at once; the others by asking again. */
const toldMax = 3;

/** The turn with the open tickets told, newest first; a pending question comes back. */
export function progressTold(desk: Desk, turn: Turn, scene: Scene): Turn {
  const { tickets } = scene.facts;
  const idle = turn.conversation.talk === null || turn.conversation.talk.dialog === "menu";
  if (tickets.length === 0) {
    const none = saying(turn, text(line("progress.none")));
    return idle ? begin(desk, none, "menu", {}, scene) : restated(desk, none, scene);
  }
  const lines = tickets.slice(0, toldMax).map((ticket) => ticketLine(ticket, scene.facts.zone));
  const rest =
    tickets.length > toldMax ? [line("progress.more", { count: tickets.length - toldMax })] : [];
  const told = [...lines, ...rest].map((one) => text(one));
  const choices = idle ? changes(tickets) : [];
  const last = told.at(-1);
  const bubbles =
    last?.kind === "text" && choices.length > 0
      ? [...told.slice(0, -1), text(last.line, choices)]
      : told;
  return restated(desk, saying(turn, ...bubbles), scene);
}

/** One ticket in one or two lines: status, who comes, and the next promise. */
export function ticketLine(ticket: TicketFacts, zone: string): Line {
  const what = inShort(ticket.form, 40);
  const state = line("progress.state", {
    number: ticket.number,
    what: what === "" ? line(`class.${ticket.class}`) : what,
    status: statusOf(ticket),
  });
  const next = nextLine(ticket, zone);
  return next === undefined ? state : line("desk.joined", { above: state, below: next });
}

function nextLine(ticket: TicketFacts, zone: string): Line | undefined {
  const { engineerName: name, appointment, nextClock } = ticket;
  const phone = shownPhone(ticket.engineerPhone, zone);
  if (name !== undefined) {
    const who = phone === undefined ? name : line("notice.who", { name, phone });
    if (appointment !== null) return line("progress.visit", { who, at: moment(appointment) });
    return nextClock === undefined
      ? line("progress.engineer", { name: who })
      : line("progress.engineer-by", { name: who, at: moment(nextClock.dueAt) });
  }
  return nextClock === undefined ? undefined : line("progress.by", { at: moment(nextClock.dueAt) });
}

/** Whether this customer may still say when a visit suits, or put an arranged one off. */
export const isRebookable = ({ moves }: TicketFacts): boolean => moves.includes("counter");

function changes(tickets: readonly TicketFacts[]): readonly Choice[] {
  return tickets
    .filter(({ moves }) => moves.includes("cancel"))
    .slice(0, 2)
    .flatMap((ticket) => {
      const { number } = ticket;
      const cancel = { id: `t:cancel:${number}`, label: line("ticket.cancel", { number }) };
      const rebook = { id: `t:counter:${number}`, label: line("ticket.rebook", { number }) };
      return ticket.appointment !== null && isRebookable(ticket) ? [rebook, cancel] : [cancel];
    });
}
