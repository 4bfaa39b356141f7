/** What the cases are made of: short words for turns, marks and looks. */
import { expect } from "vitest";
import { StoreUnavailable } from "../../../../src/kernel/errors.ts";
import { derive, outboundId } from "../../../../src/kernel/ids.ts";
import type { ChatKey, ChatRecord, ClaimedSend, OrphanSend } from "../../../../src/ports/shelf.ts";
import type { Mark, TrayVerdict, Unit } from "../../../../src/ports/unit.ts";
import { RowsRefused } from "../../../../src/store/trouble.ts";
import type { EventLine, SendLine } from "../../../memory-store/rows.ts";
import { anEvent, aSend, aUnit } from "../../../support/store.ts";
import type { Desk, World } from "../world.ts";

/** A sentence, and what proves it on a fresh world with one process. */
export type Case = readonly [sentence: string, play: (world: World, desk: Desk) => Promise<void>];

export const wang: ChatKey = { channel: "telegram", chat: "700001" };
export const ana: ChatKey = { channel: "line", chat: "U1" };
export const li: ChatKey = { channel: "wecom", chat: "li" };

/** The chat as this process reads it now. */
export async function read(desk: Desk, key: ChatKey = wang): Promise<ChatRecord> {
  const [chat] = await desk.shelf.chats([key]);
  if (chat === undefined) throw new Error("a chat that was asked for did not come back");
  return chat;
}

/** A turn decided on `chat`: one event and one answer under this name. */
export const turnOf = (chat: ChatRecord, name: string, parts: Partial<Unit> = {}): Unit =>
  aUnit(
    { ...chat, outSeq: chat.outSeq + 1 },
    {
      expected: chat.version,
      events: [anEvent(name, chat)],
      sends: [aSend(name, chat.outSeq + 1)],
      ...parts,
    },
  );

export const write = (desk: Desk, ...units: readonly Unit[]): Promise<TrayVerdict> =>
  desk.shelf.write(units, []);

/** Reads the chat, decides and writes. */
export const hear = async (
  desk: Desk,
  name: string,
  parts: Partial<Unit> = {},
  key: ChatKey = wang,
): Promise<TrayVerdict> => write(desk, turnOf(await read(desk, key), name, parts));

/** A unit of no chat. */
export const bare = (parts: Partial<Unit>): Unit => aUnit(null, parts);

export const idOf = (name: string) => outboundId(derive("test send", name, 0));

/** A mark on the message of that name, as its first holder makes it. */
export const markOf = (name: string, parts: Partial<Mark> = {}): Mark => ({
  id: idOf(name),
  fence: 1,
  status: "accepted",
  nextAt: null,
  messageId: null,
  maybeTwice: false,
  error: null,
  at: 1_000,
  ...parts,
});

export const mark = async (desk: Desk, name: string, parts: Partial<Mark> = {}): Promise<void> => {
  await desk.shelf.write([], [markOf(name, parts)]);
};

/** Puts the message back, to be sent again from `at` on. */
export const sendBack = (desk: Desk, name: string, at: number, fence = 1): Promise<void> =>
  mark(desk, name, { status: "queued", nextAt: at, fence });

/** The row of a message. */
export async function sendRow(world: World, name: string): Promise<SendLine> {
  const row = (await world.look()).sends.find(({ id }) => id === idOf(name));
  if (row === undefined) throw new Error(`no message ${name}`);
  return row;
}

/** The row of an event. */
export async function eventRow(world: World, key: string): Promise<EventLine> {
  const row = (await world.look()).events.find((one) => one.key === key);
  if (row === undefined) throw new Error(`no event ${key}`);
  return row;
}

export const claimed = async (desk: Desk): Promise<readonly ClaimedSend[]> =>
  (await desk.backlog.claim(100)).toSorted((a, b) => (a.id < b.id ? -1 : 1));

export async function onlyOrphan(desk: Desk): Promise<OrphanSend> {
  const [orphan] = await desk.backlog.orphans(10);
  if (orphan === undefined) throw new Error("no orphan");
  return orphan;
}

export const notice = (key: string, to: ChatKey = wang): Unit["notices"][number] => ({
  key,
  to,
  notice: { kind: "rated", text: `news ${key}` },
  at: 5,
});

/** A clock of a ticket; `parts` say which. */
export const clock = (
  dueAt: number,
  parts: Partial<Unit["armed"][number]> = {},
): Unit["armed"][number] => ({
  subject: "ticket:S1",
  kind: "visit",
  cycle: 1,
  dueAt,
  zone: "Asia/Shanghai",
  why: { rule: "test" },
  ...parts,
});

/** Names of everything stored must not have changed. */
export async function unchanged(world: World, work: () => Promise<unknown>): Promise<void> {
  const before = await world.look();
  await work();
  expect(await world.look()).toEqual(before);
}

/** The rows are refused, and nothing of the tray is written. */
export const refuses = (world: World, work: () => Promise<unknown>): Promise<void> =>
  unchanged(world, () => expect(work()).rejects.toThrow(RowsRefused));

export const isUnavailable = (work: Promise<unknown>): Promise<void> =>
  expect(work).rejects.toThrow(StoreUnavailable);

/** `platform NUL key`, as verdicts name events. */
export const seenName = (key: string, channel: string = wang.channel): string =>
  `${channel}\u0000${key}`;

export const none: ReadonlySet<never> = new Set();

/** How many units of each tray came back, in order of size: of racing processes nobody knows who wins. */
export const stales = (verdicts: readonly TrayVerdict[]): readonly number[] =>
  verdicts.map(({ stale }) => stale.size).toSorted((a, b) => a - b);
