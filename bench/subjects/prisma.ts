/**
 * The plain way, for comparison: the same doors, engine, words and channels, and one interactive Prisma
 * transaction a message. It is spared what the desk also does: sealing, clocks, marks of what was sent, photos.
 */
import { PrismaPg } from "@prisma/adapter-pg";
import { readCatalogue } from "../../src/config/read-catalogue.ts";
import { readPolicy } from "../../src/config/read-policy.ts";
import { decideChat } from "../../src/desk/decide-chat.ts";
import type { House, World } from "../../src/desk/world.ts";
import { frontDesk } from "../../src/dialogs/front-desk.ts";
import type { Arrival, Channel } from "../../src/ports/channel.ts";
import { type ChatRecord, chatName } from "../../src/ports/shelf.ts";
import type { SendRow, Unit } from "../../src/ports/unit.ts";
import { type Prisma, PrismaClient } from "../../src/store/generated/client.ts";
import { talkRules } from "../../src/tickets/talk-rules.ts";
import { openWords } from "../../src/words/open-words.ts";
import { openHearing } from "./hearing.ts";
import type { Subject, SubjectOrder } from "./order.ts";
import { keptTicket, newChat, readChat } from "./prisma-rows.ts";

/** More connections only contend with each other on two cores. */
const connectionsMax = 8;
/** Two hundred customers wait for eight connections: nobody is turned away, ms. */
const patienceMs = 60_000;
/** The unique key of the event says that it was heard before; prisma.io/docs/orm/reference/error-reference#p2002 */
const duplicateCode = "P2002";

export async function openPrismaSubject(order: SubjectOrder): Promise<Subject> {
  const connectionString = order.env["DATABASE_URL"] ?? "";
  const prisma = new PrismaClient({
    adapter: new PrismaPg({ connectionString, max: connectionsMax }),
    transactionOptions: { maxWait: patienceMs, timeout: patienceMs },
  });
  const houses = new Map<Channel, House>();
  const policy = readPolicy();
  const rules = talkRules(policy, readCatalogue());
  const words = openWords();
  const customers = { count: 0 };
  const worldOf = (channel: Channel): World => {
    const pack: House["pack"] = (_platform, bubbles) => channel.pack(bubbles);
    const house = houses.get(channel) ?? {
      frontDesk,
      words,
      policy,
      rules,
      defaultLocale: "en",
      pack,
    };
    houses.set(channel, house);
    const nobody = { staff: [], codes: new Map(), tickets: new Map(), whereabouts: new Map() };
    return { house, now: Date.now(), ...nobody, takeCustomerSeq: () => ++customers.count };
  };
  const subject = await openHearing(order, async (arrival, channel) => {
    const sends = await hear(prisma, arrival, worldOf(channel));
    void answer(sends, arrival, channel);
  });
  return {
    address: subject.address,
    async [Symbol.asyncDispose]() {
      await subject[Symbol.asyncDispose]();
      await prisma.$disconnect();
    },
  };
}

/** One message, one transaction; nothing to send when it was heard before. */
async function hear(
  prisma: PrismaClient,
  arrival: Arrival,
  world: World,
): Promise<readonly SendRow[]> {
  try {
    return await prisma.$transaction(async (tx) => {
      await keepEvent(tx, arrival, world.now);
      const chat = await loadChat(tx, arrival);
      const decision = decideChat(chat, [{ kind: "arrival", arrival, stored: false }], world);
      if (decision.kind !== "unit") throw new Error(`the turn came to ${decision.kind}`);
      await write(tx, decision.unit, world.now);
      return decision.unit.sends;
    });
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === duplicateCode) return [];
    throw fault;
  }
}

type Tx = Prisma.TransactionClient;

async function keepEvent(tx: Tx, arrival: Arrival, now: number): Promise<void> {
  const { platform, eventId, chat, at, raw } = arrival;
  await tx.inboundEvent.create({
    data: {
      channelId: platform,
      dedupeKey: eventId,
      conversationKey: chatName({ channel: platform, chat }),
      platformTs: new Date(at),
      receivedAt: new Date(now),
      rawEnc: new Uint8Array(raw),
    },
  });
}

async function loadChat(tx: Tx, { platform: channel, chat }: Arrival): Promise<ChatRecord> {
  const rows = await tx.$queryRaw<{ state: unknown; version: number; out_seq: number }[]>`
    SELECT state, version, out_seq FROM conversation WHERE channel = ${channel} AND chat = ${chat} FOR UPDATE`;
  const [row] = rows;
  if (row !== undefined) return readChat({ channel, chat }, row);
  const fresh = newChat({ channel, chat });
  await tx.person.create({ data: { id: fresh.person.id } });
  const personId = fresh.person.id;
  await tx.conversation.create({ data: { id: fresh.id, channel, chat, personId, state: {} } });
  return fresh;
}

async function write(tx: Tx, unit: Unit, now: number): Promise<void> {
  const { chat } = unit;
  if (chat === null) return;
  const { conversation, person, profile, outSeq } = chat;
  const state: Prisma.InputJsonValue = JSON.parse(
    JSON.stringify({ conversation, person, profile }),
  );
  await tx.conversation.update({
    where: { id: chat.id },
    data: { state, outSeq, version: { increment: 1 }, lastHeardAt: new Date(now) },
  });
  await tx.outboundMessage.createMany({
    data: unit.sends.map(({ id, seq, part, kind, body, mustArrive, cause, causeIndex }) => ({
      id,
      seq,
      part,
      kind,
      mustArrive,
      causeIndex,
      conversationId: chat.id,
      conversationVersion: unit.expected + 1,
      bodyEnc: new Uint8Array(Buffer.from(JSON.stringify(body))),
      status: "accepted",
      createdAt: new Date(now),
      causeEventId: cause,
    })),
  });
  for (const [nth, row] of unit.tickets.entries()) {
    const { ticket, event } = keptTicket(row, unit.history[nth], now);
    await tx.ticket.create({ data: ticket });
    if (event !== undefined) await tx.ticketEvent.create({ data: event });
    const { customerNumber = null, ticketsOpened } = person;
    await tx.person.update({ where: { id: person.id }, data: { customerNumber, ticketsOpened } });
  }
}

async function answer(
  sends: readonly SendRow[],
  arrival: Arrival,
  channel: Channel,
): Promise<void> {
  const { chat, at } = arrival;
  for (const { id, body } of sends) {
    const reply = body.reply === undefined ? {} : { reply: body.reply };
    const { bubbles } = body;
    const stillOurs = (): boolean => true;
    await channel.send({ id, chat, bubbles, attempt: 1, at, stillOurs, ...reply });
  }
}
