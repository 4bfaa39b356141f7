/** The use cases of the front desk, put together: what comes in is heard, what is due rings, what is said leaves. */
import type { Platform } from "../kernel/platform.ts";
import type { Arrival, Channel, Intake, Page, Spoiled } from "../ports/channel.ts";
import { faultFields } from "../ports/fault-fields.ts";
import type { Gallery } from "../ports/gallery.ts";
import type { Log, Meter } from "../ports/log.ts";
import type { Backlog, Shelf } from "../ports/shelf.ts";
import type { Timers } from "../ports/timers.ts";
import type { Unit } from "../ports/unit.ts";
import type { Wakes } from "../ports/wakes.ts";
import { openKeepUp } from "./keep-up.ts";
import { openPressure } from "./open-pressure.ts";
import { openSpeaker } from "./open-speaker.ts";
import { openTrays, type Trays } from "./open-trays.ts";
import { noteUndelivered, passOn, takePage } from "./pass-on.ts";
import type { Strain } from "./pressure.ts";
import { openChatCache, openCustomerNumbers, openDirectory } from "./remembered.ts";
import { type AsideParts, keepSpoiled, setAside } from "./set-aside.ts";
import { warnStaff } from "./warn-staff.ts";
import { within } from "./within.ts";
import type { House } from "./world.ts";

export interface DeskParts {
  readonly house: House;
  readonly shelf: Shelf;
  readonly backlog: Backlog;
  readonly pages: {
    bookmark(channel: string, account: string): Promise<string | undefined>;
    store(page: Page): Promise<boolean>;
  };
  readonly channels: ReadonlyMap<Platform, Channel>;
  /** What is shown of what was kept. */
  readonly gallery: Gallery;
  readonly wakes: Wakes;
  readonly timers: Timers;
  readonly now: () => number;
  readonly chance: () => number;
  readonly log: Log;
  readonly meter: Meter;
  /** Since when nobody takes this process for dead, in monotonic ms; `Infinity` while somebody may. */
  readonly aliveSince: () => number;
  /** What the machine says about itself; without it only what waits counts. */
  readonly strain?: () => Pick<Strain, "loopMs" | "poolWaiting">;
}

export interface Desk {
  /** Resolves when all of it is committed. @throws {StoreUnavailable} */
  readonly hear: (arrivals: readonly Arrival[], spoiled: readonly Spoiled[]) => Promise<void>;
  readonly intake: Intake;
  /** Everything that is due now: clocks and messages. */
  readonly catchUp: () => Promise<void>;
  /** Whether there is time for photos, or they are left for later. */
  readonly photosMayGo: () => boolean;
  start(): void;
  /** Takes nothing new on by itself and finishes what is under way. */
  stop(): Promise<void>;
}

/** Closing waits this long for what is under way: a call to a platform takes at most 10 s (R17). */
const stopWithinMs = 15_000;

export function openDesk(parts: DeskParts): Desk {
  const { shelf, channels, wakes, timers, now, log, meter, chance } = parts;
  const chats = openChatCache();
  const directory = openDirectory(shelf);
  const numbers = openCustomerNumbers(shelf);
  const trays: Trays = openTrays({
    // Asked for each tray: a playground may change the company's files meanwhile.
    get house() {
      return parts.house;
    },
    shelf,
    directory,
    numbers,
    chats,
    timers,
    now,
    monotonicMs: timers.monotonicMs,
    written: (unit, queued, askedAt) => afterCommit(unit, queued, askedAt),
    poisoned: (key, item, error) => setAside(aside, key, item, error),
    inDoubt: ({ chat, sends }) => {
      if (chat !== null && sends.length > 0)
        speaker.hold(
          chat,
          sends.flatMap(({ id }) => (speaker.holds(id) ? [] : [id])),
        );
    },
    unmarked: (mark, error) =>
      log.error(
        { outbound: mark.id, status: mark.status, ...faultFields(error) },
        "what became of a message could not be written down",
      ),
  });
  const pressure = openPressure({
    timers,
    meter,
    strain: () => ({ ...trays.waits(), ...(parts.strain?.() ?? { loopMs: 0, poolWaiting: 0 }) }),
  });
  const aside: AsideParts = {
    shelf,
    now,
    log,
    meter,
    passOn: (notices) => passOn(trays, log, notices),
  };
  const speaker = openSpeaker({
    channels,
    gallery: parts.gallery,
    timers,
    now,
    chance,
    log,
    meter,
    mark: (mark) => trays.mark(mark),
    undelivered: (order, why) => noteUndelivered(trays, timers, log, order, why),
    again: (at) => wakes.plan("outbox", "due", at),
    aliveSince: parts.aliveSince,
    turn: () => pressure.answersTurn(),
  });
  const keepUp = openKeepUp({
    backlog: parts.backlog,
    trays,
    speaker,
    wakes,
    timers,
    now,
    log,
    meter,
  });
  const afterCommit = (unit: Unit, queued: ReadonlySet<string>, askedAt: number): void => {
    const { chat } = unit;
    if (chat !== null) {
      for (const row of unit.sends) {
        if (queued.has(row.id)) wakes.plan("outbox", "due", now());
        else {
          const { channel, chat: name } = chat;
          const first = { attempt: 1, fence: 1, maybeTwice: false };
          void speaker.say({ ...row, channel, chat: name, ...first }, askedAt);
        }
      }
      for (const { photo } of unit.photos) wakes.plan("photo", photo.id, now());
    }
    for (const { dueAt } of unit.armed) wakes.plan("clocks", "due", dueAt);
    passOn(trays, log, unit.notices);
  };
  const acknowledge = (arrival: Arrival): void => {
    if (arrival.press === undefined) return;
    try {
      channels.get(arrival.platform)?.acknowledge(arrival);
    } catch (error) {
      // Beside the point: what was pressed is heard all the same.
      log.warn({ platform: arrival.platform, ...faultFields(error) }, "a press was not answered");
    }
  };
  const take = (arrival: Arrival): Promise<void> => {
    acknowledge(arrival);
    return trays.put(
      { kind: "chat", chat: { channel: arrival.platform, chat: arrival.chat } },
      { kind: "arrival", arrival, stored: false },
    );
  };
  const hear: Desk["hear"] = async (arrivals, spoiled) => {
    pressure.admit();
    await Promise.all([
      ...arrivals.map(take),
      ...spoiled.map((event) => keepSpoiled(parts, event)),
    ]);
  };
  return {
    hear,
    intake: {
      take: hear,
      bookmark: (platform, account) => parts.pages.bookmark(platform, account),
      async takePage(page) {
        pressure.admit();
        return takePage(parts, trays, acknowledge, page);
      },
      warn: (warning) => warnStaff(aside, warning),
    },
    photosMayGo: () => pressure.photosMayGo(),
    async catchUp() {
      await keepUp.ring();
      await keepUp.resend();
    },
    start: () => keepUp.start(),
    async stop() {
      await within(timers, stopWithinMs, async () => {
        await keepUp.stop();
        await trays.drained();
        await speaker.drained();
        await trays.drained();
      });
    },
  };
}
