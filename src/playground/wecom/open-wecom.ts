import { once } from "node:events";
import type { Server } from "node:http";
import { type BreachBook, breachBook } from "../contract.ts";
import type { Emulator, Phone } from "../phone.ts";
import { expireTokens } from "./access-token.ts";
import type { Agent } from "./agent.ts";
import { type Callbacks, openCallbacks } from "./callbacks.ts";
import { wecomContract } from "./contract.ts";
import { customerPhone } from "./customer-phone.ts";
import { type Faults, makeFaults } from "./faults.ts";
import { type ServicerDesk, servicerDesk } from "./kf-desk.ts";
import { sessionOf } from "./kf-session.ts";
import type { ServiceState } from "./kf-types.ts";
import { leversOf } from "./levers.ts";
import { customerOf, makeWorld, memberOf } from "./make-world.ts";
import { memberPhone } from "./member-phone.ts";
import { type KfAccount, settle, type WecomCredentials, type WecomOptions } from "./options.ts";
import type { Errcode } from "./refuse.ts";
import { callsOf, makeRoutes } from "./routes.ts";
import { makeServer } from "./serve.ts";
import { makeWireLog, type WireLog } from "./wire-log.ts";
import type { Half, World } from "./world.ts";

export type { WecomCredentials, WecomOptions } from "./options.ts";

/** Levers only a test or the playground has; a desk never sees them. */
export interface WecomControl {
  /** Saves the callback URL in the console: what the GET handshake found wrong, or nothing. */
  verifyUrl(half: Half): Promise<string | undefined>;
  expireTokens(half: Half): void;
  /** The app as the admin console holds it. */
  readonly agent: Agent;
  /** The 微信客服 accounts as they stand in the console. */
  readonly kfAccounts: KfAccount[];
  /** The next `times` calls of `call` are refused with this errcode. */
  refuseNext(half: Half, call: string, errcode: Errcode, times: number): void;
  /** The servicers of the first 微信客服 account. */
  readonly servicers: ServicerDesk;
  /** What the robot has said in the colleagues' group, oldest first. */
  group(): readonly string[];
  /** The same person's chat with another 微信客服 account. */
  customerAt(openKfId: string, person: string, name?: string): Phone;
  /** Who has this customer at the first account: 0 new, 1 assistant, 2 queue, 3 a person, 4 nobody. */
  serviceState(externalUserid: string): ServiceState;
}

/** One running stand-in of qyapi.weixin.qq.com, seen from its two sides. */
export interface OpenWecom extends AsyncDisposable {
  readonly wecom: Emulator;
  readonly kf: Emulator;
  readonly credentials: WecomCredentials;
  readonly openKfId: string;
  readonly control: WecomControl;
}

interface Parts {
  readonly world: World;
  readonly root: string;
  readonly faults: Faults;
  readonly log: WireLog;
  readonly breaches: Readonly<Record<Half, BreachBook>>;
  readonly callbacks: Readonly<Record<Half, Callbacks>>;
  readonly listeners: Set<() => void>;
  readonly close: () => Promise<void>;
}

/** Starts the stand-in on 127.0.0.1. @throws {Error} when the port is taken or no account is given. */
export async function openWecom(options: WecomOptions): Promise<OpenWecom> {
  const settings = settle(options);
  const openKfId = settings.kfAccounts[0]?.openKfId;
  if (openKfId === undefined) throw new Error("At least one 微信客服 account is needed.");
  const log = makeWireLog();
  const listeners = new Set<() => void>();
  const faults = makeFaults();
  const callbacks = openBoth(options, settings, log, faults);
  const world = makeWorld(settings, options.seed, {
    callback: (half, plain) => callbacks[half].send(plain),
    lost: (half, call, reason) => log.refused(half, { at: settings.now(), call, reason }),
    changed: () => listeners.forEach((listener) => listener()),
  });
  const breaches = { wecom: breachBook(wecomContract), kf: breachBook(wecomContract) };
  const server = makeServer({ world, routes: makeRoutes(), faults, log, breaches });
  const root = await listen(server, settings.port);
  const close = closeOnce(server, callbacks);
  const parts: Parts = { world, root, faults, log, breaches, callbacks, listeners, close };
  return {
    wecom: half(parts, "wecom", (person, name) =>
      memberPhone(world, memberOf(world, person, name)),
    ),
    kf: half(parts, "kf", (person, name) =>
      customerPhone(world, customerOf(world, person, name), openKfId),
    ),
    credentials: settings.credentials,
    openKfId,
    control: control(parts, openKfId),
    [Symbol.asyncDispose]: close,
  };
}

function half(
  { world, root, faults, log, breaches, callbacks, listeners, close }: Parts,
  platform: Half,
  makePhone: (person: string, name: string | undefined) => Phone,
): Emulator {
  const phones = new Map<string, Phone>();
  return {
    platform,
    root,
    phone(person, name) {
      const phone = phones.get(person) ?? makePhone(person, name);
      phones.set(person, phone);
      return phone;
    },
    wire: () => log.wire(platform),
    refusals: () => log.refusals(platform),
    breaches: () => breaches[platform].list(),
    fault: ({ call, times, kind }) => faults.set(platform, call, times, kind),
    clearFaults: () => faults.clear(platform),
    pendingFaults: () => faults.waiting(platform),
    callNames: callsOf(platform),
    levers: leversOf(platform, world, faults),
    deliverTimes: (times) => callbacks[platform].deliverTimes(times),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: () => callbacks[platform].settled(),
    async redeliver() {
      await callbacks[platform].redeliver();
      world.changed();
    },
    [Symbol.asyncDispose]: close,
  };
}

function control({ world, faults, callbacks }: Parts, openKfId: string): WecomControl {
  return {
    verifyUrl: (side) => callbacks[side].verifyUrl(),
    agent: world.agent,
    kfAccounts: world.settings.kfAccounts,
    expireTokens: (side) => expireTokens(world, side),
    refuseNext: (side, call, errcode, times) =>
      faults.set(side, call, times, { is: "errcode", errcode }),
    servicers: servicerDesk(world, openKfId),
    group: () => world.group.map(({ content }) => content),
    customerAt: (account, person, name) =>
      customerPhone(world, customerOf(world, person, name), account),
    serviceState: (customer) => sessionOf(world, openKfId, customer).state,
  };
}

function openBoth(
  options: WecomOptions,
  settings: ReturnType<typeof settle>,
  log: WireLog,
  faults: Faults,
): Readonly<Record<Half, Callbacks>> {
  const { corpId, agentId, token, encodingAesKey, kfToken, kfEncodingAesKey } =
    settings.credentials;
  const app = { token, encodingAesKey, receiveId: corpId };
  const kf = { token: kfToken, encodingAesKey: kfEncodingAesKey, receiveId: corpId };
  const { callbackPath, kfCallbackPath } = settings;
  const posts = {
    wecom: { half: "wecom", keys: app, agentId, path: callbackPath },
    kf: { half: "kf", keys: kf, agentId: undefined, path: kfCallbackPath },
  } as const;
  return {
    wecom: openCallbacks(options, settings, posts.wecom, log, faults),
    kf: openCallbacks(options, settings, posts.kf, log, faults),
  };
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("The server has no TCP port.");
  return `http://127.0.0.1:${address.port}`;
}

function closeOnce(
  server: Server,
  callbacks: Readonly<Record<Half, Callbacks>>,
): () => Promise<void> {
  const closing: { done?: Promise<void> } = {};
  const close = async (): Promise<void> => {
    await Promise.all([callbacks.wecom.close(), callbacks.kf.close()]);
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return () => (closing.done ??= close());
}
