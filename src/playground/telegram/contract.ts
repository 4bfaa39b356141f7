import { z } from "zod";
import { address, type Clause, contractOf, jsonType, units, whole } from "../contract.ts";
import { formType, uploaded } from "../form.ts";
import { inlineKeyboard, replyMarkup } from "./contract-markup.ts";
import { caption, entitiesFit, linkPreview, wording } from "./contract-text.ts";
import { fileUploadBytesMax, photoUploadBytesMax } from "./limits.ts";

/** A number, alone or as its digits, or a public name (core.telegram.org/bots/api#sendmessage, `chat_id`). */
const chat = z.union([z.int(), z.string().regex(/^(?:-?\d{1,16}|@\w{5,32})$/)]);
const messageId = whole(1, Number.MAX_SAFE_INTEGER);

const sending = {
  chat_id: chat,
  message_thread_id: messageId.optional(),
  disable_notification: z.boolean().optional(),
  protect_content: z.boolean().optional(),
  reply_parameters: z
    .strictObject({
      message_id: messageId,
      allow_sending_without_reply: z.boolean().optional(),
      quote: units(1, 1024).optional(),
    })
    .optional(),
  reply_markup: replyMarkup.optional(),
};
const editing = { chat_id: chat, message_id: messageId, reply_markup: inlineKeyboard.optional() };

const updateKinds = z
  .array(
    z.enum([
      "message",
      "edited_message",
      "channel_post",
      "edited_channel_post",
      "message_reaction",
      "message_reaction_count",
      "inline_query",
      "chosen_inline_result",
      "callback_query",
      "poll",
      "poll_answer",
      "my_chat_member",
      "chat_member",
      "chat_join_request",
    ]),
  )
  .refine((kinds) => new Set(kinds).size === kinds.length, "a kind stands there twice")
  .optional();

/** https in the world, on four ports; a server of one's own also takes loopback. */
const hook = z.union([
  address(2048, "https").refine(
    (url) => ["", "80", "88", "443", "8443"].includes(URL.parse(url)?.port ?? ""),
    "Telegram calls ports 80, 88, 443 and 8443",
  ),
  z.string().regex(/^http:\/\/127\.0\.0\.1(?::\d+)?\//),
]);

const language = z
  .string()
  .regex(/^[a-z]{2}$/)
  .optional();
const scope = z.strictObject({ type: z.string() }).optional();
const degrees = { latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) };

/** A file of the same request (core.telegram.org/bots/api#sending-files). */
const attached = z.string().regex(/^attach:\/\/\w{1,64}$/);
const albumItem = z.strictObject({
  type: z.enum(["photo", "document"]),
  media: attached,
  ...caption,
});

const clauses: Readonly<Record<string, Clause>> = {
  sendMessage: fitting({ ...sending, ...wording, link_preview_options: linkPreview.optional() }),
  sendPhoto: uploading({ photo: attached }, photoUploadBytesMax),
  sendDocument: uploading({ document: attached }, fileUploadBytesMax),
  sendVoice: uploading({ voice: attached }, fileUploadBytesMax),
  sendMediaGroup: uploading({ media: z.array(albumItem).min(2).max(10) }, fileUploadBytesMax),
  sendLocation: call({ ...sending, ...degrees }),
  sendChatAction: call({
    chat_id: chat,
    action: z.enum(["typing", "upload_photo", "upload_document", "find_location"]),
  }),
  editMessageText: fitting({
    ...editing,
    ...wording,
    link_preview_options: linkPreview.optional(),
  }),
  editMessageCaption: fitting({ ...editing, ...caption }),
  editMessageReplyMarkup: call(editing),
  deleteMessage: call({ chat_id: chat, message_id: messageId }),
  answerCallbackQuery: call({
    callback_query_id: units(1, 64),
    text: units(0, 200).optional(),
    show_alert: z.boolean().optional(),
    url: address(2048, "https", "tg").optional(),
    cache_time: whole(0, 2_592_000).optional(),
  }),
  getFile: call({ file_id: z.string().regex(/^[\x21-\x7e]{1,512}$/) }),
  getUpdates: call({
    offset: z.int().optional(),
    limit: whole(1, 100).optional(),
    timeout: whole(0, 50).optional(),
    allowed_updates: updateKinds,
  }),
  setWebhook: call({
    url: hook,
    secret_token: z
      .string()
      .regex(/^[\w-]{1,256}$/)
      .optional(),
    max_connections: whole(1, 100).optional(),
    allowed_updates: updateKinds,
    drop_pending_updates: z.boolean().optional(),
  }),
  deleteWebhook: call({ drop_pending_updates: z.boolean().optional() }),
  setMyCommands: call({
    commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^[a-z0-9_]{1,32}$/),
          description: units(1, 256),
        }),
      )
      .max(100),
    scope,
    language_code: language,
  }),
  deleteMyCommands: call({ scope, language_code: language }),
  leaveChat: call({ chat_id: chat }),
  getMyCommands: call({ scope, language_code: language }),
  getWebhookInfo: call({}),
  getMe: call({}),
  /** The download of a file, by the path that getFile gave. */
  file: { verb: "GET" },
};

/** What Telegram's documents let a bot send (core.telegram.org/bots/api). */
export const telegramContract = contractOf(clauses);

function call(body: z.core.$ZodLooseShape): Clause {
  const headers = z.looseObject({ "content-type": jsonType });
  return { verb: "POST", headers, body: z.strictObject(body) };
}

/** A form with files, each under the name by which a field attaches it. */
function uploading(body: z.core.$ZodLooseShape, sizeMax: number): Clause {
  const shape = z
    .object({ ...sending, ...caption, ...body })
    .catchall(uploaded(sizeMax))
    .refine(entitiesFit, "entities leave the text or cut a character");
  return { verb: "POST", headers: z.looseObject({ "content-type": formType }), body: shape };
}

function fitting(body: z.core.$ZodLooseShape): Clause {
  const shape = z
    .strictObject(body)
    .refine(entitiesFit, "entities leave the text or cut a character");
  return { ...call(body), body: shape };
}
