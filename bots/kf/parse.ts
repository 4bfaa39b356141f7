import type { z } from "zod";
import type { PersonInput } from "../../src/engine/input.ts";
import type { Instant } from "../../src/kernel/clock.ts";
import { derive } from "../../src/kernel/ids.ts";
import type { Arrival, ReplyHandle, Spoiled } from "../../src/ports/channel.ts";
import { hashId, linkText, tame } from "../wecom-api/tame.ts";
import { mediaInput } from "./media-input.ts";
import { placeInput } from "./place-input.ts";
import {
  anyEvent,
  commonItem,
  endingMs,
  eventItem,
  failReasons,
  imageItem,
  linkItem,
  locationItem,
  messageItem,
  sessionEnded,
  type spokenEvent,
  spokenEvents,
  textItem,
  unspokenNames,
  welcomeMs,
} from "./wire.ts";

/** What a page of an account's stream held. */
export interface Parsed {
  readonly arrivals: readonly Arrival[];
  readonly spoiled: readonly Spoiled[];
  readonly dropped: readonly string[];
}

/**
 * What customers did, in the order of the platform's clock. An item that cannot be read harms no other; kinds
 * that need no answer are dropped by name. Pure.
 * @param staleBefore items sent before this instant are history: kept, never answered
 */
export function parse(items: readonly unknown[], staleBefore: Instant | undefined): Parsed {
  const read = items.map((item) => readItem(item));
  const arrivals = read.flatMap((one) => (one.kind === "arrival" ? [one.arrival] : []));
  const old = (at: Instant): boolean => staleBefore !== undefined && at < staleBefore;
  return {
    arrivals: arrivals
      .toSorted((one, other) => one.at - other.at)
      .map((one) => (old(one.at) ? { ...one, stale: true } : one)),
    spoiled: read.flatMap((one) => (one.kind === "spoiled" ? [one.spoiled] : [])),
    dropped: read.flatMap((one) => (one.kind === "dropped" ? [one.name] : [])),
  };
}

type Read =
  | { readonly kind: "arrival"; readonly arrival: Arrival }
  | { readonly kind: "spoiled"; readonly spoiled: Spoiled }
  | { readonly kind: "dropped"; readonly name: string };

interface Told {
  readonly account: string;
  readonly customer: string;
  readonly input: PersonInput;
  readonly reply?: ReplyHandle;
}

function readItem(item: unknown): Read {
  const common = commonItem.safeParse(item);
  // What a person of ours typed in their own app is not the desk's to keep.
  const kept = common.data?.origin === 5 ? common.data : item;
  const raw = Buffer.from(JSON.stringify(kept) ?? "null", "utf8");
  if (!common.success) return spoil(raw, "the item has no id, time or kind");
  const { msgtype, origin, msgid, send_time } = common.data;
  const at = send_time * 1000;
  const told = msgtype === "event" ? eventTold(item, at) : messageTold(item, origin, at);
  if (told === "dropped") return { kind: "dropped", name: eventName(item) };
  if (told === undefined)
    return spoil(raw, `the ${kindOf(msgtype)} is not as the platform describes it`, msgid);
  const { account, customer, input, reply } = told;
  const handle = reply === undefined ? {} : { reply };
  const eventId = `${account}:${msgid}`;
  const chat = `${account}:${customer}`;
  return { kind: "arrival", arrival: { platform: "kf", eventId, chat, at, input, ...handle, raw } };
}

/** A kind by its name where we know it: others are whatever somebody wrote. */
function kindOf(msgtype: string): string {
  const known = ["text", "image", "link", "location", "event"].includes(msgtype);
  return known ? `${msgtype} item` : "message";
}

function messageTold(item: unknown, origin: number, at: Instant): Told | undefined {
  const message = messageItem.safeParse(item);
  if (!message.success) return undefined;
  const { open_kfid: account, external_userid: customer, msgid, msgtype } = message.data;
  // A person of ours typed it in their own app: the desk has no part in it, but knows who serves.
  if (origin === 5) return { account, customer, input: { kind: "served", by: "person", at } };
  const input = messageInput(item, msgtype, `${account}:${msgid}`, msgid, at);
  return input === undefined ? undefined : { account, customer, input };
}

