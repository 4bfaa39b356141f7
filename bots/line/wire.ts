/** What LINE sends and takes: the shapes we read and the limits we keep. */
import { z } from "zod";

/** Bytes of one webhook request we read; LINE's own are far smaller. */
export const bodyBytesMax = 1024 * 1024;

/** Nested levels of JSON we follow; LINE needs fewer than ten. */
export const depthMax = 64;

/** UTF-16 units of a text message (developers.line.biz/en/reference/messaging-api/#text-message). */
export const textMax = 5000;

/** UTF-16 units of a text we take in; LINE's own limit is smaller (S6). */
export const heardTextMax = 10_000;

/** Message objects in one call (developers.line.biz/en/reference/messaging-api/#send-reply-message). */
export const messagesMax = 5;

/** Quick replies under one message (developers.line.biz/en/docs/messaging-api/using-quick-reply/). */
export const quickRepliesMax = 13;

/** Grapheme clusters of a quick reply's label (developers.line.biz/en/reference/messaging-api/#action-objects). */
export const quickLabelMax = 20;

/** Grapheme clusters of a flex button's label (developers.line.biz/en/reference/messaging-api/#action-objects). */
export const flexLabelMax = 40;

/** UTF-16 units of postback data (developers.line.biz/en/reference/messaging-api/#postback-action). */
const postbackDataMax = 300;

/** What a date wheel of ours sends back beside the moment; it is the moment that is read. */
export const pickedData = "picked";

/** The moment somebody picked, on the clock of no zone (developers.line.biz/en/reference/messaging-api/#postback-params-object-for-datetime-selection-action). */
export const pickedMoment = z.object({
  datetime: z.string().regex(/^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d)$/),
});

/** Grapheme clusters of the words a tap leaves in the chat (developers.line.biz/en/reference/messaging-api/#postback-action). */
export const displayTextMax = 300;

/** UTF-16 units of the text shown where a card cannot be; LINE takes 1,500, a notification shows far less. */
export const altTextMax = 400;

/** Bytes of one flex bubble's JSON (developers.line.biz/en/reference/messaging-api/#bubble). */
export const bubbleBytesMax = 30 * 1024;

/** How long after its arrival we still use a reply token, ms; LINE promises a minute (developers.line.biz/en/reference/messaging-api/#send-reply-message). */
export const replyTokenMs = 50_000;

/** How long after the event itself a redelivered token works, ms; LINE says 20 minutes. */
export const replyTokenWholeMs = 19 * 60_000;

/** Calls a second LINE takes for reply and push (developers.line.biz/en/reference/messaging-api/#rate-limits). */
export const callsPerSecondMax = 2000;

/** Text of the 429 when the month's messages are used up; every other 429 is the rate. */
export const monthlyLimitText = "You have reached your monthly limit.";

/** Text of the 400 for a token that is used, expired or unknown. */
export const invalidReplyTokenText = "Invalid reply token";

/** Text of the 400 for a user id LINE does not know for us. */
export const unknownRecipientText = "Failed to send messages";

/** A LINE user as ids look (developers.line.biz/en/reference/messaging-api/#source-user). */
export const userId = z.string().regex(/^U[0-9a-f]{32}$/);

/** Id of a message, a decimal string too long for a number. */
export const messageId = z.string().regex(/^\d{1,32}$/);

/** The envelope of a webhook (developers.line.biz/en/reference/messaging-api/#request-body). */
export const envelope = z.object({
  destination: z.string().optional(),
  events: z.array(z.unknown()),
});

/** What every event tells, whatever its kind (developers.line.biz/en/reference/messaging-api/#common-properties). */
export const commonEvent = z.object({
  type: z.string(),
  mode: z.string(),
  // Milliseconds until the year 5138: later ones no calendar can show.
  timestamp: z.number().int().nonnegative().max(99_999_999_999_999),
  webhookEventId: z.string().regex(/^[0-9A-Za-z]{1,64}$/),
  source: z.object({ type: z.string() }).optional(),
});

const person = { type: z.literal("user"), userId };

/** The events we speak, from one person to the account (developers.line.biz/en/reference/messaging-api/#webhook-event-objects). */
export const spokenEvent = z.discriminatedUnion("type", [
  event("message", { message: z.unknown() }),
  event("postback", {
    postback: z.object({
      data: z.string().min(1).max(postbackDataMax),
      params: z.unknown().exactOptional(),
    }),
  }),
  event("follow", {}),
  event("unfollow", {}),
  event("unsend", { unsend: z.object({ messageId }) }),
]);

/** One event we speak, believed. */
export type SpokenEvent = z.infer<typeof spokenEvent>;

/** Kind and id of any message (developers.line.biz/en/reference/messaging-api/#message-event). */
export const anyMessage = z.object({ id: messageId, type: z.string().max(64) });

/** A text (developers.line.biz/en/reference/messaging-api/#wh-text). */
export const textMessage = z.object({ id: messageId, text: z.string() });

/** A photo; several sent together share a set (developers.line.biz/en/reference/messaging-api/#wh-image). */
export const imageMessage = z.object({
  id: messageId,
  contentProvider: z.object({ type: z.string() }),
  imageSet: z.object({ id: z.string().max(200) }).exactOptional(),
});

/** A recording or a film; `duration` is in ms (developers.line.biz/en/reference/messaging-api/#wh-audio, #wh-video). */
export const soundOrFilm = z.object({
  id: messageId,
  duration: z.number().min(0).exactOptional(),
  contentProvider: z.object({ type: z.string() }),
});

/** Any other file; its name is the sender's (developers.line.biz/en/reference/messaging-api/#wh-file). */
export const fileMessage = z.object({
  id: messageId,
  fileName: z.string().exactOptional(),
  fileSize: z.number().int().nonnegative().exactOptional(),
});

/** How far LINE is with preparing a film or a recording (developers.line.biz/en/reference/messaging-api/#verify-video-or-audio-preparation-status). */
export const transcoding = z.object({ status: z.string().max(40) });

/** A place (developers.line.biz/en/reference/messaging-api/#wh-location). */
export const locationMessage = z.object({
  title: z.string().exactOptional(),
  address: z.string().exactOptional(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

/** Kinds of message we answer politely, and what we call them. */
export const unspokenNames: Readonly<Record<string, string>> = {
  sticker: "sticker",
};

/** Events we know and leave alone (developers.line.biz/en/reference/messaging-api/#webhook-event-objects). */
export const ignoredEvents: ReadonlySet<string> = new Set([
  "accountLink",
  "activated",
  "beacon",
  "botResumed",
  "botSuspended",
  "deactivated",
  "delivery",
  "join",
  "leave",
  "memberJoined",
  "memberLeft",
  "membership",
  "messageEdited",
  "module",
  "things",
  "videoPlayComplete",
]);

/** The part of an error answer we act on (developers.line.biz/en/reference/messaging-api/#error-responses). */
export const errorAnswer = z.object({
  message: z.string(),
  sentMessages: z.array(z.object({ id: z.string() })).exactOptional(),
});

function event<Type extends string, Rest extends z.ZodRawShape>(type: Type, rest: Rest) {
  return z.object({
    type: z.literal(type),
    timestamp: z.number(),
    webhookEventId: z.string(),
    deliveryContext: z.object({ isRedelivery: z.boolean() }),
    source: z.object(person),
    replyToken: z
      .string()
      .regex(/^[\x21-\x7e]{0,256}$/)
      .exactOptional(),
    ...rest,
  });
}
