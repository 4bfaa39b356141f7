import {
  type Arguments,
  flagOf,
  integerOf,
  isRecord,
  nestedOf,
  numberOf,
  textOf,
} from "./arguments.ts";
import { readMarkup } from "./markup.ts";
import { badRequest, TelegramRefusal } from "./refusal.ts";
import { lineOf, type Room } from "./rooms.ts";
import type { Contact, Markup, Message } from "./shapes.ts";
import { readText } from "./text.ts";
import { type Content, post, type World } from "./world.ts";

/** One method of the API: takes its arguments, gives its `result`. */
export type Method = (world: World, args: Arguments) => unknown;

const actions = new Set(
  (
    "typing upload_photo record_video upload_video record_voice upload_voice upload_document " +
    "choose_sticker find_location record_video_note upload_video_note"
  ).split(" "),
);

/** https://core.telegram.org/bots/api#sendmessage */
export function sendMessage(world: World, args: Arguments): Message {
  const { text, entities } = readText(args);
  return send(world, args, { text, ...(entities.length === 0 ? {} : { entities }) });
}

/** https://core.telegram.org/bots/api#sendlocation and sendVenue when a title is given. */
export function sendLocation(world: World, args: Arguments): Message {
  const latitude = numberOf(args, "latitude");
  const longitude = numberOf(args, "longitude");
  if (latitude === undefined) throw badRequest("latitude is empty");
  if (longitude === undefined) throw badRequest("longitude is empty");
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    throw badRequest("invalid location specified");
  }
  const location = { latitude, longitude };
  const title = textOf(args, "title");
  const venue = { location, title: title ?? "", address: textOf(args, "address") ?? "" };
  return send(world, args, title === undefined ? { location } : { location, venue });
}

/** https://core.telegram.org/bots/api#sendcontact */
export function sendContact(world: World, args: Arguments): Message {
  const phone_number = textOf(args, "phone_number") ?? "";
  const first_name = textOf(args, "first_name") ?? "";
  const last_name = textOf(args, "last_name");
  if (phone_number.trim() === "") throw badRequest("PHONE_NUMBER_INVALID");
  if (first_name.trim() === "") throw badRequest("first name must be non-empty");
  const contact: Contact = {
    phone_number,
    first_name,
    ...(last_name === undefined ? {} : { last_name }),
  };
  return send(world, args, { contact });
}

/** https://core.telegram.org/bots/api#sendchataction */
export function sendChatAction(world: World, args: Arguments): true {
  if (!actions.has(textOf(args, "action") ?? "")) {
    throw badRequest("wrong parameter action in request");
  }
  roomToWrite(world, args);
  return true;
}

/** Checks markup, chat and the message replied to, in the server's order, then posts. */
export function send(world: World, args: Arguments, content: Content): Message {
  const markup = readMarkup(args);
  const room = roomToWrite(world, args);
  const reply = replyTo(room, args);
  const inline =
    markup?.kind === "inline" ? { reply_markup: { inline_keyboard: markup.rows } } : {};
  const quoted = reply === undefined ? {} : { reply_to_message: reply };
  const keyboard = markup?.kind === "keyboard" ? markup : undefined;
  const message = post(world, room, world.bot, { ...content, ...quoted, ...inline }, keyboard);
  raise(room, message, markup);
  return message;
}

/**
 * The chat the bot may write to.
 * @throws {TelegramRefusal} `chat not found` for people who never pressed Start, 403 when blocked.
 */
export function roomToWrite(world: World, args: Arguments): Room {
  const room = roomOf(world, args);
  if (room.shut !== undefined) {
    const { status, reason, movedTo } = room.shut;
    const moved = movedTo === undefined ? undefined : { migrate_to_chat_id: movedTo };
    throw new TelegramRefusal(status, reason, moved);
  }
  if (room.blocked) throw new TelegramRefusal(403, "bot was blocked by the user");
  return room;
}

/** The chat an argument names. @throws {TelegramRefusal} when there is none. */
export function roomOf(world: World, args: Arguments): Room {
  const chatId = textOf(args, "chat_id") ?? "";
  if (chatId === "") throw badRequest("chat_id is empty");
  const room = world.rooms.byChat(chatId.trim());
  if (room?.started !== true) throw badRequest("chat not found");
  return room;
}

function replyTo(room: Room, args: Arguments): Message | undefined {
  const parameters = nestedOf(args, "reply_parameters");
  const nested = isRecord(parameters) ? { fields: parameters, files: args.files } : undefined;
  const messageId = nested
    ? integerOf(nested, "message_id")
    : integerOf(args, "reply_to_message_id");
  if (messageId === undefined) return undefined;
  const found = lineOf(room, messageId)?.message;
  if (found === undefined && !flagOf(nested ?? args, "allow_sending_without_reply")) {
    throw badRequest("message to be replied not found");
  }
  if (found === undefined) return undefined;
  const { reply_to_message: _deeper, ...shallow } = found;
  return shallow;
}

/** A reply keyboard stays up until another takes its place or it is removed. */
function raise(room: Room, message: Message, markup: Markup | undefined): void {
  if (markup?.kind === "keyboard")
    room.keyboard = { key: String(message.message_id), folded: false };
  if (markup?.kind === "remove" || markup?.kind === "force-reply") room.keyboard = undefined;
}
