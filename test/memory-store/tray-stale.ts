/** Which units of a tray meet something newer: they change nothing and come back by name (steps 1 to 3 of `desk_tray`). */
import type { Unit } from "../../src/ports/unit.ts";
import * as take from "./accept.ts";
import { keyed } from "./keyed.ts";
import type { Store } from "./tables.ts";

/** A tray on its way into the rows. */
export interface Tray {
  readonly store: Store;
  readonly units: readonly Unit[];
  readonly now: number;
  readonly owner: number;
  /** Places of units that are not written. */
  readonly bad: Set<number>;
  /** Events heard before, as `channel\u0000key`. */
  readonly seen: Set<string>;
}

/** Calls for every unit that is still to be written. */
export function eachGood({ units, bad }: Tray, work: (unit: Unit, nth: number) => void): void {
  for (const [nth, unit] of units.entries()) if (!bad.has(nth)) work(unit, nth);
}

/** Rows for chats nobody has spoken in yet. */
export function openNewChats({ store, units, now }: Tray): void {
  for (const { chat } of units) {
    if (chat === null || !chat.fresh) continue;
    const person = take.uuid(chat.person.id);
    const fresh = {
      id: person,
      role: "customer",
      name: null,
      phone: null,
      address: null,
      device: null,
      locale: null,
      customerNumber: null,
      ticketsOpened: 0,
      surveysOpened: 0,
      skills: [],
      regions: [],
      onDuty: true,
      createdAt: now,
    };
    if (!store.people.clashes(fresh)) store.people.insert(fresh);
    const row = {
      id: take.uuid(chat.id),
      channel: take.text(chat.channel),
      chat: take.text(chat.chat),
      person,
      state: "{}",
      draft: null,
      profile: null,
      version: 0,
      handling: "bot",
      serving: null,
      blocked: null,
      outSeq: 0,
      wrongCodes: 0,
      wrongCodesAt: null,
      lastHeardAt: null,
      createdAt: now,
    };
    if (!store.chats.clashes(row)) store.chats.insert(row);
  }
}

/** Finds them all: older versions, clocks that rang, codes used up, events known. */
export function findStale(tray: Tray): void {
  const { store, units, now, bad } = tray;
  for (const [nth, unit] of units.entries()) {
    const { chat, expected } = unit;
    if (chat !== null && store.chats.get(take.uuid(chat.id))?.version !== take.int(expected))
      bad.add(nth);
    for (const { ticket, expected } of unit.tickets)
      if ((store.tickets.get(take.uuid(ticket.id))?.version ?? 0) !== take.int(expected))
        bad.add(nth);
    for (const id of unit.fired) {
      const timer = store.timers.get(take.uuid(id));
      if (timer === undefined || timer.status !== "armed" || timer.dueAt > now) bad.add(nth);
    }
    for (const code of unit.codes) {
      const row = store.codes.get(code);
      if (row === undefined || row.usedAt !== null) bad.add(nth);
    }
    if (chat !== null)
      for (const { channel, key } of unit.events)
        if (store.events.get(keyed(take.text(channel), take.text(key))) !== undefined)
          known(tray, nth, channel, key);
    for (const { channel, key } of unit.heard)
      if (store.events.get(keyed(take.text(channel), take.text(key)))?.status !== "new")
        known(tray, nth, channel, key);
  }
  leaveNoRow(tray);
}

function known({ bad, seen }: Tray, nth: number, channel: string, key: string): void {
  bad.add(nth);
  seen.add(`${channel}\u0000${key}`);
}

/** A new chat that is not written after all leaves no row behind. */
function leaveNoRow({ store, units, bad }: Tray): void {
  for (const nth of bad) {
    const chat = units[nth]?.chat;
    if (chat === null || chat === undefined || !chat.fresh) continue;
    if (store.chats.get(take.uuid(chat.id))?.version === 0) store.chats.remove(take.uuid(chat.id));
  }
}
