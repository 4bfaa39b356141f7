import { z } from "zod";
import { address, bytes, seen, units } from "../contract.ts";

/** Buttons of one keyboard; the documents give no number, the server refuses more. */
const buttonsMax = 100;

/** The documents name no limit; a message has none longer. */
const label = seen(units(1, 4096));
const look = {
  style: z.enum(["danger", "success", "primary"]).optional(),
  icon_custom_emoji_id: z.string().regex(/^\d+$/).optional(),
};

const inlineButton = z.union([
  z.strictObject({ text: label, callback_data: bytes(1, 64), ...look }),
  z.strictObject({ text: label, url: address(2048, "http", "https", "tg"), ...look }),
  z.strictObject({
    text: label,
    copy_text: z.strictObject({ text: units(1, 256) }),
    ...look,
  }),
  z.strictObject({
    text: label,
    web_app: z.strictObject({ url: address(2048, "https") }),
    ...look,
  }),
]);

/** core.telegram.org/bots/api#inlinekeyboardmarkup; no rows at all take the keyboard away. */
export const inlineKeyboard = z.strictObject({ inline_keyboard: rowsOf(inlineButton) });

const replyButton = z.union([
  label,
  z.strictObject({ text: label, ...look }),
  z.strictObject({ text: label, request_contact: z.literal(true), ...look }),
  z.strictObject({ text: label, request_location: z.literal(true), ...look }),
]);

/** core.telegram.org/bots/api#sendmessage, `reply_markup` */
export const replyMarkup = z.union([
  inlineKeyboard,
  z.strictObject({
    keyboard: rowsOf(replyButton).min(1),
    is_persistent: z.boolean().optional(),
    resize_keyboard: z.boolean().optional(),
    one_time_keyboard: z.boolean().optional(),
    input_field_placeholder: units(1, 64).optional(),
    selective: z.boolean().optional(),
  }),
  z.strictObject({ remove_keyboard: z.literal(true), selective: z.boolean().optional() }),
  z.strictObject({
    force_reply: z.literal(true),
    input_field_placeholder: units(1, 64).optional(),
    selective: z.boolean().optional(),
  }),
]);

function rowsOf<B extends z.ZodType>(button: B) {
  return z
    .array(z.array(button).min(1))
    .refine((rows) => rows.flat().length <= buttonsMax, `at most ${buttonsMax} buttons`);
}
