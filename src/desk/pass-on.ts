/** What is written and still has to be heard in another lane: soon, by us; or later, by whoever looks after what waits. */
import type { Page } from "../ports/channel.ts";
import type { Log } from "../ports/log.ts";
import type { Timers } from "../ports/timers.ts";
import type { NoticeRow } from "../ports/unit.ts";
import type { DeskParts } from "./open-desk.ts";
import type { Trays } from "./open-trays.ts";
import type { Order } from "./order.ts";

/** Notices to other chats, each heard in that chat's own turn. */
export function passOn(trays: Trays, log: Log, notices: readonly NoticeRow[]): void {
  for (const { key, to, notice, at } of notices) {
    trays.put({ kind: "chat", chat: to }, { kind: "notice", key, notice, at }).catch(() => {
      // It is stored: whoever looks after what waits will hear it.
      log.warn({ kind: notice.kind }, "a notice waits for the database");
    });
  }
}

/** A page is kept first, then heard from there; the bookmark moved with it. */
export async function takePage(
  { pages, log }: Pick<DeskParts, "pages" | "log">,
  trays: Trays,
  acknowledge: (arrival: Page["arrivals"][number]) => void,
  page: Page,
): Promise<boolean> {
  if (!(await pages.store(page))) return false;
  for (const arrival of page.arrivals) {
    acknowledge(arrival);
    const chat = { channel: arrival.platform, chat: arrival.chat };
    trays
      .put({ kind: "chat", chat }, { kind: "arrival", arrival, stored: true })
      .catch(() => log.warn({ platform: page.platform }, "a kept message waits for the database"));
  }
  return true;
}

/** Between two tries to note that a message will not arrive, in ms, and how many there are: an outage of an hour. */
const noteAgainMs = 5_000;
const notesMax = 720;

/** A message that will not arrive is noted in its own chat. */
export function noteUndelivered(
  trays: Trays,
  timers: Timers,
  log: Log,
  order: Order,
  why: string,
  tries = 1,
): void {
  const chat = { channel: order.channel, chat: order.chat };
  const item = { kind: "undelivered", send: order.id, why, matters: order.mustArrive } as const;
  trays.put({ kind: "chat", chat }, item).catch(() => {
    if (tries < notesMax)
      timers.after(noteAgainMs, () => noteUndelivered(trays, timers, log, order, why, tries + 1));
    else log.warn({ platform: order.channel, why }, "an undelivered message could not be noted");
  });
}
