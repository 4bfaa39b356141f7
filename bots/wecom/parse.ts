import type { z } from "zod";
import type { PersonInput } from "../../src/engine/input.ts";
import type { Instant } from "../../src/kernel/clock.ts";
import { derive } from "../../src/kernel/ids.ts";
import type { Arrival, Spoiled } from "../../src/ports/channel.ts";
import { filesInput } from "../wecom-api/files-input.ts";
import { type Bell, isBell, readBell } from "../wecom-api/read-bell.ts";
import { readXml, type XmlTexts } from "../wecom-api/read-xml.ts";
import { hashId, linkText, tame } from "../wecom-api/tame.ts";
import {
  cardEvent,
  common,
  event,
  imageMessage,
  linkMessage,
  locationMessage,
  mediaMessage,
  message,
  textMessage,
  unspokenNames,
} from "./wire.ts";

/** What one believed callback held. */
export interface Parsed {
  readonly arrivals: readonly Arrival[];
  readonly spoiled: readonly Spoiled[];
  readonly dropped: readonly string[];
  /** A doorbell of 微信客服: many consoles ring at the app's address. */
  readonly bell?: Bell;
}

type Read =
  | { readonly kind: "input"; readonly input: PersonInput; readonly press?: Arrival["press"] }
  | { readonly kind: "dropped"; readonly name: string };

/**
 * What a member did. A callback that cannot be read is kept aside with its bytes; kinds that need no answer are
 * dropped by name. Pure.
 */
export function parse(xml: Uint8Array, corpId: string): Parsed {
  const texts = readXml(xml);
  if (texts !== undefined && isBell(texts)) return bellParsed(texts, xml);
  const fields = texts === undefined ? undefined : Object.fromEntries(texts);
  const head = common.safeParse(fields);
  if (!head.success || texts === undefined)
    return spoil(xml, "the callback is not as WeCom describes it");
  // Directory news come from `sys`, which is nobody one could answer.
  if (head.data.FromUserName === "sys") return drop("directory");
  const eventId = eventIdOf(head.data, texts, xml, corpId);
  const at = Number(head.data.CreateTime) * 1000;
  const read = readOne(head.data.MsgType, fields, eventId, at);
  if (read === undefined)
    return spoil(xml, `the ${kindOf(head.data.MsgType)} is not as WeCom describes it`);
  if (read.kind === "dropped") return drop(read.name);
  const chat = head.data.FromUserName.toLowerCase();
  const press = read.press === undefined ? {} : { press: read.press };
  const arrival: Arrival = {
    platform: "wecom",
    eventId,
    chat,
    at,
    input: read.input,
    ...press,
    raw: xml,
  };
  return { arrivals: [arrival], spoiled: [], dropped: [] };
}

function bellParsed(texts: XmlTexts, xml: Uint8Array): Parsed {
  const bell = readBell(texts);
  if (bell === undefined) return spoil(xml, "the doorbell is not as WeCom describes it");
  return { arrivals: [], spoiled: [], dropped: [], bell };
}

/** Messages by their number; events, which have none, by their bytes: two in one second differ in them. */
function eventIdOf(
  { AgentID, FromUserName }: z.infer<typeof common>,
  texts: XmlTexts,
  xml: Uint8Array,
  corpId: string,
): string {
  const number = texts.get("MsgId");
  if (number === undefined || !/^\d{1,32}$/.test(number)) return hashId(xml);
  return [corpId, AgentID, number, FromUserName.toLowerCase()].join(":");
}

function readOne(type: string, fields: unknown, eventId: string, at: Instant): Read | undefined {
  switch (type) {
    case "text": {
      const text = textMessage.safeParse(fields);
      if (!text.success) return undefined;
      return input({ kind: "said", text: tame(text.data.Content), messageId: text.data.MsgId, at });
    }
    case "image": {
      const image = imageMessage.safeParse(fields);
      if (!image.success) return undefined;
      const photo = { id: derive("photo", "wecom", eventId, 0), ref: image.data.MediaId };
      return input({ kind: "sent-photos", photos: [photo], at });
    }
    case "voice":
    case "video":
    case "file": {
      const media = mediaMessage.safeParse(fields);
      if (!media.success) return undefined;
      const { MediaId, Format, FileName, MsgId } = media.data;
      const id = derive("photo", "wecom", eventId, 0);
      return input(
        filesInput(type, { id, ref: MediaId }, { name: FileName, format: Format }, MsgId, at),
      );
    }
    case "location": {
      const place = locationMessage.safeParse(fields);
      return place.success ? input(placeInput(place.data, at)) : undefined;
    }
    case "link": {
      const link = linkMessage.safeParse(fields);
      if (!link.success) return undefined;
      const { Title, Url, MsgId: messageId } = link.data;
      return input({ kind: "said", text: linkText(Title, Url), messageId, at });
    }
    case "event":
      return eventInput(fields, at);
    default:
      if (!message.safeParse(fields).success) return undefined;
      return input({ kind: "unspoken", what: unspokenNames[type] ?? "unknown", at });
  }
}

function placeInput(place: z.infer<typeof locationMessage>, at: Instant): PersonInput {
  const { Location_X: latitude, Location_Y: longitude, Label } = place;
  const address = Label === "" ? {} : { address: tame(Label) };
  return { kind: "shared-location", latitude, longitude, ...address, at };
}

function eventInput(fields: unknown, at: Instant): Read | undefined {
  const named = event.safeParse(fields);
  if (!named.success) return undefined;
  const { Event: name, EventKey: choice } = named.data;
  switch (name) {
    case "enter_agent":
      return input({ kind: "opened", at });
    case "unsubscribe":
      return input({ kind: "left", at });
    case "click":
      return choice === "" ? undefined : input({ kind: "chose", choice: tame(choice), at });
    case "template_card_event": {
      const card = cardEvent.safeParse(fields);
      if (!card.success) return undefined;
      const { EventKey, TaskId: taskId, ResponseCode: responseCode } = card.data;
      const press = { taskId, responseCode, key: EventKey };
      return { kind: "input", input: { kind: "chose", choice: tame(EventKey), at }, press };
    }
    default:
      // Among them `subscribe`: an installation greets a whole company at once, so we wait for `enter_agent`.
      return { kind: "dropped", name: name.toLowerCase() };
  }
}

/** A kind by its name where we know it: others are whatever somebody wrote. */
function kindOf(type: string): string {
  return ["text", "image", "location", "link", "event"].includes(type) ? type : "message";
}

function input(person: PersonInput): Read {
  return { kind: "input", input: person };
}

function drop(name: string): Parsed {
  const known = /^[a-z_]{1,40}$/.test(name) ? name : "unknown";
  return { arrivals: [], spoiled: [], dropped: [known] };
}

function spoil(raw: Uint8Array, reason: string): Parsed {
  const spoiled = { platform: "wecom", eventId: hashId(raw), reason, raw } as const;
  return { arrivals: [], spoiled: [spoiled], dropped: [] };
}
