/** A shelf in memory that keeps the promises of the real one: versions, keys, order and leases. Small on purpose. */

import { type ConversationId, derive, type OutboundId, timerId } from "../../../src/kernel/ids.ts";
import {
  type Backlog,
  type ChatKey,
  type ChatRecord,
  chatName,
  type Shelf,
  type StaffCodeRecord,
  type StaffRecord,
  type TicketRecord,
} from "../../../src/ports/shelf.ts";
import type { Mark, NoticeRow, SendRow, TrayVerdict, Unit } from "../../../src/ports/unit.ts";
import { freshChat } from "../../../src/store/fresh-chat.ts";
import { backlogOf } from "./backlog-of.ts";

export interface KeptSend extends SendRow {
  readonly chat: ChatRecord;
  readonly version: number;
  readonly createdAt: number;
  status: Mark["status"] | "sending";
  attempt: number;
  fence: number;
  nextAt: number | null;
  leaseUntil: number | null;
  maybeTwice: boolean;
  error: string | null;
  messageId: string | null;
}

export interface KeptTimer {
  readonly id: string;
  readonly subject: string;
  readonly kind: string;
  readonly cycle: number;
  readonly dueAt: number;
  status: "armed" | "fired" | "cancelled";
}

export interface TestShelf extends Shelf {
  readonly rows: {
    readonly chats: Map<string, ChatRecord>;
    /** Status by `channel\u0000key`. */
    readonly events: Map<string, "new" | "done" | "ignored" | "quarantined">;
    readonly notices: Map<string, NoticeRow>;
    readonly sends: Map<OutboundId, KeptSend>;
    readonly timers: Map<string, KeptTimer>;
    readonly tickets: Map<string, TicketRecord>;
    readonly staff: StaffRecord[];
    readonly codes: StaffCodeRecord[];
    readonly audits: string[];
    readonly counters: Map<string, number>;
  };
  readonly backlog: Backlog;
  /** Called before each call; throw to be away or to refuse. */
  readonly troubles: {
    read: (what: "chats" | "tickets" | "staff", about: readonly string[]) => void;
    write: (units: readonly Unit[], marks: readonly Mark[]) => void;
    answer: (verdict: TrayVerdict) => void;
  };
  readonly writes: (readonly Unit[])[];
}

/** As the real shelf leases, in ms. */
const leaseMs = 60_000;

export function openTestShelf(now: () => number): TestShelf {
  const rows: TestShelf["rows"] = {
    chats: new Map(),
    events: new Map(),
    notices: new Map(),
    sends: new Map(),
    timers: new Map(),
    tickets: new Map(),
    staff: [],
    codes: [],
    audits: [],
    counters: new Map(),
  };
  const troubles: TestShelf["troubles"] = { read: () => {}, write: () => {}, answer: () => {} };
  const writes: (readonly Unit[])[] = [];
  return {
    rows,
    troubles,
    writes,
    backlog: backlogOf(rows, now),
    async chats(keys) {
      await round();
      troubles.read("chats", keys.map(chatName));
      return keys.map((key) => rows.chats.get(chatName(key)) ?? freshChat(key));
    },
    async tickets({ numbers, ofCustomers, ofEngineers }) {
      await round();
      troubles.read("tickets", numbers);
      return [...rows.tickets.values()].filter(
        ({ ticket }) =>
          numbers.includes(ticket.number) ||
          ofCustomers.includes(ticket.customer) ||
          (ticket.engineer !== null && ofEngineers.includes(ticket.engineer)),
      );
    },
    async staff() {
      await round();
      troubles.read("staff", []);
      return [...rows.staff];
    },
    async whereabouts(ids) {
      await round();
      return new Map(
        [...rows.chats.values()].flatMap((chat): [ConversationId, ChatKey][] =>
          ids.includes(chat.id) ? [[chat.id, { channel: chat.channel, chat: chat.chat }]] : [],
        ),
      );
    },
    async codes(codes) {
      await round();
      return rows.codes.filter(({ code }) => codes.includes(code));
    },
    async write(units, marks) {
      await round();
      troubles.write(units, marks);
      refuseDoubles(rows, units);
      for (const mark of marks) putMark(rows, mark);
      const verdict = judge(rows, units, now());
      const queued = new Set<OutboundId>();
      writes.push(units.filter((_, nth) => !verdict.stale.has(nth)));
      for (const [nth, unit] of units.entries())
        if (!verdict.stale.has(nth)) putUnit(rows, unit, now(), queued);
      const answer = { ...verdict, queued };
      troubles.answer(answer);
      return answer;
    },
    async quarantine({ platform, eventId }) {
      await round();
      const name = `${platform}\u0000${eventId}`;
      if ((rows.events.get(name) ?? "new") === "new") rows.events.set(name, "quarantined");
    },
    async quarantineNotice(key) {
      await round();
      rows.events.set(`desk\u0000${key}`, "quarantined");
    },
    async reserve(series, count) {
      await round();
      const first = (rows.counters.get(series) ?? 0) + 1;
      rows.counters.set(series, first + count - 1);
      return first;
    },
  };
}

