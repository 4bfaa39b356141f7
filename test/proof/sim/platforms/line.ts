/** LINE: reply tokens that work once, retry keys that work once a day, deliveries in any order, several at once. */
import { createHmac } from "node:crypto";
import type { Answer, Call, Double, DoubleParts, Gesture } from "./double.ts";
import { fields, list, type Seat, word } from "./ledger.ts";
import { eventOf, readMessage } from "./line-shapes.ts";

/** The channel's secret in simulations; it opens nothing. */
export const lineSecret = "simulated-line-channel-secret-0001";
export const linePath = "/webhooks/line";

/** How long reply tokens live after their (re)delivery, ms: LINE says a minute or so, and promises nothing. */
const tokenMs = { least: 20_000, most: 60_000 } as const;
const keyMs = 24 * 3_600_000;

interface Token {
  readonly seat: Seat;
  used: boolean;
  bornAt: number;
}

interface State {
  readonly tokenMs: number;
  readonly seats: Map<string, Seat>;
  readonly tokens: Map<string, Token>;
  readonly keys: Map<string, { readonly at: number; readonly ids: readonly object[] }>;
  readonly held: Readonly<Record<string, unknown>>[];
  last: Readonly<Record<string, unknown>> | undefined;
  count: number;
}

/** Opens an empty LINE. */
export function openLine(parts: DoubleParts): Double {
  const state: State = {
    tokenMs: parts.chance.fork("token life").between(tokenMs.least, tokenMs.most),
    seats: new Map(),
    tokens: new Map(),
    keys: new Map(),
    held: [],
    last: undefined,
    count: 0,
  };
  return {
    platform: "line",
    seat(name) {
      const chat = `U${Buffer.from(name.padEnd(16, "0")).toString("hex").slice(0, 32)}`;
      const seat: Seat = { platform: "line", chat, name, entries: [], blocked: false };
      state.seats.set(chat, seat);
      return seat;
    },
    does: (seat, gesture) => does(parts, state, seat, gesture),
    answer: (call) => answer(parts, state, call),
    refusal(refusal) {
      if (refusal === "429")
        return problem(429, "The API rate limit has been exceeded. Try again later.");
      if (refusal === "quota") return problem(429, "You have reached your monthly limit.");
      if (refusal === "locked-out")
        return problem(401, "Authentication failed. Confirm that the access token is valid.");
      return refusal === "5xx" ? problem(500, "Internal server error") : undefined;
    },
  };
}

const problem = (status: number, message: string): Answer => ({ status, body: { message } });

function does(parts: DoubleParts, state: State, seat: Seat, gesture: Gesture): void {
  const event = eventOf(parts, state.count, seat, gesture);
  if (event === undefined) return;
  const { swarm } = parts;
  const whole = { ...event, ...common(parts, state, seat, event) };
  if (swarm.strikes("post.together")) {
    state.held.push(whole);
    if (state.last !== undefined && swarm.chance("post.together").yes(0.5))
      state.held.unshift(state.last);
    parts.after(400, "line posts what it gathered", () => post(parts, state, state.held.splice(0)));
  } else post(parts, state, [whole]);
  state.last = whole;
}

function common(parts: DoubleParts, state: State, seat: Seat, event: object): object {
  state.count += 1;
  const timestamp = parts.now();
  const token = `token${state.count}`;
  const spoken = "message" in event || "postback" in event || fields(event)["type"] === "follow";
  if (spoken) state.tokens.set(token, { seat, used: false, bornAt: timestamp });
  return {
    mode: "active",
    timestamp,
    webhookEventId: `01LINE${String(state.count).padStart(20, "0")}`,
    source: { type: "user", userId: seat.chat },
    ...(spoken ? { replyToken: token } : {}),
  };
}

function post(
  parts: DoubleParts,
  state: State,
  events: readonly Readonly<Record<string, unknown>>[],
): void {
  if (events.length === 0) return;
  const gone = events.find((event) => event["type"] === "unsend");
  const whose = word(fields(gone?.["source"])["userId"]);
  const of = `line:${whose}\u0000${word(fields(gone?.["unsend"])["messageId"])}`;
  parts.send({
    ...(gone === undefined ? {} : { unsends: of }),
    platform: "line",
    lane: undefined,
    keys: events.map((event) => word(event["webhookEventId"])),
    path: linePath,
    write(attempt, at) {
      const isRedelivery = attempt > 1;
      for (const event of events) {
        const token = state.tokens.get(word(event["replyToken"]));
        if (token !== undefined) token.bornAt = parts.now();
      }
      const written = events.map((event) => ({ ...event, deliveryContext: { isRedelivery } }));
      const body = Buffer.from(JSON.stringify({ destination: "Udesk", events: written }));
      const signature = createHmac("sha256", lineSecret).update(body).digest("base64");
      return { method: "POST", query: {}, headers: { "x-line-signature": signature }, body, at };
    },
  });
}

function answer(parts: DoubleParts, state: State, call: Call): Answer {
  const body = fields(call.body);
  if (call.path.startsWith("/v2/bot/profile/"))
    return { status: 200, body: { displayName: "somebody", userId: "U" } };
  if (call.path === "/v2/bot/message/reply") return reply(parts, state, call, body);
  if (call.path === "/v2/bot/message/push") return push(parts, state, call, body);
  return problem(404, "Not found");
}

function reply(
  parts: DoubleParts,
  state: State,
  call: Call,
  body: Readonly<Record<string, unknown>>,
): Answer {
  const token = state.tokens.get(word(body["replyToken"]));
  if (token === undefined || token.used || parts.now() - token.bornAt > state.tokenMs) {
    parts.reached(
      token?.used === true ? "invalid reply token after it was used" : "reply token too old",
    );
    return problem(400, "Invalid reply token");
  }
  token.used = true;
  return { status: 200, body: { sentMessages: deliver(parts, state, token.seat, call, body) } };
}

function push(
  parts: DoubleParts,
  state: State,
  call: Call,
  body: Readonly<Record<string, unknown>>,
): Answer {
  const seat = state.seats.get(word(body["to"]));
  if (seat === undefined) return problem(400, "Failed to send messages");
  const key = call.headers["x-line-retry-key"];
  const before = key === undefined ? undefined : state.keys.get(key);
  if (before !== undefined && parts.now() - before.at < keyMs) {
    parts.reached("409 from LINE");
    return {
      status: 409,
      body: { message: "The retry key is already accepted", sentMessages: before.ids },
    };
  }
  const ids = deliver(parts, state, seat, call, body);
  if (key !== undefined) state.keys.set(key, { at: parts.now(), ids });
  return { status: 200, body: { sentMessages: ids } };
}

function deliver(
  { ledger, now, reached }: DoubleParts,
  state: State,
  seat: Seat,
  { speaking }: Call,
  body: Readonly<Record<string, unknown>>,
): readonly { readonly id: string }[] {
  const messages = list(body["messages"]);
  const ids = messages.map(() => {
    state.count += 1;
    return { id: String(9_000_000 + state.count) };
  });
  const { id: outbound = "nobody", attempt = 0 } = speaking ?? {};
  if (seat.blocked) {
    reached("sent to somebody who had blocked us");
    ledger.swallowed.add(outbound);
  } else {
    const seen = messages.map(readMessage);
    const text = seen.map((one) => one.text).join("\n");
    const id = ids[0]?.id ?? "";
    const buttons = seen.flatMap((one) => one.buttons);
    ledger.show(seat, { outbound, attempt, at: now(), text }, { id, at: now(), text, buttons });
  }
  return ids;
}
