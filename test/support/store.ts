/** A store on a database of its own, and rows to put into it. */
import pg from "pg";
import { readPolicy } from "../../src/config/read-policy.ts";
import { newConversation } from "../../src/engine/conversation.ts";
import { type MovableClock, openClock } from "../../src/kernel/clock.ts";
import { chainStart, digest } from "../../src/kernel/digest.ts";
import {
  causeId,
  derive,
  outboundId,
  type PersonId,
  personId,
  ticketId,
  ticketNumber,
} from "../../src/kernel/ids.ts";
import type { ChatKey, ChatRecord } from "../../src/ports/shelf.ts";
import type { SendRow, Unit } from "../../src/ports/unit.ts";
import { openPrisma, type PrismaClient } from "../../src/store/open-prisma.ts";
import { openStore, type Store } from "../../src/store/open-store.ts";
import { places } from "../../src/store/rows.ts";
import { canonical } from "../../src/tickets/canonical.ts";
import { clockOrders } from "../../src/tickets/clock-orders.ts";
import { move } from "../../src/tickets/move.ts";
import type { Actor } from "../../src/tickets/permissions.ts";
import { register } from "../../src/tickets/register.ts";
import type { Evidence, Ticket, TicketAction, TicketEvent } from "../../src/tickets/ticket.ts";
import { testDatabase } from "./database.ts";

/** The key of every test store: 32 bytes of 7. */
export const testKey: Uint8Array = new Uint8Array(32).fill(7);

