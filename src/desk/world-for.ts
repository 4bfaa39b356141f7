/** Fetches what the decisions of one tray may need, in as few questions as possible. */
import type { ConversationId, PersonId } from "../kernel/ids.ts";
import type {
  ChatRecord,
  PersonRecord,
  Shelf,
  StaffCodeRecord,
  TicketRecord,
} from "../ports/shelf.ts";
import { ticketNumberOf } from "../tickets/numbering.ts";
import { looksAtData } from "./facts.ts";
import type { Item } from "./item.ts";
import { namedCode, namedConversations, namedTickets } from "./named.ts";
import type { CustomerNumbers, Directory } from "./remembered.ts";
import type { House, World } from "./world.ts";

export interface WorldParts {
  readonly house: House;
  readonly shelf: Shelf;
  readonly directory: Directory;
  readonly numbers: CustomerNumbers;
  readonly now: () => number;
  readonly monotonicMs: () => number;
}

/** A chat with the items it will be asked to decide; or a ticket whose clocks rang. */
export type Matter =
  | { readonly kind: "chat"; readonly chat: ChatRecord; readonly items: readonly Item[] }
  | { readonly kind: "ticket"; readonly number: string; readonly items: readonly Item[] };

/** @throws {StoreUnavailable} */
export async function worldFor(parts: WorldParts, matters: readonly Matter[]): Promise<World> {
  const wanted = wants(matters);
  const [staff, tickets, codes, whereabouts] = await Promise.all([
    parts.directory.staff(parts.monotonicMs()),
    wanted.tickets === null ? noTickets : parts.shelf.tickets(wanted.tickets),
    wanted.codes.length === 0 ? noCodes : parts.shelf.codes(wanted.codes),
    wanted.conversations.length === 0 ? noPlaces : parts.shelf.whereabouts(wanted.conversations),
  ]);
  return {
    house: parts.house,
    now: parts.now(),
    tickets:
      tickets.length === 0
        ? noTicketMap
        : new Map(tickets.map((record) => [record.ticket.number, record])),
    staff,
    codes: new Map(codes.map((code) => [code.code, code])),
    whereabouts,
    takeCustomerSeq: parts.numbers.take,
  };
}

const noTickets: readonly TicketRecord[] = [];
const noTicketMap: ReadonlyMap<string, TicketRecord> = new Map();
const noCodes: readonly StaffCodeRecord[] = [];
const noPlaces: World["whereabouts"] = new Map();

/** Newest cases of a customer that are looked for, closed ones too. */
const casesLookedFor = 10;

function* numbersOf({ customerNumber = "", ticketsOpened }: PersonRecord): Iterable<string> {
  const first = Math.max(1, ticketsOpened - casesLookedFor + 1);
  for (let nth = ticketsOpened; nth >= first; nth -= 1) yield ticketNumberOf(customerNumber, nth);
}

function wants(matters: readonly Matter[]) {
  const numbers = new Set<string>();
  const customers = new Set<PersonId>();
  const engineers = new Set<PersonId>();
  const codes = new Set<string>();
  const conversations = new Set<ConversationId>();
  let supervisors = false;
  for (const matter of matters) {
    if (matter.kind === "ticket") {
      numbers.add(matter.number);
      continue;
    }
    const { person, conversation, serving } = matter.chat;
    if (person.role === "engineer") engineers.add(person.id);
    else if (person.role !== "customer") supervisors = true;
    else if (person.customerNumber !== undefined) {
      customers.add(person.id);
      if (looksAtData(matter.chat)) for (const number of numbersOf(person)) numbers.add(number);
    }
    if (serving !== null) conversations.add(serving);
    for (const { ticket } of conversation.held ?? []) if (ticket !== undefined) numbers.add(ticket);
    for (const item of matter.items) {
      const input =
        item.kind === "arrival"
          ? item.arrival.input
          : item.kind === "notice"
            ? ({ kind: "noticed", notice: item.notice, at: item.at } as const)
            : null;
      if (input === null) continue;
      for (const number of namedTickets(conversation, input)) numbers.add(number);
      const code = namedCode(input);
      if (code !== null) codes.add(code);
      for (const id of namedConversations(conversation, input)) conversations.add(id);
    }
  }
  const none = numbers.size + customers.size + engineers.size === 0 && !supervisors;
  return {
    tickets: none
      ? null
      : {
          numbers: [...numbers],
          ofCustomers: [...customers],
          ofEngineers: [...engineers],
          awaitingSupervisor: supervisors,
        },
    codes: [...codes],
    conversations: [...conversations],
  };
}
