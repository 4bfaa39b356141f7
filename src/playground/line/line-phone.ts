import type { Button, ButtonMatch, Phone } from "../phone.ts";
import { isJson, type Json } from "./check.ts";
import type { Deliveries } from "./deliveries.ts";
import {
  block,
  type Hand,
  mayWrite,
  open,
  postback,
  recall,
  refuse,
  say,
  sendLocation,
  sendOther,
  sendPhotos,
  unblock,
} from "./gestures.ts";
import { menuFor } from "./rich-menus.ts";
import type { LineButton } from "./shown.ts";
import { type Account, entriesOf, hideQuickReplies, type Item, type World } from "./world.ts";

/** A LINE app: besides what every phone does, it picks moments in date wheels. */
export interface LinePhone extends Phone {
  readonly userId: string;
  /** Opens a date button and chooses a wall-clock moment such as `2026-07-01T10:30`. */
  pick(button: string | ButtonMatch, moment: string): Promise<void>;
}

/** The phone of one account; what it does leaves as webhooks through `deliveries`. */
export function createLinePhone(world: World, account: Account, deliveries: Deliveries): LinePhone {
  const phone: Hand = { world, account, deliveries };
  return {
    platform: "line",
    person: account.person,
    userId: account.userId,
    entries: () => entriesOf(account),
    open: (payload) => act(() => open(phone, payload)),
    say: (text) => act(() => say(phone, text)),
    press: (button) => act(() => press(phone, button)),
    pick: (button, moment) => act(() => press(phone, button, moment)),
    menuItems: () => menuItems(phone),
    menu: (item) => act(() => tapMenu(phone, item)),
    sendPhotos: (photos, caption) => act(() => sendPhotos(phone, photos, caption)),
    sendLocation: (place) => act(() => sendLocation(phone, place)),
    shareContact: () => act(() => refuse("LINE has no contact card to send")),
    sendOther: (kind, own) => act(() => sendOther(phone, kind, own)),
    edit: () => act(() => refuse("LINE cannot edit a message in a chat with an account")),
    recall: (entry) => act(() => recall(phone, entry)),
    block: () => act(() => block(phone)),
    unblock: () => act(() => unblock(phone)),
  };
}

async function act(what: () => void): Promise<void> {
  await Promise.resolve();
  what();
}

/** The menu below the chat, if the account has one for this person. */
function menuItems({ world, account }: Hand): readonly { label: string; key: string }[] {
  const areas: unknown = menuFor(world.richMenus, account.userId)?.["areas"];
  const actions = (Array.isArray(areas) ? areas : []).map((one: unknown) =>
    isJson(one) && isJson(one["action"]) ? one["action"] : {},
  );
  return actions.map((action) => ({
    label: wordsOf(action["label"]),
    key: wordsOf(action["data"] ?? action["text"]),
  }));
}

const wordsOf = (value: unknown): string => (typeof value === "string" ? value : "");

function tapMenu(phone: Hand, item: string): void {
  const found = menuItems(phone).find(({ label, key }) => label === item || key === item);
  if (found === undefined) return refuse(`the menu has no ${item}`);
  return postback(phone, found.key, found.label, undefined);
}

function press(phone: Hand, match: string | ButtonMatch, moment?: string): void {
  const { world, account } = phone;
  mayWrite(account);
  const [item, button] = findLive(account, match);
  const { action } = button;
  const stays = ["datetimepicker", "location", "camera", "cameraRoll"];
  if (button.look === "quick" && !stays.includes(String(action["type"]))) hideQuickReplies(account);
  switch (action["type"]) {
    case "postback":
      return postback(phone, button.data, spoken(action), undefined);
    case "message":
      return say(phone, button.data);
    case "datetimepicker":
      hideQuickReplies(account);
      return postback(phone, button.data, undefined, momentOf(action, moment, world.now()));
    case "uri":
    case "clipboard":
      return world.changed();
    default:
      return refuse(`"${button.label}" on ${item.id} asks for a photo or a place: send one`);
  }
}

function findLive(account: Account, match: string | ButtonMatch): readonly [Item, LineButton] {
  const seen = account.items
    .toReversed()
    .flatMap((item) =>
      [...item.inline.flat(), ...item.quick]
        .filter((one) => one.live)
        .map((one) => [item, one] as const),
    );
  const found = seen.find(([, button]) => fits(button, match));
  if (found !== undefined) return found;
  const labels = seen.map(([, button]) => button.label).join(", ");
  return refuse(`no live button fits; there are: ${labels}`);
}

function fits(button: Button, match: string | ButtonMatch): boolean {
  if (typeof match === "string") return button.label === match || button.data === match;
  const one = (want: string | RegExp | undefined, got: string): boolean =>
    want === undefined || (typeof want === "string" ? want === got : want.test(got));
  return one(match.label, button.label) && one(match.data, button.data);
}

function spoken(action: Json): string | undefined {
  const text = action["displayText"] ?? action["text"];
  return typeof text === "string" ? text : undefined;
}

function momentOf(action: Json, moment: string | undefined, now: number): Json {
  const mode = String(action["mode"]);
  const given = [moment, action["initial"], action["min"]].find((one) => typeof one === "string");
  const iso = new Date(now).toISOString().slice(0, 16);
  const at = mode === "date" ? iso.slice(0, 10) : mode === "time" ? iso.slice(11) : iso;
  return { [mode]: given ?? at };
}