export interface TestStore extends AsyncDisposable {
  readonly url: string;
  readonly store: Store;
  readonly clock: MovableClock;
  readonly prisma: PrismaClient;
  /** One look at the rows. */
  readonly rows: <Row extends object = Record<string, unknown>>(
    sql: string,
    values?: readonly unknown[],
  ) => Promise<Row[]>;
  /** Another process on the same database. */
  readonly another: () => Promise<Store>;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Opens a store on a fresh copy of the migrated database. */
export async function openTestStore(): Promise<TestStore> {
  await using stack = new AsyncDisposableStack();
  const { url } = stack.use(await testDatabase());
  const clock = openClock();
  const open = (): Promise<Store> => openStore({ url, key: testKey, clock, log: quiet });
  const store = stack.use(await open());
  const prisma = stack.use(openPrisma(url));
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on("error", () => undefined);
  stack.defer(() => pool.end());
  const opened = stack.move();
  return {
    url,
    store,
    clock,
    prisma,
    rows: async (sql, values = []) => (await pool.query(sql, [...values])).rows,
    another: async () => opened.use(await open()),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

/** A unit with nothing in it but what is given. */
export function aUnit(chat: ChatRecord | null, parts: Partial<Unit> = {}): Unit {
  return {
    chat,
    expected: chat?.version ?? 0,
    events: [],
    heard: [],
    sends: [],
    people: [],
    tickets: [],
    history: [],
    surveys: [],
    armed: [],
    settled: [],
    fired: [],
    notices: [],
    photos: [],
    joined: [],
    codes: [],
    wrongCode: false,
    audits: [],
    forgotten: [],
    ...parts,
  };
}

/** The chat as the store knows it now. */
export async function chatOf(store: Store, key: ChatKey): Promise<ChatRecord> {
  const [chat] = await store.shelf.chats([key]);
  if (chat === undefined) throw new Error("a chat that was asked for did not come back");
  return chat;
}

export const wangsChat: ChatKey = { channel: "telegram", chat: "700001" };
export const lisChat: ChatKey = { channel: "wecom", chat: "li" };

/** A platform event of a chat. */
export function anEvent(key: string, chat: ChatKey = wangsChat): Unit["events"][number] {
  return {
    channel: chat.channel,
    key,
    at: Date.UTC(2026, 10, 22, 2),
    messageId: `m-${key}`,
    raw: Buffer.from(`raw of ${key}`),
    status: "done",
  };
}

/** A message of a chat; `name` makes its ids. */
export function aSend(name: string, seq: number, parts: Partial<SendRow> = {}): SendRow {
  return {
    id: outboundId(derive("test send", name, parts.part ?? 0)),
    seq,
    part: 0,
    kind: "answer",
    body: { bubbles: [{ kind: "text", text: `message ${name}` }] },
    mustArrive: true,
    cause: causeId(derive("test cause", name)),
    causeIndex: 0,
    ...parts,
  };
}

/** Writes an event and what is answered to it, as one turn does. */
export async function hear(
  store: Store,
  key: ChatKey,
  name: string,
  parts: Partial<Unit> = {},
): Promise<Awaited<ReturnType<Store["shelf"]["write"]>>> {
  const chat = await chatOf(store, key);
  const outSeq = chat.outSeq + 1;
  const unit = aUnit(
    { ...chat, outSeq, conversation: { ...newConversation, introduced: true } },
    { events: [anEvent(name, key)], sends: [aSend(name, outSeq)], ...parts },
  );
  return store.shelf.write([{ ...unit, expected: chat.version }], []);
}

/** A member of staff as a row; the chat is bound when one is given. */
export async function hire(
  { prisma, store }: TestStore,
  role: "engineer" | "supervisor",
  name: string,
): Promise<PersonId> {
  const id = derive("test staff", name);
  const nameEnc = new Uint8Array(store.parts.seal.seal(name, places.person(id, "name")));
  await prisma.person.create({ data: { id, role, nameEnc } });
  return personId(id);
}

export interface CaseStep {
  readonly action: TicketAction;
  readonly actor: Actor;
  readonly evidence?: Evidence;
}

/** A case of Wang's, played step by step into the store: history, clocks and all. Gives the ticket at its end. */
export async function playCase(
  { store, clock }: TestStore,
  steps: readonly CaseStep[],
  given: Partial<Parameters<typeof register>[0]> = {},
): Promise<Ticket> {
  const chat = await chatOf(store, wangsChat);
  const ticketsOpened = chat.person.ticketsOpened + 1;
  const number = ticketNumber(`S202611001${String(ticketsOpened).padStart(2, "0")}`);
  const born = register({
    id: ticketId(derive("test ticket", number)),
    number,
    class: "repair",
    urgency: "normal",
    customer: chat.person.id,
    conversation: chat.id,
    form: { name: "王先生", phone: "+8613800138000", product: "空调", fault: "不制冷" },
    at: clock.now(),
    ...given,
  });
  const first = {
    before: null,
    after: born.ticket,
    event: born.event,
    action: "register",
  } as const;
  const told = aSend(`told ${number}`, chat.outSeq + 1, {
    body: { bubbles: [{ kind: "text", text: `Your number is ${number}.` }] },
  });
  await writeStep(store, first, {
    chat: { ...chat, outSeq: chat.outSeq + 1 },
    expected: chat.version,
    events: [anEvent(`confirm ${ticketsOpened}`)],
    sends: [told],
    people: [{ id: chat.person.id, customerNumber: "C202611001", ticketsOpened }],
  });
  let ticket = chained(first);
  for (const { action, actor, evidence = {} } of steps) {
    const moved = move(ticket, action, actor, evidence, clock.now());
    if (!moved.ok) throw new Error(`${action}: ${moved.because} ${moved.missing?.join() ?? ""}`);
    const step = { before: ticket, after: moved.ticket, event: moved.event, action };
    await writeStep(store, step, {});
    ticket = chained(step);
  }
  return ticket;
}

interface Step {
  readonly before: Ticket | null;
  readonly after: Ticket;
  readonly event: TicketEvent;
  readonly action: TicketAction | "register";
}

const policy = readPolicy();

const hashOf = ({ before, event }: Step): string =>
  digest(before?.headHash ?? chainStart, canonical(event));

const chained = (step: Step): Ticket => ({ ...step.after, headHash: hashOf(step) });

async function writeStep(store: Store, step: Step, parts: Partial<Unit>): Promise<void> {
  const { before, event } = step;
  const ticket = chained(step);
  const cause = causeId(derive("test step", ticket.number, event.seq));
  const at = { cause, causeIndex: 0 };
  const subject = `ticket:${ticket.number}`;
  const orders = clockOrders(before, ticket, step.action, event.at, policy);
  const verdict = await store.shelf.write(
    [
      aUnit(null, {
        tickets: [{ ticket, expected: before?.version ?? 0, ...at }],
        history: [
          {
            ticket: ticket.id,
            event,
            prevHash: before?.headHash ?? chainStart,
            hash: ticket.headHash,
            ...at,
          },
        ],
        settled: orders.flatMap((order) =>
          order.kind === "settle"
            ? [
                { subject, kind: order.clock },
                { subject, kind: `${order.clock}.warning` },
              ]
            : [],
        ),
        armed: orders.flatMap((order) => {
          if (order.kind === "settle") return [];
          const { clock: kind, cycle, dueAt, warnAt, zone, why } = order;
          const row = { subject, kind, cycle, dueAt, zone, why };
          return warnAt === null
            ? [row]
            : [row, { ...row, kind: `${kind}.warning`, dueAt: warnAt }];
        }),
        ...parts,
      }),
    ],
    [],
  );
  if (verdict.stale.size > 0) throw new Error(`step ${step.action} came back stale`);
}
