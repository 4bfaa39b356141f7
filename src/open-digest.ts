/** The day's list for the colleagues' group, where a robot's key is configured. */
import { openRobot } from "../bots/wecom-api/robot.ts";
import type { Config } from "./config/read-config.ts";
import { sayDigest } from "./desk/digest.ts";
import { repeat } from "./desk/repeat.ts";
import type { House } from "./desk/world.ts";
import type { Clock } from "./kernel/clock.ts";
import type { Log } from "./ports/log.ts";
import type { Timers } from "./ports/timers.ts";
import { openDigestRows } from "./store/open-digest-rows.ts";
import type { StoreParts } from "./store/open-shelf.ts";

/** Between two looks at whether it is time, in ms. */
const lookMs = 300_000;

/** Looks again and again whether the list of this day has been said; without a key nothing happens. */
export function openDigest(
  { secrets: { robot: known }, playground, defaultLocale: locale }: Config,
  { words, policy }: Pick<House, "words" | "policy">,
  parts: Pick<StoreParts, "pools" | "clock">,
  { clock, log, timers }: { readonly clock: Clock; readonly log: Log; readonly timers: Timers },
): AsyncDisposable {
  const stack = new AsyncDisposableStack();
  // With the playground on, nothing that is configured for real is used.
  if (known === undefined || playground) return stack;
  const robot = stack.use(openRobot({ ...known, clock, log }));
  const { zone } = policy.company;
  const rows = openDigestRows(parts);
  const now = (): number => clock.now();
  const digest = { rows, say: (text: string) => robot.say(text), words, locale, zone, now };
  stack.use(repeat(() => sayDigest(digest), lookMs, { timers, log }));
  return stack;
}
