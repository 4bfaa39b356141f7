import type { PersonInput } from "../../src/engine/input.ts";
import type { Clock } from "../../src/kernel/clock.ts";
import type { Channel, Intake, Knock, RawRequest } from "../../src/ports/channel.ts";
import type { Log, Meter } from "../../src/ports/log.ts";
import type { TokenShelf } from "../../src/ports/tokens.ts";
import { type CallbackKeys, callbackBytesMax } from "../wecom-api/believe.ts";
import { fetchPhoto } from "../wecom-api/fetch-photo.ts";
import { customerNames, fetchPage, listAccounts } from "../wecom-api/kf-calls.ts";
import type { HandOverTo } from "../wecom-api/kf-session.ts";
import { learnNames, type Names } from "../wecom-api/learn-names.ts";
import { type ClientParts, openClient, type WecomClient } from "../wecom-api/open-client.ts";
import {
  type After,
  afterReal,
  pullStream,
  type Stream,
  type StreamPage,
} from "../wecom-api/pull-stream.ts";
import type { Bell } from "../wecom-api/read-bell.ts";
import { parse } from "./parse.ts";
import { parseBell } from "./parse-bell.ts";
import { pack } from "./render.ts";
import { customerOf, speak } from "./speak.ts";
import { verify } from "./verify.ts";
import { answersMax, answersMs, callsPerMinuteMax, coldStartMs, pageItemsMax } from "./wire.ts";

/** Path the doorbells come to. */
const kfPath = "/webhooks/wecom/kf";

/** Between two looks at every account without a doorbell, ms: low, for the platform limits such reads. */
const sweepMs = 120_000;

/** The same when the platform did not tell the accounts, ms. */
const sweepAgainMs = 5_000;

/** 微信客服 of one enterprise, and what its channel borrows. */
export interface KfParts {
  readonly corpId: string;
  readonly secret: string;
  /** Newest first; two during a rotation. */
  readonly keys: readonly Omit<CallbackKeys, "corpId">[];
  readonly apiRoot: string;
  /** 10,000 unless the enterprise was granted another limit. */
  readonly callsPerMinute?: number;
  readonly sweepMs?: number;
  /** Who gets a customer that asks for a person, in WeCom itself; without it colleagues serve from their own chats here. */
  readonly handOver?: HandOverTo;
  /** Another way than the network, and other clocks than real ones: simulations. */
  readonly way?: NonNullable<ClientParts["way"]>;
  readonly after?: After;
  readonly tokens: TokenShelf;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
}

/** A channel whose bell may also be rung from elsewhere: many consoles ring at the staff app's address. */
export interface KfChannel extends Channel {
  readonly ring: (bell: Bell) => void;
}

/** Makes the channel of 微信客服 for customers. Nothing is called before `open` or a send. */
export function openKfChannel(parts: KfParts): KfChannel {
  const client = openClient(parts);
  const desk: Desk = {
    ...parts,
    client,
    names: learnNames((ids) => customerNames(client, ids), parts.clock),
    opened: {},
  };
  const perSecondMax = Math.floor((parts.callsPerMinute ?? callsPerMinuteMax) / 60);
  return {
    platform: "kf",
    // The budget of five per customer's message is small enough to be its own pace.
    pace: { parallelMax: 32, perSecondMax, chatGapMs: 0, chatBurst: 5 },
    allowance: { messagesMax: answersMax, windowMs: answersMs },
    handsOver: parts.handOver !== undefined,
    doors: [
      { path: kfPath, bodyMax: callbackBytesMax, receive: (request) => receive(desk, request) },
    ],
    pack,
    send: (order) => speak(desk, order),
    // A menu line needs no answer of its own.
    acknowledge: () => undefined,
    fetchPhoto: (_chat, photo, bytesMax) => fetchPhoto(client, photo, bytesMax),
    open: (intake) => open(desk, intake),
    ring: (bell) => ring(desk, bell),
    async [Symbol.asyncDispose]() {
      desk.opened.closed = true;
      desk.opened.sweep?.();
      await desk.opened.stream?.[Symbol.asyncDispose]();
      await client[Symbol.asyncDispose]();
    },
  };
}

interface Desk extends KfParts {
  readonly client: WecomClient;
  readonly names: Names;
  readonly opened: { stream?: Stream; sweep?: () => void; closed?: true };
}

function receive(desk: Desk, request: RawRequest): Knock {
  const { corpId, keys } = desk;
  const believed = verify(
    request,
    keys.map((one) => ({ ...one, corpId })),
  );
  if (believed === undefined) return { kind: "refused", status: 401, reason: "not from WeCom" };
  if (believed.kind === "greeting") return believed;
  const rung = parseBell(believed.xml);
  if (rung.kind !== "bell") {
    const { spoiled, dropped } = rung;
    return { kind: "believed", arrivals: [], spoiled, dropped };
  }
  const fetchMore = (): void => ring(desk, rung.bell);
  return { kind: "believed", arrivals: [], spoiled: [], dropped: [], fetchMore };
}

function ring({ opened }: Desk, { openKfId, token }: Bell): void {
  // Before `open` nobody reads yet; `open` looks at every account anyway.
  opened.stream?.ring(openKfId, token);
}

async function open(desk: Desk, intake: Intake): Promise<void> {
  const { clock, log, opened } = desk;
  const stream = pullStream({
    fetch: (open_kfid, place) =>
      fetchPage(desk.client, log, { open_kfid, limit: pageItemsMax, ...place }),
    bookmark: (account) => intake.bookmark("kf", account),
    keep: (page) => keepPage(desk, intake, page),
    clock,
    log,
    after: desk.after ?? afterReal,
  });
  opened.stream = stream;
  await sweep(desk, stream);
}

/** A doorbell can be missed: every account is looked at by itself, over and over. */
async function sweep(desk: Desk, stream: Stream): Promise<void> {
  const { client, log, opened } = desk;
  const accounts = await listAccounts(client, log);
  for (const account of accounts ?? []) stream.ring(account);
  if (opened.closed) return;
  const ms = accounts === undefined ? sweepAgainMs : (desk.sweepMs ?? sweepMs);
  opened.sweep = (desk.after ?? afterReal)(ms, () => void sweep(desk, stream));
}

async function keepPage(desk: Desk, intake: Intake, page: StreamPage): Promise<boolean> {
  const { account, from, to, items, cold } = page;
  const staleBefore = cold ? desk.clock.now() - coldStartMs : undefined;
  const { arrivals, spoiled, dropped } = parse(items, staleBefore);
  for (const kind of dropped) {
    desk.meter.count("deskbell_arrivals_dropped_total", { platform: "kf", kind });
  }
  for (const { input } of arrivals) if (input.kind === "bounced") noteFailed(desk, input);
  const named = arrivals.map((arrival) => {
    const name = desk.names.of(customerOf(arrival.chat));
    return name === undefined ? arrival : { ...arrival, profile: { name } };
  });
  const kept = await intake.takePage({
    platform: "kf",
    account,
    from,
    to,
    arrivals: named,
    spoiled,
  });
  desk.names.learn(arrivals.map(({ chat }) => customerOf(chat)));
  return kept;
}

/** Our ids of messages are their rows' without dashes: the operator finds the one that did not arrive. */
function noteFailed({ log }: Desk, failed: PersonInput & { readonly kind: "bounced" }): void {
  const { platformMessageId: id, reason } = failed;
  const outbound = /^[0-9a-f]{32}$/.test(id)
    ? id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
    : undefined;
  log.warn({ platform: "kf", outbound, reason }, "微信客服 says that a message did not arrive.");
}