function messageInput(
  item: unknown,
  msgtype: string,
  eventId: string,
  messageId: string,
  at: Instant,
): PersonInput | undefined {
  switch (msgtype) {
    case "text": {
      const { success, data } = textItem.safeParse(item);
      if (!success) return undefined;
      const { content, menu_id: choice } = data.text;
      if (choice) return { kind: "chose", choice: tame(choice), at };
      return { kind: "said", text: tame(content), messageId, at };
    }
    case "image": {
      const { success, data } = imageItem.safeParse(item);
      if (!success) return undefined;
      const photo = { id: derive("photo", "kf", eventId, 0), ref: data.image.media_id };
      return { kind: "sent-photos", photos: [photo], messageId, at };
    }
    case "voice":
    case "video":
    case "file":
      return mediaInput(item, eventId, messageId, at);
    case "link": {
      const { success, data } = linkItem.safeParse(item);
      if (!success) return undefined;
      return { kind: "said", text: linkText(data.link.title, data.link.url), messageId, at };
    }
    case "location": {
      const { success, data } = locationItem.safeParse(item);
      return success ? placeInput(data.location, messageId, at) : undefined;
    }
    default:
      return { kind: "unspoken", what: unspokenNames[msgtype] ?? "unknown", at };
  }
}

function eventTold(item: unknown, at: Instant): Told | "dropped" | undefined {
  const name = anyEvent.safeParse(item);
  if (!name.success) return undefined;
  if (!spokenEvents.has(name.data.event.event_type)) return "dropped";
  const spoken = eventItem.safeParse(item);
  return spoken.success ? spokenTold(spoken.data.event, at) : undefined;
}

function spokenTold(event: z.infer<typeof spokenEvent>, at: Instant): Told | "dropped" {
  const { open_kfid: account, external_userid: customer } = event;
  switch (event.event_type) {
    case "enter_session": {
      const { welcome_code: token, scene_param } = event;
      const payload = decoded(scene_param);
      // A return visit brings no code: nothing may be said before the customer writes.
      if (!token && payload === "") return "dropped";
      const input = { kind: "opened", ...(payload === "" ? {} : { payload }), at } as const;
      const reply = token ? { reply: { token, expiresAt: at + welcomeMs } } : {};
      return { account, customer, input, ...reply };
    }
    case "msg_send_fail": {
      const reason = failReasons.get(event.fail_type) ?? "unknown";
      const input = { kind: "bounced", platformMessageId: event.fail_msgid, reason, at } as const;
      return { account, customer, input };
    }
    case "session_status_change": {
      const { change_type, msg_code: token } = event;
      const by = change_type === sessionEnded ? "desk" : "person";
      const input = { kind: "served", by, at } as const;
      const reply = by === "desk" && token ? { reply: { token, expiresAt: at + endingMs } } : {};
      return { account, customer, input, ...reply };
    }
    case "user_recall_msg":
      return { account, customer, input: { kind: "withdrew", messageId: event.recall_msgid, at } };
  }
}

/** The link's own parameter, which comes back as it stood in the address. */
function decoded(text: string): string {
  try {
    return tame(decodeURIComponent(text));
  } catch {
    return tame(text);
  }
}

function eventName(item: unknown): string {
  const name = anyEvent.safeParse(item);
  const text = name.success ? name.data.event.event_type : "";
  return /^[a-z_]{1,40}$/.test(text) ? text : "unknown";
}

function spoil(raw: Uint8Array, reason: string, msgid?: string): Read {
  const eventId = msgid === undefined ? hashId(raw) : `spoiled:${msgid}`;
  return { kind: "spoiled", spoiled: { platform: "kf", eventId, reason, raw } };
}
