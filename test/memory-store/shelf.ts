/** What the desk may ask for, and the one way to write. */
import type { Spoiled } from "../../src/ports/channel.ts";
import type { Shelf } from "../../src/ports/shelf.ts";
import * as take from "./accept.ts";
import type { Instance } from "./instance.ts";
import { keyed } from "./keyed.ts";
import { readChats, readCodes, readStaff, whereabouts } from "./read-chats.ts";
import { readTickets } from "./read-tickets.ts";
import type { Store } from "./tables.ts";
import { writeTray } from "./write-tray.ts";

/** Characters of a reason that are kept. */
const reasonMax = 200;

export function openMemoryShelf({ store, alive, now, databaseNow, owner }: Instance): Shelf {
  return {
    chats: (keys) => alive(() => readChats(store, databaseNow(), keys)),
    tickets: (wanted) => alive(() => readTickets(store, wanted)),
    staff: () => alive(() => readStaff(store)),
    whereabouts: (ids) => alive(() => whereabouts(store, ids)),
    codes: (codes) => alive(() => readCodes(store, databaseNow(), codes)),
    write: (units, marks) =>
      alive(() => writeTray(store, { units, marks, now: databaseNow(), owner: owner.number })),
    quarantine: (event, chat, reference) =>
      alive(() => quarantine(store, event, { chat, reference, at: now() })),
    quarantineNotice: (key, reason, reference) =>
      alive(() => {
        const row = store.events.get(keyed("desk", take.text(key)));
        if (row?.status !== "new") return;
        store.events.replace({
          ...row,
          status: "quarantined",
          attempts: row.attempts + 1,
          error: take.text(reason.slice(0, reasonMax)),
          reference: take.text(reference),
        });
      }),
    reserve: (series, count) =>
      alive(() => {
        const name = take.text(series);
        const before = store.counters.get(name)?.value ?? 0;
        const line = { name, value: before + take.long(count) };
        if (store.counters.get(name) === undefined) store.counters.insert(line);
        else store.counters.replace(line);
        return before + 1;
      }),
  };
}

function quarantine(
  store: Store,
  { platform, eventId, reason, raw }: Spoiled,
  {
    chat,
    reference,
    at,
  }: { readonly chat: string; readonly reference: string; readonly at: number },
): void {
  const kept = {
    status: "quarantined",
    error: take.text(reason.slice(0, reasonMax)),
    reference: take.text(reference),
  } as const;
  const row = store.events.get(keyed(take.text(platform), take.text(eventId)));
  if (row === undefined)
    store.events.insert({
      id: store.next("event"),
      channel: platform,
      key: take.text(eventId),
      kind: "raw",
      chat: take.text(chat),
      at,
      receivedAt: at,
      messageId: null,
      raw: Uint8Array.from(raw),
      attempts: 1,
      ...kept,
    });
  else if (row.status === "new")
    store.events.replace({ ...row, ...kept, attempts: row.attempts + 1 });
}
