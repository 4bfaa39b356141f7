import { breachBook } from "../contract.ts";
import type { Emulator, EmulatorOptions } from "../phone.ts";
import { executeReply, methodNames } from "./api.ts";
import { telegramContract } from "./contract.ts";
import { createDeliveries } from "./deliveries.ts";
import { createFaults } from "./faults.ts";
import { createFiles } from "./files.ts";
import { addToGroup, type GroupSeen, groupsSeen, sayInGroup, upgradeGroup } from "./groups.ts";
import { namedRefusals } from "./named-refusals.ts";
import { createPolling } from "./polling.ts";
import { createRooms } from "./rooms.ts";
import { serve } from "./serve.ts";
import type { User } from "./shapes.ts";
import { stirsOf } from "./stirs.ts";
import { createPhone, type TelegramPhone } from "./telegram-phone.ts";
import { createUpdates } from "./updates.ts";
import { createWireLog, type WireLog } from "./wire-log.ts";
import type { BotRights, World } from "./world.ts";

/** Number of the first update unless told otherwise. */
const usualFirstUpdateId = 810_000_001;

/** How one stand-in of api.telegram.org is set up. */
export interface TelegramOptions extends EmulatorOptions {
  /** The bot's token, `<digits>:<secret>`; the digits are the bot's user id. */
  readonly token?: string;
  readonly botName?: string;
  readonly botUsername?: string;
  /** What BotFather's switches say, read at every getMe; groups allowed and privacy on unless said otherwise. */
  readonly botRights?: Partial<BotRights>;
  /** The app language a person's client reports, e.g. `zh-hans`. */
  readonly languageOf?: (person: string) => string | undefined;
  /** Multiplies the waits between deliveries and of long polls; 1 is as documented. */
  readonly pace?: number;
  /** Takes webhooks on loopback over plain HTTP and any port; true unless said otherwise. */
  readonly anyWebhookAddress?: boolean;
  /** Milliseconds in which a press can be answered; the platform names none, 30 s unless said otherwise. */
  readonly queryLifeMs?: number;
  /** Number of the first update. */
  readonly firstUpdateId?: number;
  /** Chance in [0, 1) for the longest wait between deliveries. */
  readonly chance?: () => number;
}

/** A button press the bot has not answered: the person's button still spins. */
export interface Unanswered {
  readonly person: string;
  readonly id: string;
  readonly data: string;
  readonly at: number;
}

/** The stand-in, with what only Telegram has. */
export interface TelegramEmulator extends Emulator {
  readonly token: string;
  /** Presses that were never answered; a test that expects good manners asserts this is empty. */
  unanswered(): readonly Unanswered[];
  phone(person: string, name?: string): TelegramPhone;
  /** Somebody puts the bot into a group; gives the group's id. */
  addToGroup(type?: "group" | "supergroup"): string;
  sayInGroup(id: string, text: string): void;
  /** Gives the new id; whoever writes to the old one is told. */
  upgradeGroup(id: string): string;
  groups(): readonly GroupSeen[];
}

/** A token for tests and the playground; it opens nothing. */
export const playgroundToken = "7000001:playground-token-of-no-value-000001";

/** Opens a strict stand-in of https://core.telegram.org/bots/api on 127.0.0.1. */
export async function openTelegram(options: TelegramOptions): Promise<TelegramEmulator> {
  const token = options.token ?? playgroundToken;
  const shutdown = new AbortController();
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const wire = createWireLog(token, changed);
  const faults = createFaults();
  const breaches = breachBook(telegramContract);
  const world = createWorld(options, token, wire, shutdown.signal, changed);
  const server = await serve({ world, faults, wire, breaches }, options.port ?? 0);

  return {
    platform: "telegram",
    root: server.root,
    token,
    phone: (person, name) => createPhone(world, world.rooms.of(person, name)),
    wire: () => wire.records(),
    refusals: () => [...world.refusals],
    breaches: () => breaches.list(),
    fault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    pendingFaults: () => faults.waiting(),
    callNames: methodNames,
    deliverTimes: (times) => world.deliveries.times(times),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: () => settled(world, listeners),
    redeliver: () => world.deliveries.redeliver(),
    unanswered: () => unanswered(world),
    addToGroup: (type) => addToGroup(world, type),
    sayInGroup: (id, text) => sayInGroup(world, id, text),
    upgradeGroup: (id) => upgradeGroup(world, id),
    groups: () => groupsSeen(world),
    refusalNames: namedRefusals,
    ...stirsOf(world),
    async [Symbol.asyncDispose]() {
      shutdown.abort();
      world.deliveries[Symbol.dispose]();
      world.polling[Symbol.dispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

function createWorld(
  options: TelegramOptions,
  token: string,
  wire: WireLog,
  signal: AbortSignal,
  changed: () => void,
): World {
  const { now, pace = 1, chance = Math.random, deskUrl } = options;
  const { firstUpdateId = usualFirstUpdateId } = options;
  const updates = createUpdates(now, firstUpdateId);
  // Whoever counts updates from further on counts albums and presses from there too: none comes twice.
  const begun = firstUpdateId - usualFirstUpdateId;
  const world: World = {
    now,
    token,
    bot: botOf(options, token),
    rights: options.botRights ?? {},
    anyWebhookAddress: options.anyWebhookAddress ?? true,
    queryLifeMs: options.queryLifeMs ?? 30_000,
    rooms: createRooms(options),
    files: createFiles(now),
    updates,
    polling: createPolling(updates, pace),
    deliveries: createDeliveries({
      now,
      pace,
      updates,
      wire,
      signal,
      changed,
      chance,
      execute: (reply) => executeReply(world, reply),
      ...(deskUrl === undefined ? {} : { deskUrl }),
    }),
    queries: new Map(),
    commands: new Map(),
    refusals: [],
    counters: { query: begun, album: begun },
    changed,
  };
  return world;
}

function botOf({ botName, botUsername }: TelegramOptions, token: string): User {
  return {
    id: Number.parseInt(token, 10),
    is_bot: true,
    first_name: botName ?? "Deskbell",
    username: botUsername ?? "deskbell_bot",
  };
}

/** Looks again after every change until nothing is under way and no update waits for the bot to take it. */
function settled(world: World, listeners: Set<() => void>): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!world.deliveries.idle() || world.updates.pending().length > 0) return;
      listeners.delete(look);
      resolve();
    };
    listeners.add(look);
    look();
  });
}

function unanswered(world: World): readonly Unanswered[] {
  return [...world.queries.values()]
    .filter(({ answers }) => answers === 0)
    .map(({ query, room, at }) => ({ person: room.person, id: query.id, data: query.data, at }));
}
