/** A confirmed report becomes a ticket, a rating becomes a survey: both numbered after their customer. */
import type { Effect } from "../engine/effect.ts";
import { derive, ticketId, ticketNumber } from "../kernel/ids.ts";
import { customerNumber, monthOf, surveyNumberOf, ticketNumberOf } from "../tickets/numbering.ts";
import { register } from "../tickets/register.ts";
import type { TicketForm } from "../tickets/ticket.ts";
import { take } from "./act.ts";
import { putPerson } from "./draft.ts";
import type { Bench, NeedsNumbers } from "./workbench.ts";

/** Opens a ticket (S0-20, S4-05). */
export function openTicket(
  bench: Bench,
  effect: Extract<Effect, { readonly kind: "open-ticket" }>,
): NeedsNumbers {
  const { draft, world, cause, chat } = bench;
  const { person } = chat;
  const month = monthOf(world.now, world.house.policy.company.zone);
  const seq = person.customerNumber === undefined ? world.takeCustomerSeq(month) : 0;
  if (seq === undefined) return true;
  const ofCustomer = person.customerNumber ?? customerNumber(month, seq);
  const ticketsOpened = person.ticketsOpened + 1;
  const number = ticketNumber(ticketNumberOf(ofCustomer, ticketsOpened));
  const { product, model, serial } = effect.form;
  const device = {
    ...(product === undefined ? {} : { product }),
    ...(model === undefined ? {} : { model }),
    ...(serial === undefined ? {} : { serial }),
  };
  const { ticket, event } = register({
    id: ticketId(derive("ticket", cause.id, draft.tickets.length)),
    number,
    class: effect.class,
    urgency: effect.urgency,
    customer: person.id,
    conversation: chat.id,
    form: effect.form,
    at: world.now,
  });
  const photos = effect.form.photos ?? [];
  draft.seenTickets.set(number, {
    ticket,
    chat: { channel: chat.channel, chat: chat.chat },
    photos: photos.length,
    kept: { files: [], gone: 0 },
  });
  take(
    draft,
    world,
    cause,
    { id: person.id, role: "customer" },
    { before: null, after: ticket, event, action: "register" },
  );
  for (const photo of photos) draft.joined.push({ photo, ticket: ticket.id });
  const known = {
    customerNumber: ofCustomer,
    ticketsOpened,
    ...(isOwn(effect.form) ? { device } : {}),
  };
  putPerson(draft, { id: person.id, ...known });
  bench.chat = { ...chat, person: { ...person, ...known } };
  bench.opened = number;
  bench.promise = draft.armed.find(
    ({ subject, kind }) => subject === `ticket:${number}` && kind === "dispatch",
  )?.dueAt;
  return false;
}

/** Whether it names a device of the person who registers it. */
const isOwn = ({ product, model, serial, reporter }: TicketForm): boolean =>
  reporter === undefined && (product ?? model ?? serial) !== undefined;

/** Form 3 of the handbook (S2-34): one survey a round, numbered after the customer. */
export function keepSurvey(bench: Bench, number: string): void {
  const { draft, world, chat } = bench;
  const ticket = draft.seenTickets.get(number)?.ticket;
  if (ticket === undefined || chat.person.customerNumber === undefined) return;
  const surveysOpened = chat.person.surveysOpened + 1;
  draft.surveys.push({
    number: surveyNumberOf(chat.person.customerNumber, surveysOpened),
    ticket,
    at: world.now,
  });
  putPerson(draft, { id: chat.person.id, surveysOpened });
  bench.chat = { ...chat, person: { ...chat.person, surveysOpened } };
}
