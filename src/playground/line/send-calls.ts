import { type Answer, type Call, type Handle, ok, refuse } from "./call.ts";
import { type Check, isJson, type Json } from "./check.ts";
import { bodies, faultOf } from "./check-messages.ts";
import { fetchPictures } from "./fetch-pictures.ts";
import { mintToken } from "./ids.ts";
import { isUsable } from "./reply-tokens.ts";
import { type Account, deliver, isReachable, retryKeyHours, type World } from "./world.ts";

/** What the sending calls must know beyond the world. */
export interface SendRules {
  readonly monthlyQuota: () => number | undefined;
  readonly replyTokenLifeMs: number;
  /** A thing the platform tolerates in silence and a test should hear about. */
  readonly complain: (call: string, reason: string) => void;
}

/** Text of the 429 at the end of a plan's month. */
export const monthlyLimitText = "You have reached your monthly limit.";

/** Text of every other 429. */
export const rateLimitText = "The API rate limit has been exceeded. Try again later.";

const quotable = new Set(["text", "textV2", "sticker", "image", "video"]);
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** reply, push, multicast, broadcast and validate (developers.line.biz/en/reference/messaging-api/#messages). */
export function sendCalls(world: World, rules: SendRules): Readonly<Record<string, Handle>> {
  return {
    reply: (call) => checked(bodies.reply, call, () => reply(world, rules, call)),
    push: (call) => checked(bodies.push, call, () => push(world, rules, call)),
    multicast: (call) => checked(bodies.multicast, call, () => multicast(world, rules, call)),
    broadcast: (call) => checked(bodies.broadcast, call, () => broadcast(world, rules, call)),
    validate: (call) => checked(bodies.validate, call, () => ok()),
  };
}

function checked(check: Check, call: Call, then: () => Answer): Answer {
  const fault = faultOf(check, call.body);
  return fault === undefined ? then() : { status: 400, body: { ...fault } };
}

function reply(world: World, rules: SendRules, call: Call): Answer {
  const token = world.replyTokens.get(String(call.body["replyToken"]));
  if (token === undefined || !isUsable(token, world.now(), rules.replyTokenLifeMs)) {
    return refuse(400, "Invalid reply token");
  }
  const wrong = strangeQuote(world, token.userId, call);
  if (wrong !== undefined) return wrong;
  token.used = true;
  count(world, "reply", 1);
  world.groups.get(token.userId)?.said.push(call.body["messages"]);
  const account = world.accounts.get(token.userId);
  const sentMessages = hand(
    world,
    rules,
    call,
    account && isReachable(world, account) ? account : undefined,
  );
  return ok({ sentMessages });
}

function push(world: World, rules: SendRules, call: Call): Answer {
  const account = world.accounts.get(String(call.body["to"]));
  if (account === undefined) return refuse(400, "Failed to send messages");
  const wrong = strangeQuote(world, account.userId, call);
  if (wrong !== undefined) return wrong;
  const reachable = isReachable(world, account) ? [account] : [];
  return once(world, rules, call, reachable, () => hand(world, rules, call, reachable[0]), true);
}

function multicast(world: World, rules: SendRules, call: Call): Answer {
  const to = Array.isArray(call.body["to"]) ? call.body["to"].map(String) : [];
  const bad = to.findIndex((one) => !/^U[0-9a-f]{32}$/.test(one));
  if (bad >= 0) {
    const where = "in the request body is invalid (line: -, column: -)";
    return refuse(400, `The property, to[${bad}], ${where}`);
  }
  const reachable = [...new Set(to)].flatMap((one) => {
    const account = world.accounts.get(one);
    return account && isReachable(world, account) ? [account] : [];
  });
  return toMany(world, rules, call, reachable);
}

function broadcast(world: World, rules: SendRules, call: Call): Answer {
  return toMany(
    world,
    rules,
    call,
    [...world.accounts.values()].filter((one) => one.relation === "friend"),
  );
}

function toMany(world: World, rules: SendRules, call: Call, reachable: readonly Account[]): Answer {
  return once(world, rules, call, reachable, () => {
    for (const one of reachable) hand(world, rules, call, one);
    return [];
  });
}

/** Retry key and quota around a paid send: the same key is taken once in 24 hours. */
function once(
  world: World,
  rules: SendRules,
  call: Call,
  reachable: readonly Account[],
  send: () => readonly Json[],
  tellsSent = false,
): Answer {
  const key = call.retryKey;
  if (key !== undefined && !uuid.test(key)) return refuse(400, "The retry key is invalid");
  const body = JSON.stringify(call.body);
  const before = key === undefined ? undefined : world.accepted.get(`${call.name} ${key}`);
  if (before !== undefined && world.now() - before.at < retryKeyHours * 3_600_000) {
    if (before.body !== body) rules.complain(call.name, "the retry key came with another body");
    const message = "The retry key is already accepted";
    return {
      status: 409,
      body: tellsSent ? { message, sentMessages: before.sentMessages } : { message },
      headers: { "x-line-accepted-request-id": before.requestId },
    };
  }
  const quota = rules.monthlyQuota();
  if (quota !== undefined && world.quotaUsed + reachable.length > quota) {
    return refuse(429, monthlyLimitText);
  }
  world.quotaUsed += reachable.length;
  count(world, call.name, reachable.length);
  const sentMessages = send();
  if (key !== undefined) {
    const accepted = { at: world.now(), requestId: call.requestId, body, sentMessages };
    world.accepted.set(`${call.name} ${key}`, accepted);
  }
  return ok(tellsSent ? { sentMessages } : {});
}

/** Gives ids to the message objects and, when there is somebody to see them, shows them. */
function hand(
  world: World,
  rules: SendRules,
  call: Call,
  account: Account | undefined,
): readonly Json[] {
  const messages = Array.isArray(call.body["messages"]) ? call.body["messages"].filter(isJson) : [];
  const sent = messages.map((message) => ({ id: world.mintMessageId(world.now()), message }));
  if (account !== undefined) {
    deliver(world, account, sent, call);
    fetchPictures(world, account, sent, (reason) => rules.complain(call.name, reason));
  }
  return sent.map(({ id, message }) => {
    if (!quotable.has(String(message["type"]))) return { id };
    const quoteToken = mintToken();
    if (account !== undefined) world.quotes.set(quoteToken, account.userId);
    return { id, quoteToken };
  });
}

function strangeQuote(world: World, userId: string, call: Call): Answer | undefined {
  const messages = Array.isArray(call.body["messages"]) ? call.body["messages"].filter(isJson) : [];
  const details = messages.flatMap((message, at) => {
    const token = message["quoteToken"];
    if (typeof token !== "string" || world.quotes.get(token) === userId) return [];
    return [{ message: "Invalid quote token", property: `messages[${at}].quoteToken` }];
  });
  if (details.length === 0) return undefined;
  return refuse(400, `The request body has ${details.length} error(s)`, details);
}

function count(world: World, call: string, by: number): void {
  const day = new Date(world.now() + 9 * 3_600_000).toISOString().slice(0, 10).replaceAll("-", "");
  const key = `${call} ${day}`;
  world.sentCounts.set(key, (world.sentCounts.get(key) ?? 0) + by);
}
