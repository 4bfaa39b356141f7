/** What the heart is told about the person, the tickets and the office before it decides. */
import type { Candidate, Facts, Matter, PersonFacts, TicketFacts } from "../engine/facts.ts";
import type { ChatRecord, PersonRecord, TicketRecord } from "../ports/shelf.ts";
import { takesNotes } from "../tickets/add-note.ts";
import { movesFor } from "../tickets/moves-for.ts";
import { officeHours } from "../tickets/office-hours.ts";
import { afterQuietHours } from "../tickets/quiet-hours.ts";
import type { TicketForm, TicketStatus } from "../tickets/ticket.ts";
import { isDeskWork } from "../tickets/transition.ts";
import { engineersFor } from "./act.ts";
import type { Draft } from "./draft.ts";
import type { World } from "./world.ts";

/** Tickets on one person's list, newest first. */
const ticketsShownMax = 10;
/** What a supervisor should look at; a tray knows more tickets, those of everybody else on it. */
const awaitDesk: readonly TicketStatus[] = ["registered", "reviewing", "approved", "dissatisfied"];
/** Engineers shown on a supervisor's card. */
const engineersShownMax = 6;

/** @param named numbers of tickets that the input, the notice or a talk names, the one most meant first */
export function factsFor(
  chat: ChatRecord,
  draft: Draft,
  world: World,
  named: readonly string[],
  code: string | null,
): Facts {
  const me = chat.person;
  const all = [...draft.seenTickets.values()];
  const matters = named.flatMap((number): Matter | [] => {
    const record = draft.seenTickets.get(number);
    if (record === undefined || !maySee(me, record)) return [];
    const engineers = isDesk(me) ? candidatesFor(record, world) : [];
    return { ticket: ticketFacts(me, record), engineers };
  });
  const [first] = matters;
  const good = code === null ? undefined : world.codes.get(code);
  return {
    platform: chat.channel,
    ...(world.house.cannotShow?.(chat.channel) === true ? { cannotShow: true as const } : {}),
    me: personFacts(chat),
    tickets: all
      .filter((record) => concerns(me, record))
      .toSorted((a, b) => b.ticket.registeredAt - a.ticket.registeredAt)
      .slice(0, ticketsShownMax)
      .map((record) => ticketFacts(me, record)),
    ...(looksAtData(chat) ? { cases: casesOf(me, all) } : {}),
    ...(first === undefined ? {} : { asked: first.ticket, matters }),
    engineers: first?.engineers ?? [],
    ...(good === undefined || code === null
      ? {}
      : { code: { code, role: good.person.role, name: good.person.name ?? "" } }),
    wrongCodes: chat.wrongCodes,
    ...hoursAt(world),
    zone: world.house.policy.company.zone,
    defaultLocale: world.house.defaultLocale,
    rules: world.house.rules,
  };
}

/** Whether a customer looks at what is kept of them: then closed cases are wanted, too (P11). */
export const looksAtData = ({ person, conversation }: ChatRecord): boolean =>
  person.role === "customer" && conversation.talk?.dialog === "my-data";

const casesOf = (me: PersonRecord, all: readonly TicketRecord[]): readonly TicketFacts[] =>
  all
    .filter(({ ticket }) => ticket.customer === me.id)
    .toSorted((a, b) => b.ticket.registeredAt - a.ticket.registeredAt)
    .slice(0, ticketsShownMax)
    .map((record) => ticketFacts(me, record));

const isDesk = ({ role }: PersonRecord): boolean => role === "supervisor" || role === "agent";

function maySee(me: PersonRecord, { ticket }: TicketRecord): boolean {
  return (
    isDesk(me) ||
    ticket.customer === me.id ||
    ticket.engineer === me.id ||
    (me.role === "engineer" && ticket.tried.includes(me.id))
  );
}

/** Whether it belongs on this person's list. */
function concerns(me: PersonRecord, { ticket }: TicketRecord): boolean {
  if (ticket.status === "archived" || ticket.status === "cancelled") return false;
  return isDesk(me)
    ? awaitDesk.includes(ticket.status)
    : me.role === "customer"
      ? ticket.customer === me.id
      : ticket.engineer === me.id;
}

function personFacts({ person, profile }: ChatRecord): PersonFacts {
  const { role, name, phone, address, locale, device } = person;
  return {
    role,
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    ...(address === undefined ? {} : { address }),
    ...(locale === undefined ? {} : { locale }),
    ...(device === undefined ? {} : { device }),
    ...(profile === undefined ? {} : { profile }),
  };
}

function ticketFacts(me: PersonRecord, record: TicketRecord): TicketFacts {
  const { ticket } = record;
  const whole = isDesk(me) || ticket.customer === me.id || ticket.engineer === me.id;
  const { name } = ticket.form;
  return {
    number: ticket.number,
    class: ticket.class,
    ...(isDeskWork(ticket.class) ? { atDesk: true as const } : {}),
    ...(takesNotes(ticket) ? { takesNotes: true as const } : {}),
    status: ticket.status,
    urgency: ticket.urgency,
    round: ticket.round,
    registeredAt: ticket.registeredAt,
    changedAt: ticket.changedAt,
    ...(name === undefined || !whole ? {} : { customerName: name }),
    form: whole ? ticket.form : publicForm(ticket.form),
    photos: record.photos,
    ...(whole && me.role !== "customer" ? { kept: record.kept } : {}),
    ...(isDesk(me) && ticket.engineer !== null ? { engineer: ticket.engineer } : {}),
    ...(record.engineerName === undefined ? {} : { engineerName: record.engineerName }),
    ...(record.engineerPhone === undefined ? {} : { engineerPhone: record.engineerPhone }),
    slots: ticket.slots,
    appointment: ticket.appointment,
    work: ticket.work,
    ...(record.reason === undefined ? {} : { reason: record.reason }),
    moves: movesFor(ticket, { id: me.id, role: me.role }),
    ...(record.nextClock === undefined ? {} : { nextClock: record.nextClock }),
    conversation: ticket.conversation,
  };
}

/** What somebody may know of a job that is not theirs (S2-38). */
function publicForm({ product, model, fault }: TicketForm): TicketForm {
  return {
    ...(product === undefined ? {} : { product }),
    ...(model === undefined ? {} : { model }),
    ...(fault === undefined ? {} : { fault }),
  };
}

function candidatesFor({ ticket }: TicketRecord, world: World): readonly Candidate[] {
  return engineersFor(ticket, world)
    .slice(0, engineersShownMax)
    .map(({ id, name, load, fits }) => ({ id, name, load, fits }));
}

const kept = new WeakMap<World["house"], KeptHours>();

/** A calendar costs too much for every message: its answer is kept until it changes. */
function hoursAt({ house, now }: World): Hours {
  const known = kept.get(house);
  if (known !== undefined && now >= known.from && now < known.until) return known.hours;
  const { open, nextOpenAt, until } = officeHours(now, house.policy.calendars.office);
  const speaksFrom = afterQuietHours(now, house.policy);
  const quiet = speaksFrom > now;
  const hours = { office: { open, nextOpenAt }, ...(quiet ? { quiet: true as const } : {}) };
  const changes = quiet ? speaksFrom : now + quietLookMs;
  kept.set(house, { from: now, until: Math.min(until, changes), hours });
  return hours;
}

/** How long it is taken for granted that the quiet hours have not begun, in ms. */
const quietLookMs = 60_000;

type Hours = Pick<Facts, "office" | "quiet">;

interface KeptHours {
  readonly from: number;
  readonly until: number;
  readonly hours: Hours;
}
