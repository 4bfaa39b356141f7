import { z } from "zod";

/** What every answer carries; a missing errcode means 0 (developer.work.weixin.qq.com/document/path/90313). */
const common = { errcode: z.number().int().default(0), errmsg: z.string().default("") };

/** Only the verdict is read. */
export const verdictShape = z.object(common);

/** gettoken (page 91039). */
export const tokenShape = z.object({
  ...common,
  access_token: z.string().max(512).exactOptional(),
  expires_in: z.number().int().positive().exactOptional(),
});

/** message/send (page 90236): errcode 0 may still name receivers it did not reach. */
export const sentShape = z.object({
  ...common,
  msgid: z.string().exactOptional(),
  invaliduser: z.string().exactOptional(),
});

/** media/upload (page 90253). */
export const materialShape = z.object({
  ...common,
  media_id: z.string().min(1).max(512).exactOptional(),
});

/** kf/send_msg and kf/send_msg_on_event (pages 94677, 95122). */
export const kfSentShape = z.object({ ...common, msgid: z.string().exactOptional() });

/** kf/sync_msg (page 94670); items are read one by one by the parser. */
export const pageShape = z.object({
  ...common,
  next_cursor: z.string().max(256).exactOptional(),
  has_more: z.number().int().default(0),
  msg_list: z.array(z.unknown()).default([]),
});

/** kf/service_state/get (page 94669). */
export const stateShape = z.object({ ...common, service_state: z.number().int().exactOptional() });

/** kf/service_state/trans (page 94669): a change may bring a code for one message. */
export const transShape = z.object({ ...common, msg_code: z.string().exactOptional() });

/** kf/account/list (page 94661). */
export const accountsShape = z.object({
  ...common,
  account_list: z.array(z.object({ open_kfid: z.string().max(64) })).default([]),
});

/** kf/customer/batchget (page 95159): nicknames are whatever the customer typed. */
export const customersShape = z.object({
  ...common,
  customer_list: z
    .array(z.object({ external_userid: z.string(), nickname: z.string().exactOptional() }))
    .default([]),
});

/** user/get (page 96255). */
export const memberShape = z.object({ ...common, name: z.string().exactOptional() });

/** Any answer we ask for. */
export type Verdict = z.infer<typeof verdictShape>;
