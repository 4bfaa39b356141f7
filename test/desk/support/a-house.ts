import { readCatalogue } from "../../../src/config/read-catalogue.ts";
import { readPolicy } from "../../../src/config/read-policy.ts";
import type { House } from "../../../src/desk/world.ts";
import { frontDesk } from "../../../src/dialogs/front-desk.ts";
import type { Platform } from "../../../src/kernel/platform.ts";
import type { Channel } from "../../../src/ports/channel.ts";
import { talkRules } from "../../../src/tickets/talk-rules.ts";
import { openWords } from "../../../src/words/open-words.ts";

const policy = readPolicy();
const words = openWords();
const rules = talkRules(policy, readCatalogue());

/** The company's real rules and words; every bubble is one call where no channel says otherwise. */
export function aHouse(
  channels: ReadonlyMap<Platform, Pick<Channel, "pack">> = new Map(),
  changes: Partial<House> = {},
): House {
  return {
    frontDesk,
    words,
    policy,
    rules,
    defaultLocale: "en",
    pack(platform, bubbles) {
      const channel = channels.get(platform);
      if (channel === undefined && channels.size > 0) throw new Error(`${platform} is off`);
      return channel?.pack(bubbles) ?? bubbles.map((bubble) => [bubble]);
    },
    ...changes,
  };
}
