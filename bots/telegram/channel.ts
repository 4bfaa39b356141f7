import { setTimeout as sleep } from "node:timers/promises";
import { Api } from "grammy";
import type { Dispatcher } from "undici";
import type { Clock } from "../../src/kernel/clock.ts";
import {
  type Arrival,
  type Channel,
  type Intake,
  type Knock,
  type Pace,
  type RawRequest,
} from "../../src/ports/channel.ts";
import type { Log, Meter } from "../../src/ports/log.ts";
import { type Menu, offer, poll, pollSeconds, register } from "./intake.ts";
import { openLeanFetch } from "./lean-fetch.ts";
import { leavingGroups } from "./leave-groups.ts";
import type { Throttles } from "./outcome.ts";
import { parse } from "./parse.ts";
import { fetchPhoto } from "./photo.ts";
import { acknowledging } from "./press.ts";
import { pack } from "./render.ts";
import { type SpeakingLine, speak } from "./speak.ts";
import { decode, verify } from "./verify.ts";
import { bodyBytesMax } from "./wire.ts";

/** What the Telegram channel is made of. */
export interface TelegramParts {
  readonly token: string;
  /** Webhook secrets, 1–256 of `A-Za-z0-9_-`: the first is registered, all are believed (two during a rotation). */
  readonly secrets: readonly string[];
  /** `https://api.telegram.org`, or the stand-in's origin; no trailing slash. */
  readonly apiRoot: string;
  /** Our own origin as Telegram reaches it. Without one the bot polls. */
  readonly publicUrl?: string;
  /** What the app's menu offers; without any the bot's old menus stay. */
  readonly menus?: readonly Menu[];
  /** Said in a group before we leave it; without words we stay in silence. */
  readonly groupWords?: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
  /** Unless said otherwise {@link telegramPace}. */
  readonly pace?: Pace;
  /** How long one call may take, s; {@link callSeconds} unless said otherwise. */
  readonly callSeconds?: number;
  /** Multiplies the waits after faults; 1 outside of tests. */
  readonly waitScale?: number;
  /** Another way than the network: simulations. */
  readonly way?: Dispatcher;
}

/** Telegram's rates with room to spare: 30 a second over all chats, about one a second to each (core.telegram.org/bots/faq#broadcasting-to-users). */
const telegramPace: Pace = {
  parallelMax: 25,
  perSecondMax: 25,
  chatGapMs: 1_000,
  chatBurst: 3,
};

/** The route Telegram calls. */
export const telegramPath = "/webhooks/telegram";

/** The longest call that is no poll, s. */
export const callSeconds = 10;

/** An upload may take so many times as long as another call. */
const uploadTimes = 3;

/** How long `open` waits for the webhook to be registered before it goes on in the background, ms. */
const openMs = 3_000;

/** Makes the Telegram channel (core.telegram.org/bots/api). Nothing is called before `open` or a send. */
export function openTelegramChannel(parts: TelegramParts): Channel {
  const { apiRoot, token, secrets, clock } = parts;
  const line = lineTo(parts);
  const acknowledge = acknowledging(line.api, parts.meter);
  const beside = leavingGroups(line.api, parts.meter, parts.groupWords);
  const throttles: Throttles = { last: undefined };
  const running: Promise<void>[] = [];
  return {
    platform: "telegram",
    pace: parts.pace ?? telegramPace,
    doors: [
      {
        path: telegramPath,
        bodyMax: bodyBytesMax,
        receive: (request) => receive(request, secrets, beside),
      },
    ],
    pack,
    send: (order) => speak(line, order, clock, throttles),
    acknowledge,
    fetchPhoto: (_chat, photo, max) => fetchPhoto(line.api, { apiRoot, token }, photo, max),
    async open(intake) {
      if (running.length > 0) return;
      const { ready, work } = begin(parts, line, intake, acknowledge, beside);
      running.push(...work);
      if (ready !== undefined) {
        await Promise.race([ready, sleep(openMs, undefined, { ref: false })]);
      }
    },
    async [Symbol.asyncDispose]() {
      line.stop.abort();
      await Promise.all(running);
      await line[Symbol.asyncDispose]();
    },
  };
}

/** The clients on one way to Telegram. */
interface TelegramLine extends SpeakingLine, AsyncDisposable {
  /** A client whose calls may take a whole poll. */
  readonly patientApi: Api;
  readonly stop: AbortController;
}

function lineTo({
  apiRoot,
  token,
  callSeconds: within = callSeconds,
  way,
}: TelegramParts): TelegramLine {
  const { fetch, [Symbol.asyncDispose]: close } = openLeanFetch(apiRoot, way);
  const options = { apiRoot, ...(fetch === undefined ? {} : { fetch }) };
  return {
    api: new Api(token, { ...options, timeoutSeconds: within }),
    uploadApi: new Api(token, { ...options, timeoutSeconds: uploadTimes * within }),
    patientApi: new Api(token, { ...options, timeoutSeconds: pollSeconds + within }),
    stop: new AbortController(),
    [Symbol.asyncDispose]: close,
  };
}

/** Registers the webhook where we have an address, else polls; the menus are written beside it. */
function begin(
  { secrets, publicUrl, menus = [], clock, log, meter, waitScale = 1 }: TelegramParts,
  { api, patientApi, stop }: TelegramLine,
  intake: Intake,
  acknowledge: (arrival: Arrival) => void,
  beside: (update: unknown) => void,
): Begun {
  const [secret] = secrets;
  const around = { api, log, meter, now: () => clock.now(), signal: stop.signal, waitScale };
  const offering = offer(menus, around);
  if (publicUrl === undefined || secret === undefined) {
    const polling = poll(intake, acknowledge, { ...around, api: patientApi, beside });
    return { ready: undefined, work: [offering, polling] };
  }
  const ready = register({ url: publicUrl + telegramPath, secret }, around);
  return { ready, work: [offering, ready] };
}

interface Begun {
  /** Soon done; a poll never is. */
  readonly ready: Promise<void> | undefined;
  readonly work: readonly Promise<void>[];
}

function receive(
  request: RawRequest,
  secrets: readonly string[],
  beside: (update: unknown) => void,
): Knock {
  if (request.method !== "POST") return refused(400, "not a POST");
  const body = verify(request, secrets);
  if (body === undefined) return refused(401, "the secret token is missing or wrong");
  if (body.byteLength > bodyBytesMax) return refused(413, "the body is too large");
  const read = parse(body, request.at);
  if (!read.dropped.some((name) => name.endsWith(".group"))) return { kind: "believed", ...read };
  return { kind: "believed", ...read, fetchMore: () => beside(decode(body)?.value) };
}

function refused(status: 400 | 401 | 413, reason: string): Knock {
  return { kind: "refused", status, reason };
}
