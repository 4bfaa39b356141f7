/** What 微信客服 sends and takes: the shapes we read and the limits we keep. */
import { z } from "zod";

/** Bytes of a text (developer.work.weixin.qq.com/document/path/94677). */
export const textBytesMax = 2_048;

/** Bytes of a menu's head (page 94677). */
export const headBytesMax = 1_024;

/** Lines of a menu (page 94677). */
export const menuLinesMax = 10;

/** Bytes of a menu line's label (page 94677). */
export const labelBytesMax = 128;

/** Bytes of a menu line's id; older pages say 64, which our choices keep (page 94677). */
export const idBytesMax = 128;

/** Items asked for at once; the platform allows 1,000, a smaller page is committed sooner (page 94670). */
export const pageItemsMax = 200;

/** How long after the customer came in a welcome code is still used, ms; it dies at 20 s (page 95122). */
export const welcomeMs = 15_000;

/** Items older than this on a first read are history, ms: nobody is answered about the day before yesterday. */
export const coldStartMs = 600_000;

/** Calls of one API a minute (page 90312). */
export const callsPerMinuteMax = 10_000;

/** Messages a customer's own one pays for, and how long it does, ms (page 94677). */
export const answersMax = 5;
export const answersMs = 48 * 3_600_000;

const openKfId = z.string().regex(/^wk[0-9A-Za-z_-]{1,62}$/);
const customer = z.string().regex(/^wm[0-9A-Za-z_-]{1,62}$/);
const mediaId = z.string().regex(/^[\x21-\x7e]{1,512}$/);
const msgid = z.string().regex(/^[\x21-\x7e]{1,100}$/);

/** What every item carries (page 94670). */
export const commonItem = z.object({
  msgid,
  send_time: z.number().int().nonnegative().max(99_999_999_999),
  origin: z.number().int(),
  msgtype: z.string().max(64),
});

/** A message of a customer, or of a servicer in the client. */
export const messageItem = commonItem.extend({ open_kfid: openKfId, external_userid: customer });

export const textItem = z.object({
  text: z.object({ content: z.string(), menu_id: z.string().max(idBytesMax).exactOptional() }),
});
export const imageItem = z.object({ image: z.object({ media_id: mediaId }) });
const media = z.object({ media_id: mediaId });
export const mediaItem = z.union([
  z.object({ msgtype: z.literal("voice"), voice: media }),
  z.object({ msgtype: z.literal("video"), video: media }),
  z.object({ msgtype: z.literal("file"), file: media }),
]);
export const linkItem = z.object({
  link: z.object({ title: z.string().default(""), url: z.string().default("") }),
});
export const locationItem = z.object({
  location: z.object({
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    name: z.string().default(""),
    address: z.string().default(""),
  }),
});

const names = { open_kfid: openKfId, external_userid: customer };

/** The events about a customer that we speak (page 94670). */
export const spokenEvent = z.discriminatedUnion("event_type", [
  z.object({
    event_type: z.literal("enter_session"),
    ...names,
    scene_param: z.string().default(""),
    welcome_code: z
      .string()
      .regex(/^[\x21-\x7e]{0,512}$/)
      .exactOptional(),
  }),
  z.object({
    event_type: z.literal("msg_send_fail"),
    ...names,
    fail_msgid: msgid,
    fail_type: z.number().int(),
  }),
  z.object({
    event_type: z.literal("session_status_change"),
    ...names,
    change_type: z.number().int(),
    msg_code: z
      .string()
      .regex(/^[\x21-\x7e]{0,512}$/)
      .exactOptional(),
  }),
  z.object({
    event_type: z.literal("user_recall_msg"),
    ...names,
    recall_msgid: msgid,
  }),
]);

/** `change_type` of a session that a person has ended (page 94670). */
export const sessionEnded = 3;

/** How long after the end of a session its code is still used, ms; it dies at 20 s (page 95122). */
export const endingMs = 15_000;

export const anyEvent = z.object({ event: z.object({ event_type: z.string().max(64) }) });
export const eventItem = z.object({ event: spokenEvent });

/** Events we speak, by name; every other is dropped and counted. */
export const spokenEvents: ReadonlySet<string> = new Set([
  "enter_session",
  "msg_send_fail",
  "session_status_change",
  "user_recall_msg",
]);

/** Why a message did not arrive, in words for operators (page 94670). */
export const failReasons: ReadonlyMap<number, string> = new Map([
  [1, "account-deleted"],
  [2, "app-closed"],
  [4, "window-closed"],
  [5, "session-closed"],
  [6, "quota"],
  [7, "no-channels-account"],
  [8, "corp-not-verified"],
  [9, "corp-not-verified"],
  [10, "blocked"],
  [11, "no-member-logged-in"],
  [12, "kind-forbidden"],
]);

/** Kinds of message we answer politely, and what we call them. */
export const unspokenNames: Readonly<Record<string, string>> = {
  sticker: "sticker",
};

/** One kf/send_msg body, without the customer (page 94677). */
export type KfMessage =
  | { readonly msgtype: "text"; readonly text: { readonly content: string } }
  | { readonly msgtype: "msgmenu"; readonly msgmenu: KfMenu };

export interface KfMenu {
  readonly head_content: string;
  readonly list: readonly {
    readonly type: "click";
    readonly click: { readonly id: string; readonly content: string };
  }[];
}
