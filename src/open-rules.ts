/** The company's rules and the way we talk, read once. */
import { readCatalogue } from "./config/read-catalogue.ts";
import type { Config } from "./config/read-config.ts";
import { readPolicy } from "./config/read-policy.ts";
import type { House } from "./desk/world.ts";
import { frontDesk } from "./dialogs/front-desk.ts";
import { talkRules } from "./tickets/talk-rules.ts";
import { openWords } from "./words/open-words.ts";

/** Everything of the house but its channels. @throws {CannotStart} naming every fault of the company's files */
export function openRules(config: Config): Omit<House, "pack"> {
  const policy = readPolicy();
  return {
    frontDesk,
    words: openWords(),
    policy,
    rules: {
      ...talkRules(policy, readCatalogue()),
      ...(config.transcription === undefined ? {} : { listens: true as const }),
    },
    defaultLocale: config.defaultLocale,
  };
}
