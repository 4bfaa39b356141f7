/** Every action a ticket knows, in the order of a case. */
import type { TicketAction } from "./ticket.ts";

const order = {
  review: 0,
  approve: 1,
  return: 2,
  reject: 3,
  resubmit: 4,
  dispatch: 5,
  accept: 6,
  decline: 7,
  expire: 8,
  propose: 9,
  appoint: 10,
  counter: 11,
  depart: 12,
  arrive: 13,
  begin: 14,
  finish: 15,
  agree: 16,
  refuse: 17,
  tell: 18,
  rate: 19,
  "rate-badly": 20,
  "close-unrated": 21,
  replan: 22,
  "ask-again": 23,
  archive: 24,
  cancel: 25,
} as const satisfies Record<TicketAction, number>;

/** All actions, in the order of a case: the order in which buttons are shown. */
export const ticketActions: readonly TicketAction[] = Object.keys(order).filter(isTicketAction);

/** Whether a word is an action, e.g. one that came back in a button's id. */
export function isTicketAction(word: string): word is TicketAction {
  return Object.hasOwn(order, word);
}
