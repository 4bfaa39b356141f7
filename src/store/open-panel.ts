/** What a screen beside the chats may show: tickets with history and clocks, photos, and how the desk is. */

import type { Clock, Instant } from "../kernel/clock.ts";
import type { PageLocale } from "../playground/panel.ts";
import type { Wakes } from "../ports/wakes.ts";
import { momentIn } from "./explain-clock.ts";
import type { PrismaClient } from "./open-prisma.ts";
import type { StoreParts } from "./open-shelf.ts";
import { clocksOf } from "./panel-clocks.ts";
import { noteOf } from "./panel-notes.ts";
import {
  formRows,
  type ShownFile,
  type ShownPanel,
  type ShownTicket,
  shownTicket,
} from "./panel-shapes.ts";
import { namesOf } from "./people-names.ts";
import { readEvent, readTicket } from "./read-ticket.ts";
import { makeStaffCode, renewStaffCode } from "./staff-codes.ts";
import { asking } from "./trouble.ts";

export interface PanelParts {
  readonly prisma: PrismaClient;
  readonly parts: Pick<StoreParts, "seal">;
  /** Where photos lie under their hash. */
  readonly photos: { read(sha256: string): Promise<Uint8Array | undefined> };
  readonly clock: Clock;
  readonly wakes: Pick<Wakes, "lastRoundTripAt">;
}

/** Tickets on the list. */
const listMax = 20;
/** A queue that has not come back for so long is silent, in ms. */
const silentMs = 15_000;

/** Every method but `status` throws {StoreUnavailable} while the database is away. */
export function openPanel({ prisma, parts, photos, clock, wakes }: PanelParts): ShownPanel {
  return {
    tickets: () => asking(() => listTickets(prisma, parts)),
    ticket: (number, locale) => asking(() => openFile(prisma, parts, number, locale, clock.now())),
    async nextDueAt() {
      const next = await asking(() =>
        prisma.timer.findFirst({ where: { status: "armed" }, orderBy: { dueAt: "asc" } }),
      );
      return next?.dueAt.getTime();
    },
    async photo(hash) {
      if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
      const where = { sha256: new Uint8Array(Buffer.from(hash, "hex")), status: "stored" };
      const row = await asking(() => prisma.attachment.findFirst({ where }));
      const type = photoTypes.find((known) => known === `image/${row?.type}`);
      const bytes = type === undefined ? undefined : await photos.read(hash);
      return type === undefined || bytes === undefined ? undefined : { bytes, type };
    },
    async staffCode(role, name) {
      const known = await asking(() => colleague(prisma, parts, role, name));
      if (known !== undefined)
        return asking(() => renewStaffCode(prisma, parts.seal, clock, known));
      const made = await asking(() => makeStaffCode(prisma, parts.seal, clock, { role, name }));
      return made.code;
    },
    async status() {
      const heardAt = wakes.lastRoundTripAt();
      const queue = heardAt === undefined || clock.now() - heardAt > silentMs ? "down" : "up";
      try {
        const where = { status: { in: ["queued", "sending"] } };
        return { database: "up", queue, unsent: await prisma.outboundMessage.count({ where }) };
      } catch {
        return { database: "down", queue, unsent: 0 };
      }
    },
  };
}

/** Who has this name and role already: the same person may sit at several apps, and comes back after a restart. */
async function colleague(
  prisma: PrismaClient,
  { seal }: PanelParts["parts"],
  role: string,
  name: string,
): Promise<string | undefined> {
  const staff = await prisma.person.findMany({ where: { role }, select: { id: true } });
  const ids = staff.map(({ id }) => id);
  const nameOf = await namesOf(prisma, seal, ids);
  return ids.find((id) => nameOf(id) === name);
}

const photoTypes = ["image/jpeg", "image/png", "image/webp"] as const;

async function listTickets(
  prisma: PrismaClient,
  { seal }: PanelParts["parts"],
): Promise<readonly ShownTicket[]> {
  const rows = await prisma.ticket.findMany({
    orderBy: [{ registeredAt: "desc" }, { number: "desc" }],
    take: listMax,
  });
  const nameOf = await namesOf(
    prisma,
    seal,
    rows.flatMap(({ customerId, engineerId }) => [customerId, engineerId]),
  );
  return rows.map((row) => shownTicket(readTicket(row, seal), nameOf));
}

async function openFile(
  prisma: PrismaClient,
  { seal }: PanelParts["parts"],
  number: string,
  locale: PageLocale,
  now: Instant,
): Promise<ShownFile | undefined> {
  const row = await prisma.ticket.findUnique({ where: { number } });
  if (row === null) return undefined;
  const subject = `ticket:${number}`;
  const [events, timers, attachments] = await Promise.all([
    prisma.ticketEvent.findMany({ where: { ticketId: row.id }, orderBy: { seq: "asc" } }),
    prisma.timer.findMany({ where: { subject }, orderBy: { dueAt: "asc" } }),
    prisma.attachment.findMany({
      where: { ticketId: row.id, status: "stored", width: { not: null } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
  ]);
  const ticket = readTicket(row, seal);
  const history = events.map((event) => readEvent(event, seal));
  const named = history.flatMap(({ by, evidence }) => [by, evidence.engineer ?? null]);
  const nameOf = await namesOf(prisma, seal, [row.customerId, row.engineerId, ...named]);
  const moment = momentIn(locale, timers[0]?.zone ?? "UTC");
  const shown = shownTicket(ticket, nameOf);
  return {
    ...shown,
    form: formRows(ticket.form),
    photos: attachments.flatMap(({ sha256 }) =>
      sha256 === null ? [] : [Buffer.from(sha256).toString("hex")],
    ),
    history: history.map((event) => {
      const { at, by, role, action, from, to } = event;
      const name = by === null ? undefined : by === ticket.customer ? shown.customer : nameOf(by);
      const note = noteOf(event, { locale, moment, nameOf });
      return {
        at,
        who: name ?? role,
        role,
        action,
        to,
        ...(from === null ? {} : { from }),
        ...(note === undefined ? {} : { note }),
      };
    }),
    clocks: clocksOf(timers, history, now, locale),
  };
}
