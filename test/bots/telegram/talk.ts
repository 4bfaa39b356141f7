import { openTelegramChannel, type TelegramParts } from "../../../bots/telegram/channel.ts";
import { outboundId } from "../../../src/kernel/ids.ts";
import {
  openTelegram,
  type TelegramEmulator,
  type TelegramOptions,
} from "../../../src/playground/telegram/open-telegram.ts";
import type { Arrival, Channel, Intake, SendOrder, Spoiled } from "../../../src/ports/channel.ts";
import type { Bubble } from "../../../src/ports/outgoing.ts";
import { requireNoBreaches } from "../../support/no-breaches.ts";

/** Ana's chat: the first one the stand-in opens. */
export const ana = "700001";

/** A channel in front of the stand-in, with what it logged, counted and took. */
export interface Talk extends AsyncDisposable {
  readonly telegram: TelegramEmulator;
  readonly channel: Channel;
  readonly clock: { now: number };
  /** Every log line and count, as JSON. */
  readonly notes: string[];
  readonly taken: Arrival[];
  readonly spoiled: Spoiled[];
  readonly intake: Intake;
  order(...bubbles: readonly Bubble[]): SendOrder;
}

/** What a test may change. */
export interface TalkOptions {
  readonly parts?: Partial<TelegramParts>;
  readonly telegram?: Partial<TelegramOptions>;
  /** Fails the next so many takes, as a database that is away. */
  readonly failTakes?: { left: number };
}

/** Opens both; Ana has pressed Start, unless `fresh`. Nothing polls or pushes before `channel.open`. */
export async function openTalk({
  parts,
  telegram: options,
  failTakes,
}: TalkOptions = {}): Promise<Talk> {
  const clock = { now: Date.parse("2026-03-01T09:00:00Z") };
  const telegram = await openTelegram({ now: () => clock.now, pace: 0.001, ...options });
  const notes: string[] = [];
  const note = (...words: unknown[]) => void notes.push(JSON.stringify(words));
  const channel = openTelegramChannel({
    token: telegram.token,
    secrets: ["the-secret-of-the-test"],
    apiRoot: telegram.root,
    clock: { now: () => clock.now, shiftMs: () => 0 },
    log: { info: note, warn: note, error: note },
    meter: { count: note, time: note, gauge: note },
    waitScale: 0.001,
    ...parts,
  });
  const taken: Arrival[] = [];
  const spoiled: Spoiled[] = [];
  const intake: Intake = {
    async take(arrivals, broken) {
      if (failTakes !== undefined && failTakes.left > 0) {
        failTakes.left -= 1;
        throw new Error("the store is away");
      }
      taken.push(...arrivals);
      spoiled.push(...broken);
    },
    bookmark: async () => undefined,
    takePage: async () => true,
  };
  await telegram.phone("Ana").open();
  return {
    telegram,
    channel,
    clock,
    notes,
    taken,
    spoiled,
    intake,
    order: (...bubbles) => ({
      id: outboundId("00000000-0000-4000-8000-000000000001"),
      chat: ana,
      bubbles,
      attempt: 1,
      at: clock.now,
      stillOurs: () => true,
    }),
    async [Symbol.asyncDispose]() {
      await channel[Symbol.asyncDispose]();
      await telegram[Symbol.asyncDispose]();
      requireNoBreaches([telegram]);
    },
  };
}
