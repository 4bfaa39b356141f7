import type { Json } from "./check.ts";
import { mintToken, mintUlid } from "./ids.ts";
import { mintReplyToken } from "./reply-tokens.ts";
import type { Account, World } from "./world.ts";

/** Event kinds that carry a reply token (developers.line.biz/en/reference/messaging-api/#webhook-event-objects). */
const answerable = new Set(["message", "postback", "follow"]);

/** Message kinds that can be quoted. */
const quotableKinds = new Set(["text", "image", "video", "sticker"]);

/** A webhook event of this person with the properties every event has. */
export function eventOf(world: World, account: Account, type: string, rest: Json = {}): Json {
  const at = world.now();
  return {
    type,
    mode: "active",
    timestamp: at,
    source: { type: "user", userId: account.userId },
    webhookEventId: mintUlid(at),
    deliveryContext: { isRedelivery: false },
    ...(answerable.has(type) ? { replyToken: mintReplyToken(world, account.userId) } : {}),
    ...rest,
  };
}

/** A message event; the quote and read tokens are minted here where the kind has them. */
export function messageEvent(
  world: World,
  account: Account,
  message: Json & { readonly id: string; readonly type: string },
): Json {
  const markAsReadToken = mintToken();
  world.readTokens.set(markAsReadToken, account.userId);
  const quote = quotableKinds.has(message.type) ? { quoteToken: mintToken() } : {};
  if (quote.quoteToken !== undefined) world.quotes.set(quote.quoteToken, account.userId);
  account.spokeAt = world.now();
  return eventOf(world, account, "message", { message: { ...message, ...quote, markAsReadToken } });
}

/** A photo as LINE tells it: the bytes wait behind the content call. */
export function imageMessage(id: string, set?: Json): Json & { id: string; type: string } {
  const imageSet = set === undefined ? {} : { imageSet: set };
  return { id, type: "image", contentProvider: { type: "line" }, ...imageSet };
}

/** A voice, sticker, video or file message with plausible fields. */
export function otherMessage(
  id: string,
  kind: "voice" | "sticker" | "video" | "file",
  size: number,
  fileName = "manual.pdf",
): Json & { id: string; type: string } {
  const contentProvider = { type: "line" };
  switch (kind) {
    case "voice":
      return { id, type: "audio", duration: 3200, contentProvider };
    case "video":
      return { id, type: "video", duration: 5400, contentProvider };
    case "file":
      return { id, type: "file", fileName, fileSize: size };
    case "sticker":
      return {
        id,
        type: "sticker",
        packageId: "446",
        stickerId: "1988",
        stickerResourceType: "STATIC",
      };
  }
}

/** The same event on its way again; nothing but the redelivery mark differs. */
export function redelivered(event: Json): Json {
  return { ...event, deliveryContext: { isRedelivery: true } };
}
