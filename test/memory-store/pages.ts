/** Pages read from an account, and the bookmark: both or none. */
import type { Page } from "../../src/ports/channel.ts";
import { chatName } from "../../src/ports/shelf.ts";
import type { Pages } from "../../src/store/open-pages.ts";
import * as take from "./accept.ts";
import type { Instance } from "./instance.ts";
import { keyed } from "./keyed.ts";
import type { EventLine } from "./rows.ts";
import type { Store } from "./tables.ts";

export function openMemoryPages({ store, alive, now, databaseNow }: Instance): Pages {
  return {
    bookmark: (channel, account) =>
      alive(() => store.bookmarks.get(keyed(take.text(channel), take.text(account)))?.value),
    store: (page) => alive(() => storePage(store, page, now(), databaseNow())),
  };
}

/** @param at by the machine's clock @param received by the database's */
function storePage(store: Store, page: Page, at: number, received: number): boolean {
  const rows = [
    ...page.arrivals.map(arrivalLine),
    ...page.spoiled.map((row) => spoiledLine(row, at)),
  ];
  const channel = take.text(page.platform);
  const account = take.text(page.account);
  const before = store.bookmarks.get(keyed(channel, account));
  if (before !== undefined && before.value !== (page.from ?? "")) return false;
  const line = { channel, account, value: take.text(page.to), changedAt: received };
  if (before === undefined) store.bookmarks.insert(line);
  else store.bookmarks.replace(line);
  for (const row of rows)
    if (store.events.get(keyed(channel, row.key)) === undefined)
      store.events.insert({ ...row, id: store.next("event"), channel, receivedAt: received });
  return true;
}

type Line = Omit<EventLine, "id" | "channel" | "receivedAt">;

const arrivalLine = (arrival: Page["arrivals"][number]): Line => ({
  key: take.text(arrival.eventId),
  kind: "arrival",
  chat: take.text(chatName({ channel: arrival.platform, chat: arrival.chat })),
  at: take.long(arrival.at),
  messageId: take.orNull(
    take.text,
    "messageId" in arrival.input ? arrival.input.messageId : undefined,
  ),
  raw: new TextEncoder().encode(
    JSON.stringify({ ...arrival, raw: Buffer.from(arrival.raw).toString("base64") }),
  ),
  status: "new",
  attempts: 0,
  error: null,
  reference: null,
});

const spoiledLine = (
  { platform, eventId, reason, raw }: Page["spoiled"][number],
  at: number,
): Line => ({
  key: take.text(eventId),
  kind: "raw",
  chat: `${platform}:`,
  at,
  messageId: null,
  raw: Uint8Array.from(raw),
  status: "quarantined",
  attempts: 0,
  error: take.text(reason.slice(0, 200)),
  reference: null,
});
