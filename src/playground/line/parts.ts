import { type BreachBook, breachBook } from "../contract.ts";
import { accountCalls } from "./account-calls.ts";
import type { Handle } from "./call.ts";
import type { Json } from "./check.ts";
import { newConsole } from "./console.ts";
import { contentCalls } from "./content-calls.ts";
import { lineContract } from "./contract.ts";
import { Deliveries } from "./deliveries.ts";
import { createFaults, type Faults } from "./faults.ts";
import { userIdOf } from "./ids.ts";
import {
  type LineOptions,
  linePath,
  playgroundSecret,
  playgroundToken,
  webhookDeadlineMs,
} from "./options.ts";
import { replyTokenLifeSeconds } from "./reply-tokens.ts";
import { richMenuCalls } from "./rich-menus.ts";
import { sendCalls } from "./send-calls.ts";
import { createTokens, type Tokens } from "./token-calls.ts";
import { createWireLog, type WireLog } from "./wire-log.ts";
import { createWorld, type World } from "./world.ts";

/** The rooms of the stand-in, made once and shared. */
export interface Parts {
  readonly world: World;
  readonly wire: WireLog;
  readonly breaches: BreachBook;
  readonly faults: Faults;
  readonly deliveries: Deliveries;
  readonly tokens: Tokens;
  readonly listeners: Set<() => void>;
}

/** Makes the rooms; nothing listens yet. */
export function createParts(options: LineOptions): Parts {
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const world = createWorld(options.now, changed);
  const wire = createWireLog(changed);
  const deskUrl = options.deskUrl === undefined ? undefined : options.deskUrl + linePath;
  const deliveries = new Deliveries(
    {
      now: options.now,
      secret: options.channelSecret ?? playgroundSecret,
      destination: botUserId,
      deadlineMs: options.webhookDeadlineMs ?? webhookDeadlineMs,
      redeliveryScale: options.redeliveryScale,
      escapes: options.escapes ?? true,
      active: () => options.console?.useWebhook ?? true,
      refreshed: (events) => refreshReplyTokens(world, events),
      wire,
      changed,
    },
    deskUrl,
  );
  const tokens = createTokens(options.now, {
    id: options.channelId ?? "1650000000",
    secret: options.channelSecret ?? playgroundSecret,
    token: options.channelAccessToken ?? playgroundToken,
  });
  const breaches = breachBook(lineContract);
  return { world, wire, breaches, faults: createFaults(), deliveries, tokens, listeners };
}

/** The rule behind every path of the two API hosts. */
export function handlesOf(options: LineOptions, parts: Parts): Readonly<Record<string, Handle>> {
  const { world, wire, breaches, deliveries, tokens } = parts;
  const monthlyQuota = (): number | undefined => world.quota ?? options.monthlyQuota;
  // With a desk given, only the path of a registered address counts: nothing leaves this machine.
  const registered: { url?: string } = {};
  return {
    ...sendCalls(world, {
      monthlyQuota,
      replyTokenLifeMs: options.replyTokenLifeMs ?? replyTokenLifeSeconds * 1000,
      complain(call, reason) {
        const at = options.now();
        wire.refuse({ at, call, reason });
        breaches.note({ at, call, rule: reason });
      },
    }),
    ...tokens.calls,
    ...contentCalls(world),
    ...richMenuCalls(world.richMenus),
    ...accountCalls(world, {
      botUserId,
      botName: options.botName ?? "Deskbell",
      console: options.console ?? newConsole(),
      monthlyQuota,
      manualRead: options.manualRead ?? false,
      endpoint: () => registered.url ?? deliveries.url,
      setEndpoint(url) {
        registered.url = url;
        const { deskUrl } = options;
        deliveries.setUrl(deskUrl === undefined ? url : deskUrl + new URL(url).pathname);
      },
      async test(url) {
        const { status, outcome } = await deliveries.verify(url);
        return { status, reason: outcome === "ok" ? "OK" : outcome.toUpperCase() };
      },
    }),
  };
}

function refreshReplyTokens(world: World, events: readonly Json[]): void {
  for (const event of events) {
    const token = world.replyTokens.get(String(event["replyToken"]));
    if (token !== undefined) token.deliveredAt = world.now();
  }
}

/** The bot's own user id, `destination` of every delivery. */
const botUserId = userIdOf("the official account");
