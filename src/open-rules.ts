/** The company's rules and the way we talk, read once. */
import { readCatalogue } from "./config/read-catalogue.ts";
import type { Config } from "./config/read-config.ts";
import { readPolicy } from "./config/read-policy.ts";
import type { House } from "./desk/world.ts";
import { frontDesk } from "./dialogs/front-desk.ts";
import { CannotStart } from "./kernel/errors.ts";
import type { Platform } from "./kernel/platform.ts";
import type { Channel } from "./ports/channel.ts";
import { talkRules } from "./tickets/talk-rules.ts";
import { openWords } from "./words/open-words.ts";

/** @throws {CannotStart} naming every fault of the company's files */
export function openRules(config: Config): (channels: ReadonlyMap<Platform, Channel>) => House {
  const policy = readPolicy();
  const rules = talkRules(policy, readCatalogue());
  const words = openWords();
  return (channels) => ({
    frontDesk,
    words,
    policy,
    rules,
    defaultLocale: config.defaultLocale,
    pack(platform, bubbles) {
      const channel = channels.get(platform);
      if (channel === undefined)
        throw new CannotStart(
          `${platform} is not configured, but somebody is known there: set its variables again.`,
        );
      return channel.pack(bubbles);
    },
  });
}
