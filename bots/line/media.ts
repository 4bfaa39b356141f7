/** Kept photos and files on LINE: the app fetches a photo from us and shows it; anything else is an address to open. */
import type { messagingApi } from "@line/bot-sdk";
import { BrokenPromise } from "../../src/kernel/errors.ts";
import { isPhotoType } from "../../src/kernel/file-types.ts";
import type { AddressOf } from "../../src/ports/gallery.ts";
import type { Bubble, MediaBubble, OutgoingMedia } from "../../src/ports/outgoing.ts";

/** One bubble for each message object: the words, then every picture by itself. Pure. */
export function apart(bubble: MediaBubble): readonly Bubble[] {
  const words: readonly Bubble[] = bubble.text === "" ? [] : [{ kind: "text", text: bubble.text }];
  return [...words, ...bubble.items.map((item) => ({ ...bubble, text: "", items: [item] }))];
}

/** The message objects of one such bubble. Pure. @throws {BrokenPromise} when we have no address to show them under */
export function mediaMessages(
  { items }: MediaBubble,
  addressOf: AddressOf | undefined,
): readonly messagingApi.Message[] {
  if (addressOf === undefined) throw new BrokenPromise("a picture for LINE without an address");
  return items.map((item) => messageOf(item, addressOf));
}

function messageOf({ id, type, label }: OutgoingMedia, addressOf: AddressOf): messagingApi.Message {
  if (!isPhotoType(type)) return { type: "text", text: `${label}\n${addressOf(id, "kept")}` };
  return {
    type: "image",
    originalContentUrl: addressOf(id, "large"),
    previewImageUrl: addressOf(id, "small"),
  };
}
