import { createHash } from "node:crypto";
import type { PersonInput } from "../../src/engine/input.ts";
import type { Instant } from "../../src/kernel/clock.ts";
import { derive } from "../../src/kernel/ids.ts";
import type { Arrival, ReplyHandle, Spoiled } from "../../src/ports/channel.ts";
import { otherInput } from "./other-input.ts";
import { attentionOf, pressOf } from "./press.ts";
import { tame } from "./tame.ts";
import { decode } from "./verify.ts";
import {
  anyMessage,
  commonEvent,
  ignoredEvents,
  imageMessage,
  locationMessage,
  replyTokenMs,
  replyTokenWholeMs,
  type SpokenEvent,
  spokenEvent,
  textMessage,
} from "./wire.ts";

/** What one believed request held. */
export interface Parsed {
  readonly arrivals: readonly Arrival[];
  readonly spoiled: readonly Spoiled[];
  readonly dropped: readonly string[];
}

/**
 * What people did, in the order LINE's own clock tells it. An event that cannot be read harms no other; kinds
 * we do not speak are dropped by name. Pure.
 * @param receivedAt when the request came: reply tokens are counted from it
 */
export function parse(body: Uint8Array, receivedAt: Instant): Parsed {
  const events = decode(body);
  if (events === undefined) {
    const spoiled = spoiledOf(undefined, body, "the body is no LINE delivery");
    return { arrivals: [], spoiled: [spoiled], dropped: [] };
  }
  const read = events.map((event) => {
    const raw = events.length === 1 ? body : Buffer.from(JSON.stringify(event) ?? "null", "utf8");
    return readEvent(event, raw, receivedAt);
  });
  return {
    arrivals: read.flatMap((one) => (one.kind === "arrival" ? [one.arrival] : [])).toSorted(byTime),
    spoiled: read.flatMap((one) => (one.kind === "spoiled" ? [one.spoiled] : [])),
    dropped: read.flatMap((one) => (one.kind === "dropped" ? [one.name] : [])),
  };
}

type Read =
  | { readonly kind: "arrival"; readonly arrival: Arrival }
  | { readonly kind: "spoiled"; readonly spoiled: Spoiled }
  | { readonly kind: "dropped"; readonly name: string };

type InputRead =
  | { readonly kind: "input"; readonly input: PersonInput }
  | { readonly kind: "broken"; readonly reason: string }
  | { readonly kind: "dropped"; readonly name: string };

function readEvent(event: unknown, raw: Uint8Array, receivedAt: Instant): Read {
  if (hasPoison(event)) return spoil(event, raw, "the event names a key of the language itself");
  const common = commonEvent.safeParse(event);
  if (!common.success) return spoil(event, raw, "the event has no type, time or id");
  const { type, mode, source } = common.data;
  if (mode !== "active") return { kind: "dropped", name: "standby" };
  if (source !== undefined && source.type !== "user") return { kind: "dropped", name: "group" };
  if (ignoredEvents.has(type)) return { kind: "dropped", name: type };
  if (!spokenTypes.has(type)) return { kind: "dropped", name: "unknown" };
  const spoken = spokenEvent.safeParse(event);
  if (!spoken.success) return spoil(event, raw, `the ${type} event is not as LINE describes it`);
  if (isRehearsal(spoken.data)) return { kind: "dropped", name: "console-verify" };
  const read = inputOf(spoken.data);
  if (read.kind === "dropped") return read;
  if (read.kind === "broken") return spoil(event, raw, read.reason);
  const { webhookEventId: eventId, timestamp: at } = spoken.data;
  const chat = spoken.data.source.userId;
  const reply = replyOf(spoken.data, receivedAt);
  const handle = { ...(reply === undefined ? {} : { reply }), ...attentionOf(event, type) };
  const arrival = {
    platform: "line",
    eventId,
    chat,
    at,
    input: read.input,
    ...handle,
    raw,
  } as const;
  return { kind: "arrival", arrival };
}

const spokenTypes = new Set(["message", "postback", "follow", "unfollow", "unsend"]);

