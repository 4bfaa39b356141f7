import type { Clock, Instant } from "../../src/kernel/clock.ts";
import type {
  Channel,
  Knock,
  Outcome,
  RawRequest,
  SaidBefore,
  SendOrder,
} from "../../src/ports/channel.ts";
import type { Log, Meter } from "../../src/ports/log.ts";
import type { TokenShelf } from "../../src/ports/tokens.ts";
import { sentShape } from "../wecom-api/answer-shapes.ts";
import { type MenuItem, memberNames, offerMenu } from "../wecom-api/app-calls.ts";
import { type CallbackKeys, callbackBytesMax } from "../wecom-api/believe.ts";
import { fetchPhoto } from "../wecom-api/fetch-photo.ts";
import { learnNames, type Names } from "../wecom-api/learn-names.ts";
import { limitWindow, type WindowLimit } from "../wecom-api/limit-window.ts";
import { noteLockOut } from "../wecom-api/note-lock-out.ts";
import { type ClientParts, openClient, type WecomClient } from "../wecom-api/open-client.ts";
import { outcomeOf } from "../wecom-api/outcome.ts";
import type { Bell } from "../wecom-api/read-bell.ts";
import { unlike } from "../wecom-api/unlike.ts";
import { acknowledge, noteLabels } from "./card-press.ts";
import { parse } from "./parse.ts";
import { pack, render } from "./render.ts";
import { verify } from "./verify.ts";
import {
  callsPerMinuteMax,
  duplicateSeconds,
  memberPerMinuteMax,
  type WecomMessage,
} from "./wire.ts";

/** Path the app's callbacks come to. */
const wecomPath = "/webhooks/wecom";

const minuteMs = 60_000;

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
    send: (order) => send(app, order),
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

interface App extends WecomParts {
  readonly client: WecomClient;
  readonly names: Names;
  readonly limit: WindowLimit;
  /** Labels of the buttons of cards lately sent, by task and key. */
  readonly labels: Map<string, string>;
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

async function send(app: App, order: SendOrder): Promise<Outcome> {
  const { chat, attempt } = order;
  const now = app.clock.now();
  const wait = Math.max(app.limit.wait(chat, now), await elsewhere(app, order, now));
  if (wait > 0) {
    // Beyond thirty a minute the platform drops messages without an error.
    return { kind: "not-accepted", retryAfterMs: wait, scope: "chat", code: "wecom.member-limit" };
  }
  const taskId = order.id.replaceAll("-", "");
  const message = unmistakable(render(order.bubbles, taskId), taskId);
  app.limit.note(chat, now);
  const check = {
    enable_duplicate_check: 1,
    duplicate_check_interval: duplicateSeconds,
  };
  const body = { touser: chat, agentid: app.agentId, ...message, ...check };
  const reply = await app.client.post("message/send", body, sentShape, order.stillOurs);
  if (reply.kind === "done") {
    noteLabels(app, message);
    return sentOutcome(chat, reply.value);
  }
  // The task of a card that was tried before: the platform has the earlier copy.
  const isCopy = reply.kind === "refused" && reply.errcode === 42014 && attempt > 1;
  if (isCopy) return { kind: "accepted", messageIds: [] };
  noteLockOut(app.log, "wecom", reply);
  return outcomeOf(reply, true);
}

/** Milliseconds to wait for what other processes, or those before us, have sent to this member. */
async function elsewhere({ said }: App, { id }: SendOrder, now: Instant): Promise<number> {
  const at = await said?.at(id, memberPerMinuteMax);
  return at === undefined ? 0 : Math.max(0, at + minuteMs - now);
}

/** Cards have a task of their own and never look alike; a text gets the mark of its order. */
function unmistakable(message: WecomMessage, taskId: string): WecomMessage {
  if (message.msgtype !== "text") return message;
  return { msgtype: "text", text: { content: unlike(message.text.content, taskId) } };
}

/** errcode 0 is not "delivered": the one receiver may be among the invalid ones. */
function sentOutcome(
  chat: string,
  { msgid, invaliduser = "" }: { readonly msgid?: string; readonly invaliduser?: string },
): Outcome {
  const missed = invaliduser.toLowerCase().split("|").includes(chat.toLowerCase());
  if (missed) return { kind: "refused", why: "blocked", code: "wecom.invaliduser" };
  return { kind: "accepted", messageIds: msgid === undefined ? [] : [msgid] };
}
