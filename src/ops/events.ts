/** Events that were kept aside: look at them, hear them again, or let them be. */
import { chatName } from "../ports/shelf.ts";
import type { InboundEvent } from "../store/generated/client.ts";
import { places } from "../store/rows.ts";
import { layArrival } from "../store/waiting-events.ts";
import { isPlatform } from "../store/words-of-columns.ts";
import { maskText } from "./mask.ts";
import { type Command, note, type Office } from "./office.ts";
import { inColumns, utc } from "./table.ts";
import { UsageFault } from "./usage-fault.ts";

/** Rows shown at once. */
const shownMax = 50;

export const listEvents: Command = {
  usage: "events list",
  does: "events that were kept aside, the newest first",
  options: {},
  words: [0, 0],
  async run(office) {
    const where = { status: "quarantined" };
    const rows = await office.prisma.inboundEvent.findMany({
      where,
      orderBy: { id: "desc" },
      take: shownMax,
    });
    const all = await office.prisma.inboundEvent.count({ where });
    const cells = rows.map((row) => [
      String(row.id),
      utc(row.receivedAt),
      row.channelId,
      row.kind,
      row.reference ?? "-",
      row.errorCode ?? "-",
    ]);
    const head = ["EVENT", "RECEIVED (UTC)", "CHANNEL", "KIND", "REFERENCE", "WHY"];
    if (cells.length > 0) for (const line of inColumns([head, ...cells])) office.print(line);
    office.print(`${all} kept aside${all > rows.length ? `, ${rows.length} shown` : ""}.`);
    return 0;
  },
};

export const showEvent: Command = {
  usage: "events show EVENT|REFERENCE [--show]",
  does: "one event; --show reveals its bytes",
  options: { show: "flag" },
  words: [1, 1],
  async run(office, words) {
    const row = await eventOf(office, words.args[0] ?? "");
    const show = words.flag("show");
    if (show) await note(office, "event-shown", String(row.id));
    const text = row.rawEnc === null ? "(withdrawn)" : rawOf(office, row).toString("utf8");
    const cells = [
      ["event", String(row.id)],
      ["status", row.status],
      ["channel", row.channelId],
      ["kind", row.kind],
      ["key", row.dedupeKey],
      ["happened (UTC)", utc(row.platformTs)],
      ["received (UTC)", utc(row.receivedAt)],
      ["attempts", String(row.attempts)],
      ["why", row.errorCode ?? "-"],
      ["reference", row.reference ?? "-"],
      ["bytes", show || row.rawEnc === null ? text : maskText(text)],
    ];
    for (const line of inColumns(cells)) office.print(line);
    return 0;
  },
};

export const ignoreEvent: Command = {
  usage: "events ignore EVENT|REFERENCE",
  does: "lets an event be: it stays stored and is not counted any more",
  options: {},
  words: [1, 1],
  async run(office, { args: [name = ""] }) {
    const row = await keptAside(office, name);
    await office.prisma.inboundEvent.update({ where: { id: row.id }, data: { status: "ignored" } });
    await note(office, "event-ignored", String(row.id));
    office.print(`Event ${row.id} is ignored from now on.`);
    return 0;
  },
};

export const replayEvent: Command = {
  usage: "events replay EVENT|REFERENCE",
  does: "has the running desk hear an event again, as the parser now reads it",
  options: {},
  words: [1, 1],
  async run(office, { args: [name = ""] }) {
    const row = await keptAside(office, name);
    if (row.rawEnc === null) {
      throw new UsageFault("The customer took this message back: there is nothing left to hear.");
    }
    const again = row.kind === "raw" ? readAgain(office, row) : {};
    await office.prisma.inboundEvent
      .update({ where: { id: row.id }, data: { ...again, status: "new", errorCode: null } })
      .catch((cause: unknown) => {
        if (!(cause instanceof Error && "code" in cause && cause.code === "P2002")) throw cause;
        throw new UsageFault("The same event has been heard from another delivery: ignore this.", {
          cause,
        });
      });
    await note(office, "event-replayed", String(row.id));
    office.print(`Event ${row.id} waits to be heard: a running desk takes it within 10 seconds.`);
    return 0;
  },
};

/** The columns of a raw event once it is read: an arrival, waiting. Its ways to answer cheaply have long expired. */
function readAgain(office: Office, row: InboundEvent) {
  const { channelId } = row;
  if (!isPlatform(channelId)) throw new UsageFault(`Nobody speaks for the channel ${channelId}.`);
  const { arrivals, spoiled } = office.reparse(
    channelId,
    rawOf(office, row),
    row.receivedAt.getTime(),
  );
  const [read, ...more] = arrivals;
  if (read === undefined || more.length > 0) {
    const why = spoiled[0]?.reason ?? "it holds nothing that a person did";
    throw new UsageFault(
      more.length > 0
        ? "These bytes hold more than one event: each of them is kept by itself, replay those."
        : `The parser still cannot use it (${why}): ignore it, or update the desk first.`,
    );
  }
  const { reply: _reply, press: _press, profile, ...rest } = read;
  const arrival = { ...rest, ...(profile === undefined ? {} : { profile }) };
  const sealed = office.seal.seal(layArrival(arrival), places.raw(channelId, arrival.eventId));
  const { input } = arrival;
  return {
    kind: "arrival",
    dedupeKey: arrival.eventId,
    conversationKey: chatName({ channel: arrival.platform, chat: arrival.chat }),
    messageId: "messageId" in input ? (input.messageId ?? null) : null,
    rawEnc: new Uint8Array(sealed),
  };
}

async function keptAside(office: Office, name: string): Promise<InboundEvent> {
  const row = await eventOf(office, name);
  if (row.status === "quarantined") return row;
  throw new UsageFault(`Event ${row.id} is not kept aside: its status is ${row.status}.`);
}

async function eventOf(office: Office, name: string): Promise<InboundEvent> {
  const where = /^\d{1,18}$/.test(name) ? { id: BigInt(name) } : { reference: name.toUpperCase() };
  const row = await office.prisma.inboundEvent.findFirst({ where, orderBy: { id: "desc" } });
  if (row === null) throw new UsageFault(`There is no event ${name}.`);
  return row;
}

const rawOf = ({ seal }: Office, row: InboundEvent): Buffer =>
  seal.open(row.rawEnc ?? new Uint8Array(), places.raw(row.channelId, row.dedupeKey));
