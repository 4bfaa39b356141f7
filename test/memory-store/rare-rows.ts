/** The rows only some turns have (`desk_tray_rare`), in the order it writes them. */
import { derive } from "../../src/kernel/ids.ts";
import { chatName } from "../../src/ports/shelf.ts";
import * as take from "./accept.ts";
import { appendAudit } from "./audit.ts";
import { writePeople, writeSurveys, writeTickets } from "./case-rows.ts";
import { keyed } from "./keyed.ts";
import { eachGood, type Tray } from "./tray-stale.ts";

/** Within which wrong codes are counted together, in ms. */
export const wrongCodesMs = 3_600_000;

export function writeRare(tray: Tray): void {
  writePeople(tray);
  writeTickets(tray);
  writeSurveys(tray);
  writeTimers(tray);
  writeNotices(tray);
  writePhotos(tray);
  eachGood(tray, ({ audits }) => {
    for (const row of audits) appendAudit(tray.store, tray.now, row);
  });
  writeCodes(tray);
  forget(tray);
}

function writeTimers(tray: Tray): void {
  const { now } = tray;
  const { timers } = tray.store;
  const ring = new Set<string>();
  eachGood(tray, ({ fired }) => {
    for (const id of fired) ring.add(take.uuid(id));
  });
  for (const id of ring) {
    const row = timers.get(id);
    if (row !== undefined)
      timers.replace({ ...row, status: "fired", firedAt: now, fence: row.fence + 1 });
  }
  eachGood(tray, ({ settled }) => {
    for (const { subject, kind } of settled)
      for (const row of timers.among("armed", take.storable(subject)))
        if (row.kind === take.storable(kind))
          timers.replace({ ...row, status: "cancelled", fence: row.fence + 1 });
  });
  eachGood(tray, ({ armed }) => {
    for (const { subject, kind, cycle, dueAt, zone, why } of armed) {
      const row = {
        id: derive("timer", subject, kind, cycle),
        subject: take.storable(subject),
        kind: take.storable(kind),
        cycle: take.int(cycle),
        dueAt: take.long(dueAt),
        zone: take.storable(zone),
        why: why === undefined || why === null ? null : take.jsonb(why),
        status: "armed",
        fence: 0,
        firedAt: null,
      } as const;
      if (timers.by("cycle", keyed(subject, kind, cycle)) === undefined) timers.insert(row);
    }
  });
}

function writeNotices(tray: Tray): void {
  const { store, now } = tray;
  eachGood(tray, ({ notices }) => {
    for (const { key, to, notice, at } of notices) {
      if (store.events.get(keyed("desk", take.storable(key))) !== undefined) continue;
      store.events.insert({
        id: store.next("event"),
        channel: "desk",
        key,
        kind: "notice",
        chat: take.storable(chatName(to)),
        at: take.long(at),
        receivedAt: now,
        messageId: null,
        raw: new TextEncoder().encode(JSON.stringify({ to, notice })),
        status: "new",
        attempts: 0,
        error: null,
        reference: null,
      });
    }
  });
}

function writePhotos(tray: Tray): void {
  const { now } = tray;
  const { photos } = tray.store;
  eachGood(tray, (unit) => {
    if (unit.chat === null) return;
    for (const { photo, messageId } of unit.photos) {
      const id = take.uuid(photo.id);
      if (photos.get(id) !== undefined) continue;
      photos.insert({
        id,
        conversation: take.uuid(unit.chat.id),
        ticket: null,
        channel: unit.chat.channel,
        chat: take.storable(unit.chat.chat),
        messageId: take.orNull(take.storable, messageId),
        ref: JSON.stringify(photo),
        status: "wanted",
        why: null,
        sha256: null,
        type: null,
        bytes: null,
        width: null,
        height: null,
        attempts: 0,
        nextAt: now,
        leaseUntil: null,
        createdAt: now,
      });
    }
  });
  eachGood(tray, (unit) => {
    if (unit.chat === null) return;
    for (const { photo, ticket } of unit.joined) {
      const row = photos.get(take.uuid(photo));
      if (row !== undefined) photos.replace({ ...row, ticket: take.uuid(ticket) });
    }
  });
}

function writeCodes(tray: Tray): void {
  const { store, now } = tray;
  eachGood(tray, ({ codes }) => {
    for (const code of codes) {
      const row = store.codes.get(code);
      if (row !== undefined) store.codes.replace({ ...row, usedAt: now });
    }
  });
  eachGood(tray, ({ chat, wrongCode }) => {
    const row = chat === null || !wrongCode ? undefined : store.chats.get(take.uuid(chat.id));
    if (row === undefined) return;
    const since = row.wrongCodesAt;
    const again = since !== null && since > now - wrongCodesMs;
    store.chats.replace({
      ...row,
      wrongCodes: again ? row.wrongCodes + 1 : 1,
      wrongCodesAt: again ? since : now,
    });
  });
}

/** What a customer withdrew is gone from the rows. */
function forget(tray: Tray): void {
  const { events, photos } = tray.store;
  eachGood(tray, ({ chat, forgotten }) => {
    if (chat === null) return;
    for (const { message } of forgotten) {
      const name = take.storable(message);
      for (const row of events.among("message", keyed(chatName(chat), name)))
        events.replace({ ...row, raw: null, error: "withdrawn" });
      for (const row of photos.among("message", keyed(chat.id, name)))
        photos.replace({ ...row, status: "refused", why: "withdrawn", nextAt: null });
    }
  });
}
