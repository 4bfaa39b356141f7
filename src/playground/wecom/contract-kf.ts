import { z } from "zod";
import { address, bytes, seen, units, whole } from "../contract.ts";

const kfId = z.string().regex(/^wk[\w-]{1,62}$/);
const customer = z.string().regex(/^wm[\w-]{1,62}$/);

/** Our own id of a message, never empty (developer.work.weixin.qq.com/document/path/94677). */
const msgid = z
  .string()
  .regex(/^[0-9a-zA-Z_-]{1,32}$/)
  .optional();

const web = address(2048, "http", "https");
const said = (max: number) => seen(bytes(1, max));

const menuItem = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("click"),
    click: z.strictObject({ id: bytes(1, 128).optional(), content: said(128) }),
  }),
  z.strictObject({
    type: z.literal("view"),
    view: z.strictObject({ url: web, content: said(1024) }),
  }),
  z.strictObject({
    type: z.literal("miniprogram"),
    miniprogram: z.strictObject({
      appid: bytes(1, 32),
      pagepath: bytes(1, 1024),
      content: said(1024),
    }),
  }),
  z.strictObject({
    type: z.literal("text"),
    text: z.strictObject({ content: said(256), no_newline: whole(0, 1).optional() }),
  }),
]);

const text = { msgtype: z.literal("text"), text: z.strictObject({ content: said(2048) }) };
const msgmenu = {
  msgtype: z.literal("msgmenu"),
  msgmenu: z
    .strictObject({
      head_content: bytes(0, 1024).optional(),
      list: z.array(menuItem).max(10),
      tail_content: bytes(0, 1024).optional(),
    })
    .refine(
      ({ head_content = "", list }) => head_content.trim() !== "" || list.length > 0,
      "an empty menu",
    ),
};
/** Uploaded material by its id (page 90253). */
export const medium = z.strictObject({ media_id: units(1, 512) });
const to = { touser: customer, open_kfid: kfId, msgid };

/** One message to a customer (page 94677). */
export const kfMessage = z.discriminatedUnion("msgtype", [
  z.strictObject({ ...to, ...text }),
  z.strictObject({ ...to, ...msgmenu }),
  z.strictObject({ ...to, msgtype: z.literal("image"), image: medium }),
  z.strictObject({ ...to, msgtype: z.literal("voice"), voice: medium }),
  z.strictObject({ ...to, msgtype: z.literal("video"), video: medium }),
  z.strictObject({ ...to, msgtype: z.literal("file"), file: medium }),
  z.strictObject({
    ...to,
    msgtype: z.literal("link"),
    link: z.strictObject({
      title: said(128),
      desc: bytes(0, 512).optional(),
      url: web,
      thumb_media_id: units(1, 512),
    }),
  }),
  z.strictObject({
    ...to,
    msgtype: z.literal("location"),
    location: z.strictObject({
      name: bytes(0, 1024).optional(),
      address: bytes(0, 1024).optional(),
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
    }),
  }),
]);

const by = { code: units(1, 512), msgid };

/** A message that answers an event by its code, which names customer and account (page 95122). */
export const kfEventMessage = z.discriminatedUnion("msgtype", [
  z.strictObject({ ...by, ...text }),
  z.strictObject({ ...by, ...msgmenu }),
]);

/** Reading an account's stream (page 94670). */
export const kfReading = z.strictObject({
  open_kfid: kfId,
  cursor: bytes(0, 64).optional(),
  token: bytes(1, 128).optional(),
  limit: whole(1, 1000).optional(),
  voice_format: whole(0, 1).optional(),
});

/** Who has the customer, and giving them to somebody (page 94669). */
export const kfState = z.strictObject({ open_kfid: kfId, external_userid: customer });

/** A change to another state; a person who serves has to be named (page 94669). */
export const kfChange = kfState
  .extend({ service_state: whole(0, 4), servicer_userid: units(1, 64).optional() })
  .refine(
    ({ service_state, servicer_userid }) => service_state !== 3 || servicer_userid !== undefined,
    "state 3 needs a servicer",
  );

/** Names of customers (page 95159). */
export const kfNames = z.strictObject({
  external_userid_list: z.array(customer).min(1).max(100),
  need_enter_session_context: whole(0, 1).optional(),
});
