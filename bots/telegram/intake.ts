import { setTimeout as sleep } from "node:timers/promises";
import { type Api, GrammyError } from "grammy";
import type { Instant } from "../../src/kernel/clock.ts";
import type { Arrival, Intake } from "../../src/ports/channel.ts";
import type { Log, Meter } from "../../src/ports/log.ts";
import { codeOf, secondsOf } from "./outcome.ts";
import { parseUpdate } from "./parse.ts";
import { pollUpdatesMax, updateKinds } from "./wire.ts";

/** How long Telegram holds an empty poll, s; its own maximum is 50. */
export const pollSeconds = 25;

/** Waits after faults, ms: doubling, so that a closed way is not hammered. */
const firstWaitMs = 1_000;
const longestWaitMs = 60_000;

/** Wait when another process polls with our token, ms: an operator has to end one of the two, and haste helps nobody. */
const conflictWaitMs = 30_000;

/** The longest wait of Telegram's that is believed, ms: an hour. */
const throttleMaxMs = 3_600_000;

/** What intake needs. */
export interface IntakeParts {
  readonly api: Api;
  readonly log: Log;
  readonly meter: Meter;
  readonly now: () => Instant;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** Multiplies the waits; 1 outside of tests. */
  readonly waitScale: number;
  /** Told of every update that was taken, e.g. of groups to be left. */
  readonly beside?: (update: unknown) => void;
}

/** The commands a person's app offers, in one language (core.telegram.org/bots/api#setmycommands). */
export interface Menu {
  /** Two letters, ISO 639-1; without one the menu of everybody who has no other. */
  readonly language?: "zh" | "en";
  /** Names of 1–32 of `a-z0-9_`, descriptions of 1–256. */
  readonly commands: readonly { readonly command: string; readonly description: string }[];
}

/** Where Telegram shall push. */
export interface Address {
  readonly url: string;
  readonly secret: string;
}

/** Registers the webhook, as often as it takes; the same address again changes nothing, and nothing pending is dropped. */
export async function register({ url, secret }: Address, parts: IntakeParts): Promise<void> {
  const options = { secret_token: secret, allowed_updates: updateKinds };
  await untilDone("setWebhook", parts, (signal) => parts.api.setWebhook(url, options, signal));
}

/** Writes the menus, as often as it takes. */
export async function offer(menus: readonly Menu[], parts: IntakeParts): Promise<void> {
  for (const { language, commands } of menus) {
    const options = language === undefined ? {} : { language_code: language };
    await untilDone("setMyCommands", parts, (signal) =>
      parts.api.setMyCommands(commands, options, signal),
    );
  }
}

/**
 * Asks for updates, one poll at a time, until the signal. A page is confirmed only after it was taken; when it
 * could not be, the same page comes again, and what was taken before is known by its event id.
 */
export async function poll(
  intake: Intake,
  acknowledge: (arrival: Arrival) => void,
  parts: IntakeParts,
): Promise<void> {
  const { signal } = parts;
  await untilDone("deleteWebhook", parts, (signal) => parts.api.deleteWebhook({}, signal));
  let confirm: number | undefined;
  let waitMs = firstWaitMs;
  while (!signal.aborted) {
    try {
      const next = await page(intake, acknowledge, parts, confirm);
      // Numbers restart after a quiet week: an offset is said once, to confirm, and never kept.
      confirm = next;
      waitMs = firstWaitMs;
    } catch (fault) {
      if (signal.aborted) return;
      const isConflict = fault instanceof GrammyError && fault.error_code === 409;
      note("getUpdates", fault, parts);
      await pause(isConflict ? conflictWaitMs : Math.max(waitMs, namedWaitMs(fault)), parts);
      waitMs = Math.min(longestWaitMs, waitMs * 2);
    }
  }
}

/** One poll; gives the offset that confirms it, if it held anything. */
async function page(
  intake: Intake,
  acknowledge: (arrival: Arrival) => void,
  { api, now, signal, meter, beside }: IntakeParts,
  offset: number | undefined,
): Promise<number | undefined> {
  const updates = await api.getUpdates(
    {
      limit: pollUpdatesMax,
      timeout: pollSeconds,
      allowed_updates: updateKinds,
      ...(offset === undefined ? {} : { offset }),
    },
    forApi(signal),
  );
  if (updates.length === 0) return undefined;
  const at = now();
  const read = updates.map((update) =>
    parseUpdate(update, Buffer.from(JSON.stringify(update)), at),
  );
  const arrivals = read.flatMap((one) => one.arrivals);
  for (const kind of read.flatMap((one) => one.dropped)) {
    meter.count("deskbell_arrivals_dropped_total", { platform: "telegram", kind });
  }
  arrivals.forEach(acknowledge);
  await intake.take(
    arrivals,
    read.flatMap((one) => one.spoiled),
  );
  if (beside !== undefined) updates.forEach(beside);
  return Math.max(...updates.map(({ update_id }) => update_id)) + 1;
}

async function untilDone(
  call: string,
  parts: IntakeParts,
  work: (signal: ApiSignal | undefined) => Promise<unknown>,
): Promise<void> {
  for (
    let waitMs = firstWaitMs;
    !parts.signal.aborted;
    waitMs = Math.min(longestWaitMs, waitMs * 2)
  ) {
    try {
      await work(forApi(parts.signal));
      parts.meter.count("deskbell_platform_calls_total", {
        platform: "telegram",
        call,
        outcome: "ok",
      });
      return;
    } catch (fault) {
      if (parts.signal.aborted) return;
      note(call, fault, parts);
      await pause(Math.max(waitMs, namedWaitMs(fault)), parts);
    }
  }
}

/** How long Telegram itself asks us to wait, ms; asking again before makes it longer. */
function namedWaitMs(fault: unknown): number {
  if (!(fault instanceof GrammyError) || fault.error_code !== 429) return 0;
  return Math.min(throttleMaxMs, secondsOf(fault) * 1000);
}

function note(call: string, fault: unknown, { log, meter }: IntakeParts): void {
  const code = codeOf(fault);
  meter.count("deskbell_platform_calls_total", { platform: "telegram", call, outcome: code });
  log.error({ platform: "telegram", action: call, code }, "Telegram did not take a call.");
}

async function pause(ms: number, { signal, waitScale }: IntakeParts): Promise<void> {
  await sleep(ms * waitScale, undefined, { signal }).catch(() => undefined);
}

/** The client's own type of a signal, older than the platform's. */
type ApiSignal = Exclude<Parameters<Api["getUpdates"]>[1], undefined>;

/** The client takes native signals as they are; only the two types do not know each other. */
function forApi(signal: AbortSignal): ApiSignal | undefined {
  const native: unknown = signal;
  return isApiSignal(native) ? native : undefined;
}

function isApiSignal(signal: unknown): signal is ApiSignal {
  return signal instanceof AbortSignal;
}
