/** What is left to do, read from the rows. */
import { conversationId, outboundId, timerId } from "../../src/kernel/ids.ts";
import {
  type Backlog,
  type ClaimedSend,
  type DueTimer,
  doubtPrefix,
  type OrphanSend,
  type WaitingEvent,
} from "../../src/ports/shelf.ts";
import { leaseMs } from "../../src/store/write-tray.ts";
import * as take from "./accept.ts";
import type { Instance } from "./instance.ts";
import { keyOf } from "./read-chats.ts";
import type { ChatLine, EventLine, SendLine, TimerLine } from "./rows.ts";
import type { Store } from "./tables.ts";

export function openMemoryBacklog(instance: Instance): Backlog {
  const { store, alive, databaseNow } = instance;
  return {
    dueTimers: (limit) => alive(() => dueTimers(store, databaseNow(), limit)),
    nextTimerAt: () => alive(() => earliest(armed(store).map(({ dueAt }) => dueAt))),
    waiting: (olderThanMs, limit) =>
      alive(() =>
        store.events
          .among("status", "new")
          .filter(({ receivedAt }) => receivedAt <= databaseNow() - olderThanMs)
          .toSorted((a, b) => a.id - b.id)
          .slice(0, limit)
          .flatMap((row) => waitingOf(store, row)),
      ),
    claim: (limit) => alive(() => claim(instance, limit)),
    orphans: (limit) => alive(() => orphans(instance, limit)),
    nextSendAt: () =>
      alive(() =>
        earliest(store.sends.among("status", "queued").flatMap(({ nextAt }) => nextAt ?? [])),
      ),
    adopt: (orphan, as, nextAt, maybeTwice, neverLeft = false) =>
      alive(() => {
        const row = store.sends.get(take.uuid(orphan.id));
        if (row?.status !== "sending" || row.fence !== orphan.fence) return false;
        store.sends.replace({
          ...row,
          status: as,
          fence: row.fence + 1,
          leaseUntil: null,
          nextAt: take.orNull(take.long, nextAt),
          maybeTwice: row.maybeTwice || maybeTwice,
          settledAt: as === "queued" ? null : databaseNow(),
          error:
            neverLeft || row.error?.startsWith(doubtPrefix) === true
              ? row.error
              : `${doubtPrefix}owner-gone`,
        });
        return true;
      }),
  };
}

const earliest = (instants: readonly number[]): number | null =>
  instants.length === 0 ? null : Math.min(...instants);

/** What rings: a row that asks to be forgotten does not. */
const armed = (store: Store): readonly TimerLine[] =>
  store.timers.among("status", "armed").filter(({ kind }) => kind !== "erasure");

const dueTimers = (store: Store, now: number, limit: number): readonly DueTimer[] =>
  armed(store)
    .filter(({ dueAt }) => dueAt <= now)
    .toSorted((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map((row) => timerOf(store, row));

function timerOf(store: Store, { id, subject, kind, cycle, dueAt }: TimerLine): DueTimer {
  const [of, name] = [
    subject.slice(0, subject.indexOf(":")),
    subject.slice(subject.indexOf(":") + 1),
  ];
  const chat = of === "conversation" ? store.chats.get(name) : undefined;
  return {
    id: timerId(id),
    kind,
    cycle,
    dueAt,
    chat: chat === undefined ? null : keyOf(chat),
    ticket: of === "ticket" ? name : null,
  };
}

/** One event; none when it was taken back before anybody heard it, and then it waits no more. */
function waitingOf(store: Store, row: EventLine): readonly WaitingEvent[] {
  if (row.raw === null) {
    store.events.replace({ ...row, status: "ignored" });
    return [];
  }
  const body = JSON.parse(new TextDecoder().decode(row.raw));
  const { key, at } = row;
  return row.kind === "notice"
    ? [{ kind: "notice", key, to: body.to, notice: body.notice, at }]
    : [
        {
          kind: "arrival",
          key,
          arrival: { ...body, raw: Buffer.from(String(body.raw), "base64") },
        },
      ];
}

/** The first open message of every chat. */
function heads(store: Store): readonly SendLine[] {
  const first = new Map<string, SendLine>();
  for (const status of ["queued", "sending"] as const)
    for (const row of store.sends.among("status", status)) {
      const head = first.get(row.conversation);
      if (
        head === undefined ||
        row.seq < head.seq ||
        (row.seq === head.seq && row.part < head.part)
      )
        first.set(row.conversation, row);
    }
  return [...first.values()];
}

function claim({ store, owner, databaseNow }: Instance, limit: number): readonly ClaimedSend[] {
  const now = databaseNow();
  return heads(store)
    .filter(({ status, nextAt }) => status === "queued" && nextAt !== null && nextAt <= now)
    .toSorted((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0))
    .slice(0, limit)
    .flatMap((row) => {
      const chat = store.chats.get(row.conversation);
      if (chat === undefined) return [];
      const claimed: SendLine = {
        ...row,
        status: "sending",
        owner: owner.number,
        fence: row.fence + 1,
        attempt: row.attempt + 1,
        leaseUntil: now + leaseMs,
      };
      store.sends.replace(claimed);
      return claimedOf(claimed, chat, now);
    });
}

function claimedOf(
  row: SendLine,
  { channel, chat }: ChatLine,
  now: number,
): readonly ClaimedSend[] {
  const key = keyOf({ channel, chat });
  if (key === null || row.body === null) return [];
  return [
    {
      id: outboundId(row.id),
      conversation: conversationId(row.conversation),
      ...key,
      seq: row.seq,
      part: row.part,
      body: JSON.parse(row.body),
      attempt: row.attempt,
      fence: row.fence,
      mustArrive: row.mustArrive,
      maybeTwice: row.maybeTwice,
      ...(row.error?.startsWith(doubtPrefix) === true
        ? { doubt: row.error.slice(doubtPrefix.length) }
        : {}),
      ageMs: now - row.createdAt,
    },
  ];
}

/** Messages of owners that are gone, or whose lease ran out; the oldest first. */
function orphans(
  { store, owner, owners, databaseNow }: Instance,
  limit: number,
): readonly OrphanSend[] {
  const now = databaseNow();
  return store.sends
    .among("status", "sending")
    .filter(
      (row) =>
        (row.owner !== owner.number && !owners.has(row.owner)) ||
        (row.leaseUntil !== null && row.leaseUntil < now),
    )
    .toSorted((a, b) => a.createdAt - b.createdAt)
    .flatMap((row): OrphanSend[] => {
      const chat = store.chats.get(row.conversation);
      if (chat === undefined) return [];
      const { id: name, fence, mustArrive, maybeTwice, createdAt } = row;
      const id = outboundId(name);
      const own = row.owner === owner.number ? ({ own: true } as const) : {};
      const newest = row.conversationVersion === chat.version;
      const channel = keyOf(chat)?.channel;
      return channel === undefined
        ? []
        : [{ id, channel, fence, mustArrive, maybeTwice, newest, createdAt, ...own }];
    })
    .slice(0, limit);
}
