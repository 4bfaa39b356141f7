/**
 * The objects of the Bot API that this stand-in speaks, as
 * https://core.telegram.org/bots/api#available-types describes them.
 */

/** A person or a bot. */
export interface User {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly username?: string;
  readonly language_code?: string;
}

/** A private chat, whose id is the id of the person in it, or a group, whose id is negative. */
export interface Chat {
  readonly id: number;
  readonly type: "private" | "group" | "supergroup";
  readonly first_name?: string;
  readonly title?: string;
  readonly username?: string;
}

/** A stretch of text with a meaning; offset and length in UTF-16 units. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
  readonly user?: User;
}

/** One size of a photo. */
export interface PhotoSize {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly width: number;
  readonly height: number;
  readonly file_size: number;
}

/** A file of another kind; the fields beyond the ids depend on the kind. */
export interface OtherFile {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_size: number;
  readonly [field: string]: string | number | boolean;
}

/** A place on earth, degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** A phone book card; `user_id` only when the client knows whose it is. */
export interface Contact {
  readonly phone_number: string;
  readonly first_name: string;
  readonly last_name?: string;
  readonly user_id?: number;
}

/** One button of an inline keyboard. */
export interface InlineButton {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly copy_text?: { readonly text: string };
}

/** One button of a reply keyboard. */
export interface ReplyButton {
  readonly text: string;
  readonly request_contact?: boolean;
  readonly request_location?: boolean;
}

/** Buttons under one message. */
export interface InlineKeyboard {
  readonly inline_keyboard: readonly (readonly InlineButton[])[];
}

/** What `reply_markup` may be, after it was checked. */
export type Markup =
  | { readonly kind: "inline"; readonly rows: InlineKeyboard["inline_keyboard"] }
  | {
      readonly kind: "keyboard";
      readonly rows: readonly (readonly ReplyButton[])[];
      readonly once: boolean;
    }
  | { readonly kind: "remove" }
  | { readonly kind: "force-reply" };

/** A message as the bot sees it. */
export interface Message {
  readonly message_id: number;
  readonly date: number;
  readonly chat: Chat;
  readonly from: User;
  readonly edit_date?: number;
  readonly text?: string;
  readonly entities?: readonly Entity[];
  readonly caption?: string;
  readonly caption_entities?: readonly Entity[];
  readonly photo?: readonly PhotoSize[];
  readonly media_group_id?: string;
  readonly message_thread_id?: number;
  readonly is_topic_message?: boolean;
  readonly location?: Place;
  readonly venue?: { readonly location: Place; readonly title: string; readonly address: string };
  readonly contact?: Contact;
  readonly voice?: OtherFile;
  readonly video?: OtherFile;
  readonly sticker?: OtherFile;
  readonly document?: OtherFile;
  readonly reply_to_message?: Omit<Message, "reply_to_message">;
  readonly reply_markup?: InlineKeyboard;
}

/** A press on an inline button. */
export interface CallbackQuery {
  readonly id: string;
  readonly from: User;
  readonly chat_instance: string;
  readonly data: string;
  readonly message: Message;
}

/** The person blocked the bot or let it in again. */
export interface MembershipChange {
  readonly chat: Chat;
  readonly from: User;
  readonly date: number;
  readonly old_chat_member: { readonly user: User; readonly status: string };
  readonly new_chat_member: { readonly user: User; readonly status: string };
}

/** What an update carries besides its number: exactly one of these. */
export interface UpdateBody {
  readonly message?: Message;
  readonly edited_message?: Message;
  readonly callback_query?: CallbackQuery;
  readonly my_chat_member?: MembershipChange;
}

/** https://core.telegram.org/bots/api#update */
export interface Update extends UpdateBody {
  readonly update_id: number;
}
