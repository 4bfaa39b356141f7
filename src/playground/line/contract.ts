import { z } from "zod";
import { address, type Clause, contractOf, jsonType, units, whole } from "../contract.ts";
import { messages } from "./contract-messages.ts";
import { richMenu } from "./contract-rich-menu.ts";

const bearer = { authorization: z.string().regex(/^Bearer [\x21-\x7e]+$/) };
const userId = z.string().regex(/^U[0-9a-f]{32}$/);

/** A key on a call that takes none is answered 400 (developers.line.biz/en/docs/messaging-api/retrying-api-request/). */
const noKey = { "x-line-retry-key": z.undefined().optional() };
const key = {
  "x-line-retry-key": z
    .string()
    .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
    .optional(),
};
const json = { "content-type": jsonType };
const form = { "content-type": z.string().regex(/^application\/x-www-form-urlencoded/) };

const quiet = { notificationDisabled: z.boolean().optional() };
const counted = {
  customAggregationUnits: z
    .array(z.string().regex(/^[a-zA-Z0-9_]{1,30}$/))
    .max(1)
    .optional(),
};
/** https in the world; a local stand-in is registered by plain loopback. */
const endpoint = z.union([
  address(500, "https"),
  z.string().regex(/^http:\/\/127\.0\.0\.1(?::\d+)?\//),
]);
const credentials = {
  grant_type: z.literal("client_credentials"),
  client_id: z.string().regex(/^\d{1,20}$/),
  client_secret: units(1, 100),
};

const richMenuId = z.string().regex(/^richmenu-[0-9a-z]{1,64}$/);
const alias = z.string().regex(/^[a-z0-9_-]{1,32}$/);
const userIds = z.array(userId).min(1).max(500);

const clauses: Readonly<Record<string, Clause>> = {
  reply: post({ replyToken: units(1, 1000), messages, ...quiet }),
  push: keyed({
    to: z.string().regex(/^[UCR][0-9a-f]{32}$/),
    messages,
    ...quiet,
    ...counted,
  }),
  multicast: keyed({ to: z.array(userId).min(1).max(500), messages, ...quiet, ...counted }),
  broadcast: keyed({ messages, ...quiet }),
  validate: post({ messages }),
  loading: post({
    chatId: userId,
    loadingSeconds: whole(5, 60).multipleOf(5).optional(),
  }),
  markAsRead: post({ markAsReadToken: units(1, 1000) }),
  setEndpoint: { ...post({ endpoint }), verb: "PUT" },
  testEndpoint: post({ endpoint: endpoint.optional() }),
  quota: get(),
  consumption: get(),
  delivery: { ...get(), query: z.strictObject({ date: z.string().regex(/^\d{8}$/) }) },
  content: get(),
  preview: get(),
  transcoding: get(),
  leaveGroup: { verb: "POST", headers: z.looseObject({ ...bearer, ...noKey }) },
  leaveRoom: { verb: "POST", headers: z.looseObject({ ...bearer, ...noKey }) },
  profile: get(),
  info: get(),
  endpoint: get(),
  createRichMenu: { ...post({}), body: richMenu },
  listRichMenus: get(),
  deleteRichMenu: remove(),
  uploadRichMenuImage: {
    verb: "POST",
    headers: z.looseObject({ ...bearer, "content-type": z.enum(["image/png", "image/jpeg"]) }),
    body: z.string(),
  },
  richMenuImage: get(),
  defaultRichMenu: get(),
  setDefaultRichMenu: { verb: "POST", headers: z.looseObject({ ...bearer, ...noKey }) },
  cancelDefaultRichMenu: remove(),
  linkRichMenus: post({ richMenuId, userIds }),
  unlinkRichMenus: post({ userIds }),
  createAlias: post({ richMenuAliasId: alias, richMenuId }),
  updateAlias: post({ richMenuId }),
  listAliases: get(),
  deleteAlias: remove(),
  stateless: open(credentials),
  shortLived: open(credentials),
  verifyToken: open({ access_token: units(1, 1000) }),
  revokeToken: open({ access_token: units(1, 1000) }),
};

/** What LINE's documents let a bot send (developers.line.biz/en/reference/messaging-api/). */
export const lineContract = contractOf(clauses);

function get(): Clause {
  return { verb: "GET", headers: z.looseObject({ ...bearer, ...noKey }) };
}

function remove(): Clause {
  return { ...get(), verb: "DELETE" };
}

function post(body: z.core.$ZodLooseShape): Clause {
  return {
    verb: "POST",
    headers: z.looseObject({ ...bearer, ...json, ...noKey }),
    body: z.strictObject(body),
  };
}

function keyed(body: z.core.$ZodLooseShape): Clause {
  return { ...post(body), headers: z.looseObject({ ...bearer, ...json, ...key }) };
}

/** Token calls come before there is a token, as forms. */
function open(body: z.core.$ZodLooseShape): Clause {
  return {
    verb: "POST",
    headers: z.looseObject({ ...form, ...noKey }),
    body: z.strictObject(body),
  };
}
