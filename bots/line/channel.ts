import { messagingApi } from "@line/bot-sdk";
import type { Dispatcher } from "undici";
import type { Channel, Knock, Pace, RawRequest } from "../../src/ports/channel.ts";
import { faultFields } from "../../src/ports/fault-fields.ts";
import type { AddressOf } from "../../src/ports/gallery.ts";
import { type Besides, type BesidesParts, openBesides } from "./besides.ts";
import { fetchContent } from "./fetch-content.ts";
import { findStrays } from "./leave-groups.ts";
import { parse } from "./parse.ts";
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
export interface LineParts extends BesidesParts {
  /** Newest first; two during a rotation. */
  readonly channelSecrets: readonly string[];
  readonly accessToken: string;
  /** `https://api.line.me`, or the stand-in's origin. */
  readonly apiRoot: string;
  /** `https://api-data.line.me`, or the stand-in's origin. */
  readonly dataApiRoot: string;
  /** Where LINE finds us; when given, the webhook is registered there. */
  readonly publicUrl?: string;
  /** Where LINE fetches a picture from us; without it none can be shown. */
  readonly addressOf?: AddressOf;
  readonly callMs?: number;
  readonly secondTryMs?: number;
  /** Another way than the network, and other pauses than real ones: simulations. */
  readonly way?: Dispatcher;
  readonly pause?: (ms: number) => Promise<unknown>;
}

/** Makes the LINE channel. Nothing is called before `open` or a send. */
export function openLineChannel(parts: LineParts): Channel {
  const { clock } = parts;
  const client = new messagingApi.MessagingApiClient({
    channelAccessToken: parts.accessToken,
    baseURL: parts.apiRoot,
  });
  const http = openSdkHttp(parts.apiRoot, parts.callMs ?? callMs, parts.way);
  const speaker: Speaker = {
    client,
    http,
    clock,
    secondTryMs: parts.secondTryMs ?? secondTryMs,
    pause: parts.pause ?? pause,
    replies: new Map(),
    ...(parts.addressOf === undefined ? {} : { addressOf: parts.addressOf }),
  };
  const beside = openBesides(parts, client, http);
  const receives = (request: RawRequest): Knock => receive(parts, beside, request);
  return {
    platform: "line",
    cannotShow: parts.addressOf === undefined,
    pace,
    doors: [{ path: linePath, bodyMax: bodyBytesMax, receive: receives }],
    pack,
    async send(order) {
      beside.attention.answered(order.chat);
      const outcome = await replyOrPush(speaker, order);
      if (outcome.kind === "refused" && outcome.why === "quota") beside.lookAtQuota();
      return outcome;
    },
    acknowledge: (arrival) => beside.attention.heard(arrival),
    fetchPhoto: (_chat, photo, bytesMax) =>
      fetchContent(parts, photo.ref, bytesMax, !("kind" in photo)),
    async open(intake) {
      beside.start(intake);
      await register(parts, client, http);
    },
    async [Symbol.asyncDispose]() {
      beside.stop();
      await http[Symbol.asyncDispose]();
    },
  };
}

/** LINE's rates are far above ours; one chat is spared floods, which LINE answers 429. */
const pace: Pace = {
  parallelMax: 64,
  perSecondMax: callsPerSecondMax / 2,
  chatGapMs: 200,
  chatBurst: 20,
};

function receive(
  { channelSecrets }: LineParts,
  { profiles, leaveGroups }: Besides,
  request: RawRequest,
): Knock {
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
    fetchMore() {
      profiles.learn(people);
      if (dropped.includes("group")) leaveGroups(findStrays(body));
    },
  };
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
