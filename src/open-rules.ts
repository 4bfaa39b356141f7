/** The company's rules and the way we talk, read once; a playground may go by other files while it runs. */
import { judgeCatalogue, readCatalogue } from "./config/read-catalogue.ts";
import type { Config } from "./config/read-config.ts";
import { type Judged, written } from "./config/read-json.ts";
import { judgePolicy, readPolicy } from "./config/read-policy.ts";
import type { House } from "./desk/world.ts";
import { frontDesk } from "./dialogs/front-desk.ts";
import type { FileFault, Rulebook } from "./playground/parts.ts";
import type { Catalogue } from "./tickets/catalogue.ts";
import type { Policy } from "./tickets/policy.ts";
import { talkRules } from "./tickets/talk-rules.ts";
import { openWords } from "./words/open-words.ts";

/** Everything of the house but its channels. @throws {CannotStart} naming every fault of the company's files */
export function openRules(config: Config): Omit<House, "pack"> {
  return openRulebook(config, (rules) => rules).house();
}

/** The house as the files of the company have it now. */
export interface OpenRulebook<Made extends Omit<House, "pack">> extends Rulebook {
  /** The same object until a file is changed. */
  house(): Made;
}

/** Reads the company's files; `finish` adds what the house needs besides. @throws {CannotStart} naming every fault of them */
export function openRulebook<Made extends Omit<House, "pack">>(
  { defaultLocale, transcription }: Pick<Config, "defaultLocale" | "transcription">,
  finish: (rules: Omit<House, "pack">) => Made,
): OpenRulebook<Made> {
  const words = openWords();
  const listens = transcription === undefined ? {} : { listens: true as const };
  const files = { policy: readPolicy(), catalogue: readCatalogue() };
  const build = (policy: Policy, catalogue: Catalogue): Made =>
    finish({
      frontDesk,
      words,
      policy,
      rules: { ...talkRules(policy, catalogue), ...listens },
      defaultLocale,
    });
  let house = build(files.policy, files.catalogue);
  const take = <Data>(judged: Judged<Data>, put: (data: Data) => void): readonly FileFault[] => {
    if (judged.kind === "faulty")
      return judged.faults.map(({ path, message }) => ({ path: written(path), message }));
    put(judged.data);
    house = build(files.policy, files.catalogue);
    return [];
  };
  return {
    house: () => house,
    judge(file, json, { apply, locale }) {
      switch (file) {
        case "policy":
          return take(judgePolicy(json, locale), (policy) => {
            if (apply) files.policy = policy;
          });
        case "catalogue":
          return take(judgeCatalogue(json, locale), (catalogue) => {
            if (apply) files.catalogue = catalogue;
          });
      }
    },
  };
}
