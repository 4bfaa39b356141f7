import { z } from "zod";
import { bytes, type Clause, contractOf, jsonType, seen, units, whole } from "../contract.ts";
import { formType, uploaded } from "../form.ts";
import { newCard, templateCard } from "./contract-cards.ts";
import {
  kfChange,
  kfEventMessage,
  kfMessage,
  kfNames,
  kfReading,
  kfState,
  medium,
} from "./contract-kf.ts";

const agentid = whole(1, Number.MAX_SAFE_INTEGER);
const token = units(1, 512);
const userid = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}$/);

/** Receivers of message/send (developer.work.weixin.qq.com/document/path/90236), joined by bars. */
const joined = (max: number) =>
  z
    .string()
    .min(1)
    .refine((text) => {
      const names = text.split("|");
      return names.length <= max && names.every((name) => userid.safeParse(name).success);
    }, `1 to ${max} ids joined by bars`);

const receivers = {
  touser: z.union([z.literal("@all"), joined(1000)]).optional(),
  toparty: joined(100).optional(),
  totag: joined(100).optional(),
};
const sending = {
  ...receivers,
  agentid,
  safe: whole(0, 2).optional(),
  enable_id_trans: whole(0, 1).optional(),
  enable_duplicate_check: whole(0, 1).optional(),
  duplicate_check_interval: whole(1, 14_400).optional(),
};
/** The platform cuts what is longer in silence: for us that is too long. */
const written = z.strictObject({ content: seen(bytes(1, 2048)) });

const appMessage = z
  .discriminatedUnion("msgtype", [
    z.strictObject({ ...sending, msgtype: z.literal("text"), text: written }),
    z.strictObject({ ...sending, msgtype: z.literal("markdown"), markdown: written }),
    z.strictObject({ ...sending, msgtype: z.literal("image"), image: medium }),
    z.strictObject({ ...sending, msgtype: z.literal("voice"), voice: medium }),
    z.strictObject({ ...sending, msgtype: z.literal("video"), video: medium }),
    z.strictObject({ ...sending, msgtype: z.literal("file"), file: medium }),
    z.strictObject({
      ...sending,
      msgtype: z.literal("template_card"),
      template_card: templateCard,
    }),
  ])
  .refine(
    ({ touser, toparty, totag }) => (touser ?? toparty ?? totag) !== undefined,
    "nobody is to receive it",
  );

const audience = {
  userids: z.array(userid).min(1).max(1000).optional(),
  partyids: z.array(z.int()).max(100).optional(),
  tagids: z.array(z.int()).max(100).optional(),
  atall: whole(0, 1).optional(),
  agentid,
  response_code: units(1, 512),
};
/** A response code changes a card once: its buttons, or all of it (page 94888). */
const cardChange = z.union([
  z.strictObject({ ...audience, button: z.strictObject({ replace_name: seen(bytes(1, 1024)) }) }),
  z.strictObject({
    ...audience,
    enable_id_trans: whole(0, 1).optional(),
    template_card: newCard,
  }),
]);

/** What a robot says in a group (page 91770). */
const robotMessage = z.strictObject({
  msgtype: z.literal("markdown"),
  markdown: z.strictObject({ content: seen(bytes(1, 4096)) }),
});

/** The app's menu (page 90231): one to three buttons that tell us when they are chosen. */
const menu = z.strictObject({
  button: z
    .array(
      z.strictObject({
        type: z.literal("click"),
        name: seen(bytes(1, 16)),
        key: bytes(1, 128),
      }),
    )
    .min(1)
    .max(3)
    .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, "a key twice"),
});

const clauses: Readonly<Record<string, Clause>> = {
  gettoken: {
    verb: "GET",
    query: z.strictObject({
      corpid: z.string().regex(/^w[wx]\w{1,62}$/),
      corpsecret: units(1, 512),
    }),
  },
  "webhook/send": {
    verb: "POST",
    query: z.strictObject({ key: units(1, 64) }),
    headers: z.looseObject({ "content-type": jsonType }),
    body: robotMessage,
  },
  getcallbackip: get({}),
  "user/get": get({ userid }),
  "agent/get": get({ agentid: z.string().regex(/^[1-9]\d*$/) }),
  "media/upload": {
    verb: "POST",
    query: z.strictObject({
      access_token: token,
      type: z.enum(["image", "voice", "video", "file"]),
    }),
    headers: z.looseObject({ "content-type": formType }),
    body: z.strictObject({ media: uploaded(20_971_520) }),
  },
  "media/get": get({ media_id: units(1, 512) }),
  "menu/create": post(menu, { agentid: z.string().regex(/^[1-9]\d{0,15}$/) }),
  "message/send": post(appMessage),
  "message/update_template_card": post(cardChange),
  "kf/account/list": post(
    z.strictObject({ offset: whole(0, 1_000_000).optional(), limit: whole(1, 100).optional() }),
  ),
  "kf/sync_msg": post(kfReading),
  "kf/send_msg": post(kfMessage),
  "kf/send_msg_on_event": post(kfEventMessage),
  "kf/service_state/get": post(kfState),
  "kf/service_state/trans": post(kfChange),
  "kf/customer/batchget": post(kfNames),
};

/** What WeCom's documents let an app send; 微信客服 is the part below `kf/` (developer.work.weixin.qq.com/document/). */
export const wecomContract = contractOf(clauses);

function get(query: z.core.$ZodLooseShape): Clause {
  return { verb: "GET", query: z.strictObject({ access_token: token, ...query }) };
}

/** The token stands in the address, never in the body; `debug` would throttle us to five calls a minute. */
function post(body: z.ZodType, query: z.core.$ZodLooseShape = {}): Clause {
  return {
    verb: "POST",
    query: z.strictObject({ access_token: token, ...query }),
    headers: z.looseObject({ "content-type": jsonType }),
    body,
  };
}
