/** Turns the heart's orders into rows of the unit. */
import type { Effect, Saying } from "../engine/effect.ts";
import { conversationId, derive, ticketNumber, ticketId } from "../kernel/ids.ts";
import type { ChatRecord } from "../ports/shelf.ts";
import { customerNumber, monthOf, surveyNumberOf, ticketNumberOf } from "../tickets/numbering.ts";
import { register } from "../tickets/register.ts";
import { act, type Cause, post, staffChats, take } from "./act.ts";
import { type Draft, putPerson } from "./draft.ts";
import { refusal } from "./say.ts";
import type { World } from "./world.ts";

/** One item's turn being carried out; `chat` changes as orders are obeyed. */
export interface Bench {
  readonly draft: Draft;
  readonly world: World;
  readonly cause: Cause;
  chat: ChatRecord;
  readonly sayings: Saying[];
  opened: string | undefined;
}

/** True when running numbers have to be reserved before this can be decided. */
export type NeedsNumbers = boolean;

/** Obeys one order. */
export function carryOut(bench: Bench, effect: Effect): NeedsNumbers {
  const { draft, world, cause, chat } = bench;
  switch (effect.kind) {
    case "say":
      bench.sayings.push(...effect.bubbles);
      return false;
    case "open-ticket":
      return openTicket(bench, effect);
    case "move-ticket": {
      const deed = { number: effect.ticket, action: effect.action, actor: { id: chat.person.id, role: chat.person.role }, evidence: effect.evidence };
      const done = act(draft, world, cause, deed);
      if (!done.ok) bench.sayings.splice(0, bench.sayings.length, refusal(done));
      else if (effect.action === "rate" || effect.action === "rate-badly") keepSurvey(bench, effect.ticket);
      return false;
    }
    case "add-photos": {
      const id = draft.seenTickets.get(effect.ticket)?.ticket.id;
      if (id !== undefined) for (const photo of effect.photos) draft.joined.push({ photo, ticket: id });
      return false;
    }
    case "remember": {
      const { kind: _, reachable, ...known } = effect;
      if (Object.keys(known).length > 0) {
        putPerson(draft, { id: chat.person.id, ...known });
        bench.chat = { ...chat, person: { ...chat.person, ...known } };
      }
      if (reachable === false) bench.chat = { ...bench.chat, blocked: "left" };
      if (reachable === true) bench.chat = { ...bench.chat, blocked: null };
      return false;
    }
    case "arm": {
      const { timer, cycle, dueAt } = effect;
      draft.armed.push({ subject: `conversation:${chat.id}`, kind: timer, cycle, dueAt, zone: world.house.policy.company.zone, why: null });
      return false;
    }
    case "disarm":
      draft.settled.push({ subject: `conversation:${chat.id}`, kind: effect.timer });
      return false;
    case "call-person":
      callPerson(bench, effect);
      return false;
    case "take-over":
      tell(bench, effect.conversation, { kind: "person-joined", conversation: chat.id, text: chat.person.name ?? "" });
      return false;
    case "hand-back":
      tell(bench, effect.conversation, { kind: "person-left", conversation: chat.id });
      return false;
    case "relay":
      tell(bench, effect.conversation, { kind: "person-says", conversation: chat.id, text: effect.text });
      return false;
    case "relay-to-staff":
      if (chat.serving !== null) tell(bench, chat.serving, { kind: "customer-says", conversation: chat.id, text: effect.text });
      return false;
    case "bind-staff":
      bind(bench, effect.code);
      return false;
    case "note-refusal":
      draft.audits.push({ actor: chat.id, action: "staff-button-refused", subject: effect.choice });
      return false;
    case "forget-message":
      draft.forgotten.push({ message: effect.messageId });
      return false;
  }
}

function openTicket(bench: Bench, effect: Extract<Effect, { readonly kind: "open-ticket" }>): NeedsNumbers {
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
  draft.seenTickets.set(number, { ticket, chat: { channel: chat.channel, chat: chat.chat }, photos: photos.length });
  take(draft, world, cause, { id: person.id, role: "customer" }, { before: null, after: ticket, event, action: "register" });
  for (const photo of photos) draft.joined.push({ photo, ticket: ticket.id });
  putPerson(draft, { id: person.id, customerNumber: ofCustomer, ticketsOpened, device });
  bench.chat = { ...chat, person: { ...person, customerNumber: ofCustomer, ticketsOpened, device } };
  bench.opened = number;
  return false;
}

/** Form 3 of the handbook (S2-34): one survey a round, numbered after the customer. */
function keepSurvey(bench: Bench, number: string): void {
  const { draft, world, chat } = bench;
  const ticket = draft.seenTickets.get(number)?.ticket;
  if (ticket === undefined || chat.person.customerNumber === undefined) return;
  const surveysOpened = chat.person.surveysOpened + 1;
  draft.surveys.push({ number: surveyNumberOf(chat.person.customerNumber, surveysOpened), ticket, at: world.now });
  putPerson(draft, { id: chat.person.id, surveysOpened });
  bench.chat = { ...chat, person: { ...chat.person, surveysOpened } };
}

function callPerson(bench: Bench, effect: Extract<Effect, { readonly kind: "call-person" }>): void {
  const { draft, world, cause, chat } = bench;
  const agents = staffChats(world, ({ role }) => role === "agent");
  const called = agents.length > 0 ? agents : staffChats(world, ({ role }) => role === "supervisor");
  for (const to of called) post(draft, world, cause, to, { kind: "person-wanted", conversation: chat.id, detail: effect.known });
}

function tell(bench: Bench, to: string, notice: Parameters<typeof post>[4]): void {
  const { draft, world, cause } = bench;
  const id = conversationId(to);
  const chat = world.whereabouts.get(id) ?? world.staff.find(({ conversation }) => conversation === id)?.chat ?? null;
  if (chat !== null) post(draft, world, cause, chat, notice);
}

function bind(bench: Bench, code: string): void {
  const { draft, world, chat } = bench;
  const good = world.codes.get(code);
  if (good === undefined) return;
  draft.codes.push(code);
  draft.audits.push({ actor: good.person.id, action: "staff-bound", subject: chat.id });
  bench.chat = { ...chat, person: good.person };
}
