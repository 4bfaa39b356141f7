/** What is said to whoever has just moved a ticket. */
import type { PlainKey, Scene } from "../engine/dialog.ts";
import { type Line, line } from "../engine/line.ts";
import type { TicketAction } from "../tickets/ticket.ts";

const customer: Readonly<Partial<Record<TicketAction, PlainKey>>> = {
  counter: "done.counter",
  agree: "done.agree",
  refuse: "done.refuse",
  rate: "done.rate",
  "rate-badly": "done.rate-badly",
  resubmit: "done.resubmit",
};

const staff: Readonly<Partial<Record<TicketAction, PlainKey>>> = {
  approve: "done.approve",
  return: "done.return",
  reject: "done.reject",
  dispatch: "done.dispatch",
  accept: "done.accept",
  decline: "done.decline",
  propose: "done.propose",
  appoint: "done.appoint-staff",
  depart: "done.depart",
  arrive: "done.arrive",
  begin: "done.begin",
  finish: "done.finish",
  tell: "done.tell",
  replan: "done.replan",
  "ask-again": "done.ask-again",
};

/** One short sentence that a step was taken. */
export function doneLine(action: TicketAction, number: string, scene: Scene): Line {
  if (action === "cancel") return line("done.cancel", { number });
  const key = scene.facts.me.role === "customer" ? customer[action] : staff[action];
  return line("done.about", { number, said: line(key ?? "done.plain") });
}
