/** What the WeCom app sends and takes: the shapes we read and the limits we keep. */
import { z } from "zod";
import type { MaterialMessage } from "../wecom-api/upload-material.ts";

/** Bytes of a text message; longer is cut by the platform (developer.work.weixin.qq.com/document/path/90236). */
export const textBytesMax = 2_048;

/** Buttons of a button_interaction card (developer.work.weixin.qq.com/document/path/101032). */
export const buttonsMax = 6;

/** Rows of a card (page 101032). */
export const rowsMax = 6;

/** Bytes of a button's key (page 101032). */
export const keyBytesMax = 1_024;

/** Drawn width of a button's text: ten Chinese characters (page 101032). */
export const buttonWidthMax = 20;

/** Drawn width of a card's title: the page advises at most 26 Chinese characters (page 101032). */
export const titleWidthMax = 52;

/** Drawn width of a card's second text: 160 Chinese characters (page 101032). */
export const subTitleWidthMax = 320;

/** Drawn width of a row's name: five Chinese characters (page 101032). */
export const rowNameWidthMax = 10;

/** Drawn width of a row's value: thirty Chinese characters (page 101032). */
export const rowValueWidthMax = 60;

/** Messages of one app to one member in a minute; more vanish without an error (page 90312). */
export const memberPerMinuteMax = 30;

/** The minute they are counted in, ms. */
export const minuteMs = 60_000;

/** Seconds the platform remembers a message for the duplicate check; it allows up to four hours (page 90236). */
export const duplicateSeconds = 300;

/** Calls of one API a minute (page 90312). */
export const callsPerMinuteMax = 10_000;

const userid = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}$/);
const seconds = z.string().regex(/^\d{1,12}$/);
const agent = z.string().regex(/^\d{1,20}$/);

/** What everything from a member carries (pages 90239, 90240). */
export const common = z.object({
  ToUserName: z.string().max(64),
  FromUserName: userid,
  CreateTime: seconds,
  MsgType: z.string().max(64),
  AgentID: agent,
});

/** A message has a number of its own, too long for a JavaScript number (page 90239). */
export const message = common.extend({ MsgId: z.string().regex(/^\d{1,32}$/) });

export const textMessage = message.extend({ Content: z.string() });
export const imageMessage = message.extend({ MediaId: z.string().min(1).max(512) });
/** A voice message, a film or a file: its bytes are asked for by the id (page 90239). */
export const mediaMessage = message.extend({
  MediaId: z.string().regex(/^[\x21-\x7e]{1,512}$/),
  Format: z.string().max(40).default(""),
  FileName: z.string().default(""),
});
export const linkMessage = message.extend({
  Title: z.string().default(""),
  Url: z.string().default(""),
});
export const locationMessage = message.extend({
  Location_X: degrees(90),
  Location_Y: degrees(180),
  Label: z.string().default(""),
});

/** An event has no number; what is new in it depends on its name (page 90240). */
export const event = common.extend({ Event: z.string().max(64), EventKey: z.string().default("") });

/** A pressed card button: `ResponseCode` may change the card once (page 90240). */
export const cardEvent = event.extend({
  EventKey: z.string().min(1).max(keyBytesMax),
  TaskId: z.string().max(128),
  ResponseCode: z.string().regex(/^[\x21-\x7e]{0,512}$/),
});

/** Kinds of message we answer politely, and what we call them. */
export const unspokenNames: Readonly<Record<string, string>> = {
  sticker: "sticker",
};

/** One message/send body, without receiver and app (page 90236). */
export type WecomMessage =
  | { readonly msgtype: "text"; readonly text: { readonly content: string } }
  | { readonly msgtype: "template_card"; readonly template_card: ButtonCard }
  | MaterialMessage;

/** A card with buttons (page 101032). */
export interface ButtonCard {
  readonly card_type: "button_interaction";
  readonly task_id: string;
  readonly main_title: { readonly title: string };
  readonly sub_title_text?: string;
  readonly horizontal_content_list?: readonly {
    readonly keyname: string;
    readonly value: string;
  }[];
  readonly button_list: readonly {
    readonly text: string;
    readonly style: 1 | 2;
    readonly key: string;
  }[];
}

function degrees(max: number) {
  return z
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,20})?$/)
    .transform(Number)
    .pipe(z.number().min(-max).max(max));
}
