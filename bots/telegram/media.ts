/** Kept photos and files on their way out: photos as albums, everything else one by one (core.telegram.org/bots/api#sending-files). */
import { type Api, InputFile } from "grammy";
import { fileNameOf, isSoundType } from "../../src/kernel/file-types.ts";
import { splitText } from "../../src/kernel/split-text.ts";
import { type Outcome, type SendOrder, withheld } from "../../src/ports/channel.ts";
import { fileLeft } from "../../src/ports/gallery.ts";
import type { MediaBubble, OutgoingMedia } from "../../src/ports/outgoing.ts";
import { dislikesPhoto } from "./outcome.ts";
import {
  albumBytesMax,
  albumMax,
  captionMax,
  photoBytesMax,
  photoRatioMax,
  photoSidesMax,
} from "./wire.ts";

/** One bubble for each call: the words stand under the first. Pure. */
export function packMedia(bubble: MediaBubble): readonly MediaBubble[] {
  const photos = bubble.items.filter(isPhoto);
  const others = bubble.items.filter((item) => !isPhoto(item));
  return [...albums(photos), ...others.map((item) => [item])].map((items, nth) => ({
    ...bubble,
    text: nth === 0 ? bubble.text : "",
    items,
    gone: bubble.gone.slice(0, items.length),
  }));
}

/** Whether Telegram takes it as a photo; whatever it is else, it goes as a file. */
function isPhoto({ type, size, width = 0, height = 0 }: OutgoingMedia): boolean {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return (
    (type === "jpeg" || type === "png") &&
    size <= photoBytesMax &&
    short + long <= photoSidesMax &&
    short * photoRatioMax >= long &&
    short > 0
  );
}

function albums(photos: readonly OutgoingMedia[]): readonly (readonly OutgoingMedia[])[] {
  const made: OutgoingMedia[][] = [];
  let room = 0;
  for (const photo of photos) {
    const last = made.at(-1);
    if (last !== undefined && last.length < albumMax && photo.size <= room) last.push(photo);
    else {
      made.push([photo]);
      room = albumBytesMax;
    }
    room -= photo.size;
  }
  return made;
}

/**
 * Uploads what a bubble of `packMedia` holds. What Telegram does not take for a photo after all goes once more as a file:
 * it said so, hence nothing arrived. @throws what the client throws
 */
export async function sendMedia(
  api: Api,
  { chat, files, stillOurs }: SendOrder,
  { items, text }: MediaBubble,
): Promise<Outcome> {
  const read = await Promise.all(items.map(async ({ id }) => files?.get(id)?.read()));
  const parcels = read.flatMap((bytes, nth): readonly Parcel[] => {
    const item = items[nth];
    return bytes === undefined || item === undefined ? [] : [{ item, bytes, nth: nth + 1 }];
  });
  if (parcels.length < items.length) return fileLeft;
  const caption = splitText(text, captionMax)[0] ?? "";
  const post = (asFiles: boolean) =>
    parcels.length === 1
      ? postOne(api, chat, parcels, caption, asFiles)
      : postAlbum(api, chat, parcels, caption, asFiles);
  if (!stillOurs()) return withheld;
  try {
    return accepted(await post(false));
  } catch (fault) {
    if (!dislikesPhoto(fault)) throw fault;
  }
  return stillOurs() ? accepted(await post(true)) : withheld;
}

interface Parcel {
  readonly item: OutgoingMedia;
  readonly bytes: Uint8Array;
  /** Counted from 1. */
  readonly nth: number;
}

type Sent = readonly { readonly message_id: number }[];

const accepted = (sent: Sent): Outcome => ({
  kind: "accepted",
  messageIds: sent.map(({ message_id }) => String(message_id)),
});

const fileOf = ({ item, bytes, nth }: Parcel): InputFile =>
  new InputFile(bytes, fileNameOf(item.type, nth));

const under = (caption: string) => (caption === "" ? {} : { caption });

async function postOne(
  api: Api,
  chat: string,
  [parcel]: readonly Parcel[],
  caption: string,
  asFile: boolean,
): Promise<Sent> {
  if (parcel === undefined) return [];
  const file = fileOf(parcel);
  if (!asFile && isPhoto(parcel.item)) return [await api.sendPhoto(chat, file, under(caption))];
  return !asFile && isVoice(parcel.item)
    ? [await api.sendVoice(chat, file, under(caption))]
    : [await api.sendDocument(chat, file, under(caption))];
}

/** What sendVoice plays in the chat. */
const isVoice = ({ type }: OutgoingMedia): boolean =>
  isSoundType(type) && (type === "ogg" || type === "mp3" || type === "m4a");

function postAlbum(
  api: Api,
  chat: string,
  parcels: readonly Parcel[],
  caption: string,
  asFiles: boolean,
): Promise<Sent> {
  const type = asFiles ? "document" : "photo";
  const words = (nth: number) => (nth === 1 ? under(caption) : {});
  return type === "document"
    ? api.sendMediaGroup(
        chat,
        parcels.map((one) => ({ type, media: fileOf(one), ...words(one.nth) })),
      )
    : api.sendMediaGroup(
        chat,
        parcels.map((one) => ({ type, media: fileOf(one), ...words(one.nth) })),
      );
}
