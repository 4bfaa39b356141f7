import { messagingApi } from "@line/bot-sdk";
import type { Dispatcher } from "undici";
import type { Clock } from "../../src/kernel/clock.ts";
import type { Channel, Knock, Pace, RawRequest } from "../../src/ports/channel.ts";
import { faultFields } from "../../src/ports/fault-fields.ts";
import type { Log, Meter } from "../../src/ports/log.ts";
import { fetchContent } from "./fetch-content.ts";
import { parse } from "./parse.ts";
import { createProfiles, type Profile, type Profiles } from "./profiles.ts";
import { pack } from "./render.ts";
import { pause, replyOrPush, type Speaker, secondTryMs } from "./reply-or-push.ts";
import { openSdkHttp, type SdkHttp } from "./sdk-http.ts";
import { verify } from "./verify.ts";
import { bodyBytesMax, callsPerSecondMax } from "./wire.ts";

/** Path LINE's webhook comes to. */
export const linePath = "/webhooks/line";

/** How long one call may take, ms; a reply may be tried twice within the ten seconds a sender has. */
export const callMs = 4_500;

/** What the LINE channel is made of. */
export interface LineParts {
  /** Newest first; two during a rotation. */
  readonly channelSecrets: readonly string[];
  readonly accessToken: string;
  /** `https://api.line.me`, or the stand-in's origin. */
  readonly apiRoot: string;
  /** `https://api-data.line.me`, or the stand-in's origin. */
  readonly dataApiRoot: string;
  /** Where LINE finds us; when given, the webhook is registered there. */
  readonly publicUrl?: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
  readonly callMs?: number;
  readonly secondTryMs?: number;
  /** Another way than the network, and other pauses than real ones: simulations. */
  readonly way?: Dispatcher;
  readonly pause?: (ms: number) => Promise<unknown>;
}

/** Makes the LINE channel. Nothing is called before `open` or a send. */
export function openLineChannel(parts: LineParts): Channel {
  const client = new messagingApi.MessagingApiClient({
    channelAccessToken: parts.accessToken,
    baseURL: parts.apiRoot,
  });
  const http = openSdkHttp(parts.apiRoot, parts.callMs ?? callMs, parts.way);
  const ask = (userId: string): Promise<Profile> => profileOf(client, userId, http);
  const profiles = createProfiles(ask, parts.clock, (outcome) => {
    parts.meter.count("deskbell_platform_calls_total", {
      platform: "line",
      call: "profile",
      outcome,
    });
  });
  const speaker: Speaker = {
    client,
    http,
    clock: parts.clock,
    secondTryMs: parts.secondTryMs ?? secondTryMs,
    pause: parts.pause ?? pause,
    replies: new Map(),
  };
  return {
    platform: "line",
    pace,
    doors: [
      {
        path: linePath,
        bodyMax: bodyBytesMax,
        receive: (request) => receive(parts, profiles, request),
      },
    ],
    pack,
    send: (order) => replyOrPush(speaker, order),
    // A tap on LINE needs no answer of its own.
    acknowledge: () => undefined,
    fetchPhoto: (_chat, photo, bytesMax) => fetchContent(parts, photo.ref, bytesMax),
    open: () => register(parts, client, http),
    [Symbol.asyncDispose]: () => http[Symbol.asyncDispose](),
  };
}

/** LINE's rates are far above ours; one chat is spared floods, which LINE answers 429. */
const pace: Pace = {
  parallelMax: 64,
  perSecondMax: callsPerSecondMax / 2,
  chatGapMs: 200,
  chatBurst: 20,
};

function receive({ channelSecrets }: LineParts, profiles: Profiles, request: RawRequest): Knock {
  if (request.method !== "POST") return { kind: "refused", status: 400, reason: "not a POST" };
  if (request.body.byteLength > bodyBytesMax) {
    return { kind: "refused", status: 413, reason: "the body is too large" };
  }
  const body = verify(request, channelSecrets);
  if (body === undefined)
    return { kind: "refused", status: 401, reason: "the signature does not fit" };
  const { arrivals, spoiled, dropped } = parse(body, request.at);
  const people = [
    ...new Set(arrivals.filter(({ input }) => input.kind !== "left").map(({ chat }) => chat)),
  ];
  return {
    kind: "believed",
    arrivals: arrivals.map((arrival) => {
      const profile = profiles.of(arrival.chat);
      return profile === undefined ? arrival : { ...arrival, profile };
    }),
    spoiled,
    dropped,
    fetchMore: () => profiles.learn(people),
  };
}

async function profileOf(
  client: messagingApi.MessagingApiClient,
  userId: string,
  http: SdkHttp,
): Promise<Profile> {
  const { displayName, language } = await http.run(() => client.getProfile(userId));
  return { name: displayName, ...(language === undefined ? {} : { language }) };
}

async function register(
  parts: LineParts,
  client: messagingApi.MessagingApiClient,
  http: SdkHttp,
): Promise<void> {
  if (parts.publicUrl === undefined) return;
  const endpoint = new URL(linePath, parts.publicUrl).href;
  try {
    await http.run(() => client.setWebhookEndpoint({ endpoint }));
  } catch (fault) {
    parts.log.warn(
      { platform: "line", ...faultFields(fault) },
      "LINE did not take our webhook address.",
    );
  }
}
