/** 微信客服: a bell, a stream to be read by cursor, message ids that are taken once, five answers for a customer's word. */
import type { Answer, Call, Double, DoubleParts, Gesture } from "./double.ts";
import { itemOf } from "./kf-items.ts";
import { type Button, fields, list, type Seat, word } from "./ledger.ts";
import { corp, kfAccount, sealedPost } from "./sealed-post.ts";
import { errcode, openTokenDesk, type TokenDesk, wecomRefusal } from "./token-desk.ts";

export const kfPath = "/webhooks/wecom/kf";

/** Answers a customer's word pays for, and how long it is good, ms. */
const answersMax = 5;
const windowMs = 48 * 3_600_000;

interface Guest {
  readonly seat: Seat;
  left: number;
  spokeAt: number;
}

interface State {
  readonly guests: Map<string, Guest>;
  readonly stream: object[];
  readonly taken: Set<string>;
  readonly desk: TokenDesk;
  count: number;
}

/** Opens one account. */
export function openKf(parts: DoubleParts): Double {
  const desk = openTokenDesk("kf", parts.now, () => parts.reached("an access token had expired"));
  const state: State = { guests: new Map(), stream: [], taken: new Set(), desk, count: 0 };
  return {
    platform: "kf",
    seat(name) {
      const customer = `wm${name}`;
      const chat = `${kfAccount}:${customer}`;
      const seat: Seat = { platform: "kf", chat, name, entries: [], blocked: false };
      state.guests.set(customer, { seat, left: 0, spokeAt: 0 });
      return seat;
    },
    does: (seat, gesture) => does(parts, state, seat, gesture),
    answer: (call) => desk.judge(call) ?? answer(parts, state, call),
    refusal(refusal, { path }) {
      const sends = path.includes("/kf/send_msg");
      if (refusal === "window-closed") return sends ? errcode(95002) : undefined;
      if (refusal === "quota") return sends ? errcode(95001) : undefined;
      return wecomRefusal(refusal, desk);
    },
  };
}

function does(parts: DoubleParts, state: State, seat: Seat, gesture: Gesture): void {
  state.count += 1;
  const at = parts.now();
  const customer = seat.chat.slice(seat.chat.indexOf(":") + 1);
  const msgid = `kf${state.count}`;
  const item = itemOf(parts, seat, gesture, customer, msgid);
  const guest = state.guests.get(customer);
  if (item === undefined || guest === undefined) return;
  const isEvent = "event" in item;
  if (!isEvent) Object.assign(guest, { left: answersMax, spokeAt: at });
  const whose = isEvent ? {} : { open_kfid: kfAccount, external_userid: customer };
  const send_time = Math.floor(at / 1000);
  state.stream.push({ msgid, send_time, origin: isEvent ? 4 : 3, ...whose, ...item });
  ring(parts, state, at);
}

function ring(parts: DoubleParts, state: State, at: number): void {
  const inside = [
    ["ToUserName", corp.corpId],
    ["CreateTime", Math.floor(at / 1000)],
    ["MsgType", "event"],
    ["Event", "kf_msg_or_event"],
    ["Token", `ring${state.count}`],
    ["OpenKfId", kfAccount],
  ] as const;
  parts.send({
    platform: "kf",
    lane: undefined,
    keys: [],
    path: kfPath,
    write: (_attempt, tried) => sealedPost(inside, tried),
    once: true,
  });
}

function answer(parts: DoubleParts, state: State, call: Call): Answer {
  const path = call.path.split("?")[0] ?? "";
  const body = fields(call.body);
  if (path.endsWith("/kf/account/list"))
    return errcode(0, { account_list: [{ open_kfid: kfAccount }] });
  if (path.endsWith("/kf/customer/batchget")) return errcode(0, { customer_list: [] });
  if (path.endsWith("/kf/service_state/get")) return errcode(0, { service_state: 1 });
  if (path.endsWith("/kf/sync_msg")) return page(state, body);
  if (path.endsWith("/media/upload")) {
    state.count += 1;
    return errcode(0, { type: "image", media_id: `upload${state.count}`, created_at: "1" });
  }
  if (path.endsWith("/kf/send_msg_on_event")) return send(parts, state, call, body, true);
  if (path.endsWith("/kf/send_msg")) return send(parts, state, call, body, false);
  return errcode(40066);
}

function page(state: State, body: Readonly<Record<string, unknown>>): Answer {
  const from = Number(word(body["cursor"]).replace("c", "") || 0);
  const to = Math.min(state.stream.length, from + 3);
  const has_more = to < state.stream.length ? 1 : 0;
  return errcode(0, { next_cursor: `c${to}`, has_more, msg_list: state.stream.slice(from, to) });
}

function send(
  parts: DoubleParts,
  state: State,
  { speaking }: Call,
  body: Readonly<Record<string, unknown>>,
  onEvent: boolean,
): Answer {
  const msgid = word(body["msgid"]);
  const welcomed = word(body["code"]);
  if (state.taken.has(msgid)) {
    parts.reached("message id taken before at 微信客服");
    return errcode(40058);
  }
  const guest = onEvent ? guestOf(state, welcomed) : state.guests.get(word(body["touser"]));
  if (guest === undefined || (onEvent && state.taken.has(welcomed)))
    return errcode(onEvent ? 41031 : 95000);
  const at = parts.now();
  if (!onEvent) {
    if (at - guest.spokeAt > windowMs) return errcode(95002);
    if (guest.left <= 0) {
      parts.reached("budget of 微信客服 used up");
      return errcode(95001);
    }
    guest.left -= 1;
  }
  state.taken.add(onEvent ? welcomed : msgid).add(msgid);
  show(parts, state, guest.seat, speaking, body);
  return errcode(0, { msgid });
}

/** Whose visit the welcome code is from. */
function guestOf(state: State, code: string): Guest | undefined {
  const item = state.stream.find((one) => fields(fields(one)["event"])["welcome_code"] === code);
  const customer = word(fields(fields(item)["event"])["external_userid"]);
  return state.guests.get(customer);
}

function show(
  { ledger, now }: DoubleParts,
  state: State,
  seat: Seat,
  speaking: Call["speaking"],
  body: Readonly<Record<string, unknown>>,
): void {
  const menu = fields(body["msgmenu"]);
  const picture = word(fields(body["image"])["media_id"]);
  const words = word(fields(body["text"])["content"]) || word(menu["head_content"]);
  const text = picture === "" ? words : `picture ${picture}`;
  const buttons = list(menu["list"]).map((one): Button => {
    const { id, content } = fields(fields(one)["click"]);
    return { choice: word(id), label: word(content), of: "" };
  });
  state.count += 1;
  const { id: outbound = "nobody", attempt = 0 } = speaking ?? {};
  const at = now();
  ledger.show(seat, { outbound, attempt, at, text }, { id: `d${state.count}`, at, text, buttons });
}
