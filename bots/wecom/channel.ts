import type { Clock } from "../../src/kernel/clock.ts";
import type { Channel, Knock, RawRequest } from "../../src/ports/channel.ts";
import type { Log, Meter } from "../../src/ports/log.ts";
import type { SaidBefore } from "../../src/ports/said-before.ts";
import type { TokenShelf } from "../../src/ports/tokens.ts";
import { type MenuItem, memberNames, offerMenu } from "../wecom-api/app-calls.ts";
import { type CallbackKeys, callbackBytesMax } from "../wecom-api/believe.ts";
import { fetchPhoto } from "../wecom-api/fetch-photo.ts";
import { learnNames, type Names } from "../wecom-api/learn-names.ts";
import { limitWindow } from "../wecom-api/limit-window.ts";
import { type ClientParts, openClient } from "../wecom-api/open-client.ts";
import type { Bell } from "../wecom-api/read-bell.ts";
import { acknowledge } from "./card-press.ts";
import { parse } from "./parse.ts";
import { pack } from "./render.ts";
import { type Speaking, speak } from "./speak.ts";
import { verify } from "./verify.ts";
import { callsPerMinuteMax, memberPerMinuteMax, minuteMs } from "./wire.ts";

/** Path the app's callbacks come to. */
const wecomPath = "/webhooks/wecom";

/** One app of one enterprise, and what its channel borrows. */
export interface WecomParts {
  readonly corpId: string;
  readonly agentId: number;
  readonly secret: string;
  /** Newest first; two during a rotation. */
  readonly keys: readonly Omit<CallbackKeys, "corpId">[];
  readonly apiRoot: string;
  /** 10,000 unless the enterprise was granted another limit. */
  readonly callsPerMinute?: number;
  /** Told when 微信客服 rings at this address. */
  readonly onBell?: (bell: Bell) => void;
  /** What stands below the app's chat; without any the menu stays as the console has it. */
  readonly menu?: readonly MenuItem[];
  /** Another way than the network: simulations. */
  readonly way?: NonNullable<ClientParts["way"]>;
  readonly tokens: TokenShelf;
  /** What other processes have sent; a simulation may leave it out. */
  readonly said?: SaidBefore;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
}

/** Makes the channel of the WeCom app for staff. Nothing is called before a send or a press. */
export function openWecomChannel(parts: WecomParts): Channel {
  const client = openClient(parts);
  const names = learnNames((ids) => memberNames(client, ids), parts.clock);
  const app: App = {
    ...parts,
    client,
    names,
    limit: limitWindow(memberPerMinuteMax, minuteMs),
    labels: new Map(),
    spent: new Map(),
    pressing: new Set(),
  };
  const perSecondMax = Math.floor((parts.callsPerMinute ?? callsPerMinuteMax) / 60);
  return {
    platform: "wecom",
    // A busy minute of one member may use nearly all of the thirty; the window below holds the rest back.
    pace: { parallelMax: 32, perSecondMax, chatGapMs: 2_100, chatBurst: 28 },
    doors: [
      { path: wecomPath, bodyMax: callbackBytesMax, receive: (request) => receive(app, request) },
    ],
    pack,
    send: (order) => speak(app, order),
    acknowledge(arrival) {
      const work = acknowledge(app, arrival).finally(() => app.pressing.delete(work));
      app.pressing.add(work);
    },
    fetchPhoto: (_chat, photo, bytesMax) => fetchPhoto(client, photo, bytesMax),
    open: () => offerMenu(client, app),
    async [Symbol.asyncDispose]() {
      await Promise.all(app.pressing);
      await client[Symbol.asyncDispose]();
    },
  };
}

interface App extends WecomParts, Speaking {
  readonly names: Names;
  /** Response codes we have used. */
  readonly spent: Map<string, true>;
  readonly pressing: Set<Promise<void>>;
}

function receive(app: App, request: RawRequest): Knock {
  const { corpId, names } = app;
  const keys = app.keys.map((one) => ({ ...one, corpId }));
  const believed = verify(request, keys);
  if (believed === undefined) return { kind: "refused", status: 401, reason: "not from WeCom" };
  if (believed.kind === "greeting") return believed;
  const { arrivals, spoiled, dropped, bell } = parse(believed.xml, corpId);
  const named = arrivals.map((arrival) => {
    const name = names.of(arrival.chat);
    return name === undefined ? arrival : { ...arrival, profile: { name } };
  });
  const fetchMore = (): void => {
    names.learn(arrivals.map(({ chat }) => chat));
    if (bell !== undefined) app.onBell?.(bell);
  };
  return { kind: "believed", arrivals: named, spoiled, dropped, fetchMore };
}
