/** Everything that is stored of one customer, opened (P11). For whoever has proved to be them, and nobody else. */
import type { Instant } from "../kernel/clock.ts";
import type { Platform } from "../kernel/platform.ts";
import type { Ticket, TicketEvent } from "../tickets/ticket.ts";
import { collectSaid, type Said, type SayEvent } from "./collect-said.ts";
import type { FoundCustomer } from "./find-customer.ts";
import type { PrismaClient } from "./open-prisma.ts";
import { readEvent, readTicket } from "./read-ticket.ts";
import { places } from "./rows.ts";
import type { Seal } from "./seal.ts";
import { isPlatform } from "./words-of-columns.ts";

export interface CollectedCustomer {
  readonly customerNumber: string | null;
  readonly since: Instant;
  /** Name, phone, address, device, language: what we know of them apart from cases. */
  readonly known: Readonly<Record<string, unknown>>;
  readonly chats: readonly CollectedChat[];
  readonly cases: readonly CollectedCase[];
  readonly photos: readonly CollectedPhoto[];
}

export interface CollectedChat {
  readonly platform: Platform;
  readonly chat: string;
  readonly since: Instant;
  readonly profile: unknown;
  /** Answers of a form that is not finished. */
  readonly unfinished: unknown;
  /** Both sides, by time. */
  readonly said: readonly Said[];
}

export interface CollectedCase
  extends Pick<
    Ticket,
    | "number"
    | "class"
    | "status"
    | "urgency"
    | "form"
    | "slots"
    | "appointment"
    | "work"
    | "rating"
    | "registeredAt"
  > {
  readonly history: readonly Omit<TicketEvent, "by">[];
}

export interface CollectedPhoto {
  readonly at: Instant;
  readonly case: string | null;
  readonly status: string;
  readonly sha256: string | null;
  readonly type: string | null;
}

export interface CollectParts {
  readonly prisma: PrismaClient;
  readonly seal: Seal;
  /** How a platform's stored bytes are said in words. */
  readonly say: SayEvent;
}

/** Reads it all. @throws {SealBroken} when something stored does not open */
export async function collectCustomer(
  parts: CollectParts,
  found: FoundCustomer,
): Promise<CollectedCustomer> {
  const { prisma } = parts;
  const tickets = await prisma.ticket.findMany({
    where: { customerId: found.person },
    orderBy: { registeredAt: "asc" },
  });
  const numbers = new Map(tickets.map(({ id, number }) => [id, number]));
  const photos = await prisma.attachment.findMany({
    where: { conversationId: { in: found.chats.map(({ id }) => id) } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return {
    customerNumber: found.customerNumber,
    since: found.createdAt.getTime(),
    known: await knownOf(parts, found.person),
    chats: await Promise.all(found.chats.map((chat) => chatOf(parts, chat))),
    cases: await Promise.all(tickets.map((row) => caseOf(parts, readTicket(row, parts.seal)))),
    photos: photos.map((row) => ({
      at: row.createdAt.getTime(),
      case: row.ticketId === null ? null : (numbers.get(row.ticketId) ?? null),
      status: row.status,
      sha256:
        row.sha256 === null || row.status !== "stored"
          ? null
          : Buffer.from(row.sha256).toString("hex"),
      type: row.type,
    })),
  };
}

async function knownOf(
  { prisma, seal }: CollectParts,
  person: string,
): Promise<Readonly<Record<string, unknown>>> {
  const row = await prisma.person.findUniqueOrThrow({ where: { id: person } });
  const text = (column: "name" | "phone" | "address", sealed: Uint8Array | null): object =>
    sealed === null ? {} : { [column]: seal.openText(sealed, places.person(person, column)) };
  return {
    ...text("name", row.nameEnc),
    ...text("phone", row.phoneEnc),
    ...text("address", row.addressEnc),
    ...(row.deviceEnc === null
      ? {}
      : { device: JSON.parse(seal.openText(row.deviceEnc, places.person(person, "device"))) }),
    ...(row.locale === null ? {} : { language: row.locale }),
  };
}

async function chatOf(
  parts: CollectParts,
  { id, channel, chat }: FoundCustomer["chats"][number],
): Promise<CollectedChat> {
  const { prisma, seal } = parts;
  const row = await prisma.conversation.findUniqueOrThrow({ where: { id } });
  const opened = (sealed: Uint8Array | null, place: string): unknown =>
    sealed === null ? null : JSON.parse(seal.openText(sealed, place));
  return {
    platform: isPlatform(channel) ? channel : "line",
    chat,
    since: row.createdAt.getTime(),
    profile: opened(row.profileEnc, places.profile(id)),
    unfinished: opened(row.draftEnc, places.draft(id)),
    said: await collectSaid(parts, { id, channel, chat }),
  };
}

async function caseOf({ prisma, seal }: CollectParts, ticket: Ticket): Promise<CollectedCase> {
  const events = await prisma.ticketEvent.findMany({
    where: { ticketId: ticket.id },
    orderBy: { seq: "asc" },
  });
  const { number, class: kind, status, urgency, form, slots, appointment, work, rating } = ticket;
  return {
    number,
    class: kind,
    status,
    urgency,
    form,
    slots,
    appointment,
    work,
    rating,
    registeredAt: ticket.registeredAt,
    // Which colleague it was is the colleague's own matter.
    history: events.map((row) => {
      const { by: _, ...event } = readEvent(row, seal);
      return event;
    }),
  };
}
