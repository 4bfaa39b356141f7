/** Messages that did not arrive: look at them, send them once more, or give them up. */
import { randomUUID } from "node:crypto";
import type { OutboundMessage } from "../store/generated/client.ts";
import { places } from "../store/rows.ts";
import { maskText } from "./mask.ts";
import { type Command, note, type Office } from "./office.ts";
import { inColumns, utc } from "./table.ts";
import { UsageFault } from "./usage-fault.ts";

const shownMax = 50;
/** They ended without having been seen, or nobody knows. */
const failed: readonly string[] = ["dead", "unsure", "refused"];

export const listOutbox: Command = {
  usage: "outbox list",
  does: "messages that are dead, unsure, refused or waiting, the newest first",
  options: {},
  words: [0, 0],
  async run(office) {
    const where = { status: { in: [...failed, "queued"] } };
    const rows = await office.prisma.outboundMessage.findMany({
      where,
      orderBy: { createdAt: "desc" },
      take: shownMax,
    });
    const all = await office.prisma.outboundMessage.count({ where });
    const channels = await channelsOf(office, rows);
    const cells = rows.map((row) => [
      row.id,
      utc(row.createdAt),
      channels.get(row.conversationId) ?? "-",
      row.maybeTwice ? `${row.status}, perhaps twice` : row.status,
      String(row.attempt),
      row.errorCode ?? "-",
    ]);
    const head = ["MESSAGE", "WRITTEN (UTC)", "CHANNEL", "STATUS", "TRIES", "WHY"];
    if (cells.length > 0) for (const line of inColumns([head, ...cells])) office.print(line);
    office.print(`${all} not delivered${all > rows.length ? `, ${rows.length} shown` : ""}.`);
    return 0;
  },
};

export const showOutbox: Command = {
  usage: "outbox show MESSAGE [--show]",
  does: "one message; --show reveals its words",
  options: { show: "flag" },
  words: [1, 1],
  async run(office, words) {
    const row = await messageOf(office, words.args[0] ?? "");
    const show = words.flag("show");
    if (show) await note(office, "message-shown", row.id);
    const body = row.bodyEnc === null ? "(removed)" : bodyOf(office, row);
    const cells = [
      ["message", row.id],
      ["conversation", row.conversationId],
      ["place", `${row.seq}.${row.part}`],
      ["kind", row.mustArrive ? `${row.kind}, must arrive` : row.kind],
      ["status", row.maybeTwice ? `${row.status}, perhaps twice` : row.status],
      ["written (UTC)", utc(row.createdAt)],
      ["next try (UTC)", row.nextAt === null ? "-" : utc(row.nextAt)],
      ["tries", String(row.attempt)],
      ["why", row.errorCode ?? "-"],
      ["words", show ? body : maskText(body)],
    ];
    for (const line of inColumns(cells)) office.print(line);
    return 0;
  },
};

export const cancelOutbox: Command = {
  usage: "outbox cancel MESSAGE",
  does: "gives a message up; what waits behind it goes on",
  options: {},
  words: [1, 1],
  async run(office, { args: [name = ""] }) {
    const row = await messageOf(office, name);
    const now = new Date(office.clock.now());
    const { count } = await office.prisma.outboundMessage.updateMany({
      where: { id: row.id, fence: row.fence, status: { in: [...failed, "queued"] } },
      data: {
        status: "cancelled",
        fence: { increment: 1 },
        settledAt: now,
        nextAt: null,
        errorCode: "given-up-by-operator",
      },
    });
    if (count === 0) throw notNow(row);
    await note(office, "message-cancelled", row.id);
    office.print(`Message ${row.id} is given up.`);
    return 0;
  },
};

export const resendOutbox: Command = {
  usage: "outbox resend MESSAGE",
  does: "sends a dead, unsure or refused message once more, after all that was said since",
  options: {},
  words: [1, 1],
  async run(office, { args: [name = ""] }) {
    const row = await messageOf(office, name);
    if (!failed.includes(row.status) || row.bodyEnc === null) throw notNow(row);
    const chat = await office.prisma.conversation.findUnique({ where: { id: row.conversationId } });
    if (chat !== null && chat.blockedReason !== null) {
      throw new UsageFault(`Nothing can be sent to this chat (${chat.blockedReason}).`);
    }
    const id = await sendAnew(office, row, bodyOf(office, row));
    await note(office, "message-resent", row.id);
    const twice = row.status === "unsure" ? " The person may read it twice." : "";
    office.print(`It leaves again as message ${id}.${twice}`);
    return 0;
  },
};

/**
 * As a new message at the end of its chat: the order of what was said since stays as it was. The chat's version
 * moves with it, so that a running desk reads it anew.
 */
async function sendAnew(office: Office, row: OutboundMessage, text: string): Promise<string> {
  const id = randomUUID();
  const now = new Date(office.clock.now());
  // The cheap way to answer that came with the event has long expired.
  const { reply: _, ...body } = JSON.parse(text);
  const sealed = new Uint8Array(office.seal.seal(JSON.stringify(body), places.body(id)));
  await office.prisma.$transaction(async (tx) => {
    const chat = await tx.conversation.update({
      where: { id: row.conversationId },
      data: { version: { increment: 1 }, outSeq: { increment: 1 } },
    });
    const { count } = await tx.outboundMessage.updateMany({
      where: { id: row.id, fence: row.fence, status: row.status },
      data: { status: "cancelled", fence: { increment: 1 }, errorCode: "resent-by-operator" },
    });
    if (count === 0) throw notNow(row);
    const { conversationId, kind, mustArrive, status } = row;
    await tx.outboundMessage.create({
      data: {
        id,
        conversationId,
        conversationVersion: chat.version,
        seq: chat.outSeq,
        part: 0,
        kind,
        bodyEnc: sealed,
        mustArrive,
        status: "queued",
        nextAt: now,
        maybeTwice: row.maybeTwice || status === "unsure",
        createdAt: now,
        causeEventId: randomUUID(),
        causeIndex: 0,
      },
    });
  });
  return id;
}

async function messageOf(office: Office, name: string): Promise<OutboundMessage> {
  const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name) ? name : undefined;
  const row =
    id === undefined ? null : await office.prisma.outboundMessage.findUnique({ where: { id } });
  if (row === null) throw new UsageFault(`There is no message ${name}.`);
  return row;
}

async function channelsOf(
  office: Office,
  rows: readonly OutboundMessage[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.map(({ conversationId }) => conversationId))];
  const chats = await office.prisma.conversation.findMany({ where: { id: { in: ids } } });
  return new Map(chats.map(({ id, channel }) => [id, channel]));
}

const bodyOf = ({ seal }: Office, row: OutboundMessage): string =>
  seal.openText(row.bodyEnc ?? new Uint8Array(), places.body(row.id));

const notNow = (row: OutboundMessage): UsageFault =>
  new UsageFault(`Message ${row.id} is ${row.status}: that cannot be done with it now.`);