function inputOf(event: SpokenEvent): InputRead {
  const { timestamp: at } = event;
  switch (event.type) {
    case "message":
      return messageInput(event.message, event.webhookEventId, at);
    case "postback":
      return isMenuSwitch(event.postback.params)
        ? { kind: "dropped", name: "richmenuswitch" }
        : { kind: "input", input: pressOf(event.postback, at) };
    case "follow":
      return { kind: "input", input: { kind: "opened", at } };
    case "unfollow":
      return { kind: "input", input: { kind: "left", at } };
    case "unsend":
      return { kind: "input", input: { kind: "withdrew", messageId: event.unsend.messageId, at } };
  }
}

function messageInput(message: unknown, eventId: string, at: Instant): InputRead {
  const any = anyMessage.safeParse(message);
  if (!any.success) return { kind: "broken", reason: "the message has no kind or id" };
  switch (any.data.type) {
    case "text": {
      const text = textMessage.safeParse(message);
      if (!text.success) return { kind: "broken", reason: "the text message has no text" };
      const said = { text: tame(text.data.text), messageId: text.data.id, at };
      return { kind: "input", input: { kind: "said", ...said } };
    }
    case "image": {
      const image = imageMessage.safeParse(message);
      if (!image.success) return { kind: "broken", reason: "the image message has no provider" };
      return { kind: "input", input: photoInput(image.data, eventId, at) };
    }
    case "location": {
      const place = locationMessage.safeParse(message);
      if (!place.success) return { kind: "broken", reason: "the location message has no place" };
      const { title, address, ...where } = place.data;
      const names = {
        ...(title === undefined ? {} : { title: tame(title) }),
        ...(address === undefined ? {} : { address: tame(address) }),
      };
      const found = { ...where, ...names, messageId: any.data.id, at };
      return { kind: "input", input: { kind: "shared-location", ...found } };
    }
    default: {
      const input = otherInput(message, eventId, at);
      return input === undefined
        ? { kind: "broken", reason: "the file is not as LINE describes it" }
        : { kind: "input", input };
    }
  }
}

function photoInput(
  image: ReturnType<typeof imageMessage.parse>,
  eventId: string,
  at: Instant,
): PersonInput {
  // A picture that lies elsewhere is not fetched: its address is whatever somebody wrote.
  if (image.contentProvider.type !== "line") return { kind: "unspoken", what: "linked-photo", at };
  const album = image.imageSet === undefined ? {} : { album: tame(image.imageSet.id) };
  const photo = { id: derive("photo", "line", eventId, 0), ref: image.id, ...album };
  return { kind: "sent-photos", photos: [photo], messageId: image.id, at };
}

function replyOf(event: SpokenEvent, receivedAt: Instant): ReplyHandle | undefined {
  const { replyToken: token, timestamp, deliveryContext } = event;
  if (token === undefined || token === "") return undefined;
  const byArrival = receivedAt + replyTokenMs;
  if (!deliveryContext.isRedelivery) return { token, expiresAt: byArrival };
  const expiresAt = Math.min(byArrival, timestamp + replyTokenWholeMs);
  return expiresAt <= receivedAt ? undefined : { token, expiresAt };
}

/** The console's old "Verify" sends events of nobody, with tokens of zeros or fs. */
function isRehearsal({ replyToken }: SpokenEvent): boolean {
  return replyToken !== undefined && /^(0{32}|f{32})$/.test(replyToken);
}

function isMenuSwitch(params: unknown): boolean {
  return typeof params === "object" && params !== null && "newRichMenuAliasId" in params;
}

/** Keys that mean something to JavaScript itself have no business in an event (S5). */
function hasPoison(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(
    ([key, inner]) => key === "__proto__" || key === "constructor" || hasPoison(inner),
  );
}

function spoil(event: unknown, raw: Uint8Array, reason: string): Read {
  return { kind: "spoiled", spoiled: spoiledOf(event, raw, reason) };
}

/** Known again by its own id where that can be read, else by its bytes. */
function spoiledOf(event: unknown, raw: Uint8Array, reason: string): Spoiled {
  const known = commonEvent.pick({ webhookEventId: true }).safeParse(event);
  const digest = (): string => `sha256.${createHash("sha256").update(raw).digest("hex")}`;
  const eventId = known.success ? known.data.webhookEventId : digest();
  return { platform: "line", eventId, reason, raw };
}

function byTime(one: Arrival, other: Arrival): number {
  return one.at - other.at || (one.eventId < other.eventId ? -1 : 1);
}
