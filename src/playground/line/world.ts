import type { Button, Entry, Shown } from "../phone.ts";
import type { Json } from "./check.ts";
import { messageIds, userIdOf } from "./ids.ts";
import type { ReplyToken } from "./reply-tokens.ts";
import { noRichMenus, type RichMenus } from "./rich-menus.ts";
import { draw, type LineButton } from "./shown.ts";

/** Hours a retry key is remembered (developers.line.biz/en/docs/messaging-api/retrying-api-request/). */
export const retryKeyHours = 24;

/** Days after their own message in which somebody who is no friend can be pushed to (developers.line.biz/en/reference/messaging-api/#send-push-message). */
export const strangerDays = 7;

/** One line of a chat as the platform stores it. */
export interface Item {
  readonly id: string;
  readonly at: number;
  readonly by: Entry["by"];
  shown: Shown;
  readonly inline: readonly (readonly LineButton[])[];
  /** Chips above the keyboard; gone after a tap or a newer message. */
  quick: readonly LineButton[];
  withdrawnAt?: number;
}

/** A LINE user and the chat with the official account. */
export interface Account {
  readonly userId: string;
  readonly person: string;
  name: string;
  language?: string;
  relation: "stranger" | "friend" | "blocked";
  /** When the person last wrote; LINE lets a stranger be pushed to for a week after that. */
  spokeAt?: number;
  readonly items: Item[];
}

/** A photo, voice or file that can be fetched by message id. */
export interface Content {
  readonly bytes: Uint8Array;
  readonly mime: string;
  gone: boolean;
}

/** A call remembered under its retry key. */
export interface Accepted {
  readonly at: number;
  readonly requestId: string;
  readonly body: string;
  readonly sentMessages: readonly Json[];
}

/** One message object a person really received, with the call that brought it. */
export interface Delivered {
  readonly person: string;
  readonly call: string;
  readonly requestId: string;
  readonly id: string;
  readonly message: Json;
}

/** A group, or a chat of several people (`room`), that the account was put into. */
export interface Group {
  readonly kind: "group" | "room";
  isIn: boolean;
  /** The messages of each call that spoke there. */
  readonly said: unknown[];
}

/** All the platform remembers. Mutable on purpose: it is the far side's database. */
export interface World {
  readonly now: () => number;
  readonly accounts: Map<string, Account>;
  readonly replyTokens: Map<string, ReplyToken>;
  readonly readTokens: Map<string, string>;
  readonly quotes: Map<string, string>;
  readonly contents: Map<string, Content>;
  readonly accepted: Map<string, Accepted>;
  readonly delivered: Delivered[];
  readonly loadings: { readonly person: string; readonly seconds: number; readonly at: number }[];
  readonly sentCounts: Map<string, number>;
  readonly richMenus: RichMenus;
  readonly groups: Map<string, Group>;
  /** Recipients a month, where it was changed after the start. */
  quota?: number;
  quotaUsed: number;
  contentNotReady: number;
  readonly mintMessageId: (at: number) => string;
  readonly changed: () => void;
}

/** An empty platform. */
export function createWorld(now: () => number, changed: () => void): World {
  return {
    now,
    changed,
    accounts: new Map(),
    replyTokens: new Map(),
    readTokens: new Map(),
    quotes: new Map(),
    contents: new Map(),
    accepted: new Map(),
    delivered: [],
    loadings: [],
    sentCounts: new Map(),
    richMenus: noRichMenus(),
    groups: new Map(),
    quotaUsed: 0,
    contentNotReady: 0,
    mintMessageId: messageIds(),
  };
}

/** The person's account, made on first use. */
export function accountOf(world: World, person: string, name = person): Account {
  const userId = userIdOf(person);
  const found = world.accounts.get(userId);
  if (found !== undefined) return found;
  const made: Account = { userId, person, name, relation: "stranger", items: [] };
  world.accounts.set(userId, made);
  return made;
}

/** Whether a send reaches the person; when not, LINE answers 200 all the same. */
export function isReachable(world: World, { relation, spokeAt }: Account): boolean {
  switch (relation) {
    case "friend":
      return true;
    case "blocked":
      return false;
    case "stranger":
      return spokeAt !== undefined && world.now() - spokeAt <= strangerDays * 86_400_000;
  }
}

/** Puts a line on the screen; an ordinary one hides every quick reply above it. */
export function show(
  world: World,
  account: Account,
  by: Entry["by"],
  shown: Shown,
  id = world.mintMessageId(world.now()),
): Item {
  const item: Item = { id, at: world.now(), by, shown, inline: [], quick: [] };
  if (by !== "platform") hideQuickReplies(account);
  account.items.push(item);
  world.changed();
  return item;
}

/** Shows the message objects of one accepted call and keeps them in the ledger; quick replies only on the last. */
export function deliver(
  world: World,
  account: Account,
  sent: readonly { readonly id: string; readonly message: Json }[],
  call: { readonly name: string; readonly requestId: string },
): void {
  hideQuickReplies(account);
  sent.forEach(({ id, message }, at) => {
    const { shown, inline, quick } = draw(message);
    const last = at === sent.length - 1;
    account.items.push({
      id,
      at: world.now(),
      by: "desk",
      shown,
      inline,
      quick: last ? quick : [],
    });
    world.delivered.push({
      person: account.person,
      call: call.name,
      requestId: call.requestId,
      id,
      message,
    });
  });
  world.changed();
}

/** The chips above the keyboard vanish. */
export function hideQuickReplies(account: Account): void {
  for (const item of account.items) {
    item.quick = item.quick.map((one) => ({ ...one, live: false }));
  }
}

/** The chat as the person sees it now. */
export function entriesOf(account: Account): readonly Entry[] {
  return account.items.map(({ id, at, by, shown, inline, quick, withdrawnAt }) => {
    const rows = [...inline, ...(quick.length > 0 ? [quick] : [])];
    const buttons = rows.map((row) => row.map(plainButton));
    return { id, at, by, shown, buttons, ...(withdrawnAt === undefined ? {} : { withdrawnAt }) };
  });
}

function plainButton({ label, data, look, live, asks, url }: LineButton): Button {
  const extras = { ...(asks === undefined ? {} : { asks }), ...(url === undefined ? {} : { url }) };
  return { label, data, look, live, ...extras };
}
