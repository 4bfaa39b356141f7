/** The use cases of the front desk, put together: what comes in is heard, what is due rings, what is said leaves. */
import { DeskError } from "../kernel/errors.ts";
import { derive, outboundId } from "../kernel/ids.ts";
import type { Platform } from "../kernel/platform.ts";
import type { Arrival, Channel, Intake, Page, Spoiled } from "../ports/channel.ts";
import { faultFields } from "../ports/fault-fields.ts";
import type { Log, Meter } from "../ports/log.ts";
import { type Backlog, chatName, type Shelf, type Unit } from "../ports/shelf.ts";
import type { Timers } from "../ports/timers.ts";
import type { Wakes } from "../ports/wakes.ts";
import { causeOf, type Item, type LaneKey } from "./item.ts";
import { openKeepUp } from "./keep-up.ts";
import { type Order, openSpeaker } from "./open-speaker.ts";
import { openTrays, type Trays } from "./open-trays.ts";
import { openChatCache, openCustomerNumbers, openDirectory } from "./remembered.ts";
import type { House } from "./world.ts";

export interface DeskParts {
  readonly house: House;
  readonly shelf: Shelf;
  readonly backlog: Backlog;
  readonly pages: { bookmark(channel: string, account: string): Promise<string | undefined>; store(page: Page): Promise<boolean> };
  readonly channels: ReadonlyMap<Platform, Channel>;
  readonly wakes: Wakes;
  readonly timers: Timers;
  readonly now: () => number;
  readonly chance: () => number;
  readonly log: Log;
  readonly meter: Meter;
}

export interface Desk {
  /** Resolves when all of it is committed. @throws {StoreUnavailable} */
  hear(arrivals: readonly Arrival[], spoiled: readonly Spoiled[]): Promise<void>;
  readonly intake: Intake;
  /** Everything that is due now: clocks and messages. */
  catchUp(): Promise<void>;
  start(): void;
  /** Takes nothing new on by itself and finishes what is under way. */
  stop(): Promise<void>;
}

export function openDesk(parts: DeskParts): Desk {
  const { shelf, channels, wakes, timers, now, log, meter, chance } = parts;
  const chats = openChatCache();
  const directory = openDirectory(shelf);
  const numbers = openCustomerNumbers(shelf);
  const trays: Trays = openTrays({
    ...{ house: parts.house, shelf, directory, numbers, chats, timers, now, monotonicMs: timers.monotonicMs },
    written: (unit, queued) => afterCommit(unit, queued),
    poisoned: (key, item, error) => setAside(parts, trays, key, item, error),
  });
  const speaker = openSpeaker({
    ...{ channels, timers, now, chance, log, meter },
    mark: (mark) => trays.mark(mark),
    undelivered: (order, why) => noteUndelivered(trays, log, order, why),
    again: (at) => wakes.plan("outbox", "due", at),
  });
  const keepUp = openKeepUp({ backlog: parts.backlog, trays, speaker, wakes, timers, now, log, meter });
  const afterCommit = (unit: Unit, queued: ReadonlySet<string>): void => {
    const { chat } = unit;
    if (chat !== null) {
      for (const row of unit.sends) {
        if (queued.has(row.id)) wakes.plan("outbox", "due", now());
        else speaker.say({ ...row, channel: chat.channel, chat: chat.chat, attempt: 1, fence: 1, maybeTwice: false });
      }
      for (const { photo } of unit.photos) wakes.plan("photo", photo.id, now());
    }
    for (const { dueAt } of unit.armed) wakes.plan("clocks", "due", dueAt);
    for (const { key, to, notice, at } of unit.notices) {
      trays.put({ kind: "chat", chat: to }, { kind: "notice", key, notice, at }).catch(() => {
        // It is stored: whoever looks after what waits will hear it.
        log.warn({ kind: notice.kind }, "a notice waits for the database");
      });
    }
  };
  const take = (arrival: Arrival): Promise<void> => {
    if (arrival.press !== undefined) channels.get(arrival.platform)?.acknowledge(arrival);
    return trays.put({ kind: "chat", chat: { channel: arrival.platform, chat: arrival.chat } }, { kind: "arrival", arrival, stored: false });
  };
  const hear: Desk["hear"] = async (arrivals, spoiled) => {
    await Promise.all([...arrivals.map(take), ...spoiled.map((event) => keepSpoiled(parts, event))]);
  };
  return {
    hear,
    intake: { take: hear, bookmark: (platform, account) => parts.pages.bookmark(platform, account), takePage: (page) => takePage(parts, trays, page) },
    async catchUp() {
      await keepUp.ring();
      await keepUp.resend();
    },
    start: () => keepUp.start(),
    async stop() {
      keepUp.stop();
      await trays.drained();
    },
  };
}

/** A page is kept first, then heard from there; the bookmark moved with it. */
async function takePage(parts: DeskParts, trays: Trays, page: Page): Promise<boolean> {
  if (!(await parts.pages.store(page))) return false;
  for (const arrival of page.arrivals) {
    if (arrival.press !== undefined) parts.channels.get(arrival.platform)?.acknowledge(arrival);
    const lane: LaneKey = { kind: "chat", chat: { channel: arrival.platform, chat: arrival.chat } };
    trays.put(lane, { kind: "arrival", arrival, stored: true }).catch(() => parts.log.warn({ platform: page.platform }, "a kept message waits for the database"));
  }
  return true;
}

async function keepSpoiled({ shelf, meter, log }: DeskParts, event: Spoiled): Promise<void> {
  const reference = referenceOf(derive("event", event.platform, event.eventId));
  await shelf.quarantine(event, `${event.platform}:`, reference);
  meter.count("deskbell_quarantined_total", { platform: event.platform });
  log.error({ platform: event.platform, reference }, "an event could not be read and is kept aside");
}

/** What could not be decided is kept aside with its bytes; the person reads one plain apology, colleagues are told. */
async function setAside(parts: DeskParts, trays: Trays, key: LaneKey, item: Item, error: unknown): Promise<void> {
  const cause = causeOf(item);
  const reference = referenceOf(cause);
  const code = error instanceof DeskError ? error.code : error instanceof Error ? error.name : "unknown";
  parts.log.error({ reference, kind: item.kind, ...faultFields(error) }, "a turn failed and is kept aside");
  parts.meter.count("deskbell_quarantined_total", { platform: key.kind === "chat" ? key.chat.channel : "ticket" });
  if (item.kind === "arrival" && key.kind === "chat") {
    const { platform, eventId, raw } = item.arrival;
    await parts.shelf.quarantine({ platform, eventId, reason: code, raw }, chatName(key.chat), reference);
  }
  if (item.kind === "notice") await parts.shelf.quarantineNotice(item.key, code, reference);
  if (item.kind === "failed" || key.kind === "ticket") return;
  trays.put(key, { kind: "failed", cause, reference, fired: item.kind === "rang" ? item.id : null }).catch(() => {
    parts.log.warn({ reference }, "the apology waits for the database");
  });
}

function noteUndelivered(trays: Trays, log: Log, order: Order, why: string): void {
  const item: Item = { kind: "undelivered", send: outboundId(order.id), why, matters: order.mustArrive };
  trays.put({ kind: "chat", chat: { channel: order.channel, chat: order.chat } }, item).catch(() => log.warn({ platform: order.channel, why }, "an undelivered message could not be noted"));
}

/** What the customer reads and our log has: eight characters. */
const referenceOf = (id: string): string => id.slice(0, 8).toUpperCase();
