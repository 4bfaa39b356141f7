import { openCause } from "../../../src/desk/cause.ts";
import { newDraft } from "../../../src/desk/draft.ts";
import { type Bench } from "../../../src/desk/workbench.ts";
import type { World } from "../../../src/desk/world.ts";
import {
  causeId,
  conversationId,
  derive,
  type PersonId,
  personId,
} from "../../../src/kernel/ids.ts";
import type { ChatRecord, StaffRecord, TicketRecord } from "../../../src/ports/shelf.ts";
import { freshChat } from "../../../src/store/fresh-chat.ts";
import type { Role, Ticket } from "../../../src/tickets/ticket.ts";
import { aTicket, chen, li, morning, wang, zhou } from "../../support/ticket.ts";
import { aHouse } from "./a-house.ts";

const house = aHouse();

/** What a tray may look at: the company's rules, a supervisor and two engineers. */
export function aWorld(changes: Partial<World> = {}): World {
  return {
    house,
    now: morning,
    tickets: new Map(),
    staff: [
      aColleague(chen, "supervisor"),
      aColleague(li, "engineer"),
      aColleague(zhou, "engineer"),
    ],
    codes: new Map(),
    whereabouts: new Map(),
    takeCustomerSeq: () => 1,
    ...changes,
  };
}

/** A colleague who is reached in a WeCom chat of their own. */
export function aColleague(
  id: PersonId,
  role: Role,
  changes: Partial<StaffRecord> = {},
): StaffRecord {
  return {
    id,
    role,
    name: `name of ${id}`,
    skills: [],
    regions: [],
    onDuty: true,
    load: 0,
    chat: { channel: "wecom", chat: id },
    conversation: conversationId(derive("conversation", "wecom", id)),
    ...changes,
  };
}

/** The chat of a person, spoken in before. */
export function aChat(id: PersonId = wang, role: Role = "customer"): ChatRecord {
  const chat = freshChat({ channel: role === "customer" ? "line" : "wecom", chat: id });
  const person = { ...chat.person, id, role, name: `name of ${id}`, ticketsOpened: 0 };
  return {
    ...chat,
    fresh: false,
    version: 3,
    person,
    conversation: { ...chat.conversation, introduced: true, lastAt: morning, locale: "en" },
  };
}

/** A ticket of Mr Wang's, as loaded. */
export function aRecord(
  changes: Partial<Ticket> = {},
  around: Partial<TicketRecord> = {},
): TicketRecord {
  return {
    ticket: aTicket(changes),
    chat: { channel: "line", chat: wang },
    photos: 0,
    kept: { files: [], gone: 0 },
    ...around,
  };
}

/** An item's turn under way in a chat, with the tickets the tray has. */
export function aBench(
  world: World = aWorld(),
  chat: ChatRecord = aChat(),
  tickets: readonly TicketRecord[] = [],
): Bench {
  return {
    draft: newDraft(chat, new Map(tickets.map((record) => [record.ticket.number, record]))),
    world,
    cause: openCause(causeId(derive("test", "cause"))),
    chat,
    sayings: [],
    opened: undefined,
    promise: undefined,
  };
}

export const someone: PersonId = personId("someone");
