/** What happens to events that cannot be heard as they came: kept aside with their bytes, said so to people. */
import { DeskError } from "../kernel/errors.ts";
import { derive, outboundId } from "../kernel/ids.ts";
import type { Page, Spoiled } from "../ports/channel.ts";
import { faultFields } from "../ports/fault-fields.ts";
import type { Log } from "../ports/log.ts";
import { chatName } from "../ports/shelf.ts";
import { causeOf, type Item, type LaneKey } from "./item.ts";
import type { DeskParts } from "./open-desk.ts";
import type { Order } from "./open-speaker.ts";
import type { Trays } from "./open-trays.ts";

/** A page is kept first, then heard from there; the bookmark moved with it. */
export async function takePage(parts: DeskParts, trays: Trays, page: Page): Promise<boolean> {
  if (!(await parts.pages.store(page))) return false;
  for (const arrival of page.arrivals) {
    if (arrival.press !== undefined) parts.channels.get(arrival.platform)?.acknowledge(arrival);
    const lane: LaneKey = { kind: "chat", chat: { channel: arrival.platform, chat: arrival.chat } };
    trays
      .put(lane, { kind: "arrival", arrival, stored: true })
      .catch(() =>
        parts.log.warn({ platform: page.platform }, "a kept message waits for the database"),
      );
  }
  return true;
}

/** Keeps an event that nobody can read. */
export async function keepSpoiled({ shelf, meter, log }: DeskParts, event: Spoiled): Promise<void> {
  const reference = referenceOf(derive("event", event.platform, event.eventId));
  await shelf.quarantine(event, `${event.platform}:`, reference);
  meter.count("deskbell_quarantined_total", { platform: event.platform });
  log.error(
    { platform: event.platform, reference },
    "an event could not be read and is kept aside",
  );
}

/** What could not be decided is kept aside with its bytes; the person reads one plain apology, colleagues are told. */
export async function setAside(
  parts: DeskParts,
  trays: Trays,
  key: LaneKey,
  item: Item,
  error: unknown,
): Promise<void> {
  const cause = causeOf(item);
  const reference = referenceOf(cause);
  const code =
    error instanceof DeskError ? error.code : error instanceof Error ? error.name : "unknown";
  parts.log.error(
    { reference, kind: item.kind, ...faultFields(error) },
    "a turn failed and is kept aside",
  );
  parts.meter.count("deskbell_quarantined_total", {
    platform: key.kind === "chat" ? key.chat.channel : "ticket",
  });
  if (item.kind === "arrival" && key.kind === "chat") {
    const { platform, eventId, raw } = item.arrival;
    await parts.shelf.quarantine(
      { platform, eventId, reason: code, raw },
      chatName(key.chat),
      reference,
    );
  }
  if (item.kind === "notice") await parts.shelf.quarantineNotice(item.key, code, reference);
  if (item.kind === "failed" || key.kind === "ticket") return;
  trays
    .put(key, { kind: "failed", cause, reference, fired: item.kind === "rang" ? item.id : null })
    .catch(() => {
      parts.log.warn({ reference }, "the apology waits for the database");
    });
}

/** A message that will not arrive is noted in its own chat. */
export function noteUndelivered(trays: Trays, log: Log, order: Order, why: string): void {
  const item: Item = {
    kind: "undelivered",
    send: outboundId(order.id),
    why,
    matters: order.mustArrive,
  };
  trays
    .put({ kind: "chat", chat: { channel: order.channel, chat: order.chat } }, item)
    .catch(() =>
      log.warn({ platform: order.channel, why }, "an undelivered message could not be noted"),
    );
}

/** What the customer reads and our log has: eight characters. */
const referenceOf = (id: string): string => id.slice(0, 8).toUpperCase();
