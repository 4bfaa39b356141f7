/** The rows nearly every turn has: marks, chats, events, messages (step 4 of `desk_tray`). */
import type { Conversation, Talk } from "../../src/engine/conversation.ts";
import type { OutboundId } from "../../src/kernel/ids.ts";
import { chatName } from "../../src/ports/shelf.ts";
import type { Mark } from "../../src/ports/unit.ts";
import { leaseMs } from "../../src/store/write-tray.ts";
import * as take from "./accept.ts";
import { keyed } from "./keyed.ts";
import type { Store } from "./tables.ts";
import { eachGood, type Tray } from "./tray-stale.ts";

/** A message put back without a try keeps its place on the ladder. */
const untried: readonly (string | null)[] = ["behind-another", "channel-waits"];

/** Marks count only for whoever holds the fence of a message that is being sent. */
export function writeMarks(store: Store, marks: readonly Mark[]): void {
  const met = new Set<string>();
  for (const mark of marks) {
    const row = store.sends.get(take.uuid(mark.id));
    if (row?.status !== "sending" || row.fence !== take.int(mark.fence) || met.has(row.id))
      continue;
    met.add(row.id);
    store.sends.replace({
      ...row,
      status: mark.status,
      messageId: take.orNull(take.text, mark.messageId) ?? row.messageId,
      maybeTwice: row.maybeTwice || mark.maybeTwice,
      error: take.orNull(take.text, mark.error),
      nextAt: take.orNull(take.long, mark.nextAt),
      leaseUntil: null,
      attempt: row.attempt - (mark.status === "queued" && untried.includes(mark.error) ? 1 : 0),
      settledAt: mark.status === "queued" ? null : take.long(mark.at),
    });
  }
}

/** Chats as their turns left them. */
export function writeChats(tray: Tray): void {
  const { chats } = tray.store;
  const met = new Set<string>();
  eachGood(tray, ({ chat, expected }) => {
    const row = chat === null ? undefined : chats.get(take.uuid(chat.id));
    if (chat === null || row === undefined || met.has(row.id)) return;
    met.add(row.id);
    const { conversation } = chat;
    chats.replace({
      ...row,
      version: expected + 1,
      person: take.uuid(chat.person.id),
      state: take.jsonb(bare(conversation)),
      draft: answersOf(conversation),
      profile: chat.profile === undefined ? row.profile : JSON.stringify(chat.profile),
      handling: take.text(conversation.handling),
      blocked: take.orNull(take.text, chat.blocked),
      serving: take.orNull(take.uuid, chat.serving),
      outSeq: take.int(chat.outSeq),
      lastHeardAt: take.long(conversation.lastAt),
    });
  });
}

const bareTalk = ({ answers: _answers, ...talk }: Talk): Omit<Talk, "answers"> => talk;

const bare = (conversation: Conversation): object => ({
  ...conversation,
  talk: conversation.talk === null ? null : bareTalk(conversation.talk),
  waiting: conversation.waiting.map(bareTalk),
});

const answersOf = ({ talk, waiting }: Conversation): string | null =>
  talk === null && waiting.length === 0
    ? null
    : JSON.stringify([talk?.answers ?? {}, ...waiting.map(({ answers }) => answers)]);

/** Platform events, and stored ones that are heard now. */
export function writeEvents(tray: Tray): void {
  const { store, now } = tray;
  eachGood(tray, ({ chat, events }) => {
    if (chat === null) return;
    for (const row of events)
      store.events.insert({
        id: store.next("event"),
        channel: take.text(row.channel),
        key: take.text(row.key),
        kind: "raw",
        chat: take.text(chatName(chat)),
        at: take.long(row.at),
        receivedAt: now,
        messageId: take.orNull(take.text, row.messageId),
        raw: Uint8Array.from(row.raw),
        status: row.status,
        attempts: 0,
        error: null,
        reference: null,
      });
  });
  const met = new Set<string>();
  eachGood(tray, ({ heard }) => {
    for (const { channel, key } of heard) {
      const name = keyed(take.text(channel), take.text(key));
      const row = store.events.get(name);
      if (row === undefined || met.has(name)) continue;
      met.add(name);
      store.events.replace({ ...row, status: "done", attempts: row.attempts + 1 });
    }
  });
}

/** Messages to send; gives those that wait behind an earlier one. */
export function writeSends(tray: Tray): ReadonlySet<OutboundId> {
  const { store, now, owner } = tray;
  eachGood(tray, ({ chat, sends }) => {
    if (chat === null || !sends.some(({ kind }) => kind === "answer")) return;
    // Whoever is answered has spoken since: what may have arrived is not sent a second time before the answer.
    for (const row of store.sends.among("open", take.uuid(chat.id)))
      if (row.status === "queued" && row.maybeTwice)
        store.sends.replace({ ...row, status: "unsure", nextAt: null, settledAt: now });
  });
  // Who waits is asked before any of ours is there.
  const waiting = new Set<string>();
  eachGood(tray, ({ chat }) => {
    if (chat === null) return;
    const open = store.sends.among("open", take.uuid(chat.id));
    if (open.some((row) => row.status === "queued" || row.owner !== owner)) waiting.add(chat.id);
  });
  const queued = new Set<OutboundId>();
  eachGood(tray, (unit) => {
    if (unit.chat === null) return;
    const waits = waiting.has(unit.chat.id);
    for (const row of unit.sends) {
      store.sends.insert({
        id: take.uuid(row.id),
        conversation: take.uuid(unit.chat.id),
        conversationVersion: unit.expected + 1,
        seq: take.int(row.seq),
        part: take.int(row.part),
        kind: row.kind,
        body: JSON.stringify(row.body),
        mustArrive: row.mustArrive,
        status: waits ? "queued" : "sending",
        attempt: waits ? 0 : 1,
        nextAt: waits ? now : null,
        leaseUntil: waits ? null : now + leaseMs,
        owner,
        fence: waits ? 0 : 1,
        messageId: null,
        maybeTwice: false,
        error: null,
        createdAt: now,
        settledAt: null,
        cause: take.uuid(row.cause),
        causeIndex: take.int(row.causeIndex),
      });
      if (waits) queued.add(row.id);
    }
  });
  return queued;
}
