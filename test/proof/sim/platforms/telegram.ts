/** Telegram: updates in order, one after another per chat; messages without any key; buttons that hang on messages. */
import type { Answer, Call, Double, DoubleParts, Gesture } from "./double.ts";
import { fields, list, type Seat, word } from "./ledger.ts";

/** The bot's token and the webhook's secret in simulations; they open nothing. */
export const telegramToken = "7000001:simulated-telegram-token-00000001";
export const telegramSecret = "simulated_telegram_secret_0001";
export const telegramPath = "/webhooks/telegram";

interface State {
  readonly seats: Map<string, Seat>;
  updates: number;
  messages: number;
}

/** Opens an empty Telegram. */
export function openTelegram(parts: DoubleParts): Double {
  const state: State = { seats: new Map(), updates: 810_000_000, messages: 0 };
  return {
    platform: "telegram",
    seat(name) {
      const chat = String(700_001 + state.seats.size);
      const seat: Seat = { platform: "telegram", chat, name, entries: [], blocked: false };
      state.seats.set(chat, seat);
      return seat;
    },
    does: (seat, gesture) => does(parts, state, seat, gesture),
    answer: (call) => answer(parts, state, call),
    refusal(refusal) {
      if (refusal === "429")
        return problem(429, "Too Many Requests: retry after 3", { retry_after: 3 });
      if (refusal === "locked-out") return problem(401, "Unauthorized");
      return refusal === "5xx" ? problem(502, "Bad Gateway") : undefined;
    },
  };
}

const problem = (status: number, description: string, parameters?: object): Answer => ({
  status,
  body: {
    ok: false,
    error_code: status,
    description,
    ...(parameters === undefined ? {} : { parameters }),
  },
});

function does(parts: DoubleParts, state: State, seat: Seat, gesture: Gesture): void {
  state.updates += 1;
  const update_id = state.updates;
  const told = updateOf(parts, state, seat, gesture);
  if (told === undefined) return;
  const { kind, inner, value } = told;
  const spoilt = parts.swarm.strikes("post.spoiled");
  const body = Buffer.from(
    JSON.stringify({ update_id, [kind]: spoilt ? { message_id: "none" } : value }),
  );
  parts.send({
    platform: "telegram",
    lane: seat.chat,
    keys: [spoilt ? `${update_id}:${kind}` : `${update_id}:${kind}:${inner}`],
    path: telegramPath,
    write: (_attempt, at) => ({
      method: "POST",
      query: {},
      headers: { "x-telegram-bot-api-secret-token": telegramSecret },
      body,
      at,
    }),
  });
}

interface Told {
  readonly kind: string;
  readonly inner: string;
  readonly value: object;
}

function updateOf(
  parts: DoubleParts,
  state: State,
  seat: Seat,
  gesture: Gesture,
): Told | undefined {
  const date = Math.floor(parts.now() / 1000);
  const from = { id: Number(seat.chat), is_bot: false, first_name: seat.name, language_code: "en" };
  const chat = { id: Number(seat.chat), type: "private" };
  const message = (rest: object): Told => {
    state.messages += 1;
    const message_id = state.messages;
    const value = { message_id, date, chat, from, ...rest };
    return { kind: "message", inner: `${seat.chat}.${message_id}`, value };
  };
  const membership = (status: string): Told => ({
    kind: "my_chat_member",
    inner: `${seat.chat}.${date}.${status}`,
    value: { chat, from, date, new_chat_member: { status } },
  });
  switch (gesture.kind) {
    case "open":
      seat.blocked = false;
      return message({ text: "/start" });
    case "leave":
      seat.blocked = true;
      return membership("kicked");
    case "say": {
      const told = message({ text: gesture.text });
      const id = String(state.messages);
      seat.entries.push({ id, by: "person", at: parts.now(), text: gesture.text, buttons: [] });
      return told;
    }
    case "press": {
      const { choice, label, of } = gesture.button;
      const message_id = Number(of);
      const keyboard = { inline_keyboard: [[{ text: label, callback_data: choice }]] };
      const under = { message_id, date, chat, text: "…", reply_markup: keyboard };
      const id = `press${state.updates}`;
      seat.entries.push({ id, by: "press", at: parts.now(), text: label, buttons: [] });
      return {
        kind: "callback_query",
        inner: id,
        value: { id, from, data: choice, message: under },
      };
    }
    case "photo":
      return message({ photo: [{ file_id: `photo${state.updates}`, file_size: 1000 }] });
    case "place":
      return message({ location: { latitude: 31.2, longitude: 121.5 } });
    case "sticker":
      return message({ sticker: { file_id: "sticker" } });
    case "edit": {
      const message_id = Number(gesture.message);
      const edit_date = date + 1;
      const value = { message_id, date, edit_date, chat, from, text: gesture.text };
      const inner = `${seat.chat}.${message_id}.${edit_date}`;
      return { kind: "edited_message", inner, value };
    }
    case "unsend":
      return undefined;
  }
}

function answer(parts: DoubleParts, state: State, call: Call): Answer {
  const method = call.path.split("/").at(-1) ?? "";
  if (!call.path.includes(telegramToken)) return problem(401, "Unauthorized");
  const isMedia = /^send(?:MediaGroup|Photo|Document|Voice)$/.test(method);
  if (method !== "sendMessage" && !isMedia)
    return { status: 200, body: { ok: true, result: true } };
  const body = isMedia ? formOf(call.form ?? "") : fields(call.body);
  const seat = state.seats.get(String(body["chat_id"]));
  if (seat === undefined) return problem(400, "Bad Request: chat not found");
  if (seat.blocked) {
    parts.reached("sent to somebody who had blocked us");
    return problem(403, "Forbidden: bot was blocked by the user");
  }
  state.messages += 1;
  const id = String(state.messages);
  const text = word(body[isMedia ? "caption" : "text"]) || (isMedia ? "pictures" : "");
  const rows = list(fields(body["reply_markup"])["inline_keyboard"]);
  const buttons = rows.flatMap(list).map((one) => ({
    choice: word(fields(one)["callback_data"]),
    label: word(fields(one)["text"]),
    of: id,
  }));
  const { id: outbound = "nobody", attempt = 0 } = call.speaking ?? {};
  const at = parts.now();
  parts.ledger.show(seat, { outbound, attempt, at, text }, { id, at, text, buttons });
  if (isMedia) parts.reached("pictures were shown on telegram");
  const chat = { id: Number(seat.chat), type: "private" };
  const result = { message_id: state.messages, date: Math.floor(at / 1000), chat, text };
  const isGroup = method === "sendMediaGroup";
  return { status: 200, body: { ok: true, result: isGroup ? [result] : result } };
}

/** The fields of a form that are no files. */
const formOf = (form: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from(
      form.matchAll(/name="?(\w+)"?\r\n\r\n([^\r]*)\r\n/g),
      ([, name = "", value = ""]) => [name, value],
    ),
  );
