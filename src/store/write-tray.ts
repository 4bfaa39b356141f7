/** One tray, one call (`desk_tray`, see the migration): rows become arrays of typed parameters. */
import type pg from "pg";
import { chatName, type Mark, type TrayVerdict, type Unit } from "../ports/shelf.ts";
import { outboundId } from "../kernel/ids.ts";
import { layConversation, places } from "./rows.ts";
import { rareRows } from "./rare-rows.ts";
import type { Seal } from "./seal.ts";
import { patiently } from "./trouble.ts";

/** A lease on messages this process is about to send, in ms (reliability rule R6). */
export const leaseMs = 60_000;

const casts = [
  "bigint", "int", "int",
  "int[]", "uuid[]", "int[]", "boolean[]", "text[]", "text[]", "uuid[]", "text[]", "bytea[]", "bytea[]", "text[]", "text[]", "uuid[]", "int[]", "bigint[]",
  "int[]", "text[]", "text[]", "text[]", "bigint[]", "text[]", "bytea[]", "text[]",
  "int[]", "text[]", "text[]",
  "int[]", "uuid[]", "uuid[]", "int[]", "int[]", "int[]", "text[]", "bytea[]", "boolean[]", "uuid[]", "int[]",
  "uuid[]", "int[]", "text[]", "bigint[]", "text[]", "boolean[]", "text[]",
  "jsonb",
];
const text = `SELECT what, nth FROM desk_tray(${casts.map((cast, nth) => `$${nth + 1}::${cast}`).join(", ")})`;

export interface TrayWriter {
  write(units: readonly Unit[], marks: readonly Mark[]): Promise<TrayVerdict>;
}

/** @param owner this process's number in the outbox @param shiftMs how far the desk's clock runs ahead of the database's */
export function openTrayWriter(pool: pg.Pool, seal: Seal, owner: number, shiftMs: () => number): TrayWriter {
  return {
    async write(units, marks) {
      const values = [shiftMs(), owner, leaseMs, ...chats(units, seal), ...events(units, seal), ...heard(units), ...sends(units, seal), ...marked(marks), rareRows(units, seal)];
      const answer = await patiently(() => pool.query<{ what: string; nth: number }>({ name: "desk_tray", text, values }));
      return verdict(answer.rows, units);
    },
  };
}

function chats(units: readonly Unit[], seal: Seal): unknown[][] {
  const columns: unknown[][] = Array.from({ length: 15 }, () => []);
  for (const [nth, { chat, expected }] of units.entries()) {
    if (chat === null) continue;
    const { state, draft } = layConversation(chat.conversation, chat.id, seal);
    const profile = chat.profile === undefined ? null : seal.seal(JSON.stringify(chat.profile), places.profile(chat.id));
    put(columns, [
      nth, chat.id, expected, chat.fresh, chat.channel, chat.chat, chat.person.id, state, draft, profile,
      chat.conversation.handling, chat.blocked, chat.serving, chat.outSeq, chat.conversation.lastAt,
    ]);
  }
  return columns;
}

function events(units: readonly Unit[], seal: Seal): unknown[][] {
  const columns: unknown[][] = Array.from({ length: 8 }, () => []);
  for (const [nth, unit] of units.entries()) {
    if (unit.chat === null) continue;
    const chat = chatName(unit.chat);
    for (const row of unit.events) {
      const raw = seal.seal(row.raw, places.raw(row.channel, row.key));
      put(columns, [nth, row.channel, row.key, chat, row.at, row.messageId, raw, row.status]);
    }
  }
  return columns;
}

function heard(units: readonly Unit[]): unknown[][] {
  const columns: unknown[][] = [[], [], []];
  for (const [nth, unit] of units.entries()) {
    for (const row of unit.heard) put(columns, [nth, row.channel, row.key]);
  }
  return columns;
}

function sends(units: readonly Unit[], seal: Seal): unknown[][] {
  const columns: unknown[][] = Array.from({ length: 11 }, () => []);
  for (const [nth, unit] of units.entries()) {
    if (unit.chat === null) continue;
    for (const row of unit.sends) {
      const body = seal.seal(JSON.stringify(row.body), places.body(row.id));
      put(columns, [nth, row.id, unit.chat.id, unit.expected + 1, row.seq, row.part, row.kind, body, row.mustArrive, row.cause, row.causeIndex]);
    }
  }
  return columns;
}

function marked(marks: readonly Mark[]): unknown[][] {
  const columns: unknown[][] = Array.from({ length: 7 }, () => []);
  for (const mark of marks) {
    put(columns, [mark.id, mark.fence, mark.status, mark.nextAt, mark.messageId, mark.maybeTwice, mark.error]);
  }
  return columns;
}

function put(columns: unknown[][], row: readonly unknown[]): void {
  for (const [nth, value] of row.entries()) columns[nth]?.push(value);
}

function verdict(rows: readonly { what: string; nth: number }[], units: readonly Unit[]): TrayVerdict {
  const stale = new Set<number>();
  const seen = new Set<string>();
  const queued = new Set<ReturnType<typeof outboundId>>();
  if (rows.length === 0) return { stale, seen, queued };
  const eventRows = units.flatMap((unit) => (unit.chat === null ? [] : unit.events));
  const storedRows = units.flatMap((unit) => unit.heard);
  const sendRows = units.flatMap((unit) => (unit.chat === null ? [] : unit.sends));
  for (const { what, nth } of rows) {
    if (what === "stale") stale.add(nth);
    const known = what === "seen" ? eventRows[nth - 1] : what === "heard" ? storedRows[nth - 1] : undefined;
    if (known !== undefined) seen.add(`${known.channel}\u0000${known.key}`);
    const send = what === "queued" ? sendRows[nth - 1] : undefined;
    if (send !== undefined) queued.add(send.id);
  }
  return { stale, seen, queued };
}
