/** Everything a desk needs, looked at once. */
import type { Config } from "../config/read-config.ts";
import { type Ask, openAsk } from "./ask.ts";
import { examineAddress, type Handshake } from "./examine-address.ts";
import { examineClock } from "./examine-clock.ts";
import { examineDatabase } from "./examine-database.ts";
import { examineFolders } from "./examine-folders.ts";
import { examineKf } from "./examine-kf.ts";
import { examineLine } from "./examine-line.ts";
import { examineRedis } from "./examine-redis.ts";
import { examineRules } from "./examine-rules.ts";
import { examineTelegram } from "./examine-telegram.ts";
import { examineWecom } from "./examine-wecom.ts";
import { type Finding, notesOn } from "./finding.ts";
import { masking } from "./mask.ts";

/** What tests put in place of the world. */
export interface World {
  readonly now?: () => number;
  /** Another way to some addresses. */
  readonly way?: (ask: Ask) => Ask;
  readonly handshake?: Handshake;
}

/** All findings, platforms first, without a secret in any of them. Changes nothing, here or there. */
export async function examine(config: Config, world: World = {}): Promise<readonly Finding[]> {
  const { now = Date.now, way = (ask) => ask, handshake = {} } = world;
  const asking = openAsk(now);
  const patient = { config, ask: way(asking.ask), now };
  const platforms = [
    ...stage(config),
    ...(await examineTelegram(patient)),
    ...(await examineLine(patient)),
    ...(await examineWecom(patient)),
    ...(await examineKf(patient)),
  ];
  const around = [
    ...(await examineAddress(patient, handshake)),
    ...examineClock(asking.clocks()),
    ...(await examineDatabase(config)),
    ...(await examineRedis(config.secrets.redisUrl)),
    ...(await examineFolders(config)),
    ...examineRules(),
  ];
  return [...platforms, ...around].map(masking(config.secrets));
}

/** Real accounts are only used where the playground is off. */
function stage({ playground, telegram, line, wecom, kf }: Config): readonly Finding[] {
  const { ok, warn } = notesOn("config");
  const on = [telegram, line, wecom, kf].filter((one) => one !== undefined).length;
  if (on === 0) {
    return [
      warn(
        "platforms",
        "No platform is configured: the desk would run on stand-ins.",
        "follow docs/connect for the platform you want, and put its variables into .env",
      ),
    ];
  }
  return [
    playground
      ? warn(
          "platforms",
          "DESKBELL_PLAYGROUND is on: the desk would talk to stand-ins and leave your accounts alone.",
          "remove DESKBELL_PLAYGROUND from .env",
        )
      : ok("platforms", `${on} platform(s) are configured.`),
  ];
}
