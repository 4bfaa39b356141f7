import { openDesk } from "../../src/desk/open-desk.ts";
import { frontDesk } from "../../src/dialogs/front-desk.ts";
import type { LocaleCode } from "../../src/engine/conversation.ts";
import { type Platform, platforms } from "../../src/kernel/platform.ts";
import type { Channel } from "../../src/ports/channel.ts";
import { emptyGallery } from "../../src/ports/gallery.ts";
import { aHouse } from "../desk/support/a-house.ts";
import { openTestChannel } from "../desk/support/open-test-channel.ts";
import { openTestTimers } from "../desk/support/open-test-timers.ts";
import { openMemoryDatabase } from "../memory-store/open-memory-database.ts";
import { morning } from "../support/ticket.ts";

/** The desk with its real rules and words on the store's twin in memory; platforms take everything, time passes when told to. */
export function openMemoryDesk(
  company: LocaleCode,
  pack?: (platform: Platform) => Channel["pack"],
) {
  const timers = openTestTimers();
  const now = (): number => morning + timers.monotonicMs();
  const database = openMemoryDatabase({ now });
  const store = database.open();
  const channels = new Map(
    platforms.map((platform) => {
      const channel = openTestChannel(platform);
      return [platform, pack === undefined ? channel : { ...channel, pack: pack(platform) }];
    }),
  );
  const quiet = (): void => {};
  const desk = openDesk({
    aliveSince: () => 0,
    ...store,
    gallery: emptyGallery,
    house: aHouse(channels, { frontDesk, defaultLocale: company }),
    channels,
    wakes: {
      plan: quiet,
      start: () => Promise.resolve(),
      lastRoundTripAt: () => undefined,
      [Symbol.asyncDispose]: () => Promise.resolve(),
    },
    timers,
    now,
    chance: () => 0.5,
    log: { info: quiet, warn: quiet, error: quiet },
    meter: { count: quiet, time: quiet, gauge: quiet },
  });
  return { desk, shelf: store.shelf, database, timers, now, channels };
}