/** A round trip: others get their turn. */
const round = (): Promise<void> => new Promise((back) => setImmediate(back));

/** Rows that PostgreSQL's unique keys refuse, whoever sends them: nothing of the call is written. */
function refuseDoubles(rows: TestShelf["rows"], units: readonly Unit[]): void {
  const keys = units.flatMap(({ events }) => events.map(({ channel, key }) => `${channel} ${key}`));
  if (new Set(keys).size < keys.length) throw new Error("rows refused: 23505");
  const numbers = units.flatMap(({ tickets }) => tickets.filter(({ expected }) => expected === 0));
  for (const { ticket } of numbers)
    if (rows.tickets.has(ticket.number)) throw new Error("rows refused: 23505");
}

function judge(
  rows: TestShelf["rows"],
  units: readonly Unit[],
  at: number,
): Omit<TrayVerdict, "queued"> {
  const stale = new Set<number>();
  const seen = new Set<string>();
  for (const [nth, unit] of units.entries()) {
    const { chat, expected } = unit;
    if (chat !== null && (rows.chats.get(chatName(chat))?.version ?? 0) !== expected)
      stale.add(nth);
    for (const { ticket, expected: version } of unit.tickets)
      if ((rows.tickets.get(ticket.number)?.ticket.version ?? 0) !== version) stale.add(nth);
    for (const id of unit.fired) {
      const timer = rows.timers.get(id);
      if (timer?.status !== "armed" || timer.dueAt > at) stale.add(nth);
    }
    for (const { channel, key } of unit.events)
      if (rows.events.has(`${channel}\u0000${key}`)) {
        seen.add(`${channel}\u0000${key}`);
        stale.add(nth);
      }
    for (const { channel, key } of unit.heard)
      if (rows.events.get(`${channel}\u0000${key}`) !== "new") {
        seen.add(`${channel}\u0000${key}`);
        stale.add(nth);
      }
  }
  return { stale, seen };
}

function putUnit(rows: TestShelf["rows"], unit: Unit, at: number, queued: Set<OutboundId>): void {
  const { chat } = unit;
  for (const { channel, key, status } of unit.events)
    rows.events.set(`${channel}\u0000${key}`, status);
  for (const { channel, key } of unit.heard) rows.events.set(`${channel}\u0000${key}`, "done");
  for (const id of unit.fired) {
    const timer = rows.timers.get(id);
    if (timer !== undefined) timer.status = "fired";
  }
  for (const { subject, kind } of unit.settled)
    for (const timer of rows.timers.values())
      if (timer.subject === subject && timer.kind === kind && timer.status === "armed")
        timer.status = "cancelled";
  for (const { subject, kind, cycle, dueAt } of unit.armed) {
    const id = timerId(derive("timer", subject, kind, cycle));
    if (!rows.timers.has(id))
      rows.timers.set(id, { id, subject, kind, cycle, dueAt, status: "armed" });
  }
  for (const notice of unit.notices) {
    const name = `desk\u0000${notice.key}`;
    if (rows.events.has(name)) continue;
    rows.events.set(name, "new");
    rows.notices.set(notice.key, notice);
  }
  for (const { ticket } of unit.tickets) {
    const known = rows.tickets.get(ticket.number);
    const where = known?.chat ?? chat;
    if (where !== null)
      rows.tickets.set(ticket.number, {
        photos: 0,
        kept: { files: [], gone: 0 },
        ...known,
        chat: { channel: where.channel, chat: where.chat },
        ticket,
      });
  }
  for (const { action, subject } of unit.audits) rows.audits.push(`${action} ${subject}`);
  if (chat === null) return;
  const version = unit.expected + 1;
  const kept = { ...chat, fresh: false, version };
  rows.chats.set(chatName(chat), kept);
  const waits = [...rows.sends.values()].some(
    (other) => other.chat.id === chat.id && other.status === "queued",
  );
  for (const row of unit.sends) {
    if (waits) queued.add(row.id);
    rows.sends.set(row.id, {
      ...row,
      chat: kept,
      version,
      createdAt: at,
      status: waits ? "queued" : "sending",
      attempt: waits ? 0 : 1,
      fence: waits ? 0 : 1,
      nextAt: waits ? at : null,
      leaseUntil: waits ? null : at + leaseMs,
      maybeTwice: false,
      error: null,
      messageId: null,
    });
  }
}

function putMark(rows: TestShelf["rows"], mark: Mark): void {
  const row = rows.sends.get(mark.id);
  if (row === undefined || row.fence !== mark.fence || row.status !== "sending") return;
  row.status = mark.status;
  row.nextAt = mark.nextAt;
  row.leaseUntil = null;
  row.error = mark.error;
  row.messageId = mark.messageId ?? row.messageId;
  row.maybeTwice = row.maybeTwice || mark.maybeTwice;
  if (mark.error === "behind-another" || mark.error === "channel-waits") row.attempt -= 1;
}
