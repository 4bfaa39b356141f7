import { once } from "node:events";
import type { Server } from "node:http";
import type { Emulator, PendingFault } from "../phone.ts";
import { isJson, type Json } from "./check.ts";
import type { DeliveryRecord, Shuffle } from "./deliveries.ts";
import { addToGroup, sayInGroup } from "./groups.ts";
import { createLinePhone, type LinePhone } from "./line-phone.ts";
import { namedRefusals } from "./named-refusals.ts";
import { callsPerSecondMax, type LineOptions, linePath } from "./options.ts";
import { createParts, handlesOf, type Parts } from "./parts.ts";
import { routes } from "./routes.ts";
import { createLineServer } from "./server.ts";
import { stirsOf } from "./stirs.ts";
import { type Account, accountOf, type Delivered, type Group, type World } from "./world.ts";

/** LINE's two API hosts and the apps of its users, on one loopback port. */
export interface LineEmulator extends Emulator {
  phone(person: string, name?: string): LinePhone;
  /** Where the desk is; what waited for it leaves. */
  connectDesk(deskUrl: string): void;
  /** What people do during `act` arrives in one request. */
  together(act: () => Promise<void>, shuffle?: Shuffle): Promise<void>;
  /** Signs and delivers any events: standby, groups, kinds of tomorrow. */
  inject(events: readonly Json[]): void;
  /** The next `calls` fetches of content answer 202: not ready yet. */
  prepareContent(calls: number): void;
  setLanguage(person: string, language: string): void;
  /** Somebody puts the account into a group; gives the group's id. */
  addToGroup(kind?: "group" | "room"): string;
  sayInGroup(id: string, text: string): void;
  /** From now on the plan pays for so many recipients a month. */
  setQuota(recipients: number): void;
  deliveries(): readonly DeliveryRecord[];
  ledger(): LineLedger;
}

/** What really happened on the platform's side, for assertions. */
export interface LineLedger {
  readonly delivered: readonly Delivered[];
  readonly quotaUsed: number;
  readonly groups: readonly (Group & { readonly id: string })[];
  readonly replyTokensUsed: number;
  readonly loadings: readonly {
    readonly person: string;
    readonly seconds: number;
    readonly at: number;
  }[];
}

/** Starts the stand-in for api.line.me and api-data.line.me. @throws {Error} when the port is taken. */
export async function openLine(options: LineOptions): Promise<LineEmulator> {
  const parts = createParts(options);
  const server = createLineServer({
    ...parts,
    now: options.now,
    perSecond: options.callsPerSecond ?? callsPerSecondMax,
    reject: (authorization) => parts.tokens.reject(authorization),
    handles: handlesOf(options, parts),
  });
  const port = await listen(server, options.port ?? 0);
  for (const friend of options.friends ?? []) personOf(options, parts, friend).relation = "friend";
  return emulatorOf(options, parts, server, `http://127.0.0.1:${port}`);
}

function emulatorOf(
  options: LineOptions,
  parts: Parts,
  server: Server,
  root: string,
): LineEmulator {
  const { world, wire, breaches, faults, deliveries, listeners } = parts;
  const phone = (who: string, name?: string): LinePhone =>
    createLinePhone(world, personOf(options, parts, who, name), deliveries);
  return {
    platform: "line",
    root,
    phone,
    connectDesk: (deskUrl) => deliveries.setUrl(deskUrl + linePath),
    together: (act, shuffle) => deliveries.together(act, shuffle),
    inject: (events) => deliveries.send(["anyone"], events),
    prepareContent(calls) {
      world.contentNotReady = calls;
    },
    setLanguage(who, language) {
      personOf(options, parts, who).language = language;
    },
    addToGroup: (kind) => addToGroup(world, deliveries, kind),
    sayInGroup: (id, text) => sayInGroup(world, deliveries, id, text),
    refusalNames: namedRefusals,
    ...stirsOf(parts),
    setQuota(recipients) {
      world.quota = recipients;
    },
    deliveries: () => [...deliveries.records],
    ledger: () => ledgerOf(world),
    wire: () => wire.records(),
    refusals: () => wire.refusals(),
    breaches: () => breaches.list(),
    fault: (fault) => faults.add(fault),
    clearFaults() {
      faults.clear();
      world.contentNotReady = 0;
    },
    pendingFaults: () => [...faults.waiting(), ...notReady(world)],
    callNames: routes.map(({ name }) => name),
    levers: [
      {
        name: contentLever,
        onCall: false,
        pull(times) {
          world.contentNotReady = times;
          world.changed();
        },
      },
    ],
    deliverTimes: (times) => deliveries.setTimes(times),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    settled: () => deliveries.settled(),
    redeliver: () => deliveries.redeliver(),
    async [Symbol.asyncDispose]() {
      await deliveries[Symbol.asyncDispose]();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The lever that makes photos take their time. */
const contentLever = "content-not-ready";

function notReady({ contentNotReady: left }: World): readonly PendingFault[] {
  return left > 0 ? [{ call: "content", left, trouble: contentLever }] : [];
}

function personOf(options: LineOptions, { world }: Parts, who: string, name?: string): Account {
  const account = accountOf(world, who, name);
  if (name !== undefined) account.name = name;
  const language = options.languageOf?.(who);
  if (language !== undefined) account.language ??= language;
  return account;
}

function ledgerOf(world: World): LineLedger {
  const used = [...world.replyTokens.values()].filter((one) => one.used);
  return {
    delivered: [...world.delivered],
    quotaUsed: world.quotaUsed,
    groups: [...world.groups].map(([id, group]) => ({ id, ...group })),
    replyTokensUsed: used.length,
    loadings: [...world.loadings],
  };
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return isJson(address) && typeof address["port"] === "number" ? address["port"] : port;
}
