import { type Arguments, isRecord, nestedOf } from "./arguments.ts";
import { callbackBytesMax, keyboardButtonsMax } from "./limits.ts";
import { badRequest } from "./refusal.ts";
import type { InlineButton, Markup, ReplyButton } from "./shapes.ts";

/**
 * Reads `reply_markup` as strictly as the platform (https://core.telegram.org/bots/api#inlinekeyboardmarkup).
 * @throws {TelegramRefusal} in the server's words.
 */
export function readMarkup(args: Arguments): Markup | undefined {
  const value = nestedOf(args, "reply_markup");
  if (value === undefined) return undefined;
  if (value === null) throw badRequest("can't parse reply keyboard markup JSON object");
  if (!isRecord(value)) throw badRequest("object expected as reply markup");
  if (value["inline_keyboard"] !== undefined) {
    const rows = rowsOf(value["inline_keyboard"], "inline_keyboard", inlineButton);
    return rows.length === 0 ? undefined : { kind: "inline", rows };
  }
  if (value["keyboard"] !== undefined) {
    const rows = rowsOf(value["keyboard"], "keyboard", replyButton);
    if (rows.length === 0) return undefined;
    return { kind: "keyboard", rows, once: value["one_time_keyboard"] === true };
  }
  if (value["remove_keyboard"] === true) return { kind: "remove" };
  if (value["force_reply"] === true) return { kind: "force-reply" };
  return undefined;
}

/** As {@link readMarkup}, for edits, which take nothing but inline keyboards. */
export function readInlineMarkup(args: Arguments): Extract<Markup, { kind: "inline" }> | undefined {
  const markup = readMarkup(args);
  if (markup === undefined || markup.kind === "inline") return markup;
  throw badRequest("inline keyboard expected");
}

function rowsOf<B>(
  value: unknown,
  field: string,
  button: (value: unknown) => B,
): readonly (readonly B[])[] {
  if (!Array.isArray(value) || !value.every((row) => Array.isArray(row))) {
    throw badRequest(`field "${field}" must be an Array of Arrays`);
  }
  const rows = value
    .map((row: readonly unknown[]) => row.map(button))
    .filter((row) => row.length > 0);
  if (rows.flat().length > keyboardButtonsMax) throw badRequest("reply markup is too long");
  return rows;
}

function inlineButton(value: unknown): InlineButton {
  const fail = (reason: string) => badRequest(`can't parse inline keyboard button: ${reason}`);
  if (!isRecord(value)) throw fail("InlineKeyboardButton must be an Object");
  const { text, callback_data, url, copy_text } = value;
  if (typeof text !== "string") throw fail('Can\'t find field "text"');
  if (text.trim() === "") throw badRequest("BUTTON_TEXT_INVALID");
  if (typeof url === "string") {
    if (!/^(?:https?|tg):\/\/\S+$/i.test(url)) throw badRequest("BUTTON_URL_INVALID");
    return { text, url };
  }
  if (typeof callback_data === "string" && callback_data !== "") {
    if (Buffer.byteLength(callback_data) > callbackBytesMax)
      throw badRequest("BUTTON_DATA_INVALID");
    return { text, callback_data };
  }
  if (isRecord(copy_text) && typeof copy_text["text"] === "string" && copy_text["text"] !== "") {
    return { text, copy_text: { text: copy_text["text"] } };
  }
  throw fail("Text buttons are unallowed in the inline keyboard");
}

function replyButton(value: unknown): ReplyButton {
  if (typeof value === "string") return { text: notEmpty(value) };
  if (!isRecord(value))
    throw badRequest("can't parse keyboard button: KeyboardButton must be an Object");
  const text = value["text"];
  if (typeof text !== "string") {
    throw badRequest("can't parse keyboard button: Can't find field \"text\"");
  }
  return {
    text: notEmpty(text),
    ...(value["request_contact"] === true ? { request_contact: true } : {}),
    ...(value["request_location"] === true ? { request_location: true } : {}),
  };
}

function notEmpty(text: string): string {
  if (text.trim() === "") throw badRequest("BUTTON_TEXT_INVALID");
  return text;
}
