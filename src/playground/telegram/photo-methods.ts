import { type Arguments, isRecord, nestedOf, textOf } from "./arguments.ts";
import { imageSize } from "./image-size.ts";
import {
  albumItemsMax,
  albumItemsMin,
  fileUploadBytesMax,
  photoRatioMax,
  photoSidesMax,
  photoUploadBytesMax,
} from "./limits.ts";
import { badRequest, TelegramRefusal } from "./refusal.ts";
import { roomToWrite, send } from "./send-methods.ts";
import type { Message, OtherFile, PhotoSize } from "./shapes.ts";
import { readCaption } from "./text.ts";
import { type Content, firstAlbum, type World } from "./world.ts";

/** https://core.telegram.org/bots/api#sendphoto */
export function sendPhoto(world: World, args: Arguments): Message {
  const photo = photoOf(
    world,
    args,
    args.files.has("photo") ? "attach://photo" : textOf(args, "photo"),
  );
  return send(world, args, { photo, ...captionOf(args) });
}

/** https://core.telegram.org/bots/api#senddocument */
export const sendDocument = (world: World, args: Arguments): Message =>
  sendFile(world, args, "document");

/** https://core.telegram.org/bots/api#sendvoice */
export const sendVoice = (world: World, args: Arguments): Message => sendFile(world, args, "voice");

/** https://core.telegram.org/bots/api#sendmediagroup, photos and documents only. */
export function sendMediaGroup(world: World, args: Arguments): readonly Message[] {
  const media = nestedOf(args, "media");
  if (!Array.isArray(media)) throw badRequest("can't parse media: Expected an Array of InputMedia");
  if (media.length === 0) throw badRequest("there are no messages to send");
  if (media.length > albumItemsMax) throw badRequest("too many messages to send as an album");
  if (media.length < albumItemsMin) throw badRequest("media must contain from 2 to 10 items");
  if (nestedOf(args, "reply_markup") !== undefined) {
    throw badRequest("reply markup is not supported for albums");
  }
  const items = media.map((item: unknown) => itemOf(world, args, item));
  if (new Set(items.map(({ document }) => document === undefined)).size > 1) {
    throw badRequest("document can't be mixed with other media types");
  }
  roomToWrite(world, args);
  world.counters.album += 1;
  const media_group_id = String(firstAlbum + world.counters.album);
  return items.map((item) => send(world, args, { ...item, media_group_id }));
}

function itemOf(world: World, args: Arguments, item: unknown): Content {
  const type = isRecord(item) ? item["type"] : undefined;
  if (!isRecord(item) || (type !== "photo" && type !== "document")) {
    throw badRequest("can't parse InputMedia: type must be photo or document");
  }
  const own: Arguments = { fields: item, files: args.files };
  const source = textOf(own, "media");
  return type === "photo"
    ? { photo: photoOf(world, own, source), ...captionOf(own) }
    : { document: fileOf(world, own, source, "document"), ...captionOf(own) };
}

function sendFile(world: World, args: Arguments, kind: "document" | "voice"): Message {
  const source = args.files.has(kind) ? `attach://${kind}` : textOf(args, kind);
  return send(world, args, { [kind]: fileOf(world, args, source, kind), ...captionOf(args) });
}

/** By upload alone: nobody sends an old file again. */
function fileOf(
  world: World,
  args: Arguments,
  source: string | undefined,
  kind: string,
): OtherFile {
  const part = args.files.get((source ?? "").replace(/^attach:\/\//, ""));
  if (part === undefined || part.bytes.length === 0) {
    throw badRequest(`there is no ${kind} in the request`);
  }
  if (part.bytes.length > fileUploadBytesMax) throw new TelegramRefusal(413);
  return world.files.addOther(part.bytes, { file_name: part.filename ?? kind });
}

function captionOf(args: Arguments): Content {
  const shown = readCaption(args);
  if (shown === undefined) return {};
  const { text: caption, entities } = shown;
  return { caption, ...(entities.length === 0 ? {} : { caption_entities: entities }) };
}

/** By upload (`attach://part`) or by file id; addresses are never fetched here. */
function photoOf(world: World, args: Arguments, source: string | undefined): readonly PhotoSize[] {
  if (source === undefined || source === "") throw badRequest("there is no photo in the request");
  if (source.startsWith("attach://")) {
    const part = args.files.get(source.slice("attach://".length));
    if (part === undefined || part.bytes.length === 0) {
      throw badRequest("there is no photo in the request");
    }
    return upload(world, part.bytes);
  }
  if (/^https?:/i.test(source)) throw badRequest("failed to get HTTP URL content");
  const known = world.files.find(source);
  if (known?.photo === undefined) throw badRequest("wrong file identifier/HTTP URL specified");
  return known.photo;
}

function upload(world: World, bytes: Buffer): readonly PhotoSize[] {
  if (bytes.length > photoUploadBytesMax) throw new TelegramRefusal(413);
  const size = imageSize(bytes);
  if (size === undefined) throw badRequest("IMAGE_PROCESS_FAILED");
  const { width, height } = size;
  const ratio = Math.max(width, height) / Math.max(1, Math.min(width, height));
  if (width + height > photoSidesMax || ratio > photoRatioMax) {
    throw badRequest("PHOTO_INVALID_DIMENSIONS");
  }
  return world.files.addPhoto(bytes);
}
