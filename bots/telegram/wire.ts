/** What Telegram sends and takes: the shapes we read and the limits we keep. */
import { z } from "zod";

/** Bytes of one webhook request we read; an update is a few kilobytes. */
export const bodyBytesMax = 1024 * 1024;

/** Nested levels of JSON we follow; an update needs about ten. */
export const depthMax = 64;

/** UTF-16 units of a message after entities were parsed (core.telegram.org/bots/api#sendmessage). */
export const textMax = 4096;

/** UTF-8 bytes of a button's data (core.telegram.org/bots/api#inlinekeyboardbutton). */
export const callbackBytesMax = 64;

/** Bytes of a file that getFile hands out (core.telegram.org/bots/api#getfile). */
export const downloadBytesMax = 20 * 1024 * 1024;

/** Photos of one album, and bytes of one request with room for its frame (core.telegram.org/bots/api#sendmediagroup). */
export const albumMax = 10;
export const albumBytesMax = 40 * 1024 * 1024;

/** UTF-16 units under a picture (core.telegram.org/bots/api#sendphoto). */
export const captionMax = 1024;

/** Bytes of a photo, width and height together in pixels, and the longest form (core.telegram.org/bots/api#sendphoto). */
export const photoBytesMax = 10 * 1024 * 1024;
export const photoSidesMax = 10_000;
export const photoRatioMax = 20;

/** Updates of one long poll (core.telegram.org/bots/api#getupdates). */
export const pollUpdatesMax = 100;

/** UTF-16 units of a text we take in; Telegram's own limit is smaller (S6). */
export const heardTextMax = 10_000;

/** The kinds of updates we ask for (core.telegram.org/bots/api#update). */
export const updateKinds = [
  "message",
  "edited_message",
  "callback_query",
  "my_chat_member",
] as const;

/** One of {@link updateKinds}. */
export type UpdateKind = (typeof updateKinds)[number];

/** Contents we cannot understand but answer, by Telegram's own field name. */
export const unspokenContents = [
  "sticker",
  "poll",
  "dice",
  "game",
  "story",
  "checklist",
  "paid_media",
  "invoice",
] as const;

/** Messages Telegram writes about the chat itself: nobody said anything. */
export const serviceContents = [
  "pinned_message",
  "new_chat_members",
  "left_chat_member",
  "new_chat_title",
  "new_chat_photo",
  "delete_chat_photo",
  "group_chat_created",
  "migrate_to_chat_id",
  "migrate_from_chat_id",
  "message_auto_delete_timer_changed",
  "write_access_allowed",
  "chat_background_set",
  "connected_website",
  "users_shared",
  "chat_shared",
  "web_app_data",
  "successful_payment",
  "refunded_payment",
  "boost_added",
  "forum_topic_created",
  "forum_topic_edited",
  "forum_topic_closed",
  "forum_topic_reopened",
  "giveaway_created",
  "video_chat_started",
  "video_chat_ended",
] as const;

const id = z.int();
/** Seconds since 1970, until the year 5138: later ones no calendar can show. */
const seconds = z.int().min(0).max(99_999_999_999);
const words = z.string();

const user = z.object({
  id,
  is_bot: z.boolean(),
  first_name: words,
  last_name: words.exactOptional(),
  language_code: words.exactOptional(),
});

const chat = z.object({ id, type: words });

/** Signs without blanks, as every id of Telegram has. */
export const fileId = z.string().regex(/^[\x21-\x7e]{1,512}$/);
const file = { file_id: fileId, file_size: z.int().min(0).exactOptional() };

/** A file with what its sender says of it (core.telegram.org/bots/api#voice and its neighbours). */
const claimed = z.object({
  ...file,
  file_name: words.exactOptional(),
  mime_type: words.exactOptional(),
  duration: z.int().min(0).exactOptional(),
});

const location = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

/** A message; unknown fields stay, because their names tell what it is. */
export const message = z.looseObject({
  message_id: id,
  date: seconds,
  edit_date: seconds.exactOptional(),
  chat,
  from: user.exactOptional(),
  text: words.exactOptional(),
  caption: words.exactOptional(),
  media_group_id: words.exactOptional(),
  photo: z.array(z.object(file)).min(1).exactOptional(),
  voice: claimed.exactOptional(),
  audio: claimed.exactOptional(),
  video: claimed.exactOptional(),
  video_note: claimed.exactOptional(),
  animation: claimed.exactOptional(),
  document: claimed.exactOptional(),
  location: location.exactOptional(),
  venue: z.object({ location, title: words, address: words }).exactOptional(),
  contact: z
    .object({
      phone_number: words,
      first_name: words,
      last_name: words.exactOptional(),
      user_id: id.exactOptional(),
    })
    .exactOptional(),
});

/** A message as we read it. */
export type Message = z.output<typeof message>;

/** A press; the message may be one Telegram no longer shows us (`date` 0, no content). */
export const callbackQuery = z.object({
  id: z.string().regex(/^[\x21-\x7e]{1,100}$/),
  from: user,
  data: words.exactOptional(),
  message: z
    .object({
      message_id: id,
      chat,
      text: words.exactOptional(),
      entities: z
        .array(z.object({ type: words, offset: z.int(), length: z.int() }))
        .exactOptional(),
      reply_markup: z
        .object({
          inline_keyboard: z.array(
            z.array(z.object({ text: words, callback_data: words.exactOptional() })),
          ),
        })
        .exactOptional(),
    })
    .exactOptional(),
});

/** A press as we read it. */
export type CallbackQuery = z.output<typeof callbackQuery>;

/** The person let us in or shut us out. */
export const membership = z.object({
  chat,
  from: user,
  date: seconds,
  new_chat_member: z.object({ status: z.string().regex(/^[a-z_]{1,40}$/) }),
});

/** Every update has a number; what else it has decides its kind. */
export const envelope = z.looseObject({ update_id: z.int().min(0) });

/** The answer of getFile, as far as we need it (core.telegram.org/bots/api#file). */
export const filePath = z.object({ file_path: words.min(1), file_size: z.int().exactOptional() });
