/** The WeCom app of the staff: sealed callbacks one by one, cards with tasks, a duplicate check of five minutes. */
import { hash } from "../core/chance.ts";
import type { Answer, Call, Double, DoubleParts, Gesture } from "./double.ts";
import { type Button, fields, list, type Seat, word } from "./ledger.ts";
import { corp, sealedPost } from "./sealed-post.ts";
import { errcode, openTokenDesk, type TokenDesk, wecomRefusal } from "./token-desk.ts";

export const wecomPath = "/webhooks/wecom";

interface State {
  readonly seats: Map<string, Seat>;
  readonly desk: TokenDesk;
  /** When these very words were last taken, by receiver and words. */
  readonly said: Map<string, number>;
  readonly tasks: Set<string>;
  count: number;
}

/** Opens an empty app. */
export function openWecom(parts: DoubleParts): Double {
  const desk = openTokenDesk("wecom", parts.now, () =>
    parts.reached("an access token had expired"),
  );
  const state: State = { seats: new Map(), desk, said: new Map(), tasks: new Set(), count: 0 };
  return {
    platform: "wecom",
    seat(name) {
      const seat: Seat = { platform: "wecom", chat: name, name, entries: [], blocked: false };
      state.seats.set(name, seat);
      return seat;
    },
    does: (seat, gesture) => does(parts, state, seat, gesture),
    answer: (call) => desk.judge(call) ?? answer(parts, state, call),
    refusal: (refusal) => wecomRefusal(refusal, desk),
  };
}

function does(parts: DoubleParts, state: State, seat: Seat, gesture: Gesture): void {
  state.count += 1;
  const at = parts.now();
  const number = String(7_000_000_000 + state.count);
  const told = fieldsOf(parts, state, seat, gesture, number);
  if (told === undefined) return;
  const inside = [
    ["ToUserName", corp.corpId],
    ["FromUserName", seat.chat],
    ["CreateTime", Math.floor(at / 1000)],
    ...told,
    ["AgentID", corp.agentId],
  ] as const;
  const isMessage = told.some(([name]) => name === "MsgId");
  const key = [corp.corpId, corp.agentId, number, seat.chat.toLowerCase()].join(":");
  parts.send({
    platform: "wecom",
    lane: undefined,
    // Events have no number: what the desk calls them is its own affair.
    keys: isMessage ? [key] : [],
    path: wecomPath,
    write: (_attempt, tried) => sealedPost(inside, tried),
  });
}

type Told = readonly (readonly [string, string | number])[];

function fieldsOf(
  { now }: DoubleParts,
  state: State,
  seat: Seat,
  gesture: Gesture,
  number: string,
): Told | undefined {
  const message = (type: string, ...rest: Told): Told => [
    ["MsgType", type],
    ...rest,
    ["MsgId", number],
  ];
  const event = (name: string, ...rest: Told): Told => [
    ["MsgType", "event"],
    ["Event", name],
    ...rest,
  ];
  const mine = (text: string, by: "person" | "press" = "person"): void => {
    seat.entries.push({ id: number, by, at: now(), text, buttons: [] });
  };
  switch (gesture.kind) {
    case "open":
      return event("enter_agent", ["EventKey", ""]);
    case "leave":
      return event("unsubscribe", ["EventKey", ""]);
    case "say":
      mine(gesture.text);
      return message("text", ["Content", gesture.text]);
    case "photo":
      return message("image", ["PicUrl", ""], ["MediaId", `media${state.count}`]);
    case "place":
      return message(
        "location",
        ["Location_X", "31.2"],
        ["Location_Y", "121.5"],
        ["Label", "上海"],
      );
    case "sticker":
      return message("voice", ["MediaId", `voice${state.count}`]);
    case "press": {
      const { choice, label, of } = gesture.button;
      mine(label, "press");
      const code = `response${state.count}`;
      return event(
        "template_card_event",
        ["EventKey", choice],
        ["TaskId", of],
        ["ResponseCode", code],
      );
    }
    case "unsend":
    case "edit":
      return undefined;
  }
}

function answer(parts: DoubleParts, state: State, call: Call): Answer {
  const path = call.path.split("?")[0] ?? "";
  if (path.endsWith("/user/get")) return errcode(0, { name: "colleague" });
  if (path.endsWith("/message/update_template_card")) return errcode(0);
  if (path.endsWith("/media/upload")) {
    state.count += 1;
    return errcode(0, { type: "image", media_id: `upload${state.count}`, created_at: "1" });
  }
  if (!path.endsWith("/message/send")) return errcode(40066);
  const body = fields(call.body);
  const seat = state.seats.get(word(body["touser"]));
  if (seat === undefined) return errcode(81013, { invaliduser: word(body["touser"]) });
  const card = fields(body["template_card"]);
  const task = word(card["task_id"]);
  if (task !== "" && state.tasks.has(task)) {
    parts.reached("task used before at WeCom");
    return errcode(42014);
  }
  const picture = word(fields(body["image"])["media_id"]);
  if (picture !== "") parts.reached("a picture was shown on wecom");
  const said = picture === "" ? word(fields(body["text"])["content"]) : `picture ${picture}`;
  const text = task === "" ? said : cardText(card);
  const msgid = `m${hash(text)}.${state.count}`;
  // The platform compares the whole message: a card with a task of its own is like no other.
  if (isCopy(parts, state, seat, `${task} ${text}`, body)) return errcode(0, { msgid });
  if (task !== "") state.tasks.add(task);
  state.count += 1;
  const buttons = list(card["button_list"]).map((one): Button => {
    const { key, text: label } = fields(one);
    return { choice: word(key), label: word(label), of: task };
  });
  const { id: outbound = "nobody", attempt = 0 } = call.speaking ?? {};
  const at = parts.now();
  parts.ledger.show(
    seat,
    { outbound, attempt, at, text },
    { id: `d${state.count}`, at, text, buttons },
  );
  return errcode(0, { msgid });
}

/** The same words to the same member within the interval that the desk named are shown once. */
function isCopy(
  { now, reached }: DoubleParts,
  { said }: State,
  seat: Seat,
  text: string,
  body: Readonly<Record<string, unknown>>,
): boolean {
  const name = `${seat.chat} ${text}`;
  const before = said.get(name);
  const interval = Number(body["duplicate_check_interval"] ?? 1800) * 1000;
  said.set(name, now());
  if (body["enable_duplicate_check"] !== 1 || before === undefined) return false;
  if (now() - before >= interval) return false;
  said.set(name, before);
  reached("duplicate check at WeCom");
  return true;
}

function cardText(card: Readonly<Record<string, unknown>>): string {
  const rows = list(card["horizontal_content_list"]).map((row) => word(fields(row)["value"]));
  return [word(fields(card["main_title"])["title"]), word(card["sub_title_text"]), ...rows].join(
    " ",
  );
}
