import { isDeepStrictEqual } from "node:util";
import { type Arguments, integerOf, textOf } from "./arguments.ts";
import { deleteWindowMs, noticeUnitsMax } from "./limits.ts";
import { readInlineMarkup } from "./markup.ts";
import { badRequest } from "./refusal.ts";
import { type Line, lineOf, type Room } from "./rooms.ts";
import { roomOf } from "./send-methods.ts";
import type { InlineKeyboard, Message } from "./shapes.ts";
import { readCaption, readText } from "./text.ts";
import { type Content, notice, seconds, type World } from "./world.ts";

/** https://core.telegram.org/bots/api#editmessagetext */
export function editMessageText(world: World, args: Arguments): Message {
  const { text, entities } = readText(args);
  const content = { text, ...(entities.length === 0 ? {} : { entities }) };
  return edit(world, args, (message) => {
    if (message.text === undefined) throw badRequest("there is no text in the message to edit");
    return content;
  });
}

/** https://core.telegram.org/bots/api#editmessagecaption */
export function editMessageCaption(world: World, args: Arguments): Message {
  const shown = readCaption(args);
  return edit(world, args, (message) => {
    if (message.photo === undefined) throw badRequest("there is no caption in the message to edit");
    if (shown === undefined) return {};
    const { text: caption, entities } = shown;
    return { caption, ...(entities.length === 0 ? {} : { caption_entities: entities }) };
  });
}

/** https://core.telegram.org/bots/api#editmessagereplymarkup */
export function editMessageReplyMarkup(world: World, args: Arguments): Message {
  return edit(world, args, ({ text, entities, caption, caption_entities }) => ({
    ...(text === undefined ? {} : { text }),
    ...(entities === undefined ? {} : { entities }),
    ...(caption === undefined ? {} : { caption }),
    ...(caption_entities === undefined ? {} : { caption_entities }),
  }));
}

/** https://core.telegram.org/bots/api#deletemessage */
export function deleteMessage(world: World, args: Arguments): true {
  const room = roomOf(world, args);
  const line = lineOf(room, messageIdOf(args));
  if (line === undefined) throw badRequest("message to delete not found");
  if (world.now() - line.at > deleteWindowMs) throw badRequest("message can't be deleted");
  line.withdrawnAt = world.now();
  if (room.keyboard?.key === line.key) room.keyboard = undefined;
  world.changed();
  return true;
}

/**
 * https://core.telegram.org/bots/api#answercallbackquery; a second answer to one
 * press is taken, and counted.
 */
export function answerCallbackQuery(world: World, args: Arguments): true {
  const text = textOf(args, "text") ?? "";
  if (text.length > noticeUnitsMax) throw badRequest("MESSAGE_TOO_LONG");
  const open = world.queries.get(textOf(args, "callback_query_id") ?? "");
  if (open === undefined || world.now() - open.at > world.queryLifeMs) {
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  }
  open.answers += 1;
  if (text !== "") notice(world, open.room, text);
  world.changed();
  return true;
}

type Editable = Pick<Content, "text" | "entities" | "caption" | "caption_entities">;

function edit(world: World, args: Arguments, next: (message: Message) => Editable): Message {
  const markup = readInlineMarkup(args);
  const { line, message } = messageToEdit(world, roomOf(world, args), args);
  const keyboard: InlineKeyboard | undefined = markup && { inline_keyboard: markup.rows };
  const {
    text: _1,
    entities: _2,
    caption: _3,
    caption_entities: _4,
    reply_markup: old,
    ...rest
  } = message;
  const content = next(message);
  const before = [message.text, message.entities, message.caption, message.caption_entities, old];
  const after = [
    content.text,
    content.entities,
    content.caption,
    content.caption_entities,
    keyboard,
  ];
  if (isDeepStrictEqual(before, after)) {
    throw badRequest(
      "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
  }
  const edited: Message = {
    ...rest,
    ...content,
    edit_date: seconds(world),
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
  };
  line.message = edited;
  line.editedAt = world.now();
  world.changed();
  return edited;
}

function messageToEdit(
  world: World,
  room: Room,
  args: Arguments,
): { readonly line: Line; readonly message: Message } {
  const line = lineOf(room, messageIdOf(args));
  const message = line?.message;
  if (line === undefined || message === undefined) throw badRequest("message to edit not found");
  if (message.from.id !== world.bot.id || line.keyboard !== undefined) {
    throw badRequest("message can't be edited");
  }
  return { line, message };
}

function messageIdOf(args: Arguments): number {
  const messageId = integerOf(args, "message_id");
  if (messageId === undefined) throw badRequest("message identifier is not specified");
  return messageId;
}
