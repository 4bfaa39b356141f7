import type { Arguments } from "./arguments.ts";
import { isRecord, jsonValue } from "./arguments.ts";
import {
  deleteMyCommands,
  deleteWebhook,
  getChat,
  getFile,
  getMe,
  getMyCommands,
  getUpdates,
  getWebhookInfo,
  setMyCommands,
  setWebhook,
} from "./bot-methods.ts";
import {
  answerCallbackQuery,
  deleteMessage,
  editMessageCaption,
  editMessageReplyMarkup,
  editMessageText,
} from "./edit-methods.ts";
import { leaveChat } from "./groups.ts";
import { sendDocument, sendMediaGroup, sendPhoto, sendVoice } from "./photo-methods.ts";
import { TelegramRefusal } from "./refusal.ts";
import {
  type Method,
  sendChatAction,
  sendContact,
  sendLocation,
  sendMessage,
} from "./send-methods.ts";
import type { World } from "./world.ts";

const methods: readonly (readonly [name: string, method: Method])[] = [
  ["getMe", getMe],
  ["getUpdates", getUpdates],
  ["setWebhook", setWebhook],
  ["deleteWebhook", deleteWebhook],
  ["getWebhookInfo", getWebhookInfo],
  ["sendMessage", sendMessage],
  ["sendPhoto", sendPhoto],
  ["sendDocument", sendDocument],
  ["sendVoice", sendVoice],
  ["sendMediaGroup", sendMediaGroup],
  ["sendLocation", sendLocation],
  ["sendVenue", sendLocation],
  ["sendContact", sendContact],
  ["sendChatAction", sendChatAction],
  ["editMessageText", editMessageText],
  ["editMessageCaption", editMessageCaption],
  ["editMessageReplyMarkup", editMessageReplyMarkup],
  ["deleteMessage", deleteMessage],
  ["answerCallbackQuery", answerCallbackQuery],
  ["getFile", getFile],
  ["getChat", getChat],
  ["leaveChat", leaveChat],
  ["setMyCommands", setMyCommands],
  ["getMyCommands", getMyCommands],
  ["deleteMyCommands", deleteMyCommands],
];

/** The methods this stand-in plays, as documented. */
export const methodNames: readonly string[] = methods.map(([name]) => name);

const byName = new Map(methods.map((row) => [row[0].toLowerCase(), row]));

/** A method by its name in any case, with the name as documented. */
export function findMethod(name: string): readonly [name: string, method: Method] | undefined {
  return byName.get(name.toLowerCase());
}

/** Runs a method; what it refuses is written into the ledger. @throws {TelegramRefusal} */
export async function call(
  world: World,
  name: string,
  method: Method,
  args: Arguments,
): Promise<unknown> {
  try {
    return await method(world, args);
  } catch (fault) {
    if (fault instanceof TelegramRefusal) {
      world.refusals.push({ at: world.now(), call: name, reason: fault.message });
      world.changed();
    }
    throw fault;
  }
}

/**
 * Runs the one call a webhook's answer may contain
 * (https://core.telegram.org/bots/api#making-requests-when-getting-updates);
 * its result is seen by nobody, its refusal only by the ledger.
 */
export async function executeReply(world: World, reply: string): Promise<void> {
  const fields = reply.trimStart().startsWith("{") ? jsonValue(reply) : undefined;
  const name = isRecord(fields) ? fields["method"] : undefined;
  if (!isRecord(fields) || typeof name !== "string") return;
  const found = findMethod(name);
  if (found === undefined || /^(?:get|setWebhook|deleteWebhook|close|logOut)/i.test(name)) {
    world.refusals.push({
      at: world.now(),
      call: name,
      reason: "not allowed in a webhook's answer",
    });
    return;
  }
  await call(world, found[0], found[1], { fields, files: new Map() }).catch(() => undefined);
}
