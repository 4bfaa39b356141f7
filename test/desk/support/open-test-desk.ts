import { type Desk, openDesk } from "../../../src/desk/open-desk.ts";
import type { House } from "../../../src/desk/world.ts";
import type { Turn } from "../../../src/engine/effect.ts";
import { line } from "../../../src/engine/line.ts";
import { ordering, quiet, saying, text } from "../../../src/engine/turn.ts";
import type { Platform } from "../../../src/kernel/platform.ts";
import type { Arrival, Channel } from "../../../src/ports/channel.ts";
import { emptyGallery, type Gallery } from "../../../src/ports/gallery.ts";
import type { WakeKind, Wakes } from "../../../src/ports/wakes.ts";
import { morning } from "../../support/ticket.ts";
import { aHouse } from "./a-house.ts";
import { openTestChannel, type TestChannel } from "./open-test-channel.ts";
import { openTestShelf, type TestShelf } from "./open-test-shelf.ts";
import { openTestTimers, type TestTimers } from "./open-test-timers.ts";

export interface TestDesk {
  readonly desk: Desk;
  readonly shelf: TestShelf;
  readonly timers: TestTimers;
  readonly telegram: TestChannel;
  readonly now: () => number;
  /** What was logged, message by message. */
  readonly logged: string[];
  readonly planned: { readonly kind: WakeKind; readonly at: number }[];
  /** Says these words in that chat; resolves when they are committed. */
  readonly says: (chat: string, words: string, eventId?: string) => Promise<void>;
}

export interface TestDeskParts {
  readonly telegram?: TestChannel;
  readonly channels?: readonly Channel[];
  readonly shelf?: (now: () => number) => TestShelf;
  readonly house?: Partial<House>;
  readonly timers?: TestTimers;
  readonly gallery?: Gallery;
}

/** The whole desk over a shelf in memory, with a heart that repeats what it hears. */
export function openTestDesk(parts: TestDeskParts = {}): TestDesk {
  const timers = parts.timers ?? openTestTimers();
  const now = (): number => morning + timers.monotonicMs();
  const shelf = (parts.shelf ?? openTestShelf)(now);
  const telegram = parts.telegram ?? openTestChannel("telegram");
  const channels = new Map<Platform, Channel>(
    [telegram, ...(parts.channels ?? [])].map((channel) => [channel.platform, channel]),
  );
  const logged: string[] = [];
  const planned: TestDesk["planned"] = [];
  const log = (_fields: unknown, message: string): void => void logged.push(message);
  const desk = openDesk({
    aliveSince: () => 0,
    house: aHouse(channels, { frontDesk: parrot, ...parts.house }),
    shelf,
    backlog: shelf.backlog,
    pages: {
      bookmark: () => Promise.resolve(undefined),
      store: (page) => {
        for (const { platform, eventId } of page.arrivals)
          shelf.rows.events.set(`${platform}\u0000${eventId}`, "new");
        return Promise.resolve(true);
      },
    },
    channels,
    gallery: parts.gallery ?? emptyGallery,
    wakes: silentWakes(planned),
    timers,
    now,
    chance: () => 0.5,
    log: { info: log, warn: log, error: log },
    meter: { count: () => {}, time: () => {}, gauge: () => {} },
  });
  return {
    desk,
    shelf,
    timers,
    telegram,
    now,
    logged,
    planned,
    says: (chat, words, eventId = `${chat} ${words}`) =>
      desk.hear([said(chat, words, now(), eventId)], []),
  };
}

/** One message on Telegram. */
export function said(chat: string, words: string, at: number, eventId: string): Arrival {
  return {
    platform: "telegram",
    eventId,
    chat,
    at,
    input: { kind: "said", text: words, at },
    raw: new TextEncoder().encode(words),
  };
}

function silentWakes(planned: TestDesk["planned"]): Wakes {
  return {
    plan: (kind, _id, at) => void planned.push({ kind, at }),
    start: () => Promise.resolve(),
    lastRoundTripAt: () => undefined,
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

/** Says again what it hears and counts it; "boom" breaks it, "arm" starts a clock. */
export const parrot: House["frontDesk"] = (conversation, input): Turn => {
  const counted = quiet({
    ...conversation,
    lastAt: input.at,
    cycle: (conversation.cycle ?? 0) + 1,
  });
  const echo = (words: string): Turn =>
    saying(
      counted,
      text(line("person.says", { words: `${words} #${counted.conversation.cycle}` })),
    );
  if (input.kind === "noticed") return echo(`${input.notice.kind} ${input.notice.text ?? ""}`);
  if (input.kind === "rang") return echo(`rang ${input.timer}`);
  if (input.kind === "left") return ordering(counted, { kind: "remember", reachable: false });
  if (input.kind !== "said" || input.text === "quiet") return counted;
  if (input.text.startsWith("boom")) throw new RangeError(input.text);
  return input.text === "arm"
    ? ordering(counted, { kind: "arm", timer: "form-reminder", dueAt: input.at, cycle: 1 })
    : echo(input.text);
};
